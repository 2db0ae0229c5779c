"""`fulcrum brief` and `profile`: one page on two actors, or on one."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli.completion import entities
from graph.cli.console import colour, put, width
from graph.cli.options import Lang, LangOption, Reading, ReadingOption
from graph.cli.session import asked

if TYPE_CHECKING:
    from graph.api import Session
    from graph.briefing import Briefing


class Page(StrEnum):
    """Forms of a page."""

    MD = "md"
    TABLE = "table"
    JSON = "json"


AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Day that it is about; default latest."),
]
PageOption = Annotated[Page, typer.Option("--format", help="How to print the page.")]


def brief(  # noqa: PLR0913, PLR0917  # one argument an option
    a: Annotated[
        str, typer.Argument(help="One actor: id, name or alias.", autocompletion=entities)
    ],
    b: Annotated[str, typer.Argument(help="The other actor.", autocompletion=entities)],
    as_of: AsOfOption = None,
    page: PageOption = Page.MD,
    lang: LangOption = Lang.EN,
    reading: ReadingOption = Reading.CORRECTED,
) -> None:
    """Compose a one-page briefing on two actors, with joint references."""

    def compose(opened: Session) -> Briefing:
        return opened.brief(a, b, as_of=as_of, lang=lang.value, reading=reading.value)

    _print(asked(compose), page)


def profile(
    actor: Annotated[
        str, typer.Argument(help="The actor: id, name or alias.", autocompletion=entities)
    ],
    as_of: AsOfOption = None,
    page: PageOption = Page.MD,
    lang: LangOption = Lang.EN,
    reading: ReadingOption = Reading.CORRECTED,
) -> None:
    """Compose a one-page briefing on one actor, with joint references."""

    def compose(opened: Session) -> Briefing:
        return opened.profile(actor, as_of=as_of, lang=lang.value, reading=reading.value)

    _print(asked(compose), page)


def _print(briefing: Briefing, page: Page) -> None:
    from graph import render

    match page:
        case Page.JSON:
            put(briefing.model_dump_json(indent=2))
        case Page.MD:
            put(render.briefing_to_markdown(briefing))
        case Page.TABLE:
            put(render.briefing_to_text(briefing, width(), colour=colour()))
