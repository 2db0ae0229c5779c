import os
import subprocess
import sys

import pytest
from support import ROOT

import graph

CONSUMER = """
import graph

with graph.open() as g:
    report: graph.LoadReport = g.load()
    answer: graph.Answer = g.ask("ties", b="VEN", lang="es", reading="as_written")
    for row in answer.rows:
        claims: tuple[str, ...] = row.claims
        print(row.layer, claims, isinstance(row, graph.Row))
    empty: graph.Emptiness | None = answer.empty
    questions: list[graph.Question] = g.questions()
    briefing: graph.Briefing = g.brief("RUS", "VEN", lang="pt")
"""


def test_names_are_sorted():
    assert graph.__all__ == sorted(graph.__all__)
    assert dir(graph) == sorted(graph.__all__)


@pytest.mark.parametrize("name", graph.__all__)
def test_every_name_is_there_and_documented(name):
    assert getattr(graph, name).__doc__


def test_other_names_are_refused():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = graph.nothing


def test_importing_is_cheap():
    code = "import sys, graph; print([m for m in ('neo4j', 'pandas', 'networkx', 'pydantic') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("code", "complaints"),
    [
        (CONSUMER, 0),
        ('import graph\ngraph.open().ask("ties", lang="fr")\n', 1),
        ('import graph\ngraph.open().brief("a", "b", reading="loose")\n', 1),
    ],
    ids=["sound", "no language", "no reading"],
)
def test_the_types_serve_a_consumer(tmp_path_factory, code, complaints):
    pytest.importorskip("mypy")
    folder = tmp_path_factory.getbasetemp()
    path = folder / "consumer.py"
    path.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", path],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,  # no configuration but the command line's, and one cache for all runs
        env=os.environ | {"MYPYPATH": str(ROOT)},
    )
    assert done.stdout.count(": error:") == complaints, done.stdout + done.stderr
    assert done.returncode == bool(complaints)
