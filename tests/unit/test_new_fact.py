"""`fulcrum new fact`: answers from stdin become a valid record, or nothing is written."""

import shutil

import pytest
from support import SEEDS
from typer.testing import CliRunner

from graph.cli.app import app
from graph.errors import UsageError
from graph.seeds.dataset import read_dataset
from graph.seeds.yaml import read
from graph.validate import find_problems

FILE = "claims/oriental-review-2014/fulcrum.yaml"
GOOD = {
    "source": ["oriental-review-2014"],
    "paragraph": ["17"],
    "subject": ["Россия"],
    "relation": ["opens way to"],
    "object": ["place:latin-america"],
    "required roles": ["Bolivia"],
    "other roles": [""],
    "qualifiers": ["effect=opens"],
    "mode": ["evaluation"],
    "certainty": [""],
    "polarity": [""],
    "valid": ["2010~/.."],
    "terms": ["energy cooperation; Santa Cruz, 2013"],
    "note": ["Made up: for a test."],
    "id": [""],
    "file": [""],
}
RECORD = {
    "id": "or14-p17-russia-opens-the-way-to-latin-america",
    "subject": "RUS",
    "relation": "OPENS_WAY_TO",
    "object": "place:latin-america",
    "roles": {"beneficiary": "BOL"},
    "qualifiers": {"effect": "opens"},
    "valid": "2010~/..",
    "mode": "evaluation",
    "references": [{"paragraph": 17, "terms": ["energy cooperation", "Santa Cruz, 2013"]}],
    "note": "Made up: for a test.",
}
WRONG = {
    "source": ("oriental-review", "Did you mean oriental-review-2014?"),
    "paragraph": ("40", "is no content paragraph"),
    "subject": ("Rusia Federation", "There is no entity 'Rusia Federation'. Did you mean RUS"),
    "relation": ("OPENS_WAY", "Did you mean OPENS_WAY_TO"),
    "object": ("RUS", "must be two entities"),
    "required roles": ("topic:multipolarity", "is a Topic; this takes State or Bloc or Grouping"),
    "other roles": ("weather=rain", "write role=value"),
    "qualifiers": ("effect=closes", "effect takes opens, facilitates, reinforces"),
    "mode": ("dream", "'dream' is none of act, state"),
    "certainty": ("very", "is none of plain, hedged"),
    "polarity": ("no", "is none of affirmed, denied"),
    "valid": ("2010", "OPENS_WAY_TO lasts: write 2010/"),
    "terms": ("one two three four five six seven", "has more than 6 words"),
    "id": ("or14-p13-venezuela-pivot", "exists already"),
    "file": ("elsewhere.txt", "is no claims file"),
}


@pytest.fixture
def new(seeds):
    def run(answers, *options):
        lines = "".join(f"{line}\n" for given in answers.values() for line in given)
        command = ["new", "fact", "--seeds", str(seeds), *options]
        return CliRunner().invoke(app, command, input=lines)

    return run


def test_a_record_is_appended(seeds, new):
    before = (seeds / FILE).read_text()
    files = {path: path.read_text() for path in seeds.rglob("*.*")}
    known = set(find_problems(read_dataset(seeds))[0])
    done = new(GOOD)
    after = {path: path.read_text() for path in seeds.rglob("*.*")}
    assert (done.exit_code, done.stdout) == (0, f"{FILE}: {RECORD['id']}\n")
    assert (seeds / FILE).read_text().startswith(before.rstrip())
    assert read(seeds / FILE).data["claims"][-1] == RECORD
    assert set(find_problems(read_dataset(seeds))[0]) == known
    assert after == files | {seeds / FILE: after[seeds / FILE]}


def test_print_writes_nothing(seeds, new):
    before = (seeds / FILE).read_text()
    done = new(GOOD, "--print")
    assert done.exit_code == 0
    assert done.stdout.startswith(f"  - id: {RECORD['id']}\n    subject: RUS\n")
    assert "source: oriental-review-2014, paragraph: 17" in done.stdout
    assert (seeds / FILE).read_text() == before


def test_wrong_answers_are_told_and_asked_again(seeds, new):
    answers = {
        name: [WRONG[name][0], *lines] if name in WRONG else lines for name, lines in GOOD.items()
    }
    done = new(answers)
    assert done.exit_code == 0, done.stderr
    for _, message in WRONG.values():
        assert message in done.stderr
    assert read(seeds / FILE).data["claims"][-1] == RECORD


def test_nothing_is_written_where_stdin_ends(seeds, new):
    done = new(dict(list(GOOD.items())[:-3]))
    assert isinstance(done.exception, UsageError)
    assert "stdin ended before the answer to: Note" in str(done.exception)
    assert (seeds / FILE).read_text() == (SEEDS / FILE).read_text()


def test_a_record_that_the_checks_refuse_is_not_written(seeds, new):
    done = new(GOOD | {"paragraph": ["16"], "file": [FILE]})
    assert done.exit_code == 1
    assert "paragraph 16 has claims; remove the note" in done.stdout
    assert (seeds / FILE).read_text() == (SEEDS / FILE).read_text()


def test_nothing_is_written_where_a_file_cannot_be_read(seeds, new):
    (seeds / "claims/broken.yaml").write_text("claims: [", encoding="utf-8")
    done = new(GOOD)
    assert done.exit_code != 0
    assert "claims/broken.yaml cannot be read" in str(done.exception)
    assert (seeds / FILE).read_text() == (SEEDS / FILE).read_text()


def test_a_public_document_has_no_paragraph(new):
    given = {
        "source": ["kremlin-visits"],
        "subject": ["Putin"],
        "relation": ["VISITED"],
        "object": ["PER"],
        "required roles": [],
        "mode": [""],
        "valid": ["2008-11-22"],
        "note": ["Article 1", ""],
    }
    left_out = ("paragraph", "terms", "qualifiers")
    answers = {name: lines for name, lines in (GOOD | given).items() if name not in left_out}
    done = new(answers, "--print")
    assert done.exit_code == 0, done.stderr
    assert "references: [{source: kremlin-visits, detail: Article 1}]" in done.stdout
    assert "- id: pr-vladimir-putin-visited-peru\n" in done.stdout


def test_a_source_without_claims_gets_a_file(seeds, new):
    shutil.rmtree(seeds / "claims/oriental-review-2014")
    done = new(GOOD | {"id": ["or14-first"]})
    path = seeds / "claims/oriental-review-2014/facts.yaml"
    assert done.exit_code == 0, done.stdout
    assert path.read_text().startswith(
        "source: oriental-review-2014\nclaims:\n  - id: or14-first\n"
    )
