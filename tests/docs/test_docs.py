"""The docs show what the commands are, and their examples run."""

import doctest
import importlib
import inspect
import os
import re
import subprocess
import sys
from importlib.util import find_spec

import pytest
from support import ROOT

import graph
import graph.render
from graph.catalogue.library import Library
from graph.cli.app import UNWRITABLE

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = "\n".join(
    path.read_text(encoding="utf-8")
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
)
MODULES = [
    "graph",
    "graph.answer.model",
    "graph.api",
    "graph.briefing.compose",
    "graph.catalogue.question",
    "graph.errors",
    "graph.load.loader",
    *(
        f"graph.render.{path.stem}"
        for path in sorted((ROOT / "graph" / "render").glob("[a-z]*.py"))
    ),
]
"""Modules whose docstrings hold examples."""
BLOCKS = [
    pytest.param(code, id=f"{path.name}-{number}")
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    for number, code in enumerate(
        re.findall(r"(?s)```python\n(.*?)```", path.read_text(encoding="utf-8")), 1
    )
]
OPTIONAL = {
    "to_df": "pandas",
    "to_viz": "neo4j_viz",
    "py2neo": "py2neo",
}
"""Modules that only some users have, by the word that needs them."""
UNTRAINED = """
import graph.engine.engine
graph.engine.engine.train_in_background = lambda settings: None
"""
COMMANDS = [
    "ask",
    "brief",
    "browser",
    "check",
    "compare",
    "db",
    "fmt",
    "init",
    "load",
    "new",
    "profile",
    "questions",
    "show",
    "source",
    "why",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_docs(command):
    assert re.search(rf"fulcrum {command}\b", PAGES)


def test_no_command_is_left_out_of_this_list(fulcrum):
    listed = re.findall(
        r"^  ([a-z]+)  ", fulcrum("--help").stdout.partition("Commands:")[2], re.MULTILINE
    )
    assert set(listed) == set(COMMANDS)


def test_the_exit_codes_are_in_the_readme():
    listed = re.findall(r"^\| (\d+) \|", README, re.M)
    of_errors = {getattr(graph, n).exit_code for n in graph.__all__ if n.endswith("Error")}
    of_errors |= {graph.SeedsInvalid.exit_code, graph.QuestionInvalid.exit_code}
    assert set(map(int, listed)) == {0, *of_errors, UNWRITABLE, 130}


@pytest.mark.parametrize("question", Library().names())
def test_every_question_is_in_the_docs(question):
    assert f"fulcrum ask {question}" in PAGES


@pytest.mark.parametrize(
    "page",
    [
        "README.md",
        "CONTRIBUTING.md",
        *sorted(p.relative_to(ROOT).as_posix() for p in (ROOT / "docs").rglob("*.md")),
    ],
)
def test_links_between_files_lead_somewhere(page):
    path = ROOT / page
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


@pytest.fixture(scope="module")
def session(embedded):
    with embedded.open() as session:
        session.load()
        yield session


@pytest.mark.parametrize("module", MODULES)
def test_examples_in_docstrings(session, module):
    result = doctest.testmod(importlib.import_module(module), optionflags=doctest.ELLIPSIS)
    assert result.failed == 0


@pytest.mark.parametrize("code", BLOCKS)
def test_examples_in_the_pages(session, tmp_path, code):
    absent = [name for word, name in OPTIONAL.items() if word in code and not find_spec(name)]
    if absent:
        pytest.skip(f"{', '.join(absent)} not installed")
    own_server = {"FULCRUM_STATE": str(tmp_path)} if "Engine(" in code else {}
    done = subprocess.run(
        [sys.executable, "-c", UNTRAINED + code],
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
        env=os.environ | own_server,
    )
    assert done.returncode == 0, done.stderr


def test_there_are_examples_in_the_pages():
    assert len(BLOCKS) >= 2


def test_the_question_in_the_docs_can_be_asked(session, tmp_path):
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    path = tmp_path / "arms.cypher"
    path.write_text(re.search(r"(?s)```cypher\n(.*?)```", text).group(1), encoding="utf-8")
    assert session.ask(path, actor="Venezuela").rows


@pytest.mark.parametrize(
    ("home", "name"),
    [(home, name) for home in (graph, graph.render) for name in home.__all__],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_every_public_name_has_an_example_that_is_run(home, name):
    public = getattr(home, name)
    assert ">>>" in public.__doc__
    assert public.__module__ in MODULES


@pytest.mark.parametrize(
    "method",
    [
        getattr(kind, name)
        for kind in (graph.Session, graph.Answer)
        for name in vars(kind)
        if not name.startswith("_") and inspect.isfunction(getattr(kind, name))
    ],
    ids=lambda method: method.__qualname__,
)
def test_every_method_has_an_example(method):
    assert ">>>" in method.__doc__ or method.__name__ in {"close", "py2neo"}


@pytest.fixture
def pages_of_questions(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    return importlib.import_module("pages.questions")


@pytest.mark.parametrize("name", Library().names())
def test_the_answers_in_the_docs_are_the_real_ones(session, pages_of_questions, name):
    answer = pages_of_questions.shown_answer(session, Library().read(name))
    page = (ROOT / "docs" / "questions" / f"{name}.md").read_text(encoding="utf-8")
    assert pages_of_questions.answer_in(page) == answer, "run scripts/generate --answers"


def test_the_answer_in_the_readme_is_the_real_one(session):
    shown = re.search(r"```\n\$ fulcrum ask mediated-partners.*?\n(.*?)```", README, re.DOTALL)
    real = graph.render.to_table(session.ask("mediated-partners", as_of="2014-08-23"), 110)
    for excerpt in shown[1].rstrip("\n").split("\n…"):
        assert excerpt.strip("\n") in real
