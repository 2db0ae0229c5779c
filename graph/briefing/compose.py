"""Put a briefing together: ask its questions, keep the first rows, number the citations jointly."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graph.answer import Answer, Citation
from graph.answer.model import Frozen, renumbered
from graph.english import capitalised
from graph.errors import NotApart, WrongKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from graph.briefing.outline import Item, Outline


class Section(Frozen):
    """One section: an answer, cut to its first rows.

    Attributes:
        heading: Its heading.
        answer: The answer with the rows that are shown.
        columns: Columns that are shown.
        left_out: How many further rows the question has.
    """

    heading: str
    answer: Answer
    columns: tuple[str, ...]
    left_out: int


class Briefing(Frozen):
    """One page on an actor or a pair of actors.

    Attributes:
        title: Names of the actors.
        as_of: Day that it is about.
        sections: Those that have rows.
        silent: Headings of those that have none.
        citations: The claims behind all rows shown, each once, numbered from 1.
        data_version: State of the seeds that the database shows.

    Example:
        >>> import graph
        >>> with graph.open() as g:
        ...     briefing = g.brief("Russia", "Ecuador", as_of="2014-08-23")
        >>> [section.heading for section in briefing.sections][:2]
        ['Ties, layer by layer', 'Ties last said before the date']
    """

    title: str
    as_of: str
    sections: tuple[Section, ...]
    silent: tuple[str, ...]
    citations: tuple[Citation, ...]
    data_version: str


def compose(
    outline: Outline, given: Mapping[str, str | None], ask: Callable[..., Answer]
) -> Briefing:
    """Ask the questions of an outline and put the answers together.

    Args:
        outline: What to ask.
        given: The actors by the outline's names for them, and `as_of`.
        ask: Asks a question by name with its parameters.

    Raises:
        UsageError: An actor or the day cannot be read.
    """
    sections = []
    silent = []
    names: dict[str, str] = {}
    day = data_version = ""
    for item in outline.items:
        if item.latest and given["as_of"]:
            continue
        try:
            answer = ask(item.question, **_parameters(item, given))
        except WrongKind:  # the question makes no sense for this kind of actor
            continue
        except NotApart:  # nor does it for an actor that is its other side by default
            if len(set(item.takes.values()) & {"a", "b"}) > 1:
                raise
            continue
        data_version = answer.data_version
        day = day or str(answer.params.get("as_of") or "")
        names |= {
            own: answer.named[name] for name, own in item.takes.items() if name in answer.named
        }
        section = _section(item, answer, names)
        if section.answer.rows:
            sections.append(section)
        else:
            silent.append(section.heading)
    return Briefing(
        title=capitalised(outline.title.format_map(names)),
        as_of=day,
        sections=tuple(sections),
        silent=tuple(silent),
        citations=renumbered(one for section in sections for one in _cited(section)),
        data_version=data_version,
    )


def _parameters(item: Item, given: Mapping[str, str | None]) -> dict[str, str | None]:
    return {name: given.get(own) for name, own in item.takes.items()} | dict(item.fixed)


def _section(item: Item, answer: Answer, names: Mapping[str, str]) -> Section:
    rows = [row for row in answer.rows if not item.parts or _part(row) in item.parts]
    taken: Counter[str | None] = Counter()
    kept = []
    for row in rows:
        taken[_part(row)] += 1
        if taken[_part(row)] <= item.most:
            kept.append(row)
    shown = answer.model_copy(update={"rows": tuple(kept)})
    return Section(
        heading=item.heading.format_map(names),
        answer=shown,
        columns=item.columns,
        left_out=len(rows) - len(kept),
    )


def _part(row: object) -> str | None:
    return getattr(row, "part", None)


def _cited(section: Section) -> Iterator[Citation]:
    """Citations of the rows shown, in order of appearance."""
    by_claim = {citation.claim: citation for citation in section.answer.citations}
    for row in section.answer.rows:
        yield from (by_claim[claim] for claim in getattr(row, "claims", ()))
