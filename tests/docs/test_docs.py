"""The docs show what the commands are, and their examples run."""

import doctest
import re

import pytest
from support import ROOT

import graph
import graph.api
from graph.catalogue.library import Library

PAGES = "\n".join(
    path.read_text(encoding="utf-8")
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
)
COMMANDS = [
    "ask",
    "brief",
    "browser",
    "check",
    "compare",
    "db",
    "fmt",
    "load",
    "new",
    "profile",
    "queries",
    "show",
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


@pytest.mark.parametrize("question", Library().names())
def test_every_question_is_in_the_docs(question):
    assert f"fulcrum ask {question}" in PAGES


@pytest.mark.parametrize(
    "page",
    [
        "README.md",
        "CONTRIBUTING.md",
        *sorted(p.relative_to(ROOT).as_posix() for p in (ROOT / "docs").glob("*.md")),
    ],
)
def test_links_between_files_lead_somewhere(page):
    path = ROOT / page
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


@pytest.mark.parametrize("module", [graph, graph.api], ids=lambda module: module.__name__)
def test_examples_in_docstrings(embedded, module):
    with embedded.open() as session:
        session.load()
    result = doctest.testmod(module)
    assert result.attempted > 0
    assert result.failed == 0
