"""Citations, and the wording of rows in the language and the reading that are asked for.

Rows come back in English, as the same statement shows them in Neo4j Browser. What stands on claims
as it is (columns of type `statement` and `voice`) and names of entities are then reworded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.answer.model import Citation
from graph.catalogue.files import statement
from graph.catalogue.question import ColumnType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from graph.catalogue.question import Question
    from graph.database import Row, Transaction

ENGLISH = "en"
AS_WRITTEN = "as_written"


class Wording:
    """The claims behind rows, cited, and what their texts and names are in other words."""

    def __init__(
        self, transaction: Transaction, rows: Sequence[Row], lang: str, reading: str
    ) -> None:
        self._transaction = transaction
        self._lang = lang
        self._reading = reading
        self._texts: dict[str, str] = {}
        self.data_version: str | None = None
        """State of the graph that the citations were read from; None where there are none."""
        self.citations = self._cited(rows)

    def _cited(self, rows: Sequence[Row]) -> tuple[Citation, ...]:
        ids = list(dict.fromkeys(claim for row in rows for claim in row.get("claims") or ()))
        if not ids:
            return ()
        found = self._transaction.run(
            statement("answer/citations"), {"claims": ids, "lang": self._lang}
        ).rows
        return tuple(self._citation(number, row) for number, row in enumerate(found, 1))

    def _citation(self, number: int, row: Row) -> Citation:
        self.data_version = row["data_version"]
        cited = row["citation"]
        contests = row["contests"]
        if self._reading == AS_WRITTEN:
            contests = []
            if cited["as_written"]:
                cited["statement"] += f" (written “{cited['as_written']}”)"
        self._texts[row["english_statement"]] = cited["statement"]
        self._texts[row["english_by"]] = cited["by"]
        return Citation.model_validate(cited | {"number": number, "contests": contests})

    def reword(self, question: Question, rows: Iterable[Row]) -> list[Row]:
        """Put the texts and names of rows in other words, where that is asked for."""
        rows = list(rows)
        if self._lang == ENGLISH and self._reading != AS_WRITTEN:
            return rows
        names = self._names(question, rows) if self._lang != ENGLISH else {}

        def text(value: Any) -> Any:
            return self._texts.get(value, value)

        def entity(value: Any) -> Any:
            return value | {"name": names.get(value["id"], value["name"])}

        def entities(values: Any) -> Any:
            return [entity(value) for value in values]

        changes: dict[ColumnType, Callable[[Any], Any]] = {
            ColumnType.STATEMENT: text,
            ColumnType.VOICE: text,
            ColumnType.STATEMENTS: lambda values: [text(value) for value in values],
            ColumnType.VOICES: lambda values: [text(value) for value in values],
            ColumnType.ENTITY: entity,
            ColumnType.ENTITIES: entities,
            ColumnType.WAY: entities,
        }
        for row in rows:
            for name, column in question.columns.items():
                if row.get(name) is not None and column.type in changes:
                    row[name] = changes[column.type](row[name])
        return rows

    def _names(self, question: Question, rows: Iterable[Row]) -> dict[str, str]:
        ids: set[str] = set()
        for row in rows:
            for name, column in question.columns.items():
                value = row.get(name)
                if column.type is ColumnType.ENTITY and value:
                    ids.add(value["id"])
                elif column.type in (ColumnType.ENTITIES, ColumnType.WAY):
                    ids.update(one["id"] for one in value or ())
        found = self._transaction.run(
            statement("answer/names-in"), {"ids": sorted(ids), "lang": self._lang}
        ).rows
        return {row["id"]: row["name"] for row in found}
