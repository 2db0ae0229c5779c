import subprocess
import sys

import pytest

import graph


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
