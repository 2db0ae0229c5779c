"""Acts in office: nobody acts or speaks in an office outside the terms that are on record."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.models.claim import Mode, Polarity
from graph.models.dates import parse
from graph.models.names import fold
from graph.models.source import Grade
from graph.models.vocabulary import Lifts, Nature

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.models.claim import Claim
    from graph.models.dates import Span
    from graph.validate.context import Context


def check(context: Context) -> None:
    """Report words said in an office, and acts of office holders, outside every recorded term."""
    terms = _terms(context)
    for claim in context.dataset.claims:
        for person, office, date, field in (*_words(claim), *_acts(context, claim)):
            held = [
                valid for name, valid in terms.get(person, ()) if office is None or office in name
            ]
            span = _certain(date)
            if held and span and not any(_touches(valid, span) for valid in held):
                context.report(
                    claim,
                    f"{person} was not in office on {date} by any recorded term"
                    f" ({', '.join(held)}); mend the date or the capacity, or record the term",
                    field,
                )


def _terms(context: Context) -> dict[str, list[tuple[str, str]]]:
    """Office and dates of each term on public record, by person."""
    terms: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for claim in context.dataset.claims:
        public = {source.grade for source in context.sources_of(claim)} == {Grade.PUBLIC_RECORD}
        office = claim.qualifiers.get("office")
        affirmed = claim.polarity is Polarity.AFFIRMED
        if claim.relation == "HOLDS_OFFICE" and public and affirmed and office and claim.valid:
            terms[claim.subject].append((fold(office), claim.valid))
    return terms


_Dated = tuple[str, str | None, str, str]
"""Person, office where it is named, date, and the field that gives the date."""


def _words(claim: Claim) -> Iterator[_Dated]:
    for voice in claim.by:
        date = voice.said_on or claim.said_on
        if voice.capacity and date:
            yield voice.speaker, fold(voice.capacity), date, "by"


def _acts(context: Context, claim: Claim) -> Iterator[_Dated]:
    """Acts that would make a tie between states through the office of their subject."""
    relation = context.vocabulary.relation.get(claim.relation)
    if (
        relation
        and relation.nature is Nature.EVENT
        and relation.lifts in (Lifts.TIE, Lifts.TARGET)
        and claim.mode in (None, Mode.ACT)
        and claim.valid
    ):
        yield claim.subject, None, claim.valid, "valid"


def _certain(date: str) -> Span | None:
    """The days of a date, where it is one date and nothing about it is uncertain."""
    parsed = parse(date)
    if parsed.interval or date.endswith(("~", "?")):
        return None
    return parsed.start


def _touches(valid: str, span: Span) -> bool:
    """Whether a term may have lasted on one of the days; an unknown end may be any."""
    term = parse(valid)
    begins = term.start.first <= span.last if term.start else True
    ends = term.end.last >= span.first if term.end else True
    return begins and ends
