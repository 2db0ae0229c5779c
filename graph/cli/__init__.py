"""The `fulcrum` command."""

from __future__ import annotations

import gc
from typing import NoReturn

__all__ = ["main"]


def main() -> NoReturn:
    """Run the command line; README.md lists the exit codes."""
    # A command is short: collecting garbage among modules that are being imported finds none.
    gc.disable()
    from graph.cli.app import main

    main()
