"""Facts of one's own: laid out, written, checked, loaded beside the curated ones, taken away again."""

import textwrap
from pathlib import Path

import pytest
from support import SEEDS

from graph.curate.own import lay_out
from graph.errors import UsageError
from graph.seeds.dataset import read_dataset
from graph.validate import find_problems

TEXT = (
    "Chile and Russia trade in fish.\n\nA ministry in Lima denies that Peru is a member of OPEC.\n"
)
SOURCE_ANSWERS = "Fish and facts\nyes\nA. Writer\n\n2026-05-04\nen\n\n\n\nfish\n\n"
ENTITY_ANSWERS = "Person\nAna Ministra\n\n\n\n\n\n\n"
FACT_ANSWERS = (
    "fish\n1\nChile\n?\nECONOMIC_COOPERATION_WITH\nRussia\n\n\n\n\n\n\ntrade in fish\n\n\n\n"
)
DAY = "2025-11-04"
LATE = {"a": "Russia", "b": "Chile", "as_of": "2026-05-04"}


def interview(fulcrum, folder, answers, *command):
    """Run a command that asks, with answers on its input."""
    return fulcrum(*command, env={"FULCRUM_SEEDS": str(folder)}, input=answers)


@pytest.fixture
def own(fulcrum, tmp_path):
    """A folder of own facts, made by the commands as its README tells."""
    folder, text = tmp_path / "fishery", tmp_path / "fish.txt"
    text.write_text(TEXT, encoding="utf-8")
    assert fulcrum("init", folder).returncode == 0
    done = interview(fulcrum, folder, SOURCE_ANSWERS, "new", "source", text)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "sources/own.yaml: fish"), done
    done = interview(fulcrum, folder, FACT_ANSWERS, "new", "fact")
    assert done.returncode == 0, done
    return folder


def test_a_folder_is_filled_by_its_commands(own, fulcrum):
    done = fulcrum("check", env={"FULCRUM_SEEDS": str(own)})
    assert (done.returncode, done.stdout) == (0, "")
    assert "1 terms verified: no problem" in done.stderr
    done = interview(fulcrum, own, ENTITY_ANSWERS, "new", "entity")
    assert done.stdout == "entities/own.yaml: person:ana-ministra\n"
    dataset = read_dataset(SEEDS, [own])
    assert {dataset.set_of(claim) for claim in dataset.claims} == {None, "fishery"}
    assert find_problems(dataset)[0] == []


def test_a_document_may_be_named_before_anything_is_claimed_of_it(own, fulcrum):
    answers = "A page\nyes\n\n\n2026-05\nen\nhttps://example.org/page\nnews\n2026-05-31\npage\n\n"
    done = interview(fulcrum, own, answers, "new", "source")
    assert (done.returncode, done.stdout) == (0, "sources/own.yaml: page\n"), done
    assert "address: https://example.org/page" in (own / "sources/own.yaml").read_text()


def test_what_is_not_in_the_text_is_refused(own, fulcrum):
    done = interview(fulcrum, own, FACT_ANSWERS.replace("trade in", "traded in"), "new", "fact")
    assert done.returncode == 1
    assert "'traded in fish' does not stand in paragraph 1 of fish" in done.stdout


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("subject: CHL", "subject: CHN\n    by: [person:nobody]"), "there is no entity"),
        (("relation: ECONOMIC_COOPERATION_WITH", "relation: SELLS"), "SELLS"),
        (("paragraph: 1", "paragraph: 9"), "has 2 content paragraphs"),
        (("  - id: fish-p1", "  - id: or14-p13-venezuela-pivot #"), "the id stands at"),
    ],
)
def test_problems_name_the_file_of_ones_own(own, fulcrum, change, problem):
    path = own / "claims/fish/facts.yaml"
    path.write_text(path.read_text().replace(*change))
    done = fulcrum("check", env={"FULCRUM_SEEDS": str(own)})
    assert done.returncode == 1
    assert problem in done.stdout
    assert "fishery/claims/fish/facts.yaml:" in done.stdout


def test_own_facts_come_and_go_and_leave_all_else_as_it_is(changeable, own):
    report = changeable.load()

    def partners():
        asked = ("Russia", "Brazil")
        return {one: changeable.ask("partners", actor=one, as_of=DAY).rows for one in asked}

    before = partners()
    assert changeable.load(own=[own]).counts["claims"] == report.counts["claims"] + 1
    assert changeable.check() == []
    answer = changeable.ask("ties", **LATE)
    own_claims = [citation.claim for citation in answer.citations if citation.set == "fishery"]
    assert len(own_claims) == 1
    assert "1 claim is from own facts, not curated: fishery." in answer.notes
    assert partners() == before
    assert changeable.load(own=[]).data_version == report.data_version
    assert changeable.check(own=[]) == []
    assert partners() == before


def test_an_own_claim_may_correct_a_curated_one(changeable, own):
    path = own / "claims/fish/facts.yaml"
    path.write_text(
        path.read_text()
        + textwrap.indent("corrects: or14-p17-ecuador-vital-ally\ncorrection: contested\n", "    ")
    )
    changeable.load(own=[own])
    answer = changeable.ask("evidence", claim="or14-p17-ecuador-vital-ally")
    assert any(
        "Chile cooperates economically with Russia" in (row.value or "") for row in answer.rows
    )


def test_sets_are_told_apart_by_name(changeable, tmp_path):
    folders = [tmp_path / "a/mine", tmp_path / "b/mine"]
    for folder in folders:
        lay_out(folder)
    with pytest.raises(UsageError, match="have one name"):
        changeable.load(own=folders)
    with pytest.raises(UsageError, match="There is no folder"):
        changeable.load(own=[Path(tmp_path / "nowhere")])
    with pytest.raises(UsageError, match="not empty"):
        lay_out(folders[0])
