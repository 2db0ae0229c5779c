"""Words that a question may not use, found in its text: a plan does not show them all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_STRING = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"", re.DOTALL)
_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
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
    bare = _COMMENT.sub(" ", _STRING.sub("''", statement)).replace("`", "")
    for clause in dict.fromkeys(found.upper() for found in _CLAUSE.findall(bare)):
        yield f"it uses {' '.join(clause.split())}; a question reads the graph, nothing else"
    for name in dict.fromkeys(re.sub(r"\s", "", found) for found in _FUNCTION.findall(bare)):
        known = name.partition(".")[0].lower() in _BUILT_IN or name in _FUNCTIONS
        if not known and name not in procedures:
            yield f"it calls {name}, which is not on the list"
