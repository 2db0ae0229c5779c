"""Formatting: one form, nothing lost, nothing to do on the second run."""

import pytest

from graph.seeds.format import format_text, record_text
from graph.seeds.yaml import YamlProblem, read_text

HEAD = "claims:\n"
CLAIM = "  - id: a\n    subject: RUS\n    relation: AIDS\n    object: VEN\n"
REFERENCES = "    references: [{paragraph: 1, terms: [x]}]\n"
LONG = "word " * 30 + "end"

FORMS = {
    "order of fields": (
        "claims:\n- object: VEN\n  relation: AIDS\n  subject: RUS\n  id: a\n",
        HEAD + CLAIM,
    ),
    "order inside a reference": (
        HEAD + CLAIM + "    references: [{terms: [x], paragraph: 1}]\n",
        HEAD + CLAIM + REFERENCES,
    ),
    "a short list goes on one line": (
        HEAD + CLAIM + "    references:\n    - paragraph: 1\n      terms:\n      - x\n",
        HEAD + CLAIM + REFERENCES,
    ),
    "a mapping of one keeps its braces": (
        HEAD + CLAIM + "    references:\n      - source: kremlin\n",
        HEAD + CLAIM + "    references: [{source: kremlin}]\n",
    ),
    "a long list goes on several": (
        HEAD + CLAIM + "    explains: [" + ", ".join(["claim-" + "x" * 40] * 3) + "]\n",
        HEAD + CLAIM + "    explains:\n" + ("      - claim-" + "x" * 40 + "\n") * 3,
    ),
    "needless quotes": (
        HEAD + CLAIM + "    valid: '2014'\n    note: \"One; two.\"\n",
        HEAD + CLAIM + '    valid: "2014"\n    note: One; two.\n',
    ),
    "needed quotes": (
        HEAD + CLAIM + "    note: 'one: two'\n",
        HEAD + CLAIM + '    note: "one: two"\n',
    ),
    "dates, numbers and NO stay": (
        HEAD + CLAIM + "    sign: 0\n    valid: 2014-08-23/..\n    note: NO\n",
        HEAD + CLAIM + "    valid: 2014-08-23/..\n    sign: 0\n    note: NO\n",
    ),
    "a short note goes on one line": (
        HEAD + CLAIM + "    note: >-\n      one\n      two\n",
        HEAD + CLAIM + "    note: one two\n",
    ),
    "empty lines go, but not before a comment": (
        "source: x\n\nclaims:\n\n" + CLAIM + "\n\n  # Two\n\n  - id: b\n",
        "source: x\nclaims:\n" + CLAIM + "\n  # Two\n  - id: b\n",
    ),
    "a silence is one line": (
        "silences:\n  - why: Heading.\n    source: x\n    paragraph: 3\n",
        "silences:\n  - {source: x, paragraph: 3, why: Heading.}\n",
    ),
    "comments stay before their record": (
        "# Top\nclaims:  # all\n# One\n- object: VEN # why\n  id: a\n  # Two\n- id: b\n# End\n",
        "# Top\nclaims:  # all\n  # One\n  - id: a\n    object: VEN # why\n"
        "  # Two\n  - id: b\n  # End\n",
    ),
    "a comment inside a record goes before it": (
        HEAD + "  - id: a\n    references:\n      # inner\n      - {paragraph: 1}\n",
        HEAD + "  # inner\n  - id: a\n    references: [{paragraph: 1}]\n",
    ),
}

REFUSED = {
    "no YAML": "claims: [\n",
    "no mapping": "- a\n",
    "all on one line": "claims: [{id: a}, {id: b}]\n",
    "a comment behind a one-line record": "claims:\n  - {id: a, note: x} # why\n",
    "an alias": "claims:\n  - &a\n    id: a\n  - *a\n",
    "a document start": "---\nclaims:\n  - id: a\n",
    "a key twice": "claims:\n  - id: a\n    id: b\n",
}

SEEDS_OF_EACH_SORT = (
    "claims/public-record/corrections.yaml",
    "coverage.yaml",
    "entities/agreements.yaml",
    "sources/texts.yaml",
    "vocabulary/qualifiers.yaml",
)


@pytest.mark.parametrize(("before", "after"), FORMS.values(), ids=FORMS)
def test_form(before, after):
    assert format_text(before) == after
    assert format_text(after) == after
    assert read_text(before).data == read_text(after).data


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_refused(text):
    with pytest.raises(YamlProblem):
        format_text(text)


def test_a_long_note_is_wrapped():
    formatted = format_text(HEAD + CLAIM + f"    note: {LONG}\n")
    assert "    note: >-\n      word word" in formatted
    assert max(map(len, formatted.splitlines())) <= 100
    assert read_text(formatted).data["claims"][0]["note"] == LONG


def test_a_hash_in_a_wrapped_note_is_no_comment():
    text = HEAD + CLAIM + f"    note: >-\n      # {LONG}\n      # end\n  # a comment\n  - id: b\n"
    formatted = format_text(text)
    assert read_text(formatted).data == read_text(text).data
    assert "\n  # a comment\n  - id: b\n" in formatted


def test_a_new_record_reads_back():
    references = [{"terms": ["1", "x, y"]}]
    record = {"id": "a", "valid": "2014", "note": "a: b # c", "sign": 0, "references": references}
    assert read_text(HEAD + record_text("claims", record)).data["claims"] == [record]


@pytest.mark.parametrize("name", SEEDS_OF_EACH_SORT)
def test_curated_files_keep_data_and_settle(seeds, name):
    text = (seeds / name).read_text(encoding="utf-8")
    formatted = format_text(text)
    assert read_text(formatted).data == read_text(text).data
    assert format_text(formatted) == formatted


def test_command(seeds, fulcrum):
    path = seeds / "claims/oriental-review-2014/fulcrum.yaml"
    other = seeds / "claims/oriental-review-2014/conclusion.yaml"
    other.write_text("claims: [{id: a}]\n", encoding="utf-8")
    for other_path in seeds.rglob("*.yaml"):
        if other_path not in (path, other):
            other_path.unlink()
    path.write_text("claims:\n- relation: AIDS\n  id: a\n", encoding="utf-8")
    before = path.read_text()
    checked = fulcrum("fmt", "--check", "--seeds", seeds)
    assert checked.returncode == 1
    assert "claims/oriental-review-2014/fulcrum.yaml\n" in checked.stdout
    assert path.read_text() == before
    done = fulcrum("fmt", "--seeds", seeds)
    assert done.returncode == 1
    assert "conclusion.yaml:1: -: the file" in done.stdout
    assert other.read_text() == "claims: [{id: a}]\n"
    assert path.read_text() == "claims:\n  - id: a\n    relation: AIDS\n"
    other.unlink()
    again = fulcrum("fmt", "--check", "--seeds", seeds)
    assert (again.returncode, again.stdout) == (0, "")
    assert list(seeds.rglob("*.draft")) == []
