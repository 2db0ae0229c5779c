"""Two answers to one question, side by side: one row a subject, marked where the two differ."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.answer import EntityRef
from graph.answer.model import renumbered
from graph.render.cells import cell, heading, parts, references, shown_columns
from graph.render.citations import citation_lines, source_lines
from graph.render.sheet import Part, Sheet, sheet_to_markdown, sheet_to_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.answer import Answer, Citation

SAME, CHANGED, GONE, NEW = "=", "≠", "−", "+"
"""The same on both sides; different; on the first side only; on the second side only."""
_ABSENT = "–"
_UNNAMED = "(not named)"


@dataclass(frozen=True, slots=True)
class Line:
    """What both sides say of one subject in one part of the answer.

    Attributes:
        part: Heading of the part.
        subject: Whom or what it is about.
        change: One of the four marks.
        first: Texts of the first side, without references.
        second: Texts of the second side.
        cited: Numbers of the references of each side.
    """

    part: str
    subject: str
    change: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    cited: tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two answers to one question that differ in one parameter.

    Example:
        >>> import graph
        >>> from graph import render
        >>> days = ("2014-08-23", "2025-11-04")
        >>> with graph.open() as g:
        ...     sides = [g.ask("partners", actor="Russia", as_of=day) for day in days]
        >>> compared = render.Comparison.of(*sides, "as_of")
        >>> {line.subject: line.change for line in compared.lines}["Ecuador"]
        '≠'
    """

    first: Answer
    second: Answer
    parameter: str
    values: tuple[str, str]
    subject_heading: str
    lines: tuple[Line, ...]
    citations: tuple[Citation, ...]

    @classmethod
    def of(cls, first: Answer, second: Answer, parameter: str) -> Comparison:
        """Set two answers side by side; `parameter` is what they differ in."""
        citations = renumbered((*first.citations, *second.citations))
        cited = {citation.claim: citation for citation in citations}
        columns = shown_columns(first.question)
        lead = _lead(first, columns)
        lines = tuple(
            line
            for (title, rows_a), (_, rows_b) in zip(parts(first), parts(second), strict=True)
            for line in _lines(title, lead, columns, (rows_a, rows_b), (first, cited))
        )
        values = (str(first.params[parameter]), str(second.params[parameter]))
        subject = heading(first, lead)
        return cls(first, second, parameter, values, subject, lines, citations)

    def to_table(self, width: int, *, cite: bool = False, colour: bool = False) -> str:
        """Plain text of a given width in columns."""
        return sheet_to_text(self._sheet(cite=cite), width, colour=colour)

    def to_markdown(self, *, cite: bool = False) -> str:
        """Markdown, one table a part."""
        return sheet_to_markdown(self._sheet(cite=cite))

    def to_json(self, explanation: str | None = None) -> str:
        """Both answers, and what differs between them."""
        data: dict[str, Any] = {
            "compared": list(self.values),
            "differences": [
                {"part": line.part, "subject": line.subject, "change": line.change}
                for line in self.lines
            ],
            "answers": [answer.model_dump(mode="json") for answer in (self.first, self.second)],
        }
        if explanation:
            data["explanation"] = explanation
        return json.dumps(data, indent=2, ensure_ascii=False)

    def to_csv(self) -> str:
        """One line a subject, with a heading line."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["part", "subject", "change", *self.values])
        for line in self.lines:
            sides = ("; ".join(line.first), "; ".join(line.second))
            writer.writerow([line.part, line.subject, line.change, *sides])
        return out.getvalue().rstrip("\n")

    def _sheet(self, *, cite: bool) -> Sheet:
        columns = [self.subject_heading, "", *self.values]
        tables = [
            Part(title, columns, [_cells(line) for line in self.lines if line.part == title])
            for title, _ in parts(self.first)
        ]
        if len(tables) > 1:
            tables.insert(0, self._at_a_glance())
        named = (self.first.named[self.parameter], self.second.named[self.parameter])
        title = self.first.title.replace(named[0], " and ".join(named))
        notes = [
            f"{SAME} same on both sides, {CHANGED} different, {GONE} first only, {NEW} second only."
        ]
        return Sheet(
            title=title,
            parts=tables,
            notes=list(dict.fromkeys([*notes, *self.first.notes, *self.second.notes])),
            references=citation_lines(self.citations) if cite else [],
            sources=source_lines(self.citations) if cite else [],
        )

    def _at_a_glance(self) -> Part:
        """Whom or what each part names on either side, before the answer says more."""
        named = [
            (title, _subjects(self.lines, title, 0), _subjects(self.lines, title, 1))
            for title, _ in parts(self.first)
        ]
        rows = [
            [title, ", ".join(first) or _ABSENT, ", ".join(second) or _ABSENT]
            for title, first, second in named
            if first or second
        ]
        return Part("At a glance", ["Part", *self.values], rows)


def _subjects(lines: Iterable[Line], part: str, side: int) -> list[str]:
    """Subjects of one part that a side has something on; what has no name comes last."""
    found = [
        line.subject for line in lines if line.part == part and (line.first, line.second)[side]
    ]
    return sorted(found, key=lambda subject: subject == _UNNAMED)


def _cells(line: Line) -> list[str]:
    sides = (
        "\n".join(
            f"{text} [{numbers}]" if numbers else text
            for text, numbers in zip(texts, cited, strict=True)
        )
        for texts, cited in zip((line.first, line.second), line.cited, strict=True)
    )
    return [line.subject, line.change, *(side or _ABSENT for side in sides)]


def _lead(answer: Answer, columns: list[str]) -> str:
    """The column that says what a row is about: the first that holds an entity, else the first."""
    types = answer.question.columns
    entities = (name for name in columns if types[name].type in ("entity", "entities"))
    return next(entities, columns[0])


def _lines(
    title: str,
    lead: str,
    columns: list[str],
    sides: tuple[list[Any], list[Any]],
    context: tuple[Answer, dict[str, Citation]],
) -> list[Line]:
    first, second = (_by_subject(lead, columns, rows, *context) for rows in sides)
    lines = []
    for subject in dict.fromkeys([*first, *second]):
        a, b = first.get(subject, []), second.get(subject, [])
        texts = tuple(tuple(text for text, _ in side) for side in (a, b))
        change = SAME if texts[0] == texts[1] else CHANGED if a and b else GONE if a else NEW
        cited = tuple(tuple(number for _, number in side) for side in (a, b))
        lines.append(Line(title, subject, change, texts[0], texts[1], (cited[0], cited[1])))
    return lines


def _by_subject(
    lead: str, columns: list[str], rows: list[Any], answer: Answer, citations: dict[str, Citation]
) -> dict[str, list[tuple[str, str]]]:
    """Texts and references of rows, by what they are about."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        value = getattr(row, lead)
        subject = cell(value, answer.question.columns[lead]) or _UNNAMED
        if isinstance(value, EntityRef) and not value.name:
            subject = value.id
        texts = [_text(answer, row, name) for name in columns if name != lead]
        cited = references(row, citations)
        text = ". ".join(text for text in texts if text) or "yes"
        found.setdefault(subject, []).append((text, cited))
    return found


def _text(answer: Answer, row: Any, name: str) -> str:
    """One value; a number or a date needs the heading of its column to be understood."""
    column = answer.question.columns[name]
    text = cell(getattr(row, name), column)
    counts = column.type in ("integer", "number") or (column.type == "text" and text[:1].isdigit())
    return f"{heading(answer, name).lower()} {text}" if text and counts else text
