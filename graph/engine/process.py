"""Processes by number and birth: start one that outlives us, ask whether it lives, end it."""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from collections.abc import Sequence

_TICK_SECONDS = 0.01
_SECONDS_TO_DIE = 5.0
_DETACHED = 0x00000008 | 0x00000200  # DETACHED_PROCESS, CREATE_NEW_PROCESS_GROUP
_JAVA_VARIABLES = frozenset({"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH"})

# A child that has ended stays visible, as if alive, until its parent asks for its exit code.
_children: dict[int, subprocess.Popen[bytes]] = {}


def launch(command: Sequence[str], log: Path, folder: Path) -> int:
    """Start a process that survives us and holds none of our streams; give its number.

    Its output is appended to `log`. Java options of the user's environment do not reach it.
    """
    environment = {k: v for k, v in os.environ.items() if k not in _JAVA_VARIABLES}
    with log.open("ab") as output:
        child = subprocess.Popen(  # noqa: S603
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=os.name == "posix",
            creationflags=_DETACHED if os.name == "nt" else 0,
        )
    _children[child.pid] = child
    return child.pid


@atexit.register
def _let_go() -> None:
    """What was started survives us: Python must not complain of it at the end."""
    for child in _children.values():
        if child.poll() is None:
            child.returncode = 0


def birth(pid: int) -> str | None:
    """Mark of the process with this number that no later one bears; None when it has ended."""
    child = _children.get(pid)
    if child is not None and child.poll() is not None:
        del _children[pid]
        return None
    return _birth_on_linux(pid) if sys.platform == "linux" else _birth_anywhere(pid)


def alive(pid: int, born: str) -> bool:
    """Tell whether that very process still runs."""
    return birth(pid) == born


def end(pid: int, born: str, patience_seconds: float) -> bool:
    """Ask that very process to stop, kill it when patience ends; False when it had ended."""
    if not alive(pid, born):
        return False
    kill = getattr(signal, "SIGKILL", signal.SIGTERM)
    for number, seconds in ((signal.SIGTERM, patience_seconds), (kill, _SECONDS_TO_DIE)):
        with suppress(ProcessLookupError):
            os.kill(pid, number)
        if _gone_within(pid, born, seconds):
            break
    return True


def _gone_within(pid: int, born: str, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while alive(pid, born):
        if time.monotonic() > deadline:
            return False
        time.sleep(_TICK_SECONDS)
    return True


def _birth_on_linux(pid: int) -> str | None:
    # Read here because importing psutil takes longer than all else that a running engine needs.
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    state, *fields = stat.rpartition(")")[2].split()
    return None if state in "ZX" else fields[18]


def _birth_anywhere(pid: int) -> str | None:
    try:
        process = psutil.Process(pid)
        return None if process.status() == psutil.STATUS_ZOMBIE else repr(process.create_time())
    except psutil.Error:
        return None


def lower_priority() -> None:
    """Let everything else on the machine go first."""
    if sys.platform == "win32":
        psutil.Process().nice(psutil.IDLE_PRIORITY_CLASS)
    else:
        os.nice(19)
