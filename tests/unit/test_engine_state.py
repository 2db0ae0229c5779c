import dataclasses
import os
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from graph.engine import engine, process
from graph.engine.ports import Ports
from graph.engine.process import alive, birth, end, launch
from graph.engine.state import Run, ServerProcess, read_run, write_run
from graph.settings import Settings

SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]
DEAF = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(15, 1); print('deaf', flush=True); time.sleep(60)",
]


@pytest.fixture
def sleeper(tmp_path):
    pid = launch(SLEEPER, tmp_path / "log", tmp_path)
    born = birth(pid)
    yield pid, born
    end(pid, born, 0)


def run_of(pid, born):
    return Run.of(ServerProcess(pid, born, Ports(1, 2)), "2025-01-01T00:00:00+00:00", "5.26.30")


def test_a_recorded_run_is_read_back(tmp_path, sleeper):
    write_run(tmp_path / "run", run_of(*sleeper))
    assert read_run(tmp_path / "run") == run_of(*sleeper)
    assert (tmp_path / "run").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", [None, "", "{", "[]", "{}", '{"pid": 1}'])
def test_a_file_that_records_no_run_counts_as_none(tmp_path, text):
    if text is not None:
        (tmp_path / "run").write_text(text)
    assert read_run(tmp_path / "run") is None


def test_a_run_whose_process_has_gone_counts_as_none(tmp_path, sleeper):
    write_run(tmp_path / "run", run_of(*sleeper))
    end(*sleeper, 5)
    assert read_run(tmp_path / "run") is None


def test_a_number_used_by_another_process_counts_as_none(tmp_path, sleeper):
    pid, _ = sleeper
    write_run(tmp_path / "run", run_of(pid, "another birth"))
    assert read_run(tmp_path / "run") is None


def test_another_process_of_that_number_is_never_stopped(sleeper):
    pid, born = sleeper
    assert not end(pid, "another birth", 0)
    assert alive(pid, born)


def test_a_process_that_does_not_listen_is_killed(tmp_path):
    pid = launch(DEAF, tmp_path / "log", tmp_path)
    while "deaf" not in (tmp_path / "log").read_text():
        time.sleep(0.02)
    started = time.monotonic()
    assert end(pid, birth(pid), 0.3)
    assert birth(pid) is None
    assert 0.3 <= time.monotonic() - started < 5


def test_a_reset_leaves_no_gap_in_which_another_may_start(tmp_path, sleeper, monkeypatch):
    events = []

    @contextmanager
    def lock(_):
        events.append("locked")
        yield
        events.append("free")

    monkeypatch.setattr(engine, "FileLock", lock)
    monkeypatch.setattr(ServerProcess, "stop", lambda _: events.append("stopped") or True)
    monkeypatch.setattr(engine.shutil, "rmtree", lambda _: events.append("deleted"))
    settings = dataclasses.replace(Settings.from_environment({}), state_dir=tmp_path)
    write_run(tmp_path / "engine.json", run_of(*sleeper))
    (tmp_path / "neo4j").mkdir()
    engine.Engine(settings, print).reset()
    assert events == ["locked", "stopped", "deleted", "free"]


def test_an_ended_child_does_not_count_as_alive(tmp_path):
    pid = launch([sys.executable, "-c", ""], tmp_path / "log", tmp_path)
    deadline = time.monotonic() + 10
    while birth(pid) is not None:
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_zombie_of_somebody_else_does_not_count_as_alive():
    with subprocess.Popen([sys.executable, "-c", ""]) as child:
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        assert process._birth_anywhere(child.pid) is None
        assert birth(child.pid) is None


def test_birth_is_told_by_psutil_where_there_is_no_proc(sleeper):
    pid, _ = sleeper
    assert process._birth_anywhere(pid) == process._birth_anywhere(pid) is not None
    assert process._birth_anywhere(2**22 + 1) is None


@pytest.mark.skipif(sys.platform != "linux", reason="psutil is required elsewhere")
def test_linux_needs_no_psutil(sleeper, monkeypatch):
    monkeypatch.setitem(sys.modules, "psutil", None)
    assert birth(sleeper[0]) == sleeper[1]


def test_java_options_of_the_environment_do_not_reach_a_child(tmp_path, monkeypatch):
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-Xmx1k")
    pid = launch(
        [sys.executable, "-c", "import os; print(os.environ.get('JAVA_TOOL_OPTIONS'))"],
        tmp_path / "log",
        tmp_path,
    )
    while birth(pid) is not None:
        time.sleep(0.02)
    assert (tmp_path / "log").read_text().strip() == "None"
