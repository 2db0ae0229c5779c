"""Small forms of English that many messages and headings need."""

from __future__ import annotations

import re

_BY = re.compile(r"\[\.\.([\d~?-]+)\]")


def capitalised(text: str) -> str:
    """The text with a capital first letter; `str.capitalize` would lower the others."""
    return text[:1].upper() + text[1:]


def counted(number: int, noun: str) -> str:
    """A number with its noun, as in `1 claim` and `2 claims`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def dated(text: str) -> str:
    """Put a start that is only known to have been by then in words: `[..2010]/..`, *by 2010/..*."""
    return _BY.sub(r"by \1", text)
