"""The Python interface: open a session, load the facts, ask questions."""

from __future__ import annotations

import dataclasses
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Literal, get_args

from graph.answer import Answer, ask
from graph.answer.ask import Manner, read_given
from graph.answer.export import needed
from graph.answer.known import shown_version
from graph.briefing import ACTOR, PAIR, compose
from graph.catalogue.library import SUFFIX, Library
from graph.catalogue.question import Question
from graph.database import Database
from graph.engine.engine import Engine
from graph.engine.running import find_running
from graph.errors import NothingLoaded, QuestionInvalid, SeedsInvalid, UsageError
from graph.load import Facts, Seals, check_graph, load, sealed
from graph.models.names import ENGLISH, LANGUAGES
from graph.resources import CYPHER
from graph.seeds.dataset import read_dataset
from graph.seeds.folders import Folders
from graph.seeds.version import data_version
from graph.settings import Settings
from graph.validate import find_problems
from graph.vet import check_question, check_questions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from types import TracebackType

    import py2neo

    from graph.briefing import Briefing
    from graph.load import LoadReport
    from graph.models.names import Language


Reading = Literal["corrected", "as_written"]
"""Whether statements that a document proves wrong count as mended, or as the texts have them."""
_SHAPING = tuple(CYPHER / folder for folder in ("schema", "load", "views"))
"""Statements that decide what the graph looks like; questions do not."""


def _quiet(_: str) -> None:
    """Say nothing: a library prints nothing unless asked to."""


def open(  # noqa: A001, PLR0913  # `graph.open` reads as `gzip.open` does
    uri: str | None = None,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    settings: Settings | None = None,
    say: Callable[[str], None] = _quiet,
) -> Session:
    """Open a session on a Neo4j server, or on the embedded engine where no server is named.

    The embedded engine is started when it is not running, and left running.

    Args:
        uri: For example `neo4j://host:7687`, without a login; default: `FULCRUM_URI`, or else the
            embedded engine.
        user: Default: `FULCRUM_USER`, or else `neo4j`.
        password: Default: `FULCRUM_PASSWORD`.
        database: Default: `FULCRUM_DATABASE`, or else the server's own default.
        settings: Replaces what the environment says.
        say: Receives progress messages, one line each.

    Raises:
        UsageError: A login or a database is given, but no server.
        EngineError: The embedded engine cannot be fetched or started.
        DatabaseError: The address cannot be used, or the server does not answer or refuses the
            login.

    Example:
        >>> import graph
        >>> with graph.open() as g:
        ...     _ = g.load()
        ...     answer = g.ask("members", grouping="Caribbean triangle", as_of="2014-08-23")
        >>> sorted({row.member.id for row in answer.rows if row.member.kind == "State"})
        ['CUB', 'NIC', 'VEN']
    """
    base = settings or Settings.from_environment()
    settings = dataclasses.replace(
        base,
        uri=uri or base.uri,
        user=user or base.user,
        password=password if password is not None else base.password,
        database=database or base.database,
    )
    if settings.uri:
        connected = Database(settings.uri, settings.user, settings.password, settings.database)
        return Session(connected, Library.of(settings), settings, embedded=False)
    for name, given in (("user", user), ("password", password), ("database", database)):
        if given is not None:
            raise UsageError(
                f"{name}: it is given for no server; name one by its URI or in FULCRUM_URI."
            )
    connection = find_running(settings)
    if connection is None:
        connection = Engine(settings, say).start()
    connected = Database(
        connection.uri, connection.user, connection.password, state_dir=settings.state_dir
    )
    login = dataclasses.replace(settings, user=connection.user, password=connection.password)
    return Session(connected, Library.of(settings), login, embedded=True)


