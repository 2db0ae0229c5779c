"""How the tests themselves run: on a machine without Docker, and in which order."""

import gc
import itertools
import os
import re
import subprocess
import sys
import warnings

import pytest
from support import ROOT, docker_problem

NO_SOCKET = "unix:///no/such/socket"
SERVED = ("tests/integration/test_load.py", "tests/integration/test_measures.py")


def run_pytest(*arguments, **env):
    inherited = {name: text for name, text in os.environ.items() if name != "FULCRUM_TEST_REQUIRE"}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        env=inherited | env,
    )


@pytest.mark.parametrize("host", [NO_SOCKET, "tcp://127.0.0.1:1", "no address"])
def test_an_engine_that_does_not_answer_leaves_nothing_open(monkeypatch, host):
    monkeypatch.setenv("DOCKER_HOST", host)
    gc.collect()
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        problem = docker_problem.__wrapped__()
        gc.collect()
    assert [str(one.message) for one in told] == []
    assert problem.startswith("no Docker engine answers: ")
    assert "\n" not in problem


def test_without_docker_all_that_needs_it_is_skipped_in_one_line():
    done = run_pytest(*SERVED, "tests/compose", "-m", "container", DOCKER_HOST=NO_SOCKET)
    assert done.returncode == 0, done.stdout + done.stderr
    (skips,) = (line for line in done.stdout.splitlines() if line.startswith("SKIPPED"))
    assert "no Docker engine answers" in skips
    assert re.search(r"\d+", skips)[0] == re.search(r"(\d+) skipped", done.stdout)[1]


def test_docker_can_be_required():
    done = run_pytest(
        *("tests/compose", "-m", "container"),
        DOCKER_HOST=NO_SOCKET,
        FULCRUM_TEST_REQUIRE="container",
    )
    assert done.returncode == 1
    assert "2 errors" in done.stdout


def test_what_needs_least_runs_first():
    free = ("tests/unit/test_words.py", "tests/data/test_damaged.py")
    late = ("tests/browser", "tests/compose", "tests/engine", "tests/packaging")
    listed = run_pytest("--collect-only", "-q", *late, *SERVED, "tests/cli", *free).stdout
    kinds = [kind(line) for line in listed.splitlines() if "::" in line]
    assert [name for name, _ in itertools.groupby(kinds)] == [
        *("free", "embedded", "engine", "container", "browser", "packaging", "compose")
    ]


def kind(line):
    """What a test needs, by its place in the suite."""
    folder = line.split("/")[1]
    if folder in {"unit", "data"}:
        return "free"
    if folder in {"cli", "integration"}:
        return "container" if "[container" in line else "embedded"
    return folder
