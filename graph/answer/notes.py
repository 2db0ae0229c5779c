"""What a reader must know beside the rows: why there are none, the caveat, what is out of date."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from graph.answer.model import Emptiness
from graph.catalogue.question import ParameterType
from graph.catalogue.statements import statement

if TYPE_CHECKING:
    from graph.answer.ask import Manner
    from graph.answer.known import Known
    from graph.answer.model import Citation, NetworkSize
    from graph.answer.parameters import Values
    from graph.catalogue.question import Question
    from graph.database import Returned, Transaction

_NAMED = 3
"""Claims that a sentence names."""
ENGLISH = "Names are in the language asked for; the words around them are English."
"""Said where names are in another language."""
CONTESTED = "*"
"""Mark of a contested claim behind its number."""


def why_empty(
    transaction: Transaction, question: Question, values: Values, known: Known, manner: Manner
) -> Emptiness:
    """Say why a question found nothing: silence of the sources is not absence in the world."""
    day = _day(values)
    if day and known.latest and day > known.latest:
        return Emptiness(
            reason="beyond the sources",
            sentence=(
                f"{day} lies beyond the sources, and nothing of the kind was last said before it:"
                f" {_reach(known)}."
            ),
        )
    actors = [
        values.sent[name]
        for name, parameter in question.parameters.items()
        if parameter.type is ParameterType.ENTITY and values.sent[name] is not None
    ]
    source = values.sent.get("source")
    texts = transaction.run(
        statement("answer/coverage"),
        {
            "actors": actors,
            "day": day,
            "source": source,
            "lang": manner.lang,
            "reading": manner.reading,
        },
    ).rows
    # Of one state alone there is always something undated; of two, or of a grouping, it tells.
    pointed = len(actors) > 1 or any(":" in actor for actor in actors)
    undated = _undated(texts, day) if pointed else None
    return _not_covered(texts, day) or undated or _none_found(question, day)


def _day(values: Values) -> dt.date | None:
    day = values.sent.get("as_of")
    return day if isinstance(day, dt.date) else None


def _not_covered(texts: list[Returned], day: dt.date | None) -> Emptiness | None:
    """No text speaks of one of the actors, by that day."""
    told = [text for text in texts if day is None or text["reference_day"] <= day]
    if not told and texts:
        first = min(text["reference_day"] for text in texts)
        sentence = f"No text speaks as of {day}: the first one is of {first}."
        return Emptiness(reason="not covered", sentence=sentence)
    by = f" by {day}" if day else ""
    names = [actor["name"] for actor in texts[0]["actors"]] if texts else []
    for index, name in enumerate(names):
        if not any(text["actors"][index]["told"] for text in texts):
            excluding = [text["short"] for text in texts if text["actors"][index]["excluded"]]
            because = (
                f", and {' and '.join(excluding)} leaves it out expressly" if excluding else ""
            )
            return Emptiness(
                reason="not covered",
                sentence=f"None of the texts asked speaks of {name}{by}{because}.",
            )
    return None


def _undated(texts: list[Returned], day: dt.date | None) -> Emptiness | None:
    ids = list(dict.fromkeys(id_ for text in texts for id_ in text["undated"])) if day else []
    if not ids:
        return None
    what = "1 claim is" if len(ids) == 1 else f"{len(ids)} claims are"
    named = ", ".join(ids[:_NAMED]) + (" and others" if len(ids) > _NAMED else "")
    return Emptiness(
        reason="unknown date",
        sentence=(
            f"Nothing had certainly begun by {day}, but {what} recorded whose dates leave it open"
            f" ({named}); `fulcrum why ID` shows one."
        ),
    )


def _none_found(question: Question, day: dt.date | None) -> Emptiness:
    found = (
        f"nothing of the kind holds on {day} or was last said before"
        if day
        else "the sources in this graph state nothing of the kind"
    )
    sentence = question.nothing or f"None found: {found}."
    return Emptiness(reason="none found", sentence=sentence)


class Noted(NamedTuple):
    """What notes are made of."""

    question: Question
    values: Values
    known: Known
    citations: tuple[Citation, ...]
    rows: int
    empty: Emptiness | None
    network: NetworkSize | None
    ranking: str | None
    seeds_version: str | None
    reading: str
    lang: str


def notes(noted: Noted) -> tuple[str, ...]:
    """All notes, each a sentence or two on one line."""
    found = [noted.empty.sentence if noted.empty else None, _aged(noted), noted.ranking]
    found += [noted.question.caveat, _cut(noted), _contested(noted), _unread(noted), _own(noted)]
    found += [_as_written(noted), _late(noted), _stale(noted), _english(noted)]
    return tuple(" ".join(note.split()) for note in found if note)


def _aged(noted: Noted) -> str | None:
    """How many of the pairs that an answer takes hold, and when the others were last said to."""
    size = noted.network
    if not size or not size.pairs:
        return None
    day = _day(noted.values)
    if not size.last_said:
        return f"Tied pairs that count here: {size.pairs}, all holding on {day}."
    first, last = size.last_said
    when = f"on {first}" if first == last else f"between {first} and {last}"
    return (
        f"Tied pairs that count here: {size.held} holding on {day},"
        f" {size.pairs - size.held} last said {when}."
    )


def _cut(noted: Noted) -> str | None:
    most = noted.values.sent.get("k")
    if most is None or noted.rows < most:
        return None
    return f"No more than {most} rows are shown; --k takes another number."


def _english(noted: Noted) -> str | None:
    if noted.lang == "en":
        return None
    return ENGLISH


def _contested(noted: Noted) -> str | None:
    contested = sum(citation.contested for citation in noted.citations)
    if not contested:
        return None
    what = "1 claim is" if contested == 1 else f"{contested} claims are"
    return f"{what} corrected or disputed and marked with {CONTESTED}; --cite says by what."


def _unread(noted: Noted) -> str | None:
    unread = sum(not citation.read for citation in noted.citations)
    if not unread:
        return None
    what = "1 claim rests" if unread == 1 else f"{unread} claims rest"
    return f"{what} on documents that are named but were not read; --cite says which."


def _own(noted: Noted) -> str | None:
    """How many of the claims are no curated ones."""
    sets = sorted({citation.set for citation in noted.citations if citation.set})
    if not sets:
        return None
    own = sum(bool(citation.set) for citation in noted.citations)
    what = "1 claim is" if own == 1 else f"{own} claims are"
    return f"{what} from own facts, not curated: {', '.join(sets)}."


def _as_written(noted: Noted) -> str | None:
    if noted.reading != "as_written":
        return None
    return (
        "The texts are taken at their word: what a document proves wrong counts as they have it,"
        " and corrections are left out."
    )


def _late(noted: Noted) -> str | None:
    """Up to which day the sources speak, where they do not reach the day asked about."""
    known = noted.known
    day = _day(noted.values)
    if noted.empty or not (day and known.latest):
        return None
    shown = noted.question.parameters["as_of"].default == "latest"  # else it only leaves out
    if day > known.latest:
        beyond = f"{day} lies beyond the sources: {_reach(known)}."
        return beyond + (" What goes on is shown as last said, not as holding." if shown else "")
    if shown and known.told and known.told < day and any(map(_only_told, noted.citations)):
        return (
            f"The texts speak up to {known.told}: what goes on by their word alone is shown as"
            f" last said. The public record was last checked on {known.latest}."
        )
    return None


def _only_told(citation: Citation) -> bool:
    return all(reference.grade == "text" for reference in citation.references)


def _reach(known: Known) -> str:
    """Up to which day the sources speak."""
    checked = f"the public record was last checked on {known.latest}"
    if known.told is None:
        return checked
    texts = f"the texts speak up to {known.told}"
    return texts if known.told == known.latest else f"{texts}, and {checked}"


def _stale(noted: Noted) -> str | None:
    there = noted.known.data_version
    if not noted.seeds_version or noted.seeds_version == there:
        return None
    beside = f" with own facts ({', '.join(noted.known.sets)})" if noted.known.sets else ""
    return (
        f"The database shows data version {there}{beside}, the seeds at hand are"
        f" {noted.seeds_version}. `fulcrum load` loads those at hand: the curated facts, and the"
        " folders that FULCRUM_SEEDS names. `--with FOLDER` loads own facts beside them, `--seeds"
        " FOLDER` takes a folder instead of them."
    )
