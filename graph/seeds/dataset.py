"""Read every seed file into records; collect all problems instead of stopping at the first."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from graph.models.claim import Claim
from graph.models.entity import Entity
from graph.models.source import Checked, Grade, Review, Scope, Silence, Source
from graph.models.vocabulary import Qualifier, Relation, Role, Use, Vocabulary
from graph.seeds.faults import sentence
from graph.seeds.problems import Place, Problem
from graph.seeds.yaml import Document, YamlProblem, read

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator
    from pathlib import Path

M = TypeVar("M", bound=BaseModel)

MODELS: dict[str, type[BaseModel]] = {
    "relations": Relation,
    "uses": Use,
    "roles": Role,
    "qualifiers": Qualifier,
    "sources": Source,
    "scopes": Scope,
    "silences": Silence,
    "checked": Checked,
    "entities": Entity,
    "claims": Claim,
}
"""Model of the records in a list, by the name of the list at the top of a file."""

FILES = {
    "vocabulary/*.yaml": ("relations", "uses", "roles", "qualifiers"),
    "sources/*.yaml": ("sources",),
    "coverage.yaml": ("scopes", "silences", "checked"),
    "entities/*.yaml": ("entities",),
    "claims/**/*.yaml": ("claims",),
}
"""Lists that a file may hold, by where it lies."""


@dataclass(slots=True)
class Dataset:
    """All records that could be read, where each stands, and what could not be read.

    Records of an id that stands twice are all kept in the lists; `validate` reports them.
    """

    records: dict[str, list[Any]] = field(default_factory=lambda: {name: [] for name in MODELS})
    places: dict[int, tuple[Document, Place, tuple[str, int]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    files: int = 0
    sets: dict[int, str] = field(default_factory=dict)
    """Names of the sets of own facts to which records belong."""
    own: dict[str, Path] = field(default_factory=dict)
    """Folders of own facts, by the name of the set."""
    reviews: dict[str, Review] = field(default_factory=dict)
    """Who last checked the claims of a file, by its name."""
    unread: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Files that could not be read as a whole, each with the lists that lack its records."""

    @property
    def unchecked(self) -> str:
        """A sentence on what was left out because of files that could not be read; else empty."""
        if not self.unread:
            return ""
        return f"The rest was not checked: {' and '.join(self.unread)} must be readable first."

    def refuse(self, place: Place, message: str, lists: tuple[str, ...]) -> None:
        """Note a file that cannot be read as a whole."""
        self.problems.append(Problem(place, "-", message))
        self.unread[place.file] = lists

    @property
    def entities(self) -> list[Entity]:
        """All entities."""
        return self.records["entities"]

    @property
    def claims(self) -> list[Claim]:
        """All claims, their references completed with the source of the file."""
        return self.records["claims"]

    @property
    def sources(self) -> list[Source]:
        """All texts and public documents."""
        return self.records["sources"]

    @property
    def scopes(self) -> list[Scope]:
        """What each text examines and excludes."""
        return self.records["scopes"]

    @property
    def silences(self) -> list[Silence]:
        """Paragraphs without a claim."""
        return self.records["silences"]

    @property
    def checked_on(self) -> dt.date:
        """Day on which the curators last checked the public record; else the last of all."""
        checked: list[Checked] = self.records["checked"]
        days = [one.on for one in checked if one.source is Grade.PUBLIC_RECORD]
        return max(days or [source.reference_day for source in self.sources])

    @property
    def vocabulary(self) -> Vocabulary:
        """Relations, uses, roles and qualifiers."""
        return Vocabulary(
            relations=tuple(self.records["relations"]),
            uses=tuple(self.records["uses"]),
            roles=tuple(self.records["roles"]),
            qualifiers=tuple(self.records["qualifiers"]),
        )

    def set_of(self, record: BaseModel) -> str | None:
        """Name of the set of own facts to which a record belongs; None for a curated one."""
        return self.sets.get(id(record))

    def review_of(self, record: BaseModel) -> Review | None:
        """Who last checked the file of a record; None where it does not say."""
        found = self.places.get(id(record))
        return self.reviews.get(found[1].file) if found else None

    def place(self, record: BaseModel, *key: str | int) -> Place:
        """Where a record, or a field of it, stands."""
        document, start, path = self.places[id(record)]
        return Place(start.file, document.line(*path, *key)) if key else start


