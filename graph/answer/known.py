"""What every answer needs first: the state of the graph, and the entities that are named."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.catalogue.statements import statement
from graph.errors import NothingLoaded

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from graph.database import Returned, Transaction


class Known(NamedTuple):
    """State of the graph, and entities by the folded text that names them.

    Attributes:
        data_version: State of the seeds that the graph shows.
        sets: Sets of own facts among them.
        latest: Last day that the sources speak of, a text or those who checked the public record;
            what a question takes for today.
        told: Last day that a text speaks of.
        by_text: Rows of id, name and kind.
    """

    data_version: str
    sets: tuple[str, ...]
    latest: dt.date | None
    told: dt.date | None
    by_text: dict[str, list[Returned]]

    def found(self, text: str) -> list[Returned]:
        """Entities that are called so."""
        return self.by_text.get(text, [])


def read_known(transaction: Transaction, texts: Sequence[str], lang: str, address: str) -> Known:
    """Read what a question needs to know.

    Args:
        transaction: Reads the graph.
        texts: Folded texts that name entities.
        lang: Language of their names.
        address: Of the server, for the message when nothing is loaded.

    Raises:
        NothingLoaded: The database holds no Fulcrum graph.
    """
    row = transaction.run(statement("answer/known"), {"texts": list(texts), "lang": lang}).rows[0]
    if row["data_version"] is None:
        raise NothingLoaded(address)
    known = Known(row["data_version"], tuple(row["sets"]), row["latest"], row["told"], {})
    for found in row["found"]:
        known.by_text.setdefault(found["text"], []).append(found)
    return known


def shown_version(transaction: Transaction) -> str | None:
    """State of the seeds that the graph shows now; None where nothing is shown."""
    version: str | None = transaction.run(statement("load/read-mark")).rows[0]["data_version"]
    return version
