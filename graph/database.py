"""The one door to Neo4j: sessions, transactions and errors in plain words.

The driver is imported on first use: it costs 0.3 s, and most commands do not need it.
"""

from __future__ import annotations

import logging
import re
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

from graph.errors import DatabaseError, FulcrumError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import neo4j

# What goes wrong is raised, and notices come back in outcomes; without a handler the driver's own
# lines would be printed as well.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

Returned = dict[str, Any]
"""A row as a statement returns it, values by column."""

_COUNTERS = (
    "nodes_created",
    "nodes_deleted",
    "relationships_created",
    "relationships_deleted",
    "properties_set",
    "labels_added",
    "labels_removed",
    "indexes_added",
    "indexes_removed",
    "constraints_added",
    "constraints_removed",
)
_TOO_LARGE = {
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
    "Neo.TransientError.General.OutOfMemoryError",
    "Neo.TransientError.General.TransactionOutOfMemoryError",
}
_ADDRESS = re.compile(
    r"(?P<server>(bolt|neo4j)(?P<encrypted>\+s|\+ssc)?://([\w.-]+|\[[\w.:%]+\])(:\d+)?)/?(\?.*)?"
)
"""A server, which may be shown, and what the driver takes besides: parameters of routing."""
_NO_ADDRESS = (
    "What FULCRUM_URI or the caller gives is no address of a Neo4j server;"
    " write bolt://host:7687 or neo4j+s://host."
)
_LOGIN = (
    "The address of the server must hold no login; write it without what stands before the @, and"
    " give FULCRUM_USER and FULCRUM_PASSWORD instead, or user and password in Python."
)
_CONNECT_SECONDS = 10.0
_READ_SECONDS = 120.0
"""A statement that reads longer is ended, on any server."""
LOAD_SECONDS = 4 * 3600.0
"""A load that takes longer is ended, whatever the server allows to others."""


class _Words(NamedTuple):
    """What is said where a server fails, and what to do about it.

    Attributes:
        silent: Nobody answers.
        lost: Somebody did, until now.
        refused: The login is wrong.
        unavailable: The server runs, its database does not.
    """

    silent: str
    lost: str
    refused: str
    unavailable: str


# Servers of three kinds, each mended in its own way: embedded, the user's, and one that encrypts.
_EMBEDDED = _Words(
    silent="The embedded Neo4j does not answer at {uri}: ask again; if that does not help,"
    " `fulcrum db logs` tells more, and `fulcrum db stop` ends it.",
    lost="The embedded Neo4j stopped before it had answered: ask again, which starts it;"
    " `fulcrum db logs` tells more.",
    refused="The embedded Neo4j refuses the password in {state}/password: put the right one back,"
    " or run `fulcrum db reset` for a new password and an empty graph.",
    unavailable="The embedded Neo4j has stopped, or cannot open its database: ask again, which"
    " starts it; if that does not help, `fulcrum db logs` and {state}/neo4j/logs/debug.log tell"
    " more, and `fulcrum db reset` begins with an empty graph.",
)
_OWN = _Words(
    silent="No Neo4j server answers at {uri}; is it running, and is the address right?",
    lost="The server at {uri} answers no more; is it still running?",
    refused="{uri} refuses the login; check FULCRUM_USER and FULCRUM_PASSWORD.",
    unavailable="The database at {uri} is not available; ask again later, or see the server's log.",
)
_ENCRYPTED = _OWN._replace(
    silent="No Neo4j server answers at {uri}; is it running, is the address right, and does it"
    " encrypt, as +s and +ssc in the address ask for?"
)


class Outcome(NamedTuple):
    """What a statement returned and did.

    Attributes:
        rows: One mapping a record.
        columns: Names of the columns, in order.
        kind: `r` reads, `rw` reads and writes, `w` writes, `s` changes the schema.
        written: Counters of what was written; those that are zero are left out.
        plan: The server's plan as nested mappings, for EXPLAIN and PROFILE only.
        notices: Warnings of the server: GQL status code and description.
    """

    rows: list[Returned]
    columns: tuple[str, ...] = ()
    kind: str = "r"
    written: Mapping[str, int] = MappingProxyType({})
    plan: Mapping[str, Any] | None = None
    notices: tuple[Mapping[str, Any], ...] = ()


