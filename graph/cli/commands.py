"""Commands, each made when it is asked for: the others are not even imported."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_COMMANDS = {
    "ask": "ask:app",
    "compare": "ask:comparison",
    "brief": "briefing:brief",
    "profile": "briefing:profile",
    "questions": "library:questions",
    "show": "library:showing",
    "why": "ask:why",
    "source": "ask:source",
    "load": "data:load",
    "check": "data:check",
    "fmt": "curate:fmt",
    "init": "curate:init",
    "new": "curate:app",
    "browser": "engine:browser",
    "db": "engine:app",
}
"""Module of this package and name there, by the name of the command: the order of `--help`."""


class _Commands(Mapping[str, Any]):
    """All commands by name."""

    def __getitem__(self, name: str) -> Any:
        module, _, attribute = _COMMANDS[name].partition(":")
        target = getattr(import_module(f"graph.cli.{module}"), attribute)
        if not isinstance(target, typer.Typer):
            return command(name, target)
        made = typer.main.get_command(target)
        made.name = name
        return made

    # Those of `Mapping` would make the command to find out whether there is one.
    def __contains__(self, name: object) -> bool:
        return name in _COMMANDS

    def get(self, name: str, default: Any = None) -> Any:
        """The command of that name, or the default."""
        return self[name] if name in _COMMANDS else default

    def __iter__(self) -> Iterator[str]:
        return iter(_COMMANDS)

    def __len__(self) -> int:
        return len(_COMMANDS)


class TopGroup(TyperGroup):
    """The group of all commands."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = _Commands()  # type: ignore[assignment]  # only read

    def invoke(self, ctx: Any) -> Any:
        """Run a command; a value that it refuses is told without the words of a library."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            error.message = error.message.removeprefix("Value error, ")
            raise


def command(name: str, run: Callable[..., None], **about: Any) -> Any:
    """Make one command of a function.

    Args:
        name: What it is called by.
        run: Its signature declares the options.
        about: As `typer.Typer.command` takes it.
    """
    single = typer.Typer(
        rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False
    )
    single.command(name, **about)(run)
    return typer.main.get_command(single)
