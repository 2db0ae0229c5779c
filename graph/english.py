"""Small forms of English that many messages and headings need."""

from __future__ import annotations


def capitalised(text: str) -> str:
    """The text with a capital first letter; `str.capitalize` would lower the others."""
    return text[:1].upper() + text[1:]


def counted(number: int, noun: str) -> str:
    """A number with its noun, as in `1 claim` and `2 claims`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
