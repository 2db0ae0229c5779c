"""The forms of output: what is added here can be asked for everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.render.briefing import briefing_to_markdown, briefing_to_text
from graph.render.data import to_csv, to_json
from graph.render.table import to_markdown, to_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.answer import Answer
    from graph.briefing import Briefing
    from graph.render.comparison import Comparison


class Layout(NamedTuple):
    """How an output is laid out, where its form leaves that open.

    Attributes:
        width: Columns of the terminal.
        cite: Whether the numbered references follow.
        colour: Whether it may be coloured.
        explanation: How the answer came about, where that is asked for.
    """

    width: int
    cite: bool = False
    colour: bool = False
    explanation: str | None = None


class Form(NamedTuple):
    """One form of output.

    Attributes:
        answer: Puts an answer into this form.
        comparison: Puts two answers side by side.
        briefing: Puts a page into this form; None where pages have no such form.
        rows_alone: Whether it has no room for words about the rows, which are told beside it.
    """

    answer: Callable[[Answer, Layout], str]
    comparison: Callable[[Comparison, Layout], str]
    briefing: Callable[[Briefing, Layout], str] | None = None
    rows_alone: bool = False


def _explained(text: str, layout: Layout) -> str:
    return f"{text}\n\n{layout.explanation}" if layout.explanation else text


FORMS = {
    "table": Form(
        lambda answer, layout: _explained(
            to_table(answer, layout.width, cite=layout.cite, colour=layout.colour), layout
        ),
        lambda two, layout: _explained(
            two.to_table(layout.width, cite=layout.cite, colour=layout.colour), layout
        ),
        lambda page, layout: briefing_to_text(page, layout.width, colour=layout.colour),
    ),
    "json": Form(
        lambda answer, layout: to_json(answer, layout.explanation),
        lambda two, layout: two.to_json(layout.explanation),
        lambda page, _: page.model_dump_json(indent=2),
    ),
    "csv": Form(
        lambda answer, _: to_csv(answer),
        lambda two, _: two.to_csv(),
        rows_alone=True,
    ),
    "md": Form(
        lambda answer, layout: _explained(to_markdown(answer, cite=layout.cite), layout),
        lambda two, layout: _explained(two.to_markdown(cite=layout.cite), layout),
        lambda page, _: briefing_to_markdown(page),
    ),
}
"""Forms by the name by which they are asked for."""
