"""Damaged seeds: every fault is told with file, line and record, all at once, and nothing is loaded."""

import re

import pytest
from support import edit

from graph.seeds.dataset import read_dataset
from graph.validate import find_problems
from graph.validate.vocabulary import MANY_RELATIONS

FULCRUM = "claims/oriental-review-2014/fulcrum.yaml"
TREATY = "claims/analysis-2025/treaty-and-aid.yaml"
PIVOT = "  - id: or14-p13-venezuela-pivot\n"
AIDS = """\
  - id: or14-p19-russia-aids-venezuela
    subject: RUS
    relation: AIDS
    object: VEN
    qualifiers: {field: large in scale}
"""
FIELD, EFFECT = "field: large in scale", "effect: opens"
HURTS = """\
  - name: AIDS
    label: hurts
    description: Again, with another sign.
    layer: diplomatic
    nature: state
    sign: -1
    subject: [State]
    object: [State]
"""

EDITS = {
    "unknown entity": (FULCRUM, AIDS, AIDS.replace("VEN", "VEX"), "there is no entity 'VEX'"),
    "unknown relation": (
        FULCRUM,
        AIDS,
        AIDS.replace("AIDS", "HELPS"),
        "relation HELPS is not in the vocabulary",
    ),
    "same ends": (
        FULCRUM,
        AIDS,
        AIDS.replace("VEN", "RUS"),
        "subject and object are the same entity",
    ),
    "wrong kind": (
        FULCRUM,
        AIDS,
        AIDS.replace("VEN", "topic:multipolarity"),
        "AIDS takes no Topic as object",
    ),
    "no subject": (
        FULCRUM,
        AIDS,
        AIDS.replace("    subject: RUS\n", ""),
        "subject: the field is required",
    ),
    "name for an id": (
        FULCRUM,
        AIDS,
        AIDS.replace("VEN", "VENEZUELA"),
        "object: 'VENEZUELA' is written wrongly: an id is the code of a state (VEN), else"
        " kind:slug (place:caracas); did you mean VEN?",
    ),
    "unknown name for an id": (
        FULCRUM,
        AIDS,
        AIDS.replace("VEN", "ATLANTIS"),
        "'ATLANTIS' is written wrongly: an id is the code of a state (VEN), else kind:slug",
    ),
    "capitals in the id of a claim": (
        FULCRUM,
        AIDS,
        AIDS.replace("or14-p19-russia-aids", "OR14-p19-russia-aids"),
        "is written wrongly: an id is small letters and digits",
    ),
    "no id of Wikidata": (
        "entities/states.yaml",
        "    wikidata: Q717\n",
        "    wikidata: 'q717'\n",
        "wikidata: 'q717' is written wrongly: docs/fields.md and the records around it show how",
    ),
    "empty subject": (
        FULCRUM,
        AIDS,
        AIDS.replace("subject: RUS", "subject:"),
        "has an empty value",
    ),
    "unknown field": (FULCRUM, AIDS, AIDS + "    colour: red\n", "there is no such field"),
    "key twice": (FULCRUM, AIDS, AIDS + "    object: CUB\n", "has the key 'object' twice"),
    "id twice": (
        FULCRUM,
        AIDS,
        AIDS.replace("russia-aids-venezuela", "russia-venezuela-profitable"),
        "the id stands at",
    ),
    "no date": (FULCRUM, AIDS, AIDS + "    valid: lately\n", "is no date"),
    "told before it began": (FULCRUM, AIDS, AIDS + "    valid: 2015/..\n", "after it was said"),
    "a state on one day": (FULCRUM, AIDS, AIDS + "    valid: 2014-01\n", "AIDS is a state"),
    "unknown role": (
        FULCRUM,
        AIDS,
        AIDS + "    roles: {against: USA}\n",
        "AIDS has no role 'against'",
    ),
    "unknown qualifier": (
        FULCRUM,
        AIDS,
        AIDS.replace(FIELD, EFFECT),
        "AIDS has no qualifier 'effect'",
    ),
    "words of a document that was not read": (
        "claims/public-record/corrections.yaml",
        "{source: argentina-letter-brics-2023}",
        "{source: argentina-letter-brics-2023, terms: [Milei]}",
        "terms stand where it was read: give argentina-letter-brics-2023 its address",
    ),
    "an address where nothing was seen": (
        "sources/public.yaml",
        "    published: 2009-06-16\n",
        "    published: 2009-06-16\n    language: en\n    address: https://example.org/brics\n"
        "    accessed: 2026-11-28\n    not_printed: [author]\n",
        "no reference has terms seen at its address",
    ),
    "who checked it without a day": (
        "claims/public-record/memberships.yaml",
        ", on: 2026-11-28}",
        "}",
        "on: the field is required",
    ),
    "unknown mode": (FULCRUM, AIDS, AIDS + "    mode: dream\n", "mode"),
    "unknown speaker": (
        FULCRUM,
        AIDS,
        AIDS + "    by: [person:nobody]\n",
        "there is no entity 'person:nobody'",
    ),
    "unknown link": (
        FULCRUM,
        AIDS,
        AIDS + "    explains: [no-such-claim]\n",
        "there is no other claim 'no-such-claim'",
    ),
    "not in the list of values": (
        FULCRUM,
        "    qualifiers: {scope: primary}\n",
        "    qualifiers: {scope: most}\n",
        "knows no value 'most'",
    ),
    "beyond the content": (
        FULCRUM,
        "terms: [large-scale assistance, Caracas]",
        "terms: [x]}, {paragraph: 44, terms: [x]",
        "has 39 content paragraphs",
    ),
    "no terms": (
        FULCRUM,
        "{paragraph: 19, terms: [large-scale assistance, Caracas]}",
        "{paragraph: 19}",
        "name the paragraph, and terms",
    ),
    "a sentence for a term": (
        FULCRUM,
        "[large-scale assistance, Caracas]",
        "[one two three four five six seven]",
        "one to six words",
    ),
    "unknown source": (
        TREATY,
        "source: analysis-2025\n",
        "source: analysis-2052\n",
        "there is no source 'analysis-2052'",
    ),
    "no source": (TREATY, "source: analysis-2025\n", "", "the reference names no source"),
    "no YAML": (TREATY, "claims:\n", "claims: [\n", "is no YAML"),
    "unknown list": (TREATY, "claims:\n", "facts:\n", "'facts' does not belong here"),
    "relation twice": (
        "vocabulary/relations.yaml",
        "relations:\n",
        "relations:\n" + HURTS,
        "AIDS: the name stands at vocabulary/relations.yaml:3 too",
    ),
    "role twice": (
        "vocabulary/roles.yaml",
        "  - name: adversary\n",
        "  - {name: addressee, phrase: to, description: Again.}\n  - name: adversary\n",
        "addressee: the name stands at vocabulary/roles.yaml:7 too",
    ),
    "qualifier twice": (
        "vocabulary/qualifiers.yaml",
        "  - name: change\n",
        "  - {name: basis, description: Again.}\n  - name: change\n",
        "basis: the name stands at vocabulary/qualifiers.yaml:3 too",
    ),
    "scope twice": (
        "coverage.yaml",
        "scopes:\n",
        "scopes:\n  - {source: analysis-2025, examines: [MEX]}\n",
        "analysis-2025: the source stands at coverage.yaml:3 too",
    ),
    "silence twice": (
        "coverage.yaml",
        "silences:\n",
        "silences:\n  - {source: analysis-2025, paragraph: 9, why: Again.}\n",
        "analysis-2025: the paragraph stands at coverage.yaml:",
    ),
    "name of two": ("entities/states.yaml", "en: Venezuela,", "en: Cuba,", "'cuba' names"),
    "name of two, but for its accents": (
        "entities/states.yaml",
        "aliases: [Plurinational State of Bolivia]",
        "aliases: [Plurinational State of Bolivia, Perù]",
        "'peru' names BOL too",
    ),
    "name of two, with its article": (
        "entities/states.yaml",
        "aliases: [Plurinational State of Bolivia]",
        "aliases: [Plurinational State of Bolivia, The United States]",
        "'the united states' names",
    ),
    "id for a name": (
        "entities/states.yaml",
        "aliases: [Plurinational State of Bolivia]",
        "aliases: [Plurinational State of Bolivia, ven]",
        "'ven' names",
    ),
    "kind and id": (
        "entities/blocs.yaml",
        "id: bloc:opec\n    kind: Bloc",
        "id: bloc:opec\n    kind: State",
        "does not fit kind State",
    ),
    "covered paragraph": (
        "coverage.yaml",
        "paragraph: 18, why: Heading.}\n  - {source: oriental-review-2014, paragraph: 24",
        "paragraph: 17, why: Heading.}\n  - {source: oriental-review-2014, paragraph: 24",
        "paragraph 17 has claims",
    ),
    "neither covered nor silent": (
        "coverage.yaml",
        "  - {source: analysis-2025, paragraph: 9, why: Heading.}\n",
        "",
        "paragraph 9 has no claim",
    ),
    "undefined role": (
        "vocabulary/relations.yaml",
        "    roles: [topic, location, occasion]\n",
        "    roles: [topic, location, weather]\n",
        "role 'weather' is not defined",
    ),
}


