"""Names of entities: their languages, and the form in which they are compared."""

from __future__ import annotations

import unicodedata

LANGUAGES = ("en", "es", "pt", "ru")
"""Languages in which every entity has a name."""


def fold(name: str) -> str:
    """Bring a name into the form in which names are compared: no case, no accents."""
    letters = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
