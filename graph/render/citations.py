"""Numbered references: who says it, where it stands, and what bears on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.english import dated
from graph.render.cells import marked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.answer import Citation, Contest, Reference

_BEARING = {"corrects": "Corrected", "disputes": "Disputed", "qualifies": "Beside it"}


def citation_lines(citations: Iterable[Citation]) -> list[str]:
    """One line a citation, as numbered.

    Example:
        >>> import graph
        >>> from graph import render
        >>> with graph.open() as g:
        ...     answer = g.ask("partners", actor="Ecuador", as_of="2014-08-23")
        >>> len(render.citation_lines(answer.citations)) == len(answer.citations)
        True
    """
    return [citation_text(citation) for citation in citations]


def citation_text(citation: Citation) -> str:
    """One citation in a line.

    Example:
        >>> import graph
        >>> from graph import render
        >>> with graph.open() as g:
        ...     answer = g.ask("partners", actor="Ecuador", as_of="2014-08-23")
        >>> render.citation_text(answer.citations[0])[:40]
        '1. Russia cooperates with Ecuador (close'
    """
    written = f" (written “{citation.as_written}”)" if citation.as_written else ""
    if written and citation.statement.endswith(written):
        written = ""
    when = f" (dated {dated(citation.valid)})" if citation.valid else ""
    places = "; ".join(_place(reference) for reference in citation.references)
    bearing = "".join(_bearing(contest) for contest in citation.contests)
    chain = citation.by.rpartition(" → ")[0]
    voices = f"{chain} → " if chain else ""
    own = f" Own facts, {citation.set}." if citation.set else ""
    return (
        f"{marked(citation)}. {citation.statement}{written}{when}."
        f" {voices}{places}. {citation.claim}.{own}{bearing}"
    )


def source_lines(citations: Iterable[Citation]) -> list[str]:
    """What each source behind citations is, and where to open it: one line a source.

    Example:
        >>> import graph
        >>> from graph import render
        >>> with graph.open() as g:
        ...     answer = g.ask("partners", actor="Ecuador", as_of="2014-08-23")
        >>> [line.partition(": ")[0] for line in render.source_lines(answer.citations)][0]
        'Oriental Review 2014'
    """
    found = {ref.source: ref for citation in citations for ref in citation.references}
    return [f"{ref.short}: {ref.described}" for _, ref in sorted(found.items(), key=_texts_first)]


def _texts_first(item: tuple[str, Reference]) -> tuple[bool, str]:
    return item[1].grade != "text", item[1].short


def _place(reference: Reference) -> str:
    place = ["public record"] if reference.grade == "public_record" else []
    place += [reference.short]
    place += [f"par. {reference.paragraph}"] if reference.paragraph else []
    place += [reference.detail] if reference.detail else []
    place += [f"“{term}”" for term in reference.terms]
    place += [] if reference.read else ["not read"]
    return ", ".join(place)


def _bearing(contest: Contest) -> str:
    kind = f" ({contest.kind.replace('_', ' ')})" if contest.kind else ""
    why = f" {contest.note}" if contest.note and contest.link != "qualifies" else ""
    return f" {_BEARING[contest.link]}{kind}: {contest.statement}.{why}"
