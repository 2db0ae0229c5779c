"""A row: what one load statement writes for one record, with a fingerprint of it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

Row = dict[str, Any]


def stamped(properties: Row) -> Row:
    """Drop what is absent and add a fingerprint of the rest."""
    kept = {name: value for name, value in properties.items() if value not in (None, (), [])}
    text = json.dumps(kept, sort_keys=True, default=str, ensure_ascii=False)
    return kept | {"fingerprint": hashlib.sha256(text.encode()).hexdigest()[:16]}