class Transaction:
    """Statements that take effect together or not at all."""

    def __init__(self, inner: neo4j.ManagedTransaction | neo4j.Transaction) -> None:
        self._inner = inner

    def run(self, text: str, parameters: Mapping[str, Any] | None = None) -> Outcome:
        """Run one statement and fetch all it returns."""
        result = self._inner.run(text, dict(parameters or {}))
        columns = tuple(result.keys())
        rows = [dict(zip(columns, map(_native, record), strict=True)) for record in result]
        return _outcome(rows, columns, result.consume())

    def stream(self, text: str, parameters: Mapping[str, Any] | None = None) -> Iterator[list[Any]]:
        """Run one statement and give the values of one record after the other, as the driver does.

        However many there are, few are in memory at a time. Dates are the driver's own.
        """
        for record in self._inner.run(text, dict(parameters or {})):
            yield record.values()


class Database:
    """A connected database. Reading sessions are opened for reading: the server refuses writes.

    Args:
        uri: Address of its server, without a login; parameters of routing are not kept in `uri`.
        user: Who logs in.
        password: None where the server asks for none.
        database: Its name; None means the server's default.
        state_dir: Where the embedded server keeps its files; None where it is another server.

    Raises:
        DatabaseError: The address is wrong, nobody answers, or the login is refused.
    """

    def __init__(
        self,
        uri: str,
        user: str,
        password: str | None,
        database: str | None = None,
        *,
        state_dir: Path | None = None,
    ) -> None:
        from neo4j import GraphDatabase, exceptions

        address = _parsed(uri)
        self.uri: str = address["server"]
        self.name = database
        words = _EMBEDDED if state_dir else _ENCRYPTED if address["encrypted"] else _OWN
        self._words = _Words(*(text.format(uri=self.uri, state=state_dir) for text in words))
        auth = (user, password) if password is not None else None
        try:
            self._driver = GraphDatabase.driver(
                uri,
                auth=auth,
                connection_timeout=_CONNECT_SECONDS,
                notifications_min_severity="OFF",
                telemetry_disabled=True,
                user_agent="fulcrum-graph",
            )
        except (ValueError, exceptions.ConfigurationError):
            raise DatabaseError(_NO_ADDRESS) from None  # the driver repeats the address
        try:
            with self._plain_words(self._words.silent):
                self.server = str(self._driver.get_server_info().agent)
                """Name and version of the server, for example `Neo4j/5.26.30`."""
        except FulcrumError:
            self._driver.close()
            raise
        except ValueError:  # a host or a port that cannot be
            self._driver.close()
            raise DatabaseError(_NO_ADDRESS) from None

    def close(self) -> None:
        """Give the connections back."""
        self._driver.close()

    @contextmanager
    def reading(self, seconds: float = _READ_SECONDS) -> Iterator[Transaction]:
        """One transaction that reads; like all of Neo4j's, it sees what is committed meanwhile.

        Args:
            seconds: When the server ends it.
        """
        with (
            self._plain_words(self._words.lost),
            self._driver.session(database=self.name, default_access_mode="READ") as session,
            session.begin_transaction(timeout=seconds) as transaction,
        ):
            yield Transaction(transaction)

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """One transaction that writes; it is rolled back when the block raises."""
        with (
            self._plain_words(self._words.lost),
            self._driver.session(database=self.name) as session,
            session.begin_transaction(timeout=LOAD_SECONDS) as transaction,
        ):
            yield Transaction(transaction)
            transaction.commit()

    def read(self, text: str, parameters: Mapping[str, Any] | None = None) -> Outcome:
        """Run one statement in a session opened for reading."""
        with self.reading() as transaction:
            return transaction.run(text, parameters)

    def state(self) -> str:
        """A name for what is committed: with each commit there is another, and none comes again.

        The server's bookmark names the database and the number of its last transaction.
        """
        with (
            self._plain_words(self._words.lost),
            self._driver.session(database=self.name, default_access_mode="READ") as session,
        ):
            session.run("RETURN 1").consume()
            return " ".join(sorted(session.last_bookmarks().raw_values))

    def explain(self, text: str) -> Outcome:
        """Have one statement planned, not run; parameters need no values. Notices are reported."""
        with (
            self._plain_words(self._words.lost),
            self._driver.session(
                database=self.name,
                default_access_mode="READ",
                notifications_min_severity="INFORMATION",
            ) as session,
            session.begin_transaction() as transaction,
        ):
            return Transaction(transaction).run(f"EXPLAIN {text}")

    @contextmanager
    def _plain_words(self, silence: str) -> Iterator[None]:
        """Turn errors of the driver into ours; `silence` is said where the server is silent."""
        from neo4j import exceptions

        try:
            yield
        except exceptions.AuthError as error:
            raise DatabaseError(self._words.refused) from error
        except exceptions.ConfigurationError:
            raise DatabaseError(_NO_ADDRESS) from None
        except (exceptions.ServiceUnavailable, exceptions.SessionExpired, OSError) as error:
            raise DatabaseError(silence) from error
        except exceptions.DriverError as error:
            raise DatabaseError(f"The driver cannot use {self.uri}: {error}") from error
        except exceptions.Neo4jError as error:
            raise DatabaseError(self._refusal(error)) from error

    def _refusal(self, error: neo4j.exceptions.Neo4jError) -> str:
        """Say why the server refuses what it was asked."""
        match error.code:
            case "Neo.ClientError.Security.AuthenticationRateLimit":  # wrong too often
                return self._words.refused
            case "Neo.TransientError.General.DatabaseUnavailable":
                return self._words.unavailable
            case "Neo.ClientError.Database.DatabaseNotFound":
                return f"There is no database {self.name!r} at {self.uri}; check FULCRUM_DATABASE."
        return f"The database refuses the statement: {error.message}"


