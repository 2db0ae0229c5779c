"""Answers as text: tables for people, JSON, CSV and Markdown for everything else.

Names are imported on first use: a command needs one form, not all.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.render.briefing import briefing_to_markdown, briefing_to_text
    from graph.render.browser import to_browser
    from graph.render.citations import citation_lines, citation_text, source_lines
    from graph.render.comparison import Comparison
    from graph.render.data import to_csv, to_json
    from graph.render.explanation import explain
    from graph.render.table import to_markdown, to_table

__all__ = [
    "Comparison",
    "briefing_to_markdown",
    "briefing_to_text",
    "citation_lines",
    "citation_text",
    "explain",
    "source_lines",
    "to_browser",
    "to_csv",
    "to_json",
    "to_markdown",
    "to_table",
]

_HOMES = {
    "Comparison": "comparison",
    "briefing_to_markdown": "briefing",
    "briefing_to_text": "briefing",
    "citation_lines": "citations",
    "citation_text": "citations",
    "explain": "explanation",
    "source_lines": "citations",
    "to_browser": "browser",
    "to_csv": "data",
    "to_json": "data",
    "to_markdown": "table",
    "to_table": "table",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return list(__all__)
