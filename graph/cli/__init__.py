"""The `fulcrum` command."""

from graph.cli.app import main

__all__ = ["main"]
