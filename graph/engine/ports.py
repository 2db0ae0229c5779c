"""Ports of the server on the loopback address: the usual ones, or free ones when taken."""

from __future__ import annotations

import os
import socket
from typing import NamedTuple

from graph.errors import EngineError

_HOST = "127.0.0.1"
_HANDSHAKE = bytes.fromhex("6060b01700080805000000040000000000000000")


class Ports(NamedTuple):
    """Port numbers of one run."""

    bolt: int = 7687
    http: int = 7474


def choose_ports(wanted: Ports, avoid: frozenset[int] = frozenset()) -> Ports:
    """Keep the wanted ports where they are free, and replace those that are not.

    Raises:
        EngineError: The machine gives no free port.
    """
    bolt = wanted.bolt if _is_free(wanted.bolt, avoid) else _free_port()
    http = wanted.http if _is_free(wanted.http, avoid | {bolt}) else _free_port()
    return Ports(bolt, http)


def free_ports() -> Ports:
    """Two ports that are free now."""
    return Ports(_free_port(), _free_port())


def speaks_bolt(port: int, timeout_seconds: float = 1.0) -> bool:
    """Tell whether a server on this machine agrees to one of the Bolt versions 4.4 to 5.8."""
    try:
        with socket.create_connection((_HOST, port), timeout_seconds) as connection:
            connection.settimeout(timeout_seconds)
            connection.sendall(_HANDSHAKE)
            reply = connection.recv(4)
    except OSError:
        return False
    return len(reply) == 4 and any(reply)  # noqa: PLR2004


def _is_free(port: int, avoid: frozenset[int]) -> bool:
    return port not in avoid and not _answers(port) and _can_listen(port)


def _answers(port: int) -> bool:
    # On macOS one may listen beside a server that listens on all addresses, hiding it.
    with socket.socket() as probe:
        probe.settimeout(0.2)
        return probe.connect_ex((_HOST, port)) == 0


def _can_listen(port: int) -> bool:
    with socket.socket() as probe:
        if os.name == "posix":
            # As the server does: connections of an earlier run that still fade do not count.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_HOST, port))
        except OSError:
            return False
    return True


def _free_port() -> int:
    try:
        with socket.socket() as probe:
            probe.bind((_HOST, 0))
            port: int = probe.getsockname()[1]
    except OSError as error:
        raise EngineError(f"No free port on this machine: {error}.") from error
    return port