def is_passing(error: DatabaseError) -> bool:
    """Whether the same statement may succeed when tried again, as after a deadlock."""
    return _code(error).startswith("Neo.TransientError") and not is_too_large(error)


def is_too_large(error: DatabaseError) -> bool:
    """Whether the server lacks the memory for so large a transaction."""
    return _code(error) in _TOO_LARGE


def _code(error: DatabaseError) -> str:
    return str(getattr(error.__cause__, "code", ""))


def _parsed(uri: str) -> re.Match[str]:
    """Read an address; one that cannot be read is never repeated, for it may hold a password."""
    if "@" in unquote(uri):
        raise DatabaseError(_LOGIN)
    address = _ADDRESS.fullmatch(uri)
    if address is None:
        raise DatabaseError(_NO_ADDRESS)
    return address


_NODE = ("id", "name", "kind")
"""What is kept of a node that a statement returns: questions return those of entities."""


def _native(value: Any) -> Any:
    """Turn the driver's dates into Python's, and its nodes into mappings, however deep they lie."""
    if isinstance(value, list):
        return [_native(item) for item in value]
    if isinstance(value, dict):
        return {key: _native(item) for key, item in value.items()}
    if hasattr(value, "labels"):
        return {name: value.get(name) for name in _NODE}
    return value.to_native() if hasattr(value, "to_native") else value


def _outcome(
    rows: list[Returned], columns: tuple[str, ...], summary: neo4j.ResultSummary
) -> Outcome:
    written = {name: value for name in _COUNTERS if (value := getattr(summary.counters, name, 0))}
    return Outcome(
        rows=rows,
        columns=columns,
        kind=summary.query_type or "r",
        written=written,
        plan=summary.plan,
        notices=tuple(
            {"code": status.gql_status, "description": status.status_description}
            for status in summary.gql_status_objects
            if status.is_notification
        ),
    )
