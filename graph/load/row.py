"""A row: what one load statement writes for one record, with a fingerprint of it."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import Any

from graph.catalogue.files import statements

Row = dict[str, Any]


def stamped(properties: Row) -> Row:
    """Drop what is absent and add a fingerprint of the rest and of the statements that write it.

    Where either changes, the fingerprint does, and the record is written anew.
    """
    kept = {name: value for name, value in properties.items() if value not in (None, (), [])}
    text = json.dumps(kept, sort_keys=True, default=str, ensure_ascii=False)
    return kept | {"fingerprint": _digest(_writing() + text)}


@cache
def _writing() -> str:
    return _digest("".join(text for _, text in statements("load")))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
