"""What a table shows, before it takes a form: parts, headings, rows of text, notes, references."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field

from prettytable import HRuleStyle, PrettyTable, VRuleStyle

_BOLD, _HEADING, _DIM = "1", "1;36", "2"
"""Terminal styles, as SGR codes."""
_GAP = 2
"""Blanks between columns."""
_NARROW = 12
"""Columns up to this width are not broken where there is room."""
_LEAST = 6
"""No column is narrower, however little room there is."""


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

    def styled(text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if colour else text

    def wrapped(text: str, indent: str = "") -> str:
        return textwrap.fill(text, width, subsequent_indent=indent, break_on_hyphens=False)

    blocks = [styled(wrapped(sheet.title), _BOLD)]
    for part in sheet.parts:
        heading = [styled(part.heading, _HEADING)] if part.heading else []
        body = _table(part, width) if part.rows else "  none found"
        blocks.append("\n".join([*heading, body]))
    blocks += [styled(wrapped(f"Note: {note}"), _DIM) for note in sheet.notes]
    if sheet.references:
        lines = (wrapped(line, "   ") for line in sheet.references)
        blocks.append("\n".join([styled("References", _BOLD), *lines]))
    return "\n\n".join(blocks)


def _table(part: Part, width: int) -> str:
    table = PrettyTable(part.columns)
    table.align = "l"
    table.vrules = VRuleStyle.NONE
    table.hrules = HRuleStyle.HEADER
    table.horizontal_char = "─"
    table.junction_char = "─"
    table.left_padding_width = 0
    table.right_padding_width = _GAP - 1  # the missing rule takes a column too
    table.break_on_hyphens = False
    table.add_rows(part.rows)
    widths = _widths(part, width)
    table.max_width = dict(zip(part.columns, widths, strict=True))
    return "\n".join(line[1:].rstrip() for line in str(table).splitlines())


def _widths(part: Part, width: int) -> list[int]:
    """Widths of the columns: narrow ones whole, wide ones by what they hold, within `width`."""
    natural = [
        max(len(line) for text in texts for line in [*text.splitlines(), ""])
        for texts in zip(part.columns, *part.rows, strict=True)
    ]
    left = width - _GAP * len(natural)
    narrow = max(_LEAST, min(_NARROW, left // len(natural)))
    widths = [0] * len(natural)
    waiting = sorted(range(len(natural)), key=natural.__getitem__)
    while waiting:
        share = left // len(waiting)
        if natural[waiting[0]] <= max(share, narrow):
            first = waiting.pop(0)
            widths[first] = natural[first]
            left -= natural[first]
            continue
        total = sum(natural[index] for index in waiting)
        for index in waiting:
            widths[index] = max(narrow, left * natural[index] // total)
        break
    return widths


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
