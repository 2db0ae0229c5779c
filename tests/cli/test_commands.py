"""The real `fulcrum` command on the embedded engine: output, exit codes, errors in one sentence."""

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from support import ANSWER_KEYS, NOWHERE, edit

from graph.catalogue.library import Library

COMMANDS = [
    *("ask", "brief", "browser", "check", "compare", "db", "load", "profile", "questions", "show"),
    *("init", "source", "why"),
]
FLAGSHIP = (
    "ask",
    "mediated-partners",
    "--via",
    "Venezuela",
    "--origin",
    "RUS",
    "--as-of",
    "2014-08-23",
)
AS_OF = ("--as-of", "2014-08-23", "--as-of", "2025-11-04")
NOT_REACHED = {"FULCRUM_URI": NOWHERE}
ERRORS = {
    "unknown question": (("ask", "mediated-partner"), {}, 2, "Did you mean mediated-partners"),
    "unknown question to show": (("show", "tie"), {}, 2, "Did you mean ties"),
    "unknown entity": (("ask", "ties", "--b", "Venezuella"), {}, 2, "Did you mean Venezuela (VEN)"),
    "bad date": (("ask", "ties", "--b", "VEN", "--as-of", "yesterday"), {}, 2, "is no day"),
    "missing option": (("ask", "ties"), {}, 2, "--b"),
    "bad choice": (
        ("ask", "paths", "--b", "PER", "--sign", "good"),
        {},
        2,
        "friendly or hostile or any",
    ),
    "bad format": (
        ("ask", "ties", "--b", "VEN", "--format", "xml"),
        {},
        2,
        "'--format': 'xml' is not one of 'table', 'json', 'csv', 'md'.",
    ),
    "bad language": (
        ("brief", "RUS", "VEN", "--lang", "fr"),
        {},
        2,
        "'--lang': 'fr' is not one of 'en', 'es', 'pt', 'ru'.",
    ),
    "a briefing on nobody": (("brief", "RUS", "Nobody"), {}, 2, "No entity is called 'Nobody'"),
    "a briefing on one": (("brief", "RUS", "Russia"), {}, 2, "two different ones"),
    "one side to compare": (
        ("compare", "ties", "--b", "VEN", "--as-of", "2014-08-23"),
        {},
        2,
        "twice: the two sides",
    ),
    "nothing to compare": (("compare", "evidence", "--claim", "x"), {}, 2, "nothing to compare"),
    "unknown option": (("ask", "ties", "--colour", "red"), {}, 2, "--colour"),
    "unknown command": (("sing",), {}, 2, "sing"),
    "unknown claim": (("why", "or14-p13-venezuela-pivott"), {}, 2, "or14-p13-venezuela-pivot"),
    "no server": (("ask", "ties", "--b", "VEN"), NOT_REACHED, 3, "No Neo4j server answers"),
    "no server to load": (("load",), NOT_REACHED, 3, "No Neo4j server answers"),
    "no server to route": (
        ("load",),
        {"FULCRUM_URI": NOWHERE.replace("bolt", "neo4j")},
        3,
        "No Neo4j server answers",
    ),
    "not ours to stop": (("db", "stop"), NOT_REACHED, 2, "not ours to manage"),
    "texts that are not there": (("check", "--texts", "/no/such/folder"), {}, 2, "no folder"),
}


