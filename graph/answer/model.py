"""An answer: typed rows, and the citations that prove them."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field, SerializeAsAny, create_model, field_serializer

from graph.answer import export
from graph.catalogue.question import ColumnType
from graph.catalogue.question import Question as QuestionModel
from graph.english import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import neo4j_viz
    import networkx
    import pandas


class Frozen(BaseModel):
    """Base of everything in an answer."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class EntityRef(Frozen):
    """An entity in a row."""

    id: str
    name: str
    kind: str

    def __str__(self) -> str:
        return self.name


class Reference(Frozen):
    """Where one source states a claim.

    Attributes:
        source: Id of the source.
        short: How references name it.
        title: Full title, or a description where `not_printed` has `title`.
        kind: Sort of document.
        grade: `text`, or `public_record`.
        author: Who wrote it.
        publisher: Who published it.
        published: EDTF date.
        language: ISO 639-1 code.
        not_printed: What the document does not print.
        address: Where it, or a copy of it, was opened.
        accessed: Day on which it was.
        described: All that in one line.
        read: Whether it was opened and seen to say what the claim says; else it is only named.
        paragraph: Number of the paragraph, of a text.
        terms: Words that stand there.
        detail: Article or item.
    """

    source: str
    short: str
    title: str
    kind: str
    grade: str
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    not_printed: tuple[str, ...] = ()
    address: str | None = None
    accessed: dt.date | None = None
    described: str
    read: bool
    paragraph: int | None = None
    terms: tuple[str, ...] = ()
    detail: str | None = None


class Contest(Frozen):
    """A claim that bears on another: it `corrects`, `disputes` or `qualifies` it."""

    claim: str
    link: str
    kind: str | None
    """What is wrong, where it is a correction."""
    statement: str
    note: str | None = None
    """Reasoning of the curators."""


class Citation(Frozen):
    """One claim behind an answer, with who says it and where it stands.

    Example:
        >>> import graph
        >>> with graph.open() as g:
        ...     citation = g.ask("evidence", claim="na25-p08-request-russia").citations[0]
        >>> citation.by
        'The Washington Post → Unsigned analysis (2025)'
        >>> [reference.paragraph for reference in citation.references]
        [7, 8]
    """

    number: int
    claim: str
    set: str | None = None
    """Name of the set of own facts that it belongs to; None for a curated claim."""
    statement: str
    subject: EntityRef
    relation: str
    object: EntityRef
    layer: str
    sign: int
    polarity: str
    mode: str
    certainty: str
    by: str
    valid: str | None
    attested: dt.date
    as_written: str | None
    figures: tuple[str, ...]
    references: tuple[Reference, ...]
    contests: tuple[Contest, ...] = ()

    @property
    def contested(self) -> bool:
        """Whether it is corrected or disputed; a claim that is only limited is not."""
        return any(contest.link != "qualifies" for contest in self.contests)

    @property
    def read(self) -> bool:
        """Whether any document behind it was opened and seen to say so."""
        return any(reference.read for reference in self.references)


