"""Proposals for a new claim: its id, and the file where it belongs."""

from __future__ import annotations

import re
from collections import Counter
from itertools import count
from typing import TYPE_CHECKING, Any

from graph.models.names import fold
from graph.models.source import Grade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.models.claim import Claim
    from graph.validate.context import Context

_LONGEST = 60
_PUBLIC = "pr"


def propose_id(context: Context, source: str, paragraph: int | None, record: dict[str, Any]) -> str:
    """An unused id in the manner of those that the source's claims have."""
    names = context.entities
    relation = context.vocabulary.relation[record["relation"]]
    words = (
        f"{names[record['subject']].names.en} {relation.label} {names[record['object']].names.en}"
    )
    slug = re.sub(r"[^a-z0-9]+", "-", fold(words)).strip("-")[:_LONGEST].strip("-")
    base = f"{_beginning(context, source, paragraph)}-{slug}"
    names_to_try = (base if number == 1 else f"{base}-{number}" for number in count(1))
    return next(name for name in names_to_try if name not in context.claims)


def _beginning(context: Context, source: str, paragraph: int | None) -> str:
    if paragraph is None:
        return _PUBLIC
    pattern = re.compile(r"(?P<prefix>[a-z0-9]+)-p(?P<number>\d+)-")
    found = [
        match
        for claim in _citing(context, source)
        if (match := pattern.match(claim.id)) is not None
    ]
    if not found:
        return f"{source}-p{paragraph}"
    prefix, _ = Counter(match["prefix"] for match in found).most_common(1)[0]
    padded = any(match["number"].startswith("0") for match in found)
    return f"{prefix}-p{paragraph:02}" if padded else f"{prefix}-p{paragraph}"


def propose_file(context: Context, record: dict[str, Any]) -> str:
    """The claims file, relative to the seeds, that holds the nearest relatives of a record."""
    reference = record["references"][0]
    source = context.sources[reference["source"]]
    relatives = [
        (_distance(context, claim, record), context.dataset.place(claim).file)
        for claim in _relatives(context, source.id, public=source.grade is Grade.PUBLIC_RECORD)
    ]
    if not relatives:
        return f"claims/{source.id}/facts.yaml"
    nearest = min(distance for distance, _ in relatives)
    files = Counter(file for distance, file in relatives if distance == nearest)
    return files.most_common(1)[0][0]


def _relatives(context: Context, source: str, *, public: bool) -> Iterator[Claim]:
    """Claims of the same text; for a public document, those of all public documents."""
    if not public:
        return _citing(context, source)
    return (
        claim
        for claim in context.dataset.claims
        if all(found.grade is Grade.PUBLIC_RECORD for found in context.sources_of(claim))
    )


def _distance(context: Context, claim: Claim, record: dict[str, Any]) -> tuple[int, int]:
    """How far a claim is from the record: in paragraphs, or by relation and source."""
    reference = record["references"][0]
    if "paragraph" in reference:
        first = claim.references[0]
        if first.source != reference["source"] or first.paragraph is None:
            return 1, 0
        return 0, abs(first.paragraph - int(reference["paragraph"]))
    known = any(source.id == reference["source"] for source in context.sources_of(claim))
    return int(claim.relation != record["relation"]), int(not known)


def _citing(context: Context, source: str) -> Iterator[Claim]:
    return (
        claim
        for claim in context.dataset.claims
        if any(reference.source == source for reference in claim.references)
    )
