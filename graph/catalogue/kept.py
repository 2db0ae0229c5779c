"""Headers of questions as plain data, kept from one command to the next.

Python spends a twentieth of a short command on importing and running the YAML reader. What that
found is kept under the hash of the text and of the reader itself, so it cannot be out of date.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.replace import replace

if TYPE_CHECKING:
    from collections.abc import Callable

_READER = Path(__file__).parents[1] / "seeds" / "yaml.py"


@dataclass(frozen=True, slots=True)
class Kept:
    """What was read before.

    Attributes:
        folder: Where they are kept; it may be deleted at any time. None keeps nothing.
    """

    folder: Path | None = None

    def data(self, text: str, read: Callable[[str], Any]) -> Any:
        """Give the data of a text, read now or kept; raises as `read` does."""
        if self.folder is None:
            return read(text)
        digest = hashlib.sha256(_READER.read_bytes() + b"\0" + text.encode()).hexdigest()
        path = self.folder / f"{digest[:32]}.json"
        with suppress(OSError, ValueError):
            return json.loads(path.read_bytes())
        data = read(text)
        with suppress(OSError):  # a cache that cannot be written costs time, nothing else
            self.folder.mkdir(parents=True, exist_ok=True)
            replace(path, json.dumps(data))
        return data
