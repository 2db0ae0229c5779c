"""The contract of a question: what it asks, takes and returns, and how to read the answer."""

from __future__ import annotations

import re
import shlex
from enum import StrEnum
from keyword import iskeyword
from string import Formatter
from typing import TYPE_CHECKING, Literal

from pydantic import Field, model_validator

from graph.models.base import Kind, Strict

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTEXT = frozenset({"reading"})
"""Parameters that every statement may use and no header declares."""
NETWORK = frozenset({"pairs", "tied", "by_id", "projection"})
"""Parameters that a question about a network may use besides."""


_NAME = re.compile(r"[a-z][a-z0-9_]*")
_TAKEN = frozenset(
    {"format", "cite", "explain", "lang", "reading", "question", "copy", "json", "dict"}
)
"""Names that options, arguments or rows have already."""


class ParameterType(StrEnum):
    """What a parameter may be; decides how its text is read and what the statement receives."""

    ENTITY = "entity"
    DATE = "date"
    MOMENT = "moment"
    INTEGER = "integer"
    CHOICE = "choice"
    CLAIM = "claim"
    SOURCE = "source"
    TEXT = "text"


class ColumnType(StrEnum):
    """What a column holds.

    `statement`, `statements`, `voice` and `voices` are texts that stand on claims as they are: they
    follow the language and the reading of the answer.
    """

    TEXT = "text"
    ENTITY = "entity"
    ENTITIES = "entities"
    WAY = "way"
    DATE = "date"
    INTEGER = "integer"
    NUMBER = "number"
    TEXTS = "texts"
    STATEMENT = "statement"
    STATEMENTS = "statements"
    VOICE = "voice"
    VOICES = "voices"
    CLAIMS = "claims"


class Topic(StrEnum):
    """What a question is about: the order in which questions are listed."""

    BROKERAGE = "brokerage"
    GROUPS = "groups"
    PAIRS = "pairs"
    TIME = "time"
    PROVENANCE = "provenance"
    STRUCTURE = "structure"
    OWN = "own"


class Parameter(Strict):
    """A parameter of a question."""

    type: ParameterType
    help: str
    default: str | int | None = Field(
        default=None,
        description=(
            "`latest` for dates: the last day that the sources speak of; absent: it must be given."
        ),
    )
    optional: bool = Field(default=False, description="May be left out; the statement gets null.")
    example: str | int
    choices: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = Field(default=(), description="Kinds of entity that make sense.")
    least: int | None = None
    most: int | None = None
    unlike: tuple[str, ...] = Field(
        default=(), description="Parameters that must not have the same value."
    )
    not_before: str | None = Field(
        default=None, description="Parameter whose day must not be a later one."
    )
    widest: str | None = Field(
        default=None, description="The choice with which most counts; the others narrow it."
    )

    @property
    def required(self) -> bool:
        """Whether the caller must give it."""
        return self.default is None and not self.optional


class Column(Strict):
    """A column of the answer."""

    type: ColumnType
    help: str
    heading: str | None = None
    hidden: bool = Field(default=False, description="In data formats only, not in tables.")
    words: dict[str, str] = Field(
        default_factory=dict,
        description="What tables say for a value; data formats keep it.",
    )


class Measure(Strict):
    """What a measure ranks: the framework adds rank, its interval, and what the ties rest on."""

    of: str = Field(default="state", description="Column of the state that is ranked.")
    score: str = Field(default="score", description="Column of the number it is ranked by.")
    least_states: int = Field(
        default=5, description="With fewer tied states the number would be noise: it is refused."
    )
    positive: bool = Field(
        default=False,
        description="Some tied state always scores above 0: noughts alone are wrong and refused.",
    )
    counts: bool = Field(
        default=False,
        description="The score is the number of pairs of a state: each counts one at both ends.",
    )
    computed: Literal["eigenvector"] | None = Field(
        default=None,
        description="Scores that no procedure gives right; the statement takes them as `$scores`.",
    )


