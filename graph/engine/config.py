"""The settings of the embedded Neo4j, and its folders; docs/engine.md says why each is set."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from graph.engine.files import private_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from graph.engine.ports import Ports

_SETTINGS = {
    # Only this machine, and nothing leaves it.
    "server.default_listen_address": "127.0.0.1",
    "server.default_advertised_address": "127.0.0.1",
    "server.https.enabled": "false",
    "dbms.usage_report.enabled": "false",
    "client.allow_telemetry": "false",
    # LOAD CSV reads neither files nor addresses.
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    # A graph of some thousand nodes on somebody's own machine.
    "server.memory.pagecache.size": "128m",
    "db.tx_log.preallocate": "false",
    "db.tx_log.rotation.size": "16m",
    "db.tx_log.rotation.retention_policy": "2 files",
    # A statement that would run for ever, in somebody's own question, is ended.
    "db.transaction.timeout": "120s",
    "dbms.security.procedures.unrestricted": "gds.*",
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
}

# Procedures are found only in jars of the plugin folder; the other jars need the class path alone.
_PLUGINS = (
    "cypher-aggregation",
    "opengds-extension",
    "proc",
    "proc-catalog",
    "proc-centrality",
    "proc-common",
    "proc-community",
    "proc-misc",
    "proc-path-finding",
    "proc-similarity",
    "proc-sysinfo",
)


def neo4j_conf(home: Path, ports: Ports) -> str:
    """Text of neo4j.conf for a server whose files all lie below `home`."""
    folders = {
        f"server.directories.{name}": _escaped(home / name)
        for name in ("data", "import", "licenses", "lib", "logs", "plugins", "run")
    }
    addresses = {
        f"server.{protocol}.{role}_address": f"127.0.0.1:{port}"
        for protocol, port in (("bolt", ports.bolt), ("http", ports.http))
        for role in ("listen", "advertised")
    }
    settings = _SETTINGS | folders | addresses
    return "".join(f"{name}={value}\n" for name, value in settings.items())


def write_home(home: Path, ports: Ports, jars: Sequence[Path]) -> None:
    """Make the server's folders, its neo4j.conf and the links to the jars with procedures."""
    private_folder(home)
    for name in ("conf", "data", "logs", "plugins", "run"):
        private_folder(home / name)
    (home / "conf" / "neo4j.conf").write_text(neo4j_conf(home, ports), encoding="utf-8")
    wanted = {jar.name: jar for jar in jars if _is_plugin(jar)}
    for path in (home / "plugins").iterdir():
        path.unlink()
    for name, jar in wanted.items():
        _link(jar, home / "plugins" / name)


def _is_plugin(jar: Path) -> bool:
    return jar.parents[1].name in _PLUGINS and jar.parents[2].name == "gds"


def _link(jar: Path, link: Path) -> None:
    try:
        link.hardlink_to(jar)
    except OSError:  # another disk, or a file system without links
        shutil.copyfile(jar, link)


def _escaped(path: Path) -> str:
    """Write a path as neo4j.conf wants it: a backslash would escape the next character."""
    return path.as_posix()
