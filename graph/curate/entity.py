"""Ask a curator what an entity is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from graph.curate.interview import Interview
from graph.models.base import Kind
from graph.models.entity import ENTITY_ID, FORMS, NamedBy, Scale, Shape
from graph.models.names import ENGLISH, LANGUAGES, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_NONE = ""


class EntityInterview(Interview):
    """Asks the questions of an entity."""

    def run(self) -> dict[str, Any]:
        """Ask everything.

        Returns:
            The record; fields that say nothing are left out.
        """
        kind = Kind(self.ask(f"Kind ({', '.join(Kind)})", lambda text: _one_of(text, Kind)))
        name = self.ask("Name in English", self._free)
        others = {
            language: self.ask(f"Name in {language} (empty: the English one)", str, _NONE)
            for language in LANGUAGES
            if language != ENGLISH
        }
        entity_id = self.ask("Id", lambda text: self._id(text, kind), _proposed(kind, name))
        names = {ENGLISH: name}
        if any(others.values()):
            names |= {language: other or name for language, other in others.items()}
        record: dict[str, Any] = {"id": entity_id, "kind": kind.value, "names": names}
        aliases = self.ask("Other names, with ; between them (empty: none)", str, _NONE)
        record["aliases"] = [part.strip() for part in aliases.split(";") if part.strip()]
        record["description"] = self.ask("Description, one sentence (empty: none)", str, _NONE)
        record |= self._sort(kind)
        return {field: value for field, value in record.items() if value}

    def _sort(self, kind: Kind) -> dict[str, str]:
        if forms := FORMS.get(kind):
            return {"form": self._choice("Form", forms)}
        if kind is Kind.PLACE:
            return {"scale": self._choice("Scale", Scale)}
        if kind is Kind.GROUPING:
            return {
                "shape": self._choice("Shape", Shape),
                "named_by": self._choice("Named by", NamedBy),
                "closed": self._choice("Closed: lists all its members", ("true", "false")),
            }
        return {}

    def _choice(self, question: str, words: Iterable[str]) -> str:
        known = tuple(words)
        return self.ask(f"{question} ({', '.join(known)})", lambda text: _one_of(text, known))

    def _free(self, text: str) -> str:
        if not text:
            raise ValueError("Give its name.")
        for entity in self.context.entities.values():
            if fold(text) in entity.called:
                raise ValueError(f"{text!r} is {entity.id} already; use that, or another name.")
        return text

    def _id(self, text: str, kind: Kind) -> str:
        state = kind is Kind.STATE
        if not re.fullmatch(ENTITY_ID, text) or (":" in text) == state:
            form = "three capital letters, as ISO 3166-1 has them" if state else f"{kind.lower()}:…"
            raise ValueError(f"{text!r} is no id of a {kind}: write {form}.")
        if text in self.context.entities:
            raise ValueError(f"An entity {text} exists already; choose another id.")
        return text


def _one_of(text: str, words: Iterable[str]) -> str:
    known = tuple(words)
    for word in known:
        if text.casefold() == word.casefold():
            return str(word)
    raise ValueError(f"{text!r} is none of {', '.join(known)}.")


def _proposed(kind: Kind, name: str) -> str | None:
    if kind is Kind.STATE:
        return None
    slug = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
    return f"{kind.lower()}:{slug}"