class Question(Strict):
    """A named question: what it asks, what it needs, what it returns, and how to read that.

    Example:
        >>> import graph
        >>> with graph.open() as g:
        ...     question = next(q for q in g.questions() if q.name == "members")
        ...     rows = g.ask(question, **question.sample).rows
        >>> list(question.parameters), len(rows) > 0
        (['grouping', 'as_of'], True)
    """

    name: str
    title: str
    topic: Topic = Topic.OWN
    question: str = Field(description="The question in one sentence, parameters in braces.")
    meaning: str = Field(description="What a row means.")
    caveat: str = Field(description="What the answer does not say.")
    basis: str = Field(description="Which ties or claims it rests on.")
    layers: str
    sign: str
    direction: str
    time: str = Field(description="How dates are treated.")
    parameters: dict[str, Parameter] = Field(default_factory=dict)
    columns: dict[str, Column]
    cardinality: str = Field(default="many", pattern="^(one|many)$")
    key: tuple[str, ...] = Field(default=(), description="Columns on which rows are unique.")
    sections: dict[str, str] = Field(
        default_factory=dict, description="Headings of the parts of the answer, by column `part`."
    )
    quiet: tuple[str, ...] = Field(
        default=(), description="Parts that a table leaves out where they have no rows."
    )
    nothing: str | None = Field(
        default=None, description="What it means that there are no rows, where that is a finding."
    )
    requires: tuple[str, ...] = Field(default=(), description="`gds` where it needs that plugin.")
    network: dict[str, str] | None = Field(
        default=None,
        description="It is about a network of ties; values given here are fixed, not asked for.",
    )
    around: tuple[str, ...] = Field(
        default=(), description="Parameters whose states alone the pairs of the network join."
    )
    measure: Measure | None = Field(default=None, description="It ranks states by a number.")
    cartesian: str | None = Field(default=None, description="Why a Cartesian product is meant.")
    example: dict[str, str | int] = Field(
        default_factory=dict,
        description="Values for an example, where those of the parameters do not make a good one.",
    )
    own: bool = Field(default=False, description="A question of the user's, checked before use.")
    statement: str = Field(exclude=True)

    @model_validator(mode="after")
    def _is_sound(self) -> Question:
        found = (
            self._names_problem(),
            self._columns_problem(),
            self._parts_problem(),
            self._relations_problem(),
            self._parameters_problem(),
        )
        for problem in found:
            if problem:
                raise ValueError(problem)
        return self

    def _names_problem(self) -> str | None:
        for kind, names in (("parameters", self.parameters), ("columns", self.columns)):
            for name in names:
                if not _NAME.fullmatch(name) or iskeyword(name) or name in _TAKEN:
                    return f"{kind}: {name!r} cannot be a name; take another, in small letters"
        for _, field, spec, conversion in Formatter().parse(self.question):
            if field is not None and (spec or conversion or not _NAME.fullmatch(field)):
                return f"question: {{{field}}} holds more than the name of a parameter"
        return None

    def _columns_problem(self) -> str | None:
        if "claims" not in self.columns:
            return "columns: every row carries `claims`, the ids that prove it"
        if self.cardinality == "many" and not self.key:
            return "key: name the columns on which rows are unique"
        for name in self.key:
            if name not in self.columns:
                return f"key: there is no column {name!r}"
        if self.measure and self.network is None:
            return "measure: only a question about a network ranks states"
        if self.measure and not {self.measure.of, self.measure.score} <= set(self.columns):
            return f"measure: {self.measure.of} and {self.measure.score} must be columns"
        return None

    def _parts_problem(self) -> str | None:
        if self.sections and "part" not in self.columns:
            return "sections: they need a column `part`"
        if unknown := sorted(set(self.quiet) - set(self.sections)):
            return f"quiet: there is no section {unknown[0]!r}"
        return None

    def _relations_problem(self) -> str | None:
        """What is wrong with what parameters say of each other."""
        for name, one in self.parameters.items():
            others = {*one.unlike, *filter(None, [one.not_before])}
            if unknown := sorted(others - set(self.parameters)):
                return f"parameters.{name}: {unknown[0]} is no parameter"
            if one.widest is not None and one.widest not in one.choices:
                return f"parameters.{name}: {one.widest!r} is no choice"
        return None

    def _parameters_problem(self) -> str | None:
        named = {field for _, field, _, _ in Formatter().parse(self.question) if field is not None}
        if unknown := sorted(named - set(self.parameters)):
            return f"question: {{{unknown[0]}}} is no parameter"
        if unknown := sorted(set(self.example) - set(self.parameters)):
            return f"example: {unknown[0]} is no parameter"
        if unknown := sorted(set(self.network or {}) - NETWORK_PARAMETERS):
            return f"network: {unknown[0]} is none of {', '.join(sorted(NETWORK_PARAMETERS))}"
        given = CONTEXT if self.network is None else CONTEXT | NETWORK
        if self.measure and self.measure.computed:
            given |= {"scores"}
        used = set(re.findall(r"\$(\w+)", self.statement)) - given
        declared = {name for name in self.parameters if name not in self.inherited}
        if used - set(self.parameters) or declared - used:
            return (
                f"parameters: the statement uses {sorted(used)}, the header declares"
                f" {sorted(self.parameters)}"
            )
        return None

    @property
    def sample(self) -> dict[str, str | int]:
        """Parameters of an example that can be asked: what must be given, and the day."""
        wanted = (
            name
            for name, parameter in self.parameters.items()
            if parameter.required or parameter.type is ParameterType.DATE
        )
        return {name: self.parameters[name].example for name in wanted} | self.example

    def command(self, values: Mapping[str, object]) -> str:
        """The command that asks it with these values."""
        options = [
            f"--{name.replace('_', '-')} {shlex.quote(str(value))}"
            for name, value in values.items()
        ]
        return " ".join(["fulcrum ask", self.name, *options])

    @property
    def inherited(self) -> frozenset[str]:
        """Parameters that the network or the ranking takes, whether the statement does or not."""
        if self.network is None:
            return frozenset()
        return NETWORK_PARAMETERS | ({"k"} if self.measure else frozenset())

    @property
    def returned(self) -> tuple[str, ...]:
        """Columns that the statement returns; the rest of a measure follows from the network."""
        return tuple(name for name in self.columns if not self.measure or name not in MEASURED)


NETWORK_PARAMETERS = frozenset({"as_of", "layer", "stance", "sign", "basis"})
"""Parameters that decide which ties make up a network."""
MEASURED = ("rank", "interval", "neighbours", "on_one_claim", "claims")
"""Columns that every measure gets."""