class Session:
    """A connected graph. Use it as a context manager, or close it.

    Example:
        >>> import graph
        >>> with graph.open() as g:
        ...     g.engine.startswith("Neo4j/5.26"), g.embedded
        (True, True)
    """

    def __init__(
        self, database: Database, library: Library, settings: Settings, *, embedded: bool
    ) -> None:
        self._database = database
        self._library = library
        self._settings = settings
        self.embedded = embedded
        self._seeds: Folders | None = None

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the connections back; the embedded engine goes on running."""
        self._database.close()

    @property
    def uri(self) -> str:
        """Address of the server, without parameters of routing."""
        return self._database.uri

    @property
    def engine(self) -> str:
        """Name and version of the server."""
        return self._database.server

    @cached_property
    def _seeds_version(self) -> str:
        """State of the seeds at hand: those of the settings, until others are loaded."""
        return _version(self._at_hand)

    @property
    def _at_hand(self) -> Folders:
        return self._seeds or Folders.of(None, self._settings.own_seeds)

    def _folders(self, seeds: Path | None, own: Iterable[Path] | None) -> Folders:
        """What is named, or what is at hand."""
        if seeds is None and own is None:
            return self._at_hand
        return Folders.of(seeds, self._settings.own_seeds if own is None else own)

    def data_version(self) -> str | None:
        """State of the seeds that the database shows; None where nothing is loaded.

        Example:
            >>> import graph
            >>> with graph.open() as g:
            ...     g.data_version() == g.load().data_version
            True
        """
        with self._database.reading() as transaction:
            return shown_version(transaction)

    def load(self, seeds: Path | None = None, *, own: Iterable[Path] | None = None) -> LoadReport:
        """Make the graph what the curated facts say, or those of another folder of the same form.

        Whatever has happened to the graph is mended; what is not Fulcrum's is left alone. A second
        load writes nothing. Facts, removals and views take effect together.

        Args:
            seeds: A folder that takes the place of the curated facts.
            own: Folders of own facts beside them; default: those of `FULCRUM_SEEDS`. What was
                loaded from other folders before is taken away.

        Raises:
            UsageError: A folder of own facts cannot be used.
            SeedsInvalid: The seeds have problems; nothing was loaded.
            DatabaseError: The database holds other data, or fails.

        Example:
            >>> import graph
            >>> with graph.open() as g:
            ...     report = g.load()
            >>> report.counts["claims"] > 900
            True
        """
        folders = Folders.of(seeds, self._settings.own_seeds if own is None else own)
        version, seals = _version(folders), Seals(self._settings.cache_dir / "sealed")
        report = sealed(self._database, version, seals)
        if report is None:
            report = load(self._database, _facts(folders), version, seals)
        self._seeds, self._seeds_version = folders, version
        return report

    def ask(
        self,
        question: str | Path | Question,
        /,
        *,
        lang: Language = ENGLISH,
        reading: Reading = "corrected",
        **params: Any,
    ) -> Answer:
        """Ask a question of the library, or one of your own.

        Args:
            question: Its name, path of a `.cypher` file, or one of `questions()`.
            lang: Language of the names: `en`, `es`, `pt` or `ru`.
            reading: `corrected`, or `as_written` to take the texts at their word.
            params: As the question declares them; entities by id, name or alias.

        Raises:
            UnknownQuestion: There is no such question.
            UsageError: A parameter is missing or wrong, or there is no such file.
            QuestionInvalid: A question of your own breaks the contract of question files.
            DatabaseError: Nothing is loaded, or the server lacks what the question requires.

        Example:
            >>> import graph
            >>> with graph.open() as g:
            ...     answer = g.ask("members", grouping="Five-party format", lang="es")
            >>> [row.member.name for row in answer.rows if row.member.kind == "State"]
            ['Rusia', 'Venezuela', 'Cuba', 'Bolivia', 'Nicaragua']
        """
        given = (("lang", lang, LANGUAGES), ("reading", reading, get_args(Reading)))
        for name, value, choices in given:
            if value not in choices:
                raise UsageError(f"{name}: {value!r} is no choice; give {' or '.join(choices)}.")
        asked = self._question(question)
        return ask(self._database, asked, params, Manner(lang, reading, self._seeds_version))

    def parameters(
        self,
        question: str | Path | Question,
        /,
        *,
        lang: Language = ENGLISH,
        reading: Reading = "corrected",
        **params: Any,
    ) -> dict[str, Any]:
        """Read the parameters of a question without asking it: what its statement would receive.

        Args:
            question: As in `ask`.
            lang: Language of the names in messages.
            reading: As in `ask`.
            params: As in `ask`.

        Returns:
            Entities by id, days and texts as they are written; what is not given is left out.
            Where Fulcrum computes the scores of a measure itself, these too.

        Raises:
            As `ask`, as far as the parameters go.

        Example:
            >>> import graph
            >>> with graph.open() as g:
            ...     g.parameters("partners", actor="Ecuador", as_of="2014-08-23")["actor"]
            'ECU'
        """
        return read_given(self._database, self._question(question), params, Manner(lang, reading))

    def brief(
        self,
        a: str,
        b: str,
        *,
        as_of: str | None = None,
        lang: Language = ENGLISH,
        reading: Reading = "corrected",
    ) -> Briefing:
        """Put together a briefing on two actors: what ties them, who says so, what is contested.

        Args:
            a: One actor, by id, name or alias.
            b: The other.
            as_of: Day that it is about; default: the last one that the sources speak of.
            lang: Language of the names.
            reading: As in `ask`.

        Raises:
            UsageError: An actor or the day cannot be read, or both are the same.
            DatabaseError: Nothing is loaded, or the server fails.

        Example:
            >>> import graph
            >>> from graph.render import briefing_to_markdown
            >>> with graph.open() as g:
            ...     briefing = g.brief("Russia", "Cuba")
            >>> briefing_to_markdown(briefing).splitlines()[0]
            '## Russia and Cuba'
        """
        given = {"a": a, "b": b, "as_of": as_of}
        return compose(PAIR, given, partial(self.ask, lang=lang, reading=reading))

    def profile(
        self,
        actor: str,
        *,
        as_of: str | None = None,
        lang: Language = ENGLISH,
        reading: Reading = "corrected",
    ) -> Briefing:
        """Put together a briefing on one actor: where it is placed, its ties, what is contested.

        Args:
            actor: By id, name or alias.
            as_of: Day that it is about; default: the last one that the sources speak of.
            lang: Language of the names.
            reading: As in `ask`.

        Raises:
            UsageError: The actor or the day cannot be read.
            DatabaseError: Nothing is loaded, or the server fails.

        Example:
            >>> import graph
            >>> with graph.open() as g:
            ...     profile = g.profile("ALBA", lang="ru")
            >>> profile.title
            'АЛБА'
        """
        given = {"a": actor, "as_of": as_of}
        return compose(ACTOR, given, partial(self.ask, lang=lang, reading=reading))

    def _question(self, named: str | Path | Question) -> Question:
        question = named if isinstance(named, Question) else self._library.read(named)
        if question.own:
            if self.data_version() is None:
                raise NothingLoaded(self.uri)
            if problems := check_question(self._database, question):
                raise QuestionInvalid(f"{question.name}{SUFFIX}", "; ".join(problems))
        return question

    def questions(self) -> list[Question]:
        """All questions of the library, the user's own among them, by name.

        Example:
            >>> import graph
            >>> with graph.open() as g:
            ...     next(q.title for q in g.questions() if q.name == "paths")
            'Paths between two actors'
        """
        return [self._library.read(name) for name in self._library.names()]

    def check(
        self, seeds: Path | None = None, *, own: Iterable[Path] | None = None
    ) -> list[tuple[str, str]]:
        """Compare the loaded graph with the seeds and have the server plan every question.

        Args:
            seeds: Folder of the seeds; default: those loaded last, or else the curated ones.
            own: Folders of own facts beside them, as in `load`.

        Returns:
            Pairs of record id or question and problem; none where all is sound.

        Raises:
            NothingLoaded: There is nothing to check.
            SeedsInvalid: The seeds have problems, so there is nothing to compare with.

        Example:
            >>> import graph
            >>> with graph.open() as g:
            ...     g.check()
            []
        """
        folders = self._folders(seeds, own)
        findings = check_graph(self._database, _facts(folders), _version(folders))
        return [*findings, *check_questions(self._database, self._library)]

    def py2neo(self) -> py2neo.Graph:
        """A connected `py2neo.Graph` on the same server, for notebooks that use py2neo.

        py2neo reached its end of life; nothing in Fulcrum depends on it.

        Raises:
            UsageError: py2neo is not installed.
        """
        module = needed("py2neo")
        return module.Graph(
            self.uri,
            auth=(self._settings.user, self._settings.password)
            if self._settings.password
            else None,
            name=self._database.name,
        )


def _version(folders: Folders) -> str:
    return data_version(folders.base, *folders.own, *_SHAPING, sets=folders.sets)


def _facts(folders: Folders) -> Facts:
    dataset = read_dataset(folders.base, folders.own)
    problems, _ = find_problems(dataset)
    if problems:
        raise SeedsInvalid(problems, dataset.unchecked)
    return Facts(dataset)
