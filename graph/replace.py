"""Replace a file as a whole: a reader, or a fault on the way, meets the old text or the new one."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def replace(path: Path, text: str, mode: int = 0o666) -> None:
    """Write a file and put it in the place of the one that is there, if any.

    Args:
        path: Its folder must exist.
        text: Written as UTF-8, line ends as they are.
        mode: Permissions, less those that the user's mask takes away.

    Raises:
        OSError: It cannot be written; what was there is left alone.
    """
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.draft")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
