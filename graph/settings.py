"""Where things are and how to reach the database: one small object, passed explicitly."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path, user_state_path

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one run.

    Attributes:
        uri: Bolt or neo4j URI of a server of the user's own; None means the embedded engine.
        user: User name on that server.
        password: Password on that server; None where the server asks for none.
        database: Database name; None means the server's default.
        cache_dir: Fetched jars, the start cache and what makes commands quicker; may be deleted.
        state_dir: Data, password, logs and pid file of the embedded engine.
        questions_dir: Folder of the user's own questions; None where there is none.
        own_seeds: Folders of the user's own facts.
    """

    uri: str | None = field(repr=False)  # not checked yet: it may hold a password
    user: str
    password: str | None = field(repr=False)
    database: str | None
    cache_dir: Path
    state_dir: Path
    questions_dir: Path | None = None
    own_seeds: tuple[Path, ...] = ()

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Read `FULCRUM_*` variables; what is absent gets its default."""
        env = os.environ if environ is None else environ
        return cls(
            uri=env.get("FULCRUM_URI") or None,
            user=env.get("FULCRUM_USER") or "neo4j",
            password=env.get("FULCRUM_PASSWORD") or None,
            database=env.get("FULCRUM_DATABASE") or None,
            cache_dir=_folder(env.get("FULCRUM_CACHE"), user_cache_path("fulcrum", False)),
            state_dir=_folder(env.get("FULCRUM_STATE"), user_state_path("fulcrum", False)),
            questions_dir=Path(env["FULCRUM_QUESTIONS"]).absolute()
            if env.get("FULCRUM_QUESTIONS")
            else None,
            own_seeds=_folders(env.get("FULCRUM_SEEDS")),
        )


def _folder(named: str | None, default: Path) -> Path:
    """The folder named, or the default; absolute, for the server runs in a folder of its own."""
    return (Path(named) if named else default).absolute()


def _folders(text: str | None) -> tuple[Path, ...]:
    """Folders of a list, divided as in `PATH`."""
    return tuple(Path(part).absolute() for part in (text or "").split(os.pathsep) if part)
