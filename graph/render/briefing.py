"""A briefing as a page: a lead, one table a section, what is silent, and joint references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.answer.notes import CONTESTED, ENGLISH
from graph.english import counted
from graph.render.cells import cells, heading
from graph.render.citations import citation_lines, source_lines
from graph.render.sheet import Part, Sheet, sheet_to_markdown, sheet_to_text

if TYPE_CHECKING:
    from graph.answer import Answer, Citation
    from graph.briefing import Briefing, Section

_CAVEAT = (
    "What is missing here is not covered by the sources, or was never recorded: it need not be"
    " absent in the world. Numbers of claims measure attention, not closeness."
)


_MOST = 3
"""Items shown of a list in a cell."""


def briefing_to_markdown(briefing: Briefing) -> str:
    """The page in Markdown.

    Example:
        >>> import graph
        >>> from graph import render
        >>> with graph.open() as g:
        ...     page = render.briefing_to_markdown(g.profile("Cuba"))
        >>> page.splitlines()[0], "### References" in page
        ('## Cuba', True)
    """
    return sheet_to_markdown(_sheet(briefing))


def briefing_to_text(briefing: Briefing, width: int, *, colour: bool = False) -> str:
    """The page as plain text of a given width in columns.

    Example:
        >>> import graph
        >>> from graph import render
        >>> with graph.open() as g:
        ...     page = render.briefing_to_text(g.profile("Cuba"), 100)
        >>> page.splitlines()[0]
        'Cuba'
    """
    return sheet_to_text(_sheet(briefing), width, colour=colour)


def _sheet(briefing: Briefing) -> Sheet:
    citations = {citation.claim: citation for citation in briefing.citations}
    silent = f"Nothing recorded: {'; '.join(briefing.silent)}." if briefing.silent else ""
    return Sheet(
        title=briefing.title,
        lead=_lead(briefing),
        parts=[_part(section, citations) for section in briefing.sections],
        notes=[note for note in (silent, _CAVEAT, _language(briefing)) if note],
        references=citation_lines(briefing.citations),
        sources=source_lines(briefing.citations),
    )


def _language(briefing: Briefing) -> str:
    other = any(section.answer.lang != "en" for section in briefing.sections)
    return ENGLISH if other else ""


def _lead(briefing: Briefing) -> str:
    sources = {ref.source: ref.grade for one in briefing.citations for ref in one.references}
    texts = sum(grade == "text" for grade in sources.values())
    contested = sum(citation.contested for citation in briefing.citations)
    return (
        f"As of {briefing.as_of}. {counted(len(briefing.citations), 'claim')}, from"
        f" {counted(texts, 'text')} and {counted(len(sources) - texts, 'public document')}"
        + (f"; {contested} contested, marked {CONTESTED}" if contested else "")
        + f". Data version {briefing.data_version}."
    )


def _part(section: Section, citations: dict[str, Citation]) -> Part:
    answer = section.answer
    columns = [name for name in section.columns if name in answer.question.columns]
    # A label such as *last said before the date* must stand with its rows.
    found = {getattr(row, "part", None) for row in answer.rows}
    named = bool(answer.question.sections) and any(
        answer.question.sections[part] != section.heading for part in found if part
    )
    shown = [*(["part"] if named and "part" not in columns else []), *columns]
    more = f"{section.left_out} more: {_command(answer)}" if section.left_out else ""
    return Part(
        heading=section.heading,
        columns=[*(heading(answer, name) for name in shown), "Ref"],
        rows=[cells(answer, row, shown, citations, _MOST) for row in answer.rows],
        more=more,
    )


def _command(answer: Answer) -> str:
    declared = answer.question.parameters
    given = {
        name: value for name, value in answer.params.items() if value != declared[name].default
    }
    return f"`{answer.question.command(given)}`"
