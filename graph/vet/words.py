"""Words that a question may not use, found in its text: a plan does not show them all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SILENT = re.compile(
    r"""
    '(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*"    # strings
    | //[^\n]* | /\*.*?\*/                     # comments
    | `(?P<name>(?:``|[^`])*)`                 # names in backticks, which do say something
    """,
    re.DOTALL | re.VERBOSE,
)
"""What is read as one piece, from left to right: a quote within a comment opens no string."""
_ESCAPE = re.compile(r"\\u+([0-9a-f]{4})", re.IGNORECASE)
"""A character by its number, which the server reads as the character wherever it stands."""
_CLAUSE = re.compile(
    r"(?<![\w$.])(?<!as\s)(LOAD\s+CSV|USE|SHOW|TERMINATE|CREATE|MERGE|DELETE|SET|REMOVE|FOREACH|DROP|ALTER|GRANT)\b(?!\s*:)",
    re.IGNORECASE,
)
_FUNCTION = re.compile(r"\b([a-z]\w*(?:\s*\.\s*\w+)+)\s*\(", re.IGNORECASE)
_BUILT_IN = {
    "date", "datetime", "duration", "localdatetime", "localtime", "point", "time", "vector",
}  # fmt: skip
"""Namespaces of functions that belong to Cypher."""
_FUNCTIONS = {"gds.util.asNode", "gds.util.asNodes"}


def forbidden_words(statement: str, procedures: tuple[str, ...]) -> Iterator[str]:
    """Clauses and functions that a reading question has no use for, a sentence each.

    Args:
        statement: Its Cypher.
        procedures: Procedures that it may call.
    """
    plain = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), statement)
    bare = _SILENT.sub(lambda found: found["name"] or " ", plain)
    for clause in dict.fromkeys(found.upper() for found in _CLAUSE.findall(bare)):
        yield f"it uses {' '.join(clause.split())}; a question reads the graph, nothing else"
    for name in dict.fromkeys(re.sub(r"\s", "", found) for found in _FUNCTION.findall(bare)):
        known = name.partition(".")[0].lower() in _BUILT_IN or name in _FUNCTIONS
        if not known and name not in procedures:
            yield f"it calls {name}, which is not on the list"