def seed_files(folder: Path) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """All seed files below a folder, each with the lists that it may hold."""
    for pattern, lists in FILES.items():
        for path in sorted(folder.glob(pattern)):
            yield path, lists


def read_dataset(folder: Path, own: Iterable[Path] = ()) -> Dataset:
    """Read all seed files below a folder, and below folders of own facts beside it.

    Files of own facts are named with their folder.
    """
    dataset = Dataset()
    for path, lists in seed_files(folder):
        _read_file(dataset, path, path.relative_to(folder).as_posix(), lists)
    if not dataset.files:
        place = Place(folder.name, 1)
        dataset.problems.append(Problem(place, "-", f"no seed file found below {folder}"))
    for beside in own:
        dataset.own[beside.name] = beside
        for path, lists in seed_files(beside):
            name = path.relative_to(beside.parent).as_posix()
            _read_file(dataset, path, name, lists, beside.name)
    return dataset


def _read_file(
    dataset: Dataset, path: Path, name: str, lists: tuple[str, ...], own: str | None = None
) -> None:
    dataset.files += 1
    try:
        document = read(path)
    except YamlProblem as problem:
        dataset.refuse(Place(name, problem.line), f"the file {problem}", lists)
        return
    data = document.data
    if not isinstance(data, dict):
        message = f"the file must hold one of the lists {', '.join(lists)}"
        dataset.refuse(Place(name, 1), message, lists)
        return
    for key, value in data.items():
        if key == "source" and "claims" in lists and isinstance(value, str):
            continue
        if key == "checked" and "claims" in lists:
            _read_review(dataset, document, name)
            continue
        if key in lists and isinstance(value, list):
            _read_list(dataset, document, name, key, own)
        else:
            message = (
                f"{key!r} does not belong here; the file may hold the lists {', '.join(lists)}"
            )
            dataset.refuse(Place(name, document.line(key)), message, lists)


def _read_review(dataset: Dataset, document: Document, name: str) -> None:
    try:
        dataset.reviews[name] = Review.model_validate(document.data["checked"])
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            place = Place(name, document.line("checked", *detail["loc"]))
            dataset.problems.append(Problem(place, "checked", sentence(detail, dataset.entities)))


def _read_list(dataset: Dataset, document: Document, name: str, key: str, own: str | None) -> None:
    default_source = document.data.get("source")
    if not isinstance(default_source, str):
        default_source = None
    for index, item in enumerate(document.data[key]):
        place = Place(name, document.line(key, index))
        try:
            record = MODELS[key].model_validate(item)
        except ValidationError as error:
            dataset.problems.extend(_explain(dataset, error, document, place, (key, index)))
            continue
        if isinstance(record, Claim) and default_source:
            record = _with_source(record, default_source)
        dataset.records[key].append(record)
        dataset.places[id(record)] = (document, place, (key, index))
        if own:
            dataset.sets[id(record)] = own


def _with_source(claim: Claim, source: str) -> Claim:
    references = tuple(
        reference if reference.source else reference.model_copy(update={"source": source})
        for reference in claim.references
    )
    return claim.model_copy(update={"references": references})


def _explain(
    dataset: Dataset,
    error: ValidationError,
    document: Document,
    place: Place,
    path: tuple[str, int],
) -> list[Problem]:
    item = document.data[path[0]][path[1]]
    known = isinstance(item, dict) and isinstance(item.get("id", item.get("name")), str)
    record_id = str(item.get("id", item.get("name"))) if known and isinstance(item, dict) else "-"
    return [
        Problem(
            Place(place.file, document.line(*path, *detail["loc"])),
            record_id,
            sentence(detail, dataset.entities),
        )
        for detail in error.errors(include_url=False)
    ]
