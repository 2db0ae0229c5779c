"""The one door to Neo4j: sessions, transactions and errors in plain words.

The driver is imported on first use: it costs 0.3 s, and most commands do not need it.
"""

from __future__ import annotations

import logging
import re
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.errors import DatabaseError, FulcrumError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import neo4j

# What goes wrong is raised, and notices come back in outcomes; without a handler the driver's own
# lines would be printed as well.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

Row = dict[str, Any]

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
_ADDRESS = re.compile(r"(bolt|neo4j)(\+s|\+ssc)?://.")
_CONNECT_SECONDS = 10.0
_READ_SECONDS = 120.0
"""A statement that reads longer is ended, on any server."""


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

    rows: list[Row]
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
        rows = [{key: _native(value) for key, value in record.data().items()} for record in result]
        return _outcome(rows, columns, result.consume())


class Database:
    """A connected database. Reading sessions are opened for reading: the server refuses writes.

    Raises:
        DatabaseError: The address is wrong, nobody answers, or the login is refused.
    """

    def __init__(
        self, uri: str, user: str, password: str | None, database: str | None = None
    ) -> None:
        from neo4j import GraphDatabase, exceptions

        if not _ADDRESS.match(uri):
            raise DatabaseError(_no_address(uri))
        self.uri = uri
        self.name = database
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
        except (ValueError, exceptions.ConfigurationError) as error:
            raise DatabaseError(_no_address(uri)) from error
        try:
            with _plain_words(uri):
                self.server = str(self._driver.get_server_info().agent)
                """Name and version of the server, for example `Neo4j/5.26.30`."""
        except FulcrumError:
            self._driver.close()
            raise
        except ValueError as error:  # a host or a port that cannot be
            self._driver.close()
            raise DatabaseError(_no_address(uri)) from error

    def close(self) -> None:
        """Give the connections back."""
        self._driver.close()

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """One transaction that reads; like all of Neo4j's, it sees what is committed meanwhile."""
        with (
            _plain_words(self.uri),
            self._driver.session(database=self.name, default_access_mode="READ") as session,
            session.begin_transaction(timeout=_READ_SECONDS) as transaction,
        ):
            yield Transaction(transaction)

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """One transaction that writes; it is rolled back when the block raises."""
        with (
            _plain_words(self.uri),
            self._driver.session(database=self.name) as session,
            session.begin_transaction() as transaction,
        ):
            yield Transaction(transaction)
            transaction.commit()

    def read(self, text: str, parameters: Mapping[str, Any] | None = None) -> Outcome:
        """Run one statement in a session opened for reading."""
        with self.reading() as transaction:
            return transaction.run(text, parameters)

    def explain(self, text: str) -> Outcome:
        """Have one statement planned, not run; parameters need no values. Notices are reported."""
        with (
            _plain_words(self.uri),
            self._driver.session(
                database=self.name,
                default_access_mode="READ",
                notifications_min_severity="INFORMATION",
            ) as session,
            session.begin_transaction() as transaction,
        ):
            return Transaction(transaction).run(f"EXPLAIN {text}")


def is_passing(error: DatabaseError) -> bool:
    """Whether the same statement may succeed when tried again, as after a deadlock."""
    return str(getattr(error.__cause__, "code", "")).startswith("Neo.TransientError")


def _no_address(uri: str) -> str:
    return f"{uri!r} is no address of a Neo4j server; write bolt://host:7687 or neo4j+s://host."


@contextmanager
def _plain_words(uri: str) -> Iterator[None]:
    from neo4j import exceptions

    try:
        yield
    except exceptions.AuthError as error:
        raise DatabaseError(
            f"{uri} refuses the login; check FULCRUM_USER and FULCRUM_PASSWORD."
        ) from error
    except exceptions.ConfigurationError as error:
        raise DatabaseError(_no_address(uri)) from error
    except (exceptions.ServiceUnavailable, exceptions.SessionExpired, OSError) as error:
        raise DatabaseError(
            f"No Neo4j server answers at {uri}; is it running, and is the address right?"
        ) from error
    except exceptions.DriverError as error:
        raise DatabaseError(f"The driver cannot use {uri}: {error}") from error
    except exceptions.Neo4jError as error:
        raise DatabaseError(f"The database refuses the statement: {error.message}") from error


def _native(value: Any) -> Any:
    """Turn the driver's dates into Python's, however deep they lie."""
    if isinstance(value, list):
        return [_native(item) for item in value]
    if isinstance(value, dict):
        return {key: _native(item) for key, item in value.items()}
    return value.to_native() if hasattr(value, "to_native") else value


def _outcome(rows: list[Row], columns: tuple[str, ...], summary: neo4j.ResultSummary) -> Outcome:
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
