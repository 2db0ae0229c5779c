"""Answers as text: tables for people, JSON, CSV and Markdown for everything else."""

from graph.render.citations import citation_lines, citation_text
from graph.render.comparison import comparison_to_markdown, comparison_to_table
from graph.render.data import to_csv, to_json
from graph.render.table import to_markdown, to_table

__all__ = [
    "citation_lines",
    "citation_text",
    "comparison_to_markdown",
    "comparison_to_table",
    "to_csv",
    "to_json",
    "to_markdown",
    "to_table",
]
