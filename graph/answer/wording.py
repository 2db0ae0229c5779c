"""Citations, and the wording of rows in the language and the reading that are asked for.

Rows come back in English, as the same statement shows them in Neo4j Browser. What stands on claims
as it is (columns of type `statement` and `voice`) and names of entities are then reworded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.answer.model import Citation
from graph.catalogue.question import ColumnType
from graph.catalogue.statements import statement
from graph.models.names import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.catalogue.question import Question
    from graph.database import Returned, Transaction

AS_WRITTEN = "as_written"


_WORDED = (
    ColumnType.STATEMENT,
    ColumnType.STATEMENTS,
    ColumnType.VOICE,
    ColumnType.VOICES,
)


_ENTITIES = (ColumnType.ENTITIES, ColumnType.WAY)


def _renamed(entity: Returned, names: dict[str, str]) -> Returned:
    return entity | {"name": names.get(entity["id"], entity["name"])}


def _reworded(value: Any, texts: dict[str, str]) -> Any:
    """A text, or several, in other words; voices that are joined are looked up one by one."""
    if isinstance(value, list):
        return [_reworded(one, texts) for one in value]
    if value in texts:
        return texts[value]
    return "; ".join(texts.get(part, part) for part in value.split("; "))


class Wording:
    """The claims behind rows, cited, and what their texts and names are in other words."""

    def __init__(
        self, transaction: Transaction, rows: Sequence[Returned], lang: str, reading: str
    ) -> None:
        self._transaction = transaction
        self._lang = lang
        self._reading = reading
        self._texts: dict[str, dict[str, str]] = {}
        self.data_version: str | None = None
        """State of the graph that the citations were read from; None where there are none."""
        self.citations = self._cited(rows)

    def _cited(self, rows: Sequence[Returned]) -> tuple[Citation, ...]:
        ids = list(dict.fromkeys(claim for row in rows for claim in row.get("claims") or ()))
        if not ids:
            return ()
        found = self._transaction.run(
            statement("answer/citations"),
            {"claims": ids, "lang": self._lang, "reading": self._reading},
        ).rows
        return tuple(self._citation(number, row) for number, row in enumerate(found, 1))

    def _citation(self, number: int, row: Returned) -> Citation:
        self.data_version = row["data_version"]
        cited = row["citation"]
        if self._reading == AS_WRITTEN and cited["as_written"]:
            cited["statement"] += f" (written “{cited['as_written']}”)"
        self._texts[cited["claim"]] = {
            row["english_statement"]: cited["statement"],
            row["english_by"]: cited["by"],
        }
        return Citation.model_validate(cited | {"number": number, "contests": row["contests"]})

    def reword(self, question: Question, rows: Iterable[Returned]) -> list[Returned]:
        """Put the texts and names of rows in other words, where that is asked for."""
        rows = list(rows)
        if self._lang == ENGLISH and self._reading != AS_WRITTEN:
            return rows
        names = self._names(question, rows) if self._lang != ENGLISH else {}

        shared = self._shared_ties(question, rows) if self._lang != ENGLISH else {}
        for row in rows:
            texts = self._texts_of(row, shared)
            self._reword_row(question, row, names, texts)
        return rows

    @staticmethod
    def _reword_row(
        question: Question, row: Returned, names: dict[str, str], texts: dict[str, str]
    ) -> None:
        for name, column in question.columns.items():
            value = row.get(name)
            if value is None:
                continue
            if column.type is ColumnType.ENTITY:
                row[name] = _renamed(value, names)
            elif column.type in _ENTITIES:
                row[name] = [_renamed(one, names) for one in value]
            elif column.type in _WORDED:
                row[name] = _reworded(value, texts)

    def _texts_of(self, row: Returned, shared: dict[str, str]) -> dict[str, str]:
        texts = dict(shared)
        for claim in reversed(row["claims"]):  # the first claim of a row has the last word
            texts |= self._texts.get(claim, {})
        return texts

    def _shared_ties(self, question: Question, rows: Iterable[Returned]) -> dict[str, str]:
        """Ties through something shared are no claims: their words, by the English ones."""
        names = [name for name, column in question.columns.items() if column.type in _WORDED]
        wanted = {
            text
            for row in rows
            for name in names
            for text in (row[name] if isinstance(row.get(name), list) else [row.get(name)])
            if text
        }
        found = self._transaction.run(
            statement("answer/shared-ties-in"), {"texts": sorted(wanted), "lang": self._lang}
        ).rows
        return {row["english"]: row["other"] for row in found}

    def _names(self, question: Question, rows: Iterable[Returned]) -> dict[str, str]:
        ids: set[str] = set()
        for row in rows:
            for name, column in question.columns.items():
                value = row.get(name)
                if column.type is ColumnType.ENTITY and value:
                    ids.add(value["id"])
                elif column.type in _ENTITIES:
                    ids.update(one["id"] for one in value or ())
        found = self._transaction.run(
            statement("answer/names-in"), {"ids": sorted(ids), "lang": self._lang}
        ).rows
        return {row["id"]: row["name"] for row in found}