def renumbered(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Citations of several answers together: each claim once, numbered in order of appearance."""
    unique: dict[str, Citation] = {}
    for citation in citations:
        unique.setdefault(citation.claim, citation)
    return tuple(
        citation.model_copy(update={"number": number})
        for number, citation in enumerate(unique.values(), 1)
    )


class Emptiness(Frozen):
    """Why an answer has no rows.

    Attributes:
        reason: `none found`, `not covered`, `beyond the sources`, `unknown date`, or `refused` for
            a measure that would be noise.
        sentence: The same for a person.

    Example:
        >>> import graph
        >>> with graph.open() as g:
        ...     empty = g.ask("ties", b="Ecuador", as_of="2030-01-01", layer="economic").empty
        >>> empty.reason
        'beyond the sources'
    """

    reason: str
    sentence: str

    def with_options(self, options: Sequence[str]) -> Emptiness:
        """The same, naming options with which the question has an answer."""
        if not options:
            return self
        sentence = f"{self.sentence} The same question has an answer with {' or '.join(options)}."
        return self.model_copy(update={"sentence": sentence})


_TYPES: dict[ColumnType, Any] = {
    ColumnType.TEXT: str | None,
    ColumnType.ENTITY: EntityRef | None,
    ColumnType.ENTITIES: tuple[EntityRef, ...],
    ColumnType.WAY: tuple[EntityRef, ...],
    ColumnType.DATE: dt.date | None,
    ColumnType.INTEGER: int | None,
    ColumnType.NUMBER: float | None,
    ColumnType.TEXTS: tuple[str, ...],
    ColumnType.STATEMENT: str | None,
    ColumnType.STATEMENTS: tuple[str, ...],
    ColumnType.VOICE: str | None,
    ColumnType.VOICES: tuple[str, ...],
    ColumnType.CLAIMS: tuple[str, ...],
}


class Row(Frozen):
    """One row of an answer: the columns that its question declares, `claims` among them.

    Example:
        >>> import graph
        >>> with graph.open() as g:
        ...     row = g.ask("members", grouping="Caribbean triangle", as_of="2014-08-23").rows[0]
        >>> isinstance(row, graph.Row), row.member.name, row.claims
        (True, 'Venezuela', ('or14-p15-venezuela-in-caribbean-triangle',))
    """

    if TYPE_CHECKING:  # the model of each question has the fields themselves, in their order
        claims: tuple[str, ...]

        def __getattr__(self, name: str) -> Any: ...


def row_model(question: QuestionModel) -> type[Row]:
    """Give the model of a question's rows, made from its declared columns; extras are forbidden.

    Equal declarations give the same model, so that rows of two answers can be compared.
    """
    columns = tuple((name, one.type, one.help) for name, one in question.columns.items())
    return _row_model(question.name, columns)


@cache
def _row_model(question: str, columns: tuple[tuple[str, ColumnType, str], ...]) -> type[Row]:
    fields: dict[str, Any] = {
        name: (_TYPES[type_], Field(description=help_)) for name, type_, help_ in columns
    }
    return create_model(f"Row_{question.replace('-', '_')}", __base__=Row, **fields)


class NetworkSize(Frozen):
    """How much a network holds, and how old that is.

    Attributes:
        states: Tied states.
        pairs: Tied pairs of them.
        on_one_claim: Pairs that rest on one claim.
        held: Pairs with a tie that certainly holds on the day.
        last_said: First and last of the days on which the other pairs were last said to be tied.
    """

    states: int
    pairs: int
    on_one_claim: int
    held: int
    last_said: tuple[dt.date, dt.date] | None = None


class Answer(Frozen):
    """The answer to one question.

    Attributes:
        params: Parameters as the question received them, entities by id.
        rows: Typed rows; every row has `claims`.
        citations: The claims behind the rows, numbered from 1 in order of appearance.
        notes: What a reader must know: why nothing was found, caveat, dates beyond the sources,
            stale data.
        lang: Language of the names.
        reading: `corrected`, or `as_written` where the texts are taken at their word.
        empty: Why there are no rows; None where there are.
        network: What a network or measure was taken of; None for other questions.
        data_version: State of the seeds that the database shows.
        engine: Server that answered.
        named: Parameters as a person reads them, entities by name.
        question: The question as its file declares it; in JSON its name.
        title: The question in one sentence, with the names of what was asked about.

    Example:
        >>> import graph
        >>> with graph.open() as g:
        ...     answer = g.ask("ties", b="Ecuador", as_of="2014-08-23", layer="economic")
        >>> answer.rows, answer.empty.reason
        ((), 'none found')
    """

    question: QuestionModel = Field(repr=False)
    params: dict[str, Any]
    rows: tuple[SerializeAsAny[Row], ...]
    citations: tuple[Citation, ...]
    notes: tuple[str, ...]
    lang: str
    reading: str
    empty: Emptiness | None
    network: NetworkSize | None
    data_version: str
    engine: str
    named: dict[str, str] = Field(default_factory=dict, exclude=True, repr=False)
    title: str = Field(exclude=True)

    @field_serializer("question")
    def _name(self, question: QuestionModel) -> str:
        return question.name

    def __repr__(self) -> str:
        params = ", ".join(f"{name}={value!r}" for name, value in self.params.items())
        found = f"{counted(len(self.rows), 'row')}, {counted(len(self.citations), 'claim')}"
        return f"<Answer {self.question.name}({params}): {found}>"

    __str__ = __repr__

    def fields(self) -> tuple[str, ...]:
        """Names of the columns of flat rows, in order.

        Example:
            >>> import graph
            >>> with graph.open() as g:
            ...     g.ask("partners", actor="Russia").fields()[:2]
            ('partner', 'partner_name')
        """
        return tuple(
            field
            for name, column in self.question.columns.items()
            for field in ((name, f"{name}_name") if column.type == "entity" else (name,))
        )

    def records(self) -> list[dict[str, Any]]:
        """Rows as flat mappings: an entity becomes its id, with its name in `<column>_name`.

        Example:
            >>> import graph
            >>> with graph.open() as g:
            ...     answer = g.ask("members", grouping="Caribbean triangle", as_of="2014-08-23")
            >>> [record["member_name"] for record in answer.records()][:2]
            ['Venezuela', 'Nicaragua']
        """
        flat = []
        fields = set(self.fields())
        for row in self.rows:
            record: dict[str, Any] = {}
            for name in type(row).model_fields:
                value = getattr(row, name)
                record[name] = _flat(value)
                if f"{name}_name" in fields:
                    record[f"{name}_name"] = value.name if value else None
            flat.append(record)
        return flat

    def to_df(self) -> pandas.DataFrame:
        """Rows as a pandas data frame, columns as in `records`.

        Dates are `datetime64[s]`, whole numbers `Int64`, other numbers `float64`, each with gaps
        where a row has none; all else is `object`.

        Raises:
            UsageError: pandas is not installed.

        Example:
            >>> import graph
            >>> with graph.open() as g:
            ...     frame = g.ask("partners", actor="Russia", as_of="2014-08-23").to_df()
            >>> frame.loc[0, ["partner", "sign"]].tolist()
            ['VEN', 'friendly']
        """
        return export.data_frame(self)

    def to_networkx(self) -> networkx.MultiDiGraph:
        """The claims behind the answer as a networkx graph, one edge a claim, keyed by its id.

        Denied claims are left out, as they are no edges in the database either. Dates are ISO text,
        so that the graph can be written to a file; `valid` is absent where no date is stated.

        Example:
            >>> import graph
            >>> with graph.open() as g:
            ...     found = g.ask("brokers", as_of="2014-08-23").to_networkx()
            >>> found.has_edge("VEN", "ECU"), found.nodes["VEN"]["kind"]
            (True, 'State')
        """
        return export.networkx_graph(self)

    def to_viz(self) -> neo4j_viz.VisualizationGraph:
        """The claims behind the answer as a picture to move about in a notebook.

        Nodes are coloured by kind, edges by sign: green friendly, grey neutral, red hostile. Denied
        claims are left out. `render()` shows it; `render().data` is a page to be saved.

        Raises:
            UsageError: neo4j-viz is not installed.

        Example:
            >>> import graph
            >>> with graph.open() as g:
            ...     picture = g.ask("brokers", as_of="2014-08-23").to_viz()
            >>> "VEN" in {node.id for node in picture.nodes}
            True
        """
        return export.picture(self)


def _flat(value: Any) -> Any:
    if isinstance(value, EntityRef):
        return value.id
    if isinstance(value, tuple):
        return [_flat(item) for item in value]
    return value