@pytest.fixture(scope="module", autouse=True)
def engine(embedded):
    """Commands find it through FULCRUM_STATE, which the test session has set."""
    with embedded.open() as session:
        session.load()
    return embedded


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        *([c] for c in COMMANDS),
        *(["ask", q] for q in Library().names()),
        *(["db", c] for c in ("start", "stop", "status", "logs", "reset")),
    ],
    ids=" ".join,
)
def test_every_command_has_help(fulcrum, arguments):
    done = fulcrum(*arguments, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "--help" in done.stdout


@pytest.mark.parametrize(
    "arguments", [["--help"], ["ask", "ties", "--help"], ["questions"]], ids=" ".join
)
def test_help_imports_no_driver(arguments, tmp_path):
    modules = imported(arguments, tmp_path)
    assert "typer" in modules
    assert not modules & {"neo4j", "pandas", "networkx", "jgo", "py2neo"}


def test_a_command_imports_no_other(tmp_path):
    others = {f"graph.cli.{name}" for name in ("briefing", "curate", "data", "engine")}
    modules = imported(["ask", "ties", "--help"], tmp_path)
    assert "graph.cli.ask" in modules
    assert not modules & others


TELL_MODULES = """
import os, sys

def leave(code, leave=os._exit):
    print(*sys.modules, file=sys.stderr, flush=True)
    leave(code)

os._exit = leave
from graph.cli import main
main()
"""


def imported(arguments, folder):
    """Modules that a command has imported by its end, its cache being in the folder."""
    done = subprocess.run(
        [sys.executable, "-c", TELL_MODULES, *arguments],
        env=os.environ | {"FULCRUM_CACHE": str(folder / "cache")},
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
    )
    return set(done.stderr.split())


INTERRUPT_AN_IMPORT = """
import os, signal, sys
module = sys.argv.pop()

class Interrupt:
    def find_spec(self, name, *_):
        if name == module:
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupt())
from graph.cli import main
main()
"""


@pytest.mark.parametrize("module", ["typer", "graph.cli.app", "graph.cli.library"])
def test_an_interrupt_ends_it_quietly_from_the_start(module, tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPT_AN_IMPORT, "questions", module],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


def test_the_version(fulcrum):
    done = fulcrum("--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"fulcrum \d+\.\d+\.\d+, facts \d{4}\.\d{2}\n", done.stdout)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("fulcrum br", {"brief", "browser"}),
        ("fulcrum ask hed", {"hedging"}),
        ("fulcrum ask ties --b VE", {"VEN"}),
        ("fulcrum ask ties --source oriental", {"oriental-review-2014"}),
        ("fulcrum ask ties --layer e", {"economic", "energy"}),
        ("fulcrum brief RU", {"RUS"}),
        ("fulcrum profile bloc:al", {"bloc:alba"}),
        ("fulcrum show hed", {"hedging"}),
        ("fulcrum why na25-p08-treaty-in", {"na25-p08-treaty-in-force"}),
        ("fulcrum db st", {"start", "status", "stop"}),
    ],
)
def test_the_shell_completes(words, offered):
    done = subprocess.run(
        [Path(sys.executable).with_name("fulcrum")],
        env=os.environ
        | {
            "_FULCRUM_COMPLETE": "complete_bash",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split()) - 1),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert (set(done.stdout.split()), done.stderr) == (offered, "")


def test_questions_lists_all_questions(fulcrum):
    done = fulcrum("questions")
    listed = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")]
    assert sorted(listed) == list(Library().names())
    assert "Your own" not in done.stdout


