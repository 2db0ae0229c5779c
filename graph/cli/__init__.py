"""The `fulcrum` command."""

from __future__ import annotations

import os
import signal
from typing import NoReturn

__all__ = ["main"]


def main() -> NoReturn:
    """Run the command line; README.md lists the exit codes."""
    interruptible = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if interruptible:
        # Nothing is to be cleared up yet; raised amid imports it may come out as another error.
        signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    from graph.cli.app import main

    if interruptible:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    main()
