"""Agreements and ends: who is party to what, that a denial makes nobody one, and what has ended."""

import pytest
from support import edit

pytestmark = pytest.mark.once

TREATY = "agreement:russia-venezuela-strategic-partnership-treaty"
DENIAL = f"""claims:
  - id: pr-no-such-party
    subject: CUB
    relation: PARTY_TO
    object: {TREATY}
    polarity: denied
    references: [{{source: russia-venezuela-treaty-2025}}]
"""
MEMBER = """claims:
  - id: or14-p17-ecuador-in-alba
    subject: ECU
    relation: MEMBER_OF
    object: bloc:alba
    references: [{source: oriental-review-2014, paragraph: 17, terms: [Ecuador]}]
"""
ASKED = {
    "partnership": {"a": "RUS", "b": "VEN"},
    "reciprocity": {"actor": "VEN", "as_of": "2025-11-04"},
    "in-force": {"as_of": "2025-11-04"},
    "differences": {"actor": "VEN", "first": "2014-08-23", "second": "2025-11-04"},
}
PARTIES = """
MATCH (s:Stage {reading: 'corrected'})-[:MATTER]->(:Agreement {id: $treaty})
OPTIONAL MATCH (s)-[:PARTY]->(n)
WITH s, n
ORDER BY n.id
RETURN collect(DISTINCT n.id) AS parties, count(DISTINCT s) AS stages
"""


def answers(session):
    return {name: session.ask(name, **given).records() for name, given in ASKED.items()}


def test_a_denial_makes_nobody_a_party(changeable, seeds, rows):
    before = answers(changeable)
    there = rows(PARTIES, treaty=TREATY)[0]
    assert there["parties"] == ["RUS", "VEN"]
    assert {row["part"] for row in before["partnership"]} == {"agreed", "declared", "described"}
    (seeds / "claims/public-record/denied.yaml").write_text(DENIAL, encoding="utf-8")
    changeable.load(seeds)
    assert rows(PARTIES, treaty=TREATY)[0] == there | {"stages": there["stages"] + 1}
    assert answers(changeable) == before


def test_a_third_party_makes_a_treaty_of_two_no_partnership(changeable, seeds):
    third = DENIAL.replace("    polarity: denied\n", "")
    (seeds / "claims/public-record/third.yaml").write_text(third, encoding="utf-8")
    changeable.load(seeds)
    assert "agreed" not in {row["part"] for row in answers(changeable)["partnership"]}


@pytest.mark.parametrize(
    ("day", "stage"), [("2018-12-29", "signed"), ("2018-12-30", "in force")], ids=str
)
def test_what_is_in_force_has_left_its_signature_behind(loaded, day, stage):
    found = loaded.ask("in-force", actor="MEX", as_of=day).records()
    assert [row["stage"] for row in found if row["what"] == "agreement:cptpp"] == [stage]


def test_a_plan_stands_in_time_where_it_is_planned_for(loaded):
    given = {"actor": "agreement:chile-china-fta", "since": "2016-01-01", "until": "2016-12-31"}
    found = loaded.ask("timeline", **given).records()
    assert [row["claims"] for row in found] == [["or14-p27-fta-full-force"]]


@pytest.mark.parametrize("moments", [("2014-08-23", "2025-11-04"), (None, None)], ids=str)
def test_a_recorded_end_is_told_as_an_end(changeable, seeds, moments):
    given = dict(zip(("first", "second"), moments, strict=True)) | {"actor": "ECU"}
    (seeds / "claims/oriental-review-2014/alba.yaml").write_text(MEMBER, encoding="utf-8")

    def found():
        changeable.load(seeds)
        [row] = changeable.ask("differences", **given, partner="ALBA", layer="membership").records()
        return row["part"], row["ended"], "pr-alba-ecu" in row["claims"]

    assert found() == ("ended", "2009-06-24/2018-08-23", True)
    edit(
        seeds / "claims/public-record/memberships.yaml",
        "    valid: 2009-06-24/2018-08-23\n",
        "    valid: 2009-06-24/..\n",
    )
    assert found()[:2] == ("both" if moments[0] else "first only", None)
