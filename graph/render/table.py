"""Answers as tables on a terminal and in Markdown."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from graph.render.cells import cells, headings, parts
from graph.render.citations import citation_lines

if TYPE_CHECKING:
    from rich.table import Table

    from graph.answer import Answer


def to_table(answer: Answer, width: int, *, cite: bool = False, colour: bool = False) -> str:
    """The answer as plain text of a given width in columns."""
    from rich.console import Console
    from rich.text import Text

    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=colour, no_color=not colour, highlight=False
    )
    console.print(Text(answer.title, style="bold"))
    for heading, rows in parts(answer):
        console.print()
        if heading:
            console.print(Text(heading, style="bold cyan"))
        if rows:
            console.print(_table(answer, rows))
        else:
            console.print(Text("  none found"))
    for note in answer.notes:
        console.print()
        console.print(Text(f"Note: {note}", style="dim"))
    if cite:
        console.print()
        console.print(Text("References", style="bold"))
        for line in citation_lines(answer):
            console.print(Text(line))
    return out.getvalue().rstrip()


def _table(answer: Answer, rows: list[object]) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    numbers = {citation.claim: citation.number for citation in answer.citations}
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading in headings(answer.question):
        table.add_column(heading, overflow="fold")
    table.add_column("Ref", overflow="fold", min_width=3)
    for row in rows:
        table.add_row(*(Text(text) for text in cells(answer, row, numbers)))
    return table


def to_markdown(answer: Answer, *, cite: bool = False) -> str:
    """The answer in Markdown, one table a part."""
    numbers = {citation.claim: citation.number for citation in answer.citations}
    names = [*headings(answer.question), "Ref"]
    lines = [f"## {answer.title}"]
    for heading, rows in parts(answer):
        if heading:
            lines += ["", f"### {heading}"]
        lines.append("")
        if not rows:
            lines.append("None found.")
            continue
        lines += [_line(names), _line(["---"] * len(names))]
        lines += [_line(cells(answer, row, numbers)) for row in rows]
    for note in answer.notes:
        lines += ["", f"*{note}*"]
    if cite:
        lines += ["", "### References", "", *citation_lines(answer)]
    return "\n".join(lines)


def _line(texts: list[str]) -> str:
    return f"| {' | '.join(text.replace('|', chr(92) + '|') for text in texts)} |"
