"""What a curator types, turned into values of a record, or told to be none in a sentence."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from graph.models.claim import MOST_WORDS, Mode
from graph.models.dates import parse
from graph.models.names import fold, nearest
from graph.models.source import Slug
from graph.models.vocabulary import Nature

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping
    from enum import StrEnum

    from graph.models.base import Kind
    from graph.models.source import Source
    from graph.models.vocabulary import Relation
    from graph.validate.context import Context

E = TypeVar("E", bound="StrEnum")


class Answers:
    """Reads answers against a dataset.

    Each method raises ValueError, with a sentence for the curator, where the answer is none.
    """

    def __init__(self, context: Context) -> None:
        self.context = context

    @cached_property
    def _named(self) -> dict[str, str]:
        """Ids of entities by every name they have, folded."""
        named: dict[str, str] = {}
        for entity in self.context.entities.values():
            for name in sorted(entity.called):
                named.setdefault(name, entity.id)
        return named

    def source(self, text: str) -> Source:
        """A source by its id."""
        found = self.context.sources.get(text)
        if found is None:
            raise ValueError(_unknown("source", text, self.context.sources))
        return found

    def paragraph(self, text: str, source: Source) -> int:
        """The number of a content paragraph."""
        most = source.text.content if source.text else 0
        if not text.isdecimal() or not 1 <= int(text) <= most:
            raise ValueError(f"{text!r} is no content paragraph of {source.id}: give 1 to {most}.")
        return int(text)

    def entity(self, text: str, kinds: Iterable[Kind] = (), other_than: str = "") -> str:
        """The id of an entity, given by id, name or alias."""
        found = self._named.get(fold(text))
        if found is None:
            raise ValueError(_unknown("entity", text, self._named, self._named))
        kind = self.context.entities[found].kind
        allowed = tuple(kinds)
        if allowed and kind not in allowed:
            raise ValueError(f"{found} is a {kind}; this takes {' or '.join(allowed)}.")
        if found == other_than:
            raise ValueError("Subject and object must be two entities.")
        return found

    def entities(self, text: str, role: str) -> list[str]:
        """Ids of the entities in a role, given with commas between them."""
        kinds = self.context.vocabulary.role[role].kinds
        found = [self.entity(part.strip(), kinds) for part in text.split(",") if part.strip()]
        if not found:
            raise ValueError(f"The role {role} takes one entity at least.")
        return found

    def relation(self, text: str, subject: str) -> Relation:
        """A relation that the subject may have."""
        known = self.context.vocabulary.relation
        if text == "?":
            subject_kind = self.context.entities[subject].kind
            names = (one.name for one in known.values() if subject_kind in one.subject)
            raise ValueError(f"A {subject_kind} can be said to: {', '.join(sorted(names))}.")
        found = known.get(re.sub(r"[\s-]+", "_", text).upper())
        if found is None:
            raise ValueError(_unknown("relation", text.upper(), known))
        kind = self.context.entities[subject].kind
        if kind not in found.subject:
            allowed = " or ".join(found.subject)
            raise ValueError(f"{found.name} takes {allowed} as subject; {subject} is a {kind}.")
        return found

    def qualifier(self, text: str, name: str) -> str:
        """The value of a qualifier."""
        values = self.context.vocabulary.qualifier[name].values
        if not text or (values and text not in values):
            raise ValueError(f"{name} takes {', '.join(values) if values else 'a few words'}.")
        return text

    def pairs(self, text: str, allowed: Iterable[str], what: str) -> Mapping[str, str]:
        """Optional roles or qualifiers, as `name=value; name=value`."""
        given: dict[str, str] = {}
        for part in filter(None, (part.strip() for part in text.split(";"))):
            name, _, value = (piece.strip() for piece in part.partition("="))
            if name not in allowed or not value:
                raise ValueError(f"{part!r}: write {what}=value; there are {', '.join(allowed)}.")
            given[name] = value
        return given

    def valid(self, text: str, relation: Relation, mode: str | None) -> str | None:
        """The date of a claim, or none."""
        if not text:
            return None
        date = parse(text)
        if relation.nature is Nature.STATE and not date.interval and mode != Mode.ACT:
            raise ValueError(f"{relation.name} lasts: write {text}/ for since then, or {text}/END.")
        return text

    def terms(self, text: str) -> list[str]:
        """Terms, given with semicolons between them."""
        terms = [part.strip() for part in text.split(";") if part.strip()]
        if not terms:
            raise ValueError("Give one term at least that stands in the paragraph.")
        for term in terms:
            if len(term.split()) > MOST_WORDS:
                raise ValueError(f"{term!r} has more than {MOST_WORDS} words; shorten it.")
        return terms

    def claim_id(self, text: str) -> str:
        """An id that no claim has."""
        return _free_id(text, "claim", self.context.claims)

    def source_id(self, text: str) -> str:
        """An id that no source has."""
        return _free_id(text, "source", self.context.sources)


def choice(text: str, words: type[E], default: str) -> str | None:
    """A word of a closed list; None for the default."""
    if text not in {*words, default}:
        raise ValueError(f"{text!r} is none of {', '.join(words)}.")
    return None if text == default else text


def _free_id(text: str, what: str, taken: Container[str]) -> str:
    if not re.fullmatch(Slug, text):
        raise ValueError(f"{text!r} is no id: write small letters, digits and single hyphens.")
    if text in taken:
        raise ValueError(f"A {what} {text} exists already; choose another id.")
    return text


def _unknown(
    what: str, text: str, known: Iterable[str], ids: Mapping[str, str] | None = None
) -> str:
    names = dict.fromkeys(ids[name] if ids else name for name in nearest(text, known))
    hint = f" Did you mean {' or '.join(names)}?" if names else ""
    return f"There is no {what} {text!r}.{hint}"
