"""Every error that Fulcrum raises on purpose.

FulcrumError
├── UsageError            wrong question, parameter, entity or date      exit code 2
│   ├── UnknownQuestion
│   ├── UnknownEntity
│   ├── WrongKind         an entity of a kind that makes no sense there
│   └── NotApart          one actor named for both sides
├── SeedsInvalid          the seeds have problems; nothing was loaded    exit code 1
├── QuestionInvalid          a question file breaks its contract            exit code 1
├── EngineError           the embedded Neo4j cannot be fetched or run    exit code 3
└── DatabaseError         a database cannot be reached or used           exit code 3
    ├── NothingLoaded     the database holds no Fulcrum graph
    └── MissingFeature    the server lacks what a question requires

The message is one sentence for a person: what is wrong and what to do about it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from graph.english import counted

if TYPE_CHECKING:
    from collections.abc import Sequence


class FulcrumError(Exception):
    """Base of all errors; `exit_code` is what the command line returns for it.

    Example:
        >>> import graph
        >>> try:
        ...     graph.open("bolt://127.0.0.1:1")
        ... except graph.FulcrumError as error:
        ...     error.exit_code
        3
    """

    exit_code: ClassVar[int] = 2


class UsageError(FulcrumError):
    """The caller asked for something that cannot be asked that way.

    Example:
        >>> import graph
        >>> with graph.open() as g:
        ...     g.ask("ties", b="VEN", as_of="soon")
        Traceback (most recent call last):
        graph.errors.UsageError: as_of: 'soon' is no day; ...
    """


class UnknownQuestion(UsageError):
    """No question of that name; `nearest` holds names that look like it.

    Example:
        >>> import graph
        >>> with graph.open() as g:
        ...     try:
        ...         g.ask("tie")
        ...     except graph.UnknownQuestion as error:
        ...         error.nearest[0]
        'ties'
    """

    def __init__(self, name: str, nearest: Sequence[str] = ()) -> None:
        self.name = name
        self.nearest = tuple(nearest)
        hint = f" Did you mean {' or '.join(self.nearest)}?" if self.nearest else ""
        super().__init__(
            f"There is no question called {name!r}.{hint} `fulcrum questions` lists them all."
        )


class UnknownEntity(UsageError):
    """No entity of that id, name or alias; `nearest` holds what looks like it.

    Example:
        >>> import graph
        >>> with graph.open() as g:
        ...     try:
        ...         g.ask("ties", b="Venezuella")
        ...     except graph.UnknownEntity as error:
        ...         error.nearest[0]
        'Venezuela (VEN)'
    """

    def __init__(self, text: str, nearest: Sequence[str] = ()) -> None:
        self.text = text
        self.nearest = tuple(nearest)
        hint = f" Did you mean {' or '.join(self.nearest)}?" if self.nearest else ""
        super().__init__(
            f"No entity is called {text!r}.{hint}"
            " Use an id (VEN), a name or an alias in English, Spanish, Portuguese or Russian."
        )


class WrongKind(UsageError):
    """The entity is of a kind for which the question makes no sense.

    Example:
        >>> import graph
        >>> with graph.open() as g:
        ...     g.ask("ties", b="BRICS")
        Traceback (most recent call last):
        graph.errors.WrongKind: b: BRICS is a Bloc; this question takes a State.
    """


class NotApart(UsageError):
    """Two parameters that must differ name the same.

    Example:
        >>> import graph
        >>> with graph.open() as g:
        ...     g.ask("ties", a="RUS", b="Russia")
        Traceback (most recent call last):
        graph.errors.NotApart: a and b are both Russia; name two different ones.
    """


class SeedsInvalid(FulcrumError):
    """The seeds have problems; `problems` holds them all, one `file:line: id: message` each.

    Example:
        >>> import graph, pathlib
        >>> with graph.open() as g:
        ...     g.load(pathlib.Path("no-such-folder"))
        Traceback (most recent call last):
        graph.errors.SeedsInvalid: The seeds have 1 problem; nothing was loaded.
    """

    exit_code = 1

    def __init__(self, problems: Sequence[object], unchecked: str = "") -> None:
        self.problems = tuple(problems)
        more = f" {unchecked}" if unchecked else ""
        problems_found = counted(len(self.problems), "problem")
        super().__init__(f"The seeds have {problems_found}; nothing was loaded.{more}")


class QuestionInvalid(FulcrumError):
    """A question file breaks its contract; `path` names the file.

    Example:
        >>> import graph, pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder, graph.open() as g:
        ...     path = pathlib.Path(folder, "mine.cypher")
        ...     _ = path.write_text("RETURN 1")
        ...     g.ask(path)
        Traceback (most recent call last):
        graph.errors.QuestionInvalid: ...mine.cypher: a question starts with `// title`, ...
    """

    exit_code = 1

    def __init__(self, path: object, message: str) -> None:
        self.path = path
        super().__init__(f"{path}: {message}")


class EngineError(FulcrumError):
    """The embedded Neo4j cannot be fetched, started or stopped.

    Example:
        >>> import graph
        >>> graph.EngineError.exit_code
        3
    """

    exit_code = 3


class DatabaseError(FulcrumError):
    """A database cannot be reached, refuses the login, or fails on a statement.

    Example:
        >>> import graph
        >>> graph.open("bolt://127.0.0.1:1")
        Traceback (most recent call last):
        graph.errors.DatabaseError: No Neo4j server answers at bolt://127.0.0.1:1; ...
    """

    exit_code = 3


class NothingLoaded(DatabaseError):
    """The database holds no Fulcrum graph; `uri` names its server.

    Example:
        >>> import graph
        >>> print(graph.NothingLoaded("bolt://host:7687"))
        Nothing is loaded at bolt://host:7687; run `fulcrum load` first.
    """

    def __init__(self, uri: str) -> None:
        self.uri = uri
        super().__init__(f"Nothing is loaded at {uri}; run `fulcrum load` first.")


class MissingFeature(DatabaseError):
    """The server lacks something that a question requires, such as Graph Data Science.

    Example:
        >>> import graph
        >>> with graph.open() as g:
        ...     [question.name for question in g.questions() if question.requires][:2]
        ['betweenness', 'bridges']
    """
