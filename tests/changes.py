"""Datasets that differ from the curated one by what is generated, for tests that hold laws to it.

Everything is drawn from a `random.Random`, so that a seed gives the same changes again. What is
generated is as valid as what people write: `find_problems` must have nothing to say against it.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import random
from functools import cache

from support import SEEDS

from graph.models.claim import AFTERWARDS, Claim, Reference, Voice
from graph.models.dates import parse
from graph.models.source import Source
from graph.seeds.dataset import read_dataset
from graph.validate import find_problems

PUBLIC, TEXT = "public_record", "text"
CHECKED = dt.date(2026, 1, 3)
"""Day on which the curators last checked the public record, as seeds/coverage.yaml has it."""
END = dt.date(2013, 6, 15)
"""Day on which what is made to end does: before the texts were written."""


def chance(*names):
    """What is drawn for a purpose: the same again and again."""
    return random.Random(" ".join(names))  # noqa: S311


def drawn(purpose, ids, count):
    """Some of the ids: each by a number of its own, so that a further id moves none of the others."""

    def number(one):
        return hashlib.sha256(f"{purpose} {one}".encode()).digest()

    return sorted(ids, key=number)[:count]


@cache
def curated():
    """The curated dataset, read once."""
    return read_dataset(SEEDS)


def with_changes(claims=(), sources=(), replaced=()):
    """The curated dataset with further claims and sources, and with claims put in the place of others.

    Generated claims that the checks of the seeds refuse are left out.
    """
    base = curated()
    anew = {claim.id: claim for claim in replaced}
    kept = [anew.get(claim.id, claim) for claim in base.claims]
    records = {**base.records, "sources": [*base.sources, *sources], "claims": [*kept, *claims]}
    # Problems are reported at a place; of what stands in no file, any will do.
    somewhere = next(iter(base.places.values()))
    new = (*claims, *sources, *replaced)
    places = {**base.places, **{id(record): somewhere for record in new}}
    dataset = dataclasses.replace(base, records=records, places=places)
    refused = {problem.id for problem in find_problems(dataset)[0]}
    if refused:
        records["claims"] = [claim for claim in records["claims"] if claim.id not in refused]
    return dataset, [claim for claim in (*claims, *replaced) if claim.id not in refused]


def source(name, day, grade=TEXT):
    """A source of which a text has a single paragraph."""
    file = {"name": f"{name}.txt", "sha256": 64 * "0", "paragraphs": 1, "content": 1}
    return Source(
        id=name, grade=grade, kind="analysis", title=name, short=name, reference_day=day,
        text=file if grade == TEXT else None,
        not_printed=["author", "publisher", "published", "language"] if grade == TEXT else [],
    )  # fmt: skip


class Maker:
    """Makes claims after the pattern of curated ones, about the entities that there are."""

    def __init__(self, rng):
        self._rng = rng
        self._dataset = curated()
        self._relations = self._dataset.vocabulary.relation
        self._kinds = {entity.id: entity.kind for entity in self._dataset.entities}
        self._of_kind = {}
        for entity in self._dataset.entities:
            self._of_kind.setdefault(entity.kind, []).append(entity.id)
        self._states = sorted(
            {end for claim in self._dataset.claims for end in (claim.subject, claim.object)}
            & set(self._of_kind["State"])
        )
        self._number = 0

    def claims(self, source, count, fits=None, **update):
        """Claims of one source after patterns that fit; `update` says what else is the same in all."""
        fitting = {one.id: one for one in self._dataset.claims if fits is None or fits(one)}
        return [
            self.claim(source, fitting[drawn(f"{source.id} {number}", fitting, 1)[0]], **update)
            for number in range(count)
        ]

    def makes_no_tie(self, claim):
        """Whether no tie follows from a claim, nor what stands for a state or belongs to a group."""
        relation = self._relations[claim.relation]
        return relation.lifts == "none" and not {"standing", "membership"} & set(relation.serves)

    def claim(self, source, pattern, **update):
        """A claim like another, told by a source and partly of other entities."""
        self._number += 1
        reference = (
            Reference(source=source.id)
            if source.text is None
            else Reference(source=source.id, paragraph=1, terms=("x",))
        )
        data = {
            "id": f"{source.id}-{self._number}",
            "subject": self._end(pattern.subject),
            "object": self._end(pattern.object),
            "relation": pattern.relation,
            "roles": pattern.roles,
            "qualifiers": pattern.qualifiers,
            "mode": pattern.mode,
            "certainty": pattern.certainty,
            "sign": pattern.sign,
            "distribution": pattern.distribution,
            "by": tuple(Voice(speaker=voice.speaker) for voice in pattern.by),
            "references": (reference,),
            "valid": self.begun(source.reference_day, pattern),
        }
        return Claim.model_validate(data | update)

    def begun(self, told, pattern):
        """A date of something that began before a day and of which no end is stated."""
        how = self._rng.randrange(6)
        start = self._date(told - dt.timedelta(days=self._rng.randrange(1, 20_000)), how)
        if how == 0:
            return None
        if self._relations[pattern.relation].nature == "event" and how < 4:
            return start
        if how == 5:
            return f"[..{start}]/" + self._rng.choice(["", ".."])
        return f"{start}/" + self._rng.choice(["", ".."])

    def _date(self, day, how):
        return day.isoformat()[: (10, 4, 7)[how % 3]]

    def _end(self, entity):
        """The same entity, or another of its kind; states are taken from those that claims name."""
        kind = self._kinds[entity]
        if self._rng.random() < 0.4:
            return entity
        return self._rng.choice(self._states if kind == "State" else self._of_kind[kind])


def dates_of(claims):
    """Days on which a claim begins, ends or is told, by the id of the claim.

    Args:
        claims: Properties of claims as they are loaded, by id.
    """
    names = ("maybe_from", "from", "to", "maybe_to")
    wanted = (*names, *(f"tie_{name}" for name in names), "attested", "known")
    return {
        name: {claim[one] for one in wanted}
        | _days(claim.get("valid"))
        | _days(claim.get("said_on"))
        for name, claim in claims.items()
    }


def _days(date):
    parsed = parse(date) if date else None
    spans = [span for span in (parsed.start, parsed.end) if span] if parsed else []
    return {day for span in spans for day in (span.first, span.last)}


def _sample(name, count, fits):
    """Claims that fit and that no other claim corrects, as rows of the curated graph have them."""
    found = {
        claim.id: claim
        for claim in curated().claims
        if claim.valid and fits(claim, parse(claim.valid))
    }
    return [found[one] for one in drawn(name, found, count)]


def _graded(claim, grade):
    grades = {source.id: source.grade for source in curated().sources}
    return all(grades[reference.source] == grade for reference in claim.references)


def _revalued(claims, valid):
    """The curated dataset in which claims have other dates."""
    return with_changes(replaced=[c.model_copy(update={"valid": valid(c)}) for c in claims])


def left_unknown(name, count):
    """Claims of public record that went on when it was checked; now their end is unknown."""

    def fits(claim, valid):
        told = max(days[reference.source] for reference in claim.references)
        return valid.open_end and valid.start and told < CHECKED and _graded(claim, PUBLIC)

    days = {source.id: source.reference_day for source in curated().sources}
    return _revalued(_sample(name, count, fits), lambda claim: claim.valid.removesuffix(".."))


def ended(name, count):
    """States that went on or had no known end; now they ended before the texts were written."""

    def fits(claim, valid):
        state = relations[claim.relation].nature == "state"
        return (
            state
            and claim.mode in AFTERWARDS
            and valid.start
            and not valid.end
            and valid.start.last < END
        )

    relations = curated().vocabulary.relation
    return _revalued(_sample(name, count, fits), lambda c: f"{c.valid.partition('/')[0]}/{END}")


def known_by_its_start(name, count):
    """States that began on a day; now they are only known to have begun by then."""

    def fits(claim, valid):
        start = valid.start
        return valid.interval and start and start.first == start.last and not valid.end

    return _revalued(_sample(name, count, fits), _by_then)


def _by_then(claim):
    start, _, end = claim.valid.partition("/")
    return f"[..{start}]/{end}"
