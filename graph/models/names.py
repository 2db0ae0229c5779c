"""Names: their languages, how they are compared, and which may be meant."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable

Language = Literal["en", "es", "pt", "ru"]
ENGLISH: Language = "en"
LANGUAGES: tuple[Language, ...] = get_args(Language)
"""Languages in which every entity has a name."""
_ALIKE = 0.77
"""Share of letters that two spellings of one name have in common: *Korea* is not *Correa*."""


def fold(name: str) -> str:
    """Bring a name into the form in which names are compared: no case, no accents."""
    letters = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def nearest(text: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Names that may be meant: those that hold the text as words, then those spelt much like it."""
    by_form = {fold(name): name for name in known}
    words = _words(text)
    holding = (form for form in by_form if words.strip() and words in _words(form))
    alike = get_close_matches(fold(text), by_form, n=most, cutoff=_ALIKE)
    found = (*sorted(holding, key=lambda form: (len(form), form)), *alike)
    return [by_form[form] for form in dict.fromkeys(found)][:most]


def _words(text: str) -> str:
    found = " ".join(re.findall(r"[^\W_]+", fold(text)))
    return f" {found} "