def test_the_flagship_as_json(fulcrum):
    done = fulcrum(*FLAGSHIP, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    answer = json.loads(done.stdout)
    assert set(answer) == ANSWER_KEYS
    asserted = {
        row["partner"]["id"]
        for row in answer["rows"]
        if row["part"] == "asserted" and row["partner"]
    }
    assert {"ECU", "BOL", "NIC", "CUB"} <= asserted


def test_the_flagship_as_csv(fulcrum):
    done = fulcrum(*FLAGSHIP, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert done.returncode == 0
    assert ("asserted", "ECU", "Ecuador") in {
        (r["part"], r["partner"], r["partner_name"]) for r in rows
    }


@pytest.mark.parametrize(
    ("output", "mark"), [("table", "Asserted mediation"), ("md", "### Asserted mediation")]
)
def test_the_flagship_for_people(fulcrum, output, mark):
    done = fulcrum(*FLAGSHIP, "--format", output, "--cite")
    assert (done.returncode, done.stderr) == (0, "")
    assert mark in done.stdout
    assert "Ecuador" in done.stdout
    assert "or14-p17-venezuela-opens-ecuador" in done.stdout
    assert "\x1b" not in done.stdout


def test_none_found_is_an_answer(fulcrum):
    done = fulcrum("ask", "ties", "--b", "VEN", "--as-of", "1700-01-01")
    assert done.returncode == 0
    assert "No text speaks as of 1700-01-01" in done.stdout


def test_an_empty_csv_says_why_beside_it(fulcrum):
    asked = ("ties", "--b", "VEN", "--format", "csv")
    done = fulcrum("ask", *asked, "--as-of", "1700-01-01")
    assert (done.returncode, done.stdout.count("\n")) == (0, 1)
    assert done.stdout.startswith("part,basis,layer,")
    assert done.stderr.startswith("No text speaks as of 1700-01-01: the first one is of")
    sides = fulcrum("compare", *asked, "--as-of", "1700-01-01", "--as-of", "2014-08-23")
    assert (sides.returncode, sides.stderr) == (0, done.stderr)


def test_why(fulcrum):
    done = fulcrum("why", "na25-p08-request-russia")
    assert done.returncode == 0
    assert "Washington Post" in done.stdout


def test_compare(fulcrum):
    done = fulcrum("compare", "mediated-partners", "--as-of", "2014-08-23", "--as-of", "2025-11-04")
    assert (done.returncode, done.stderr) == (0, "")
    assert "2014-08-23" in done.stdout
    assert "2025-11-04" in done.stdout


def test_compare_by_source(fulcrum):
    sides = ("--source", "oriental-review-2014", "--source", "analysis-2025")
    done = fulcrum("compare", "statements", "--actor", "CUB", *sides, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    compared = json.loads(done.stdout)
    assert compared["compared"] == ["oriental-review-2014", "analysis-2025"]
    assert {one["change"] for one in compared["differences"]} & {"−", "+"}
    assert [set(answer) for answer in compared["answers"]] == [ANSWER_KEYS, ANSWER_KEYS]


def test_compare_as_csv(fulcrum):
    done = fulcrum(
        *("compare", "partners", "--actor", "RUS", "--format", "csv"),
        *("--as-of", "2014-08-23", "--as-of", "2025-11-04"),
    )
    assert (done.returncode, done.stderr) == (0, "")
    lines = list(csv.DictReader(io.StringIO(done.stdout)))
    changes = {line["subject"]: line["change"] for line in lines}
    assert changes["Ecuador"] == "≠"  # what was last said in 2014 is shown in 2025, marked
    assert set(lines[0]) == {"part", "subject", "change", "2014-08-23", "2025-11-04"}


def test_an_answer_is_explained(fulcrum):
    done = fulcrum("ask", "ties", "--b", "VEN", "--explain")
    assert (done.returncode, done.stderr) == (0, "")
    assert "How this answer came about" in done.stdout
    assert ":param b => 'VEN'" in done.stdout


def test_an_answer_in_russian_as_written(fulcrum):
    done = fulcrum(
        *("ask", "memberships", "--bloc", "Pacific Alliance", "--as-of", "2014-08-23"),
        *("--lang", "ru", "--reading", "as_written"),
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Коста-Рика" in done.stdout


@pytest.mark.parametrize("output", ["csv", "json", "md", "table"])
def test_redirected_output_is_utf8(fulcrum, output):
    asked = ("ask", "ties", "--b", "VEN", "--lang", "ru", "--format", output)
    done = fulcrum(*asked, env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, "")
    assert "Венесуэла" in done.stdout
    assert "??" not in done.stdout


def test_a_briefing(fulcrum):
    done = fulcrum("brief", "Russia", "Ecuador", "--as-of", "2014-08-23")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("## Russia and Ecuador\n\nAs of 2014-08-23. ")
    assert "### References" in done.stdout
    table = fulcrum("brief", "Russia", "Ecuador", "--format", "table").stdout
    assert table.startswith("Russia and Ecuador\n")


def test_a_profile(fulcrum):
    done = fulcrum("profile", "Куба", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    profile = json.loads(done.stdout)
    assert profile["title"] == "Cuba"
    assert profile["sections"]
    assert profile["citations"][0]["number"] == 1


@pytest.mark.parametrize(("arguments", "env", "code", "message"), ERRORS.values(), ids=ERRORS)
def test_errors_are_one_sentence(fulcrum, arguments, env, code, message):
    done = fulcrum(*arguments, env=env)
    assert done.returncode == code, done.stderr
    assert message in done.stderr
    assert done.stderr.startswith(("fulcrum: ", "Usage: "))
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        *(["ask", "ties", "--b", "VEN", "--format", form] for form in ("table", "json")),
        *(["load"], ["check", "--graph"], ["why", "pr-ally"], ["brief", "RUS", "VEN"]),
        *(["profile", "RUS"], ["compare", "ties", "--b", "VEN", *AS_OF], ["browser"]),
        *(["db", name] for name in ("start", "stop", "status", "logs", "reset")),
    ],
    ids=" ".join,
)
def test_a_password_in_an_address_is_printed_by_no_command(fulcrum, arguments):
    done = fulcrum(*arguments, env={"FULCRUM_URI": "bolt://neo4j:secret@127.0.0.1:1"})
    assert (done.returncode, done.stdout) in {(2, ""), (3, "")}
    assert ("must hold no login" in done.stderr) == (done.returncode == 3)
    assert "secret" not in done.stderr


@pytest.mark.parametrize(
    ("scheme", "env", "message"),
    [
        ("bolt", {"FULCRUM_PASSWORD": "wrong"}, "refuses the login; check FULCRUM_USER"),
        ("bolt", {"FULCRUM_DATABASE": "none"}, "no database 'none' at {uri}; check FULCRUM_DATA"),
        ("neo4j", {"FULCRUM_DATABASE": "none"}, "no database 'none' at {uri}; check FULCRUM_DATA"),
        (
            "bolt+s",
            {},
            "No Neo4j server answers at {uri}; is it running, is the address right, and",
        ),
        ("neo4j+ssc", {}, "does it encrypt, as +s and +ssc in the address ask for?"),
    ],
)
def test_a_server_that_is_named_wrongly(fulcrum, engine, scheme, env, message):
    uri = engine.uri.replace("bolt", scheme)
    login = {"FULCRUM_URI": uri, "FULCRUM_PASSWORD": engine.password}
    done = fulcrum("ask", "ties", "--b", "VEN", env=login | env)
    assert (done.returncode, done.stdout) == (3, "")
    assert message.format(uri=uri) in done.stderr
    assert done.stderr.count("\n") == 1


def test_broken_seeds_are_not_loaded(fulcrum, seeds):
    edit(seeds / "coverage.yaml", "  - {source: analysis-2025, paragraph: 9, why: Heading.}\n", "")
    done = fulcrum("load", "--seeds", seeds)
    assert (done.returncode, done.stdout) == (1, "")
    assert "paragraph 9 has no claim" in done.stderr
    assert "nothing was loaded" in done.stderr
    assert "Nothing had to be written." in fulcrum("load").stdout


def test_check_of_seeds_and_graph(fulcrum):
    done = fulcrum("check", "--graph")
    assert (done.returncode, done.stdout) == (0, "")
    assert "no problem" in done.stderr


def in_a_shell(line, folder):
    """Run a line of bash, `fulcrum` being the command."""
    command = f'fulcrum() {{ "{sys.executable}" -m graph.cli "$@"; }}; set -o pipefail; {line}'
    return subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env=os.environ,
    )


def test_a_reader_that_goes_away(tmp_path):
    done = in_a_shell("fulcrum ask statements --actor VEN | head -1", tmp_path)
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("fulcrum ask ties --b VEN > /dev/full", "No space left on device"),
        ("fulcrum --help > /dev/full", "No space left on device"),
        ("fulcrum ask ties --b VEN >&-", "The output is closed"),
        ("FULCRUM_STATE=. fulcrum db reset --yes", "/neo4j cannot be used (Not a directory)"),
    ],
    ids=["full", "help to a full disk", "closed", "a file"],
)
def test_output_and_files_that_cannot_be_used(tmp_path, line, message):
    (tmp_path / "neo4j").write_text("a file where a folder belongs")
    done = in_a_shell(line, tmp_path)
    assert (done.returncode, done.stdout) == (4, "")
    assert message in done.stderr
    assert done.stderr.startswith("fulcrum: ")
    assert done.stderr.count("\n") == 1