def problems(seeds):
    return [str(problem) for problem in find_problems(read_dataset(seeds))[0]]


@pytest.mark.parametrize(("file", "old", "new", "message"), EDITS.values(), ids=EDITS)
def test_each_fault_is_told(seeds, file, old, new, message):
    edit(seeds / file, old, new)
    found = problems(seeds)
    told = [problem for problem in found if message in problem]
    assert told, found
    assert all(re.match(r"[\w./-]+\.yaml:\d+: \S+: \S", problem) for problem in found)


def test_a_fault_stands_on_its_line(seeds):
    path = seeds / FULCRUM
    edit(path, AIDS, AIDS.replace("VEN", "VEX"))
    line = path.read_text().splitlines().index("    object: VEX") + 1
    assert problems(seeds)[0].startswith(f"{FULCRUM}:{line}: or14-p19-russia-aids-venezuela: ")


def test_all_faults_are_told_at_once(seeds):
    edit(seeds / FULCRUM, AIDS, AIDS.replace("VEN", "VEX").replace(FIELD, EFFECT))
    edit(seeds / FULCRUM, PIVOT, PIVOT + "    colour: red\n")
    edit(seeds / "coverage.yaml", "  - {source: analysis-2025, paragraph: 9, why: Heading.}\n", "")
    text = "\n".join(problems(seeds))
    for message in ("'VEX'", "no qualifier 'effect'", "no such field", "paragraph 9 has no claim"):
        assert message in text


