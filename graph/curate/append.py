"""Put a new record at the end of its file, if the seeds are then as right as before."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import UsageError
from graph.replace import replace
from graph.seeds.dataset import read_dataset
from graph.seeds.format import record_text
from graph.seeds.yaml import YamlProblem, read_text
from graph.validate import find_problems

if TYPE_CHECKING:
    from graph.seeds.folders import Folders
    from graph.seeds.problems import Problem


def claim_text(record: dict[str, Any], default_source: str | None = None) -> str:
    """The record as it stands in a file; its source is left out where it is the file's."""
    references = [
        {
            key: value
            for key, value in reference.items()
            if (key, value) != ("source", default_source)
        }
        for reference in record["references"]
    ]
    return record_text("claims", record | {"references": references})


def append(
    folders: Folders, name: str, file: str, record: dict[str, Any], *, write: bool = True
) -> list[Problem]:
    """Append a record to a file below the folder that is written to.

    Args:
        folders: What the record may refer to, and where it goes.
        name: List that it belongs to, such as `claims`.
        file: Path below the folder.
        record: Its fields.
        write: Whether it is written, or only checked.

    Returns:
        Problems that the record would bring; the file is written only where there is none.

    Raises:
        UsageError: The file cannot take it, or was changed meanwhile.
    """
    path = folders.written / file
    before = _text(path)
    after = _with_record(name, file, before, record)
    problems = _new_problems(folders, file, after)
    if write and not problems:
        if before != _text(path):
            raise UsageError(f"{file} was changed meanwhile; nothing was written, run it again.")
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(path, after)
    return problems


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _with_record(name: str, file: str, text: str | None, record: dict[str, Any]) -> str:
    if text is None:
        if name != "claims":
            return f"{name}:\n{record_text(name, record)}"
        source = record["references"][0]["source"]
        return f"source: {source}\nclaims:\n{claim_text(record, source)}"
    try:
        data = read_text(text).data
    except YamlProblem as problem:
        raise UsageError(f"{file} {problem}; mend it first.") from problem
    if not isinstance(data, dict) or not data.get(name) or list(data)[-1] != name:
        raise UsageError(f"{file} has no list of {name} at its end; choose another file.")
    added = (
        claim_text(record, data.get("source")) if name == "claims" else record_text(name, record)
    )
    return f"{text.rstrip()}\n{added}"


def _new_problems(folders: Folders, file: str, text: str) -> list[Problem]:
    dataset = read_dataset(folders.base, folders.own)
    if dataset.unread:
        files = " and ".join(dataset.unread)
        raise UsageError(f"{files} cannot be read; mend what `fulcrum check` finds there first.")
    known = {(problem.id, problem.message) for problem in find_problems(dataset)[0]}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(folders.written, Path(folder) / folders.written.name))
        (copy / file).parent.mkdir(parents=True, exist_ok=True)
        (copy / file).write_text(text, encoding="utf-8")
        changed = folders.instead(copy)
        problems, _ = find_problems(read_dataset(changed.base, changed.own))
    return [problem for problem in problems if (problem.id, problem.message) not in known]
