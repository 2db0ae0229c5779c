"""docs/questions.md and docs/questions/: the catalogue, and a page a question with its real answer.

The answers come from a loaded graph. Without one, the pages keep the answers that they have.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from graph import render
from graph.catalogue.library import Library
from graph.catalogue.question import Topic
from graph.cli.library import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from graph.api import Session
    from graph.catalogue.question import Question

FOLDER = "docs/questions"
_WIDTH = 110
_LINES = 60
"""An answer that is longer is cut there."""
_BLOCK = re.compile(r"(?s)^```text\n(.*?)\n```$", re.MULTILINE)


def question_pages(root: Path, session: Session | None) -> dict[str, str]:
    """Text of the catalogue and of every page, by path.

    Args:
        root: Of the repository, whose pages hold the answers so far.
        session: On a loaded graph, for answers anew.
    """
    library = Library()
    questions = [library.read(name) for name in library.names()]

    def answer(question: Question) -> str:
        path = root / FOLDER / f"{question.name}.md"
        if session is not None:
            return shown_answer(session, question)
        return answer_in(path.read_text(encoding="utf-8")) if path.is_file() else ""

    pages = {f"{FOLDER}/{one.name}.md": _page(one, answer) for one in questions}
    return {"docs/questions.md": _catalogue(questions), **pages}


def shown_answer(session: Session, question: Question) -> str:
    """The answer to the example of a question, cut where it is long."""
    lines = render.to_table(session.ask(question.name, **question.sample), _WIDTH).splitlines()
    if len(lines) > _LINES:
        notes = next(i for i, line in enumerate(lines) if line.startswith("Note: "))
        if notes > _LINES:
            lines = [*lines[:_LINES], f"… {notes - _LINES} more lines", "", *lines[notes:]]
    return "\n".join(lines)


def answer_in(page: str) -> str:
    """The answer that a page shows; empty where there is none."""
    found = _BLOCK.search(page)
    return found.group(1) if found else ""


def _catalogue(questions: list[Question]) -> str:
    order = list(Topic)
    questions = sorted(questions, key=lambda one: (order.index(one.topic), one.name))
    lines = [
        "# Questions",
        "",
        "Generated from the headers in `cypher/ask/` by `scripts/generate`. Each question has a"
        " page with its parameters, its caveat and a real answer. `fulcrum ask NAME --help` tells"
        " the same on the command line.",
    ]
    for topic, group in groupby(questions, key=lambda one: one.topic):
        lines += ["", f"## {HEADINGS[topic.value]}", "", "| question | what it tells |"]
        lines += ["| --- | --- |"]
        lines += [f"| [{one.name}](questions/{one.name}.md) | {one.title} |" for one in group]
    return "\n".join(lines) + "\n"


def _page(question: Question, answer: Callable[[Question], str]) -> str:
    lines = [
        f"# {question.title}",
        "",
        "```",
        question.command(question.sample),
        "```",
        "",
        _line(question.meaning),
        "",
        f"*Caveat.* {_line(question.caveat)}",
        "",
        "## Answer",
        "",
        "```text",
        answer(question),
        "```",
        "",
        "## Parameters",
        "",
        "| option | type | default | meaning |",
        "| --- | --- | --- | --- |",
    ]
    for name, parameter in question.parameters.items():
        default = "optional" if parameter.optional else parameter.default
        choices = f": {', '.join(parameter.choices)}" if parameter.choices else ""
        lines.append(
            f"| `--{name.replace('_', '-')}` | {parameter.type.value}"
            f" | {'required' if default is None else default} | {parameter.help}{choices} |"
        )
    lines += ["", "## Columns", "", "| column | type | meaning |", "| --- | --- | --- |"]
    for name, column in question.columns.items():
        lines.append(f"| `{name}` | {column.type.value} | {column.help} |")
    lines += ["", "## What it rests on", "", "| | |", "| --- | --- |"]
    for label in ("basis", "layers", "sign", "direction", "time"):
        lines.append(f"| {label} | {_line(getattr(question, label))} |")
    if question.requires:
        lines.append("| requires | Graph Data Science |")
    lines += ["", f"The Cypher: [`cypher/ask/{question.name}.cypher`]"]
    lines[-1] += f"(../../cypher/ask/{question.name}.cypher)"
    return "\n".join(lines) + "\n"


def _line(text: str) -> str:
    return " ".join(text.split())