def test_many_relations_are_a_warning_and_no_problem(seeds, fulcrum):
    path = seeds / "vocabulary/relations.yaml"
    for number in range(1, MANY_RELATIONS + 2 - len(read_dataset(seeds).vocabulary.relations)):
        path.write_text(
            path.read_text() + HURTS.replace("AIDS", f"HURTS_{'AB'[number % 2] * number}")
        )
    done = fulcrum("check", "--seeds", seeds)
    assert done.returncode == 0, done.stdout
    assert re.fullmatch(
        r"warning: vocabulary/relations\.yaml:\d+: HURTS_\w+: there are more than .+\n", done.stdout
    )
    assert done.stderr.endswith("no problem, 1 warning\n")


def test_check_prints_every_problem_and_fails(seeds, fulcrum):
    edit(seeds / FULCRUM, AIDS, AIDS.replace("VEN", "VEX") + "    valid: lately\n")
    edit(seeds / FULCRUM, PIVOT, PIVOT + "    colour: red\n")
    done = fulcrum("check", "--seeds", seeds)
    assert done.returncode == 1
    assert sorted(done.stdout.splitlines()) == sorted(problems(seeds))
    assert "2 problems" in done.stderr or f"{len(problems(seeds))} problems" in done.stderr


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (FULCRUM, "claims:\n", "claims: [\n"),
        (FULCRUM, "claims:\n", "facts:\n"),
        ("entities/states.yaml", "entities:\n", "entities: [\n"),
        ("sources/texts.yaml", "sources:\n", "sources: [\n"),
        ("vocabulary/relations.yaml", "relations:\n", "relations: [\n"),
    ],
)
def test_what_follows_from_an_unreadable_file_is_not_told(seeds, fulcrum, file, old, new):
    edit(seeds / file, old, new)
    again = "silences:\n  - {source: analysis-2025, paragraph: 9, why: Again.}\n"
    edit(seeds / "coverage.yaml", "silences:\n", again)
    found = problems(seeds)
    assert sorted(problem.partition(":")[0] for problem in found) == sorted([file, "coverage.yaml"])
    done = fulcrum("check", "--seeds", seeds)
    assert done.stderr.endswith(
        f": 2 problems. The rest was not checked: {file} must be readable first.\n"
    )


def test_what_does_not_hang_on_an_unreadable_file_is_told(seeds):
    edit(seeds / FULCRUM, "claims:\n", "claims: [\n")
    edit(seeds / "entities/states.yaml", "en: Venezuela,", "en: Cuba,")
    edit(seeds / TREATY, "    relation: VISITED\n", "    relation: ADORES\n")
    text = "\n".join(problems(seeds))
    assert "'cuba' names" in text
    assert "relation ADORES is not in the vocabulary" in text


def test_a_folder_without_seeds(tmp_path, fulcrum):
    done = fulcrum("check", "--seeds", tmp_path)
    assert done.returncode == 1
    assert "no seed file found" in done.stdout


def test_terms_are_looked_for_in_the_texts(seeds, tmp_path):
    (tmp_path / "004_a9e47d61210cda7b.txt").write_text("another text\n")
    found = [str(problem) for problem in find_problems(read_dataset(seeds), tmp_path)[0]]
    assert any("its SHA-256 differs" in problem for problem in found)
    assert any("000_d193456b105c1ddc.txt is missing" in problem for problem in found)
