"""The header of a question file: a contract in `//` lines that Neo4j Browser takes for comments.

The first line is the title. Then, between two lines `// ---`, stands a YAML mapping with the
fields of `Question`; what follows is the statement. A parameter or column that many questions share
is written `standard`; `cypher/ask/standard.yaml` defines it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from graph.catalogue.question import MEASURED, NETWORK_PARAMETERS, Question
from graph.errors import QuestionInvalid
from graph.resources import CYPHER
from graph.seeds.yaml import YamlProblem, read_text

if TYPE_CHECKING:
    from pathlib import Path

_STANDARD = "standard"
_MARK = "// ---"


def read_question_file(path: Path, *, own: bool = False) -> Question:
    """Read a question from a file.

    Args:
        path: Its stem becomes the name of the question.
        own: Whether it is one of the user's own, which is checked before it is asked.

    Raises:
        QuestionInvalid: The file breaks the contract; the line is named where it can be told.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise QuestionInvalid(path, f"the file cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise QuestionInvalid(path, "the file cannot be read: it is not UTF-8") from error
    lines = text.splitlines()
    marks = [i for i, line in enumerate(lines) if line.rstrip() == _MARK]
    if not lines or not lines[0].startswith("// ") or len(marks) != 2 or 0 in marks:  # noqa: PLR2004
        raise QuestionInvalid(
            path, "a question starts with `// title`, then YAML between two lines `// ---`"
        )
    header = "\n".join(line.removeprefix("//")[1:] for line in lines[marks[0] + 1 : marks[1]])
    data = _read_yaml(path, marks[0] + 1, header)
    if not isinstance(data, dict):
        raise QuestionInvalid(path, "the header must be a YAML mapping")
    body = "\n".join(lines[marks[1] + 1 :]).strip().removesuffix(";")
    fixed = {"name": path.stem, "title": lines[0].removeprefix("//").strip(), "statement": body}
    return _validated(path, _completed(path, data) | fixed | {"own": own})


def _read_yaml(path: Path, above: int, text: str) -> Any:

    try:
        return read_text(text).data
    except YamlProblem as problem:
        raise QuestionInvalid(
            f"{path}:{above + problem.line}", f"the header {problem}"
        ) from problem


def _validated(path: Path, data: dict[str, Any]) -> Question:
    try:
        return Question.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        message = first["msg"].removeprefix("Value error, ")
        raise QuestionInvalid(path, f"{where}: {message}" if where else message) from error


def _completed(path: Path, data: dict[str, Any]) -> dict[str, Any]:
    """Put in what is `standard`, and what a network and a measure bring with them."""
    parameters, columns = (_own(data, name) for name in ("parameters", "columns"))
    network = data.get("network")
    if isinstance(network, dict):
        wanted = [name for name in sorted(NETWORK_PARAMETERS) if name not in network]
        parameters |= {name: parameters.get(name, _STANDARD) for name in wanted}
    if "measure" in data:
        parameters.setdefault("k", _STANDARD)
        columns |= {name: columns.get(name, _STANDARD) for name in MEASURED}
    for kind, declared in (("parameters", parameters), ("columns", columns)):
        for name, value in declared.items():
            if value == _STANDARD:
                declared[name] = _standard(path, kind, name)
    return data | {"parameters": parameters, "columns": columns}


def _own(data: dict[str, Any], name: str) -> dict[str, Any]:
    value = data.get(name)
    return dict(value) if isinstance(value, dict) else {}


def _standard(path: Path, kind: str, name: str) -> Any:
    try:
        return _standards()[kind][name]
    except KeyError:
        raise QuestionInvalid(path, f"{kind}.{name}: there is no standard one; define it") from None


@cache
def _standards() -> dict[str, dict[str, Any]]:
    path = CYPHER / "ask" / "standard.yaml"
    found: dict[str, dict[str, Any]] = _read_yaml(path, 0, path.read_text(encoding="utf-8"))
    return found
