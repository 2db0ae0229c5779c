"""What a table shows, before it takes a form: parts, headings, rows of text, notes, references."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.table import Table


@dataclass(frozen=True, slots=True)
class Part:
    """One table of a sheet, under a heading of its own where there are several."""

    heading: str
    columns: list[str]
    rows: list[list[str]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A title, tables, notes and references."""

    title: str
    parts: list[Part]
    notes: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)


def sheet_to_text(sheet: Sheet, width: int, *, colour: bool) -> str:
    """Plain text of a given width in columns, with terminal colours where wanted."""
    from rich.console import Console
    from rich.text import Text

    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=colour, no_color=not colour, highlight=False
    )
    console.print(Text(sheet.title, style="bold"))
    for part in sheet.parts:
        console.print()
        if part.heading:
            console.print(Text(part.heading, style="bold cyan"))
        console.print(_table(part) if part.rows else Text("  none found"))
    for note in sheet.notes:
        console.print()
        console.print(Text(f"Note: {note}", style="dim"))
    if sheet.references:
        console.print()
        console.print(Text("References", style="bold"))
        for line in sheet.references:
            console.print(Text(line))
    return "\n".join(line.rstrip() for line in out.getvalue().rstrip().splitlines())


def _table(part: Part) -> Table:
    from rich import box
    from rich import table as tables
    from rich.text import Text

    table = tables.Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in part.columns:
        table.add_column(column, overflow="fold", min_width=3)
    for row in part.rows:
        table.add_row(*(Text(text) for text in row))
    return table


def sheet_to_markdown(sheet: Sheet) -> str:
    """Markdown, one table a part."""
    lines = [f"## {sheet.title}"]
    for part in sheet.parts:
        if part.heading:
            lines += ["", f"### {part.heading}"]
        lines.append("")
        if not part.rows:
            lines.append("None found.")
            continue
        lines += [_line(part.columns), _line(["---"] * len(part.columns))]
        lines += [_line(row) for row in part.rows]
    for note in sheet.notes:
        lines += ["", f"*{note}*"]
    if sheet.references:
        lines += ["", "### References", "", *sheet.references]
    return "\n".join(lines)


def _line(texts: list[str]) -> str:
    safe = (text.replace("|", "\\|").replace("\n", "<br>") for text in texts)
    return f"| {' | '.join(safe)} |"
