"""The password of the embedded server: made up here, kept in a file, made known to Neo4j."""

from __future__ import annotations

import hashlib
import os
import secrets
from typing import TYPE_CHECKING

from graph.engine.files import private_folder, replace_text
from graph.engine.running import USER
from graph.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

_ITERATIONS = 1024


def ensure_password(path: Path, data: Path) -> str:
    """Give the password; where there is no data yet, make one up and make it the initial one.

    Neo4j's own command for this takes the password on its command line, for all users of the
    machine to see, and costs the start of a second Java; what it writes is one line, written here.

    Raises:
        EngineError: There is data, but its password is lost.
    """
    if path.exists():
        password = path.read_text(encoding="utf-8").strip()
    elif (data / "databases" / "system").exists():
        raise EngineError(
            f"The password file {path} is missing: put it back,"
            " or run `fulcrum db reset` to begin with an empty database."
        )
    else:
        password = new_password(path)
    if not (data / "databases" / "system").exists():
        folder = private_folder(data / "dbms")
        replace_text(folder / "auth.ini", auth_ini(password, os.urandom(32)))
    return password


def new_password(path: Path) -> str:
    """Make up a password and keep it in a file that only the owner may read."""
    password = secrets.token_hex(16)  # letters and digits: whole at a double click, no option
    replace_text(path, password + "\n")
    return password


def auth_ini(password: str, salt: bytes) -> str:
    """Text of `auth.ini`, from which Neo4j takes its first user when it has none."""
    digest = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(_ITERATIONS - 1):
        digest = hashlib.sha256(digest).digest()
    return f"{USER}:SHA-256,{digest.hex()},{salt.hex()},{_ITERATIONS}:\n"
