"""Items: the nodes and relationships that the seeds say, or that a graph holds, in one form.

An item belongs to a record; its content is a text that is equal where the item is. So two
sides are compared by digests, or by what is left when their contents are set against each other.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Properties = dict[str, Any]
"""What a load statement writes for one item, or properties by name."""

_EMPTY: tuple[object, ...] = (None, (), [])


class Record(NamedTuple):
    """What items belong to: a record of the seeds by its label and id, or a view by its label."""

    label: str
    id: str

    def __str__(self) -> str:
        return self.id or self.label


MARK = Record("FulcrumGraph", "fulcrum")
"""What tells a Fulcrum graph from anybody else's data."""


class Item(NamedTuple):
    """A node or a relationship.

    Attributes:
        record: Whose it is; the edge of a claim belongs to the claim.
        content: All that it says, as a text.
        row: What writes it; None where it was read from a graph.
        written_by: Name of the statement that writes it.
        element: Its id in the database, where that was asked for.
    """

    record: Record
    content: str
    row: Properties | None = None
    written_by: str = ""
    element: str | None = None

    @property
    def is_node(self) -> bool:
        """Whether it is a node: the content of a node begins with its labels, a list."""
        return self.content.startswith("[[")

    def digest(self) -> int:
        """A digest of its content; sums of them tell sets of items apart, in whatever order."""
        found = hashlib.blake2b(self.content.encode(errors="surrogatepass"), digest_size=16)
        return int.from_bytes(found.digest())


def node(record: Record, labels: list[str], properties: Properties, written_by: str) -> Item:
    """The node of a record."""
    row = {"id": record.id, "labels": labels, "surplus": [], "properties": properties}
    return Item(record, node_content(labels, properties), row, written_by)


def link(record: Record, kind: str, end: str, properties: Properties, written_by: str) -> Item:
    """A relationship that leads from the node of a record."""
    row = {"start": record.id, "type": kind, "end": end, "properties": properties}
    return Item(record, content(kind, end, properties), row, written_by)


def present(properties: Properties) -> Properties:
    """Leave out what is absent or empty: a database does not tell these apart."""
    return {name: value for name, value in properties.items() if value not in _EMPTY}


def node_content(labels: Iterable[str], properties: Properties) -> str:
    """Content of a node."""
    return content(sorted(labels), properties)


def content(*parts: object) -> str:
    """Content of what is no node: its type, where it leads, and its properties."""
    return _encoder.encode(parts)


def parts_of(text: str) -> list[Any]:
    """What a content was made of; values that JSON does not know are lists of type and text."""
    parts: list[Any] = json.loads(text)
    return parts


def _typed(value: object) -> list[str]:
    # Dates of the driver and of Python have types of one name, but for its capitals.
    return [type(value).__name__.lower(), str(value)]


_encoder = json.JSONEncoder(
    sort_keys=True, default=_typed, ensure_ascii=False, check_circular=False
)
