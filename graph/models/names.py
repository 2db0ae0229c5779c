"""Names of entities: their languages, how they are compared, how a line begins with one."""

from __future__ import annotations

import unicodedata

ENGLISH = "en"
LANGUAGES = (ENGLISH, "es", "pt", "ru")
"""Languages in which every entity has a name."""


def fold(name: str) -> str:
    """Bring a name into the form in which names are compared: no case, no accents."""
    letters = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def capitalised(text: str) -> str:
    """The text with a capital first letter; `str.capitalize` would lower the others."""
    return text[:1].upper() + text[1:]
