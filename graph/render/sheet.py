"""What a table shows, before it takes a form: parts, headings, rows of text, notes, references."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, NamedTuple

from texttable import Texttable

if TYPE_CHECKING:
    from collections.abc import Sequence

_BOLD, _HEADING, _DIM = "1", "1;36", "2"
"""Terminal styles, as SGR codes."""
_GAP = 3
"""Blanks between columns."""
_LONGEST_WORD = 24
"""A word up to this length is not broken where there is room."""
_BREAK = re.compile(r"\s+|(?<=[^\W\d]-)(?=[^\W\d])")
"""Where a line may end: at blanks, and behind a hyphen between letters."""
_MARKUP = re.compile(r"[\\`*_<&\[]")
_ORDINAL = re.compile(r"^(\d+)(?=[.)])")
"""What begins a list in Markdown."""
_LONE_STAR = re.compile(r"(?<!\S)\*(?=[\s.,;:)]|$)")


class Part(NamedTuple):
    """One table of a sheet, under a heading of its own where there are several."""

    heading: str
    columns: list[str]
    rows: list[list[str]]
    more: str = ""
    """What is said below the table."""


class Sheet(NamedTuple):
    """A title, a lead, tables, notes, references and the sources that they name."""

    title: str
    parts: list[Part]
    lead: str = ""
    notes: Sequence[str] = ()
    references: Sequence[str] = ()
    sources: Sequence[str] = ()


def sheet_to_text(sheet: Sheet, width: int, *, colour: bool) -> str:
    """Plain text of a given width in columns, with terminal colours where wanted."""

    def styled(text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if colour else text

    def wrapped(text: str, indent: str = "") -> str:
        # An address that is broken cannot be opened.
        return textwrap.fill(
            text,
            width,
            subsequent_indent=indent,
            break_on_hyphens=False,
            break_long_words="://" not in text,
        )

    blocks = [styled(wrapped(sheet.title), _BOLD)]
    if sheet.lead:
        blocks.append(wrapped(sheet.lead))
    for part in sheet.parts:
        titled = [styled(part.heading, _HEADING)] if part.heading else []
        body = _table(part, width) if part.rows else "  none found"
        more = [wrapped(part.more)] if part.more else []
        blocks.append("\n".join([*titled, body, *more]))
    blocks += [styled(wrapped(f"Note: {note}"), _DIM) for note in sheet.notes]
    for heading, listed in _lists(sheet):
        lines = (wrapped(line, "   ") for line in listed)
        blocks.append("\n".join([styled(heading, _BOLD), *lines]))
    return "\n\n".join(blocks)


def _table(part: Part, width: int) -> str:
    part = _without_empty_columns(part)
    table = Texttable(max_width=0)
    table.set_deco(Texttable.HEADER)
    table.set_chars(["─", "│", "─", "─"])
    table.set_cols_dtype(["t"] * len(part.columns))
    table.set_cols_width(_widths(part, width))
    table.set_header_align(["l"] * len(part.columns))
    table.header(part.columns)
    table.add_rows(part.rows, header=False)
    return "\n".join(line.rstrip() for line in (table.draw() or "").splitlines())


def _without_empty_columns(part: Part) -> Part:
    """A column that holds nothing in any row of a part only takes room from the others."""
    kept = [
        index
        for index, texts in enumerate(zip(*part.rows, strict=True))
        if any(texts) or part.columns[index] == ""
    ]
    columns = [part.columns[index] for index in kept]
    rows = [[row[index] for index in kept] for row in part.rows]
    return Part(part.heading, columns, rows, part.more)


def _widths(part: Part, width: int) -> list[int]:
    """Widths of the columns within `width`: words stay whole, and what is left goes by length.

    Columns that need less than an equal share get what they need; the others share the rest by how
    much text they hold, so that no table becomes longer than it must.
    """
    columns = [[*texts, ""] for texts in zip(part.columns, *part.rows, strict=True)]
    natural = [max(len(line) for text in texts for line in text.split("\n")) for texts in columns]
    words = [max(len(word) for text in texts for word in _BREAK.split(text)) for texts in columns]
    least = [max(1, min(word, _LONGEST_WORD)) for word in words]
    left = width - _GAP * (len(natural) - 1) - sum(least)
    if left <= 0:
        return least
    widths = list(least)
    waiting = sorted(range(len(natural)), key=lambda index: natural[index] - least[index])
    while waiting:
        share = left // len(waiting)
        wanted = natural[waiting[0]] - least[waiting[0]]
        if wanted > share:
            break
        left -= wanted
        index = waiting.pop(0)
        widths[index] = max(natural[index], 1)
    volumes = [sum(map(len, texts)) for texts in columns]
    left += sum(least[index] for index in waiting)
    total = sum(volumes[index] for index in waiting)
    for index in waiting:
        widths[index] = max(least[index], left * volumes[index] // total)
    excess = sum(widths) + _GAP * (len(widths) - 1) - width
    for index in sorted(waiting, key=lambda index: least[index] - widths[index]):
        taken = min(max(excess, 0), widths[index] - least[index])
        widths[index] -= taken
        excess -= taken
    return widths


def sheet_to_markdown(sheet: Sheet) -> str:
    """Markdown, one table a part.

    A reference is a paragraph: the items of a list would be numbered anew by what renders them.
    """
    lines = [f"## {sheet.title}", *(["", _with_marks(sheet.lead)] if sheet.lead else [])]
    for given in sheet.parts:
        part = _without_empty_columns(given) if given.rows else given
        if part.heading:
            lines += ["", f"### {part.heading}"]
        lines.append("")
        if not part.rows:
            lines.append("None found.")
            continue
        lines += [_line(part.columns), _line(["---"] * len(part.columns))]
        lines += [_line(row) for row in part.rows]
        if part.more:
            lines += ["", part.more]
    for note in sheet.notes:
        lines += ["", f"*{_with_marks(note)}*"]
    for heading, listed in _lists(sheet):
        lines += ["", f"### {heading}"]
        for line in listed:
            lines += ["", _literal(line)]
    return "\n".join(lines)


def _lists(sheet: Sheet) -> list[tuple[str, Sequence[str]]]:
    """What stands below the notes, by its heading."""
    lists = [("References", sheet.references), ("Sources", sheet.sources)]
    return [(heading, listed) for heading, listed in lists if listed]


def _with_marks(text: str) -> str:
    """Markdown in which a star that stands alone is shown: it is the mark of contested claims."""
    return _LONE_STAR.sub(r"\\*", text)


def _literal(text: str) -> str:
    """Markdown that shows a text as it is: without lists, emphasis, code or tags."""
    return _ORDINAL.sub(r"\1\\", _MARKUP.sub(r"\\\g<0>", text))


def _line(texts: list[str]) -> str:
    safe = (text.replace("|", "\\|").replace("\n", "<br>") for text in texts)
    return f"| {' | '.join(safe)} |"
