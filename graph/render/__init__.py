"""Answers as text: tables for people, JSON, CSV and Markdown for everything else."""

from graph.render.briefing import briefing_to_markdown, briefing_to_text
from graph.render.citations import citation_lines, citation_text
from graph.render.comparison import Comparison
from graph.render.data import to_csv, to_json
from graph.render.explanation import explanation
from graph.render.table import to_markdown, to_table

__all__ = [
    "Comparison",
    "briefing_to_markdown",
    "briefing_to_text",
    "citation_lines",
    "citation_text",
    "explanation",
    "to_csv",
    "to_json",
    "to_markdown",
    "to_table",
]
