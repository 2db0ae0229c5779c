"""`fulcrum brief` and `profile`: one page on two actors, or on one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from graph.cli.completion import entities
from graph.cli.console import colour, put, width
from graph.cli.options import Lang, LangOption, PageOption, Reading, ReadingOption
from graph.cli.session import asked
from graph.render.forms import FORMS, Layout

if TYPE_CHECKING:
    from graph.api import Session
    from graph.briefing import Briefing


AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Day that it is about; default latest."),
]


def brief(  # noqa: PLR0913, PLR0917  # one argument an option
    a: Annotated[
        str, typer.Argument(help="One actor: id, name or alias.", autocompletion=entities)
    ],
    b: Annotated[str, typer.Argument(help="The other actor.", autocompletion=entities)],
    as_of: AsOfOption = None,
    page: PageOption = "md",
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
    page: PageOption = "md",
    lang: LangOption = Lang.EN,
    reading: ReadingOption = Reading.CORRECTED,
) -> None:
    """Compose a one-page briefing on one actor, with joint references."""

    def compose(opened: Session) -> Briefing:
        return opened.profile(actor, as_of=as_of, lang=lang.value, reading=reading.value)

    _print(asked(compose), page)


def _print(briefing: Briefing, page: str) -> None:
    if form := FORMS[page].briefing:
        put(form(briefing, Layout(width(), colour=colour())))