UNANSWERED = {
    ("db", "reset"): "fulcrum: Nothing was deleted: answer at a terminal, or give --yes.\n",
    ("new", "fact"): "answer at a terminal, or give a line for each question.\n",
}


@pytest.mark.parametrize("command", UNANSWERED, ids=" ".join)
@pytest.mark.parametrize("given", ["</dev/null", "<&-"])
def test_a_question_to_nobody(tmp_path, command, given):
    done = in_a_shell(f"fulcrum {' '.join(command)} {given}", tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("fulcrum: Nothing was ")
    assert done.stderr.endswith(UNANSWERED[command])
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("command", UNANSWERED, ids=" ".join)
@pytest.mark.parametrize(("end", "code"), [("input", 2), ("interrupt", 130)])
def test_a_question_that_is_not_answered_at_a_terminal(tmp_path, command, end, code):
    ours, theirs = os.openpty()
    run = [sys.executable, "-m", "graph.cli", *command]
    with subprocess.Popen(run, stdin=theirs, stdout=theirs, stderr=theirs, cwd=tmp_path) as asking:
        os.close(theirs)
        shown = b""
        while not shown.rstrip().endswith((b"[y/N]:", b"Source:")):
            shown += os.read(ours, 1000)
        while asking.poll() is None:  # what comes just before it waits for input is not heard
            if end == "input":
                os.write(ours, b"\x04")
            else:
                asking.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                asking.wait(1)
        with suppress(OSError):  # how Linux ends what a terminal shows
            while more := os.read(ours, 1000):
                shown += more
    os.close(ours)
    assert asking.returncode == code
    assert (UNANSWERED[command].strip().encode() in shown) == (end == "input")
    assert b"Abort" not in shown
    assert b"Traceback" not in shown


@pytest.mark.parametrize("lost", ["2>&-", "2>/dev/full", "<&-"])
def test_an_answer_needs_its_output_alone(tmp_path, lost):
    done = in_a_shell(f"fulcrum ask ties --b VEN --format csv --explain {lost}", tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("part,basis,")
    assert "Traceback" not in done.stderr


def test_the_engine_can_be_stopped_and_started(tmp_path, fulcrum):
    """An engine of its own: its data, ports and password are apart from those of the other tests."""
    own = {"FULCRUM_STATE": str(tmp_path / "own")}
    try:
        assert re.search(r"^running: +False$", fulcrum("db", "status", env=own).stdout, re.M)
        assert fulcrum("db", "stop", env=own).stdout == "It was not running.\n"
        assert fulcrum("db", "start", env=own).stdout.startswith("Started: bolt://127.0.0.1:")
        assert fulcrum("db", "start", env=own).stdout.startswith(
            "Already running: bolt://127.0.0.1:"
        )
        asked = fulcrum("ask", "betweenness", "--k", "1", "--format", "csv", env=own)
        assert asked.returncode == 0
        assert "loading the curated facts" in asked.stderr
        assert asked.stdout.splitlines()[1].split(",")[1] == "RUS"
        assert re.search(r"^running: +True$", fulcrum("db", "status", env=own).stdout, re.M)
        assert fulcrum("db", "logs", "-n", "3", env=own).stdout.count("\n") <= 4
    finally:
        assert fulcrum("db", "stop", env=own).stdout == "Stopped.\n"
