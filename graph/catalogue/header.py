"""The header of a question file: a contract in `//` lines that Neo4j Browser takes for comments.

The first line is the title. Then, between two lines `// ---`, stands a YAML mapping with the
fields of `Question`; what follows is the statement.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from enum import StrEnum
from string import Formatter
from typing import TYPE_CHECKING, Any

from pydantic import Field, ValidationError, model_validator

from graph.catalogue.files import question_names
from graph.errors import QueryInvalid, UnknownQuestion
from graph.models.base import Kind, Strict
from graph.resources import CYPHER
from graph.seeds.yaml import YamlProblem, read_text

if TYPE_CHECKING:
    from pathlib import Path


class ParameterType(StrEnum):
    """What a parameter may be; decides how its text is read and what the statement receives."""

    ENTITY = "entity"
    DATE = "date"
    MOMENT = "moment"
    INTEGER = "integer"
    CHOICE = "choice"
    CLAIM = "claim"
    TEXT = "text"


class ColumnType(StrEnum):
    """What a column holds."""

    TEXT = "text"
    ENTITY = "entity"
    ENTITIES = "entities"
    DATE = "date"
    INTEGER = "integer"
    NUMBER = "number"
    TEXTS = "texts"
    CLAIMS = "claims"


class Parameter(Strict):
    """A parameter of a question."""

    type: ParameterType
    help: str
    default: str | int | None = Field(
        default=None,
        description=(
            "`latest` for dates: the last day that a text speaks of; absent: it must be given."
        ),
    )
    optional: bool = Field(default=False, description="May be left out; the statement gets null.")
    example: str | int
    choices: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = Field(default=(), description="Kinds of entity that make sense.")
    least: int | None = None
    most: int | None = None

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


class Question(Strict):
    """A named question: what it asks, what it needs, what it returns, and how to read that."""

    name: str
    title: str
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
    requires: tuple[str, ...] = Field(default=(), description="`gds` where it needs that plugin.")
    cartesian: str | None = Field(default=None, description="Why a Cartesian product is meant.")
    statement: str = Field(exclude=True)

    @model_validator(mode="after")
    def _is_sound(self) -> Question:
        if self.columns.get("claims", None) is None:
            raise ValueError("columns: every row carries `claims`, the ids that prove it")
        if self.cardinality == "many" and not self.key:
            raise ValueError("key: name the columns on which rows are unique")
        for name in self.key:
            if name not in self.columns:
                raise ValueError(f"key: there is no column {name!r}")
        if self.sections and "part" not in self.columns:
            raise ValueError("sections: they need a column `part`")
        named = {field for _, field, _, _ in Formatter().parse(self.question) if field is not None}
        if unknown := sorted(named - set(self.parameters)):
            raise ValueError(f"question: {{{unknown[0]}}} is no parameter")
        used = set(re.findall(r"\$([a-z_]+)", self.statement))
        declared = {*self.parameters, *(("projection",) if "gds" in self.requires else ())}
        if used != declared:
            raise ValueError(
                f"parameters: the statement uses {sorted(used)}, the header declares"
                f" {sorted(declared)}"
            )
        return self


def read_question(name: str) -> Question:
    """Read one question of the library.

    Raises:
        UnknownQuestion: There is none of that name.
        QueryInvalid: Its file breaks the contract.
    """
    if name not in question_names():
        raise UnknownQuestion(name, get_close_matches(name, question_names(), n=2, cutoff=0.5))
    return read_question_file(CYPHER / "ask" / f"{name}.cypher")


def read_question_file(path: Path) -> Question:
    """Read a question from a file; raises `QueryInvalid` with the line where it can be told."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    marks = [i for i, line in enumerate(lines) if line.rstrip() == "// ---"]
    if not lines or not lines[0].startswith("// ") or len(marks) != 2 or 0 in marks:  # noqa: PLR2004
        raise QueryInvalid(
            path, "a question starts with `// title`, then YAML between two lines `// ---`"
        )
    header = "\n".join(line.removeprefix("//")[1:] for line in lines[marks[0] + 1 : marks[1]])
    try:
        data: Any = read_text(header).data
    except YamlProblem as problem:
        raise QueryInvalid(
            f"{path}:{marks[0] + 1 + problem.line}", f"the header {problem}"
        ) from problem
    if not isinstance(data, dict):
        raise QueryInvalid(path, "the header must be a YAML mapping")
    body = "\n".join(lines[marks[1] + 1 :]).strip().removesuffix(";")
    own = {"name": path.stem, "title": lines[0].removeprefix("//").strip(), "statement": body}
    try:
        return Question.model_validate(data | own)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        message = first["msg"].removeprefix("Value error, ")
        raise QueryInvalid(path, f"{where}: {message}" if where else message) from error
