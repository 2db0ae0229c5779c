"""Where output goes: data to stdout, everything else to stderr, errors to exit codes."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import typer

from graph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDEST = 160
_PIPED = 120


def say(message: str) -> None:
    """Tell a person something, without disturbing the data on stdout; nobody need be there."""
    with suppress(OSError):
        print(message, file=sys.stderr, flush=True)


@contextmanager
def asking(unanswered: str) -> Iterator[None]:
    """Ask a person at a terminal inside.

    Raises:
        UsageError: The person ends the input; `unanswered` is its message.
    """
    try:
        yield
    except typer.Abort as end:  # of Ctrl-C as well
        say("")  # what follows is not to stand behind the question
        if isinstance(end.__context__, KeyboardInterrupt):
            raise KeyboardInterrupt from end
        raise UsageError(unanswered) from end


def put(text: str) -> None:
    """Write data; a reader that goes away, as `head` does, is no error."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # Keep Python from complaining when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def width() -> int:
    """Columns of the terminal; a fixed width where there is none, so that output is the same."""
    if "COLUMNS" in os.environ or sys.stdout.isatty():
        return min(shutil.get_terminal_size((_PIPED, 24)).columns, _WIDEST)
    return _PIPED


def colour() -> bool:
    """Whether stdout may be coloured."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
