"""Headers of questions as plain data, kept from one command to the next.

Python spends a twentieth of a short command on importing and running the YAML reader. What that
found is kept beside a hash of the text and of the reader's own source, and used for these alone.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.replace import replace

if TYPE_CHECKING:
    from collections.abc import Callable

_READER = Path(__file__).parents[1] / "seeds" / "yaml.py"


@dataclass(frozen=True, slots=True)
class Kept:
    """What was read before; a folder that fails costs time, nothing else.

    Attributes:
        folder: Where it is kept, a file for each name; it may be deleted at any time. None keeps
            nothing.
    """

    folder: Path | None = None

    def data(self, name: str, text: str, read: Callable[[str], Any]) -> Any:
        """Give the data of a text, read now or kept; raises as `read` does.

        Args:
            name: Of the file that the text stands in; a later text replaces an earlier one.
            text: What is read.
            read: Reads it.
        """
        if self.folder is None:
            return read(text)
        path = self.folder / f"{name}.json"
        digest = ""
        with suppress(OSError, ValueError, TypeError, KeyError):
            digest = hashlib.sha256(_source(_READER) + b"\0" + text.encode()).hexdigest()
            found = json.loads(path.read_bytes())
            if found["digest"] == digest:
                return found["data"]
        data = read(text)
        if digest:
            with suppress(OSError):
                self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                replace(path, json.dumps({"digest": digest, "data": data}), mode=0o600)
        return data


@cache
def _source(reader: Path) -> bytes:
    return reader.read_bytes()
