"""The curated facts: sound, up to date, and holding what the questions rest on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support import ROOT, SEEDS

from graph.seeds.dataset import read_dataset
from graph.validate import find_problems

DATASET = read_dataset(SEEDS)
ENTITIES = {entity.id: entity for entity in DATASET.entities}
TEXT_2014, TEXT_2025 = "oriental-review-2014", "analysis-2025"


def found(source=None, *, object=None, subject=None, relation=None, **roles):  # noqa: A002
    """Claims that fit; `source` is one that they cite."""
    return [
        claim
        for claim in DATASET.claims
        if (source is None or source in {reference.source for reference in claim.references})
        and (subject is None or claim.subject == subject)
        and (object is None or claim.object == object)
        and (relation is None or claim.relation == relation)
        and all(value in claim.roles.get(role, ()) for role, value in roles.items())
    ]


def test_no_problem():
    problems, _ = find_problems(DATASET)
    assert [str(problem) for problem in problems] == []


def test_enough_claims_of_both_texts():
    assert len(found(TEXT_2014)) >= 80
    assert len(found(TEXT_2025)) >= 80


def test_generated_files_are_up_to_date():
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "generate", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="no checkout of the repository")
@pytest.mark.parametrize("file", ["seeds/coverage.yaml", "cypher/load/claims.cypher"])
def test_files_have_the_same_bytes_in_every_checkout(file):
    """The data version hashes them."""
    done = subprocess.run(
        ["git", "check-attr", "text", "eol", "--", file],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert done.stdout == f"{file}: text: auto\n{file}: eol: lf\n"


@pytest.mark.skipif(
    "FULCRUM_TEXTS" not in os.environ, reason="FULCRUM_TEXTS names no folder of texts"
)
def test_every_term_stands_in_its_paragraph():
    problems, verified = find_problems(DATASET, Path(os.environ["FULCRUM_TEXTS"]))
    assert [str(problem) for problem in problems] == []
    assert verified >= len(found(TEXT_2014)) + len(found(TEXT_2025))


@pytest.mark.parametrize(
    ("state", "certainty"),
    [("ECU", "plain"), ("BOL", "plain"), ("NIC", "hedged"), ("CUB", "hedged")],
)
def test_mediation_by_venezuela(state, certainty):
    claims = found(
        TEXT_2014, subject="VEN", relation="OPENS_WAY_TO", object=state, beneficiary="RUS"
    )
    assert claims
    assert {claim.certainty for claim in claims} == {certainty}
    assert not found(TEXT_2025, subject="VEN", relation="OPENS_WAY_TO")


@pytest.mark.parametrize("state", ["PER", "CHL"])
def test_the_way_through_china_is_hedged(state):
    claims = found(
        TEXT_2014, subject="CHN", relation="OPENS_WAY_TO", object=state, beneficiary="RUS"
    )
    assert claims
    assert all(claim.certainty != "plain" for claim in claims)


GROUPINGS = {
    "grouping:caribbean-triangle": {"VEN", "NIC", "CUB"},
    "grouping:south-american-triangle": {"VEN", "ECU", "BOL"},
    "grouping:brazil-argentina-axis": {"BRA", "ARG"},
    "grouping:trans-pacific-vector": {"PER", "CHL"},
    "grouping:five-party-format": {"RUS", "VEN", "CUB", "BOL", "NIC"},
    "grouping:strategic-partners-2025": {"VEN", "CUB", "BOL", "NIC"},
    "grouping:vulnerability-coup-attempts": {"VEN", "CUB", "BOL", "ECU", "NIC"},
    "grouping:vulnerability-domestic-disturbances": {"BRA", "ARG"},
    "grouping:vulnerability-pressure": {"PER", "CHL"},
    "grouping:domino-chain": {"VEN", "ECU", "BOL", "BRA"},
}


@pytest.mark.parametrize(("grouping", "states"), GROUPINGS.items(), ids=GROUPINGS)
def test_groupings_hold_their_states(grouping, states):
    assert {claim.subject for claim in found(object=grouping, relation="IN_GROUPING")} == states


PRESENT = {
    "pivot": {
        "source": TEXT_2014,
        "subject": "VEN",
        "relation": "PIVOT_BETWEEN",
        "beneficiary": "RUS",
    },
    "role from ALBA": {
        "source": TEXT_2014,
        "subject": "VEN",
        "relation": "DERIVES_ROLE_FROM",
        "object": "bloc:alba",
    },
    "Chávez founded ALBA": {
        "source": TEXT_2014,
        "subject": "person:hugo-chavez",
        "relation": "FOUNDED",
        "object": "bloc:alba",
    },
    "Castro did too": {
        "subject": "person:fidel-castro",
        "relation": "FOUNDED",
        "object": "bloc:alba",
    },
    "Putin in Caracas": {
        "source": TEXT_2014,
        "subject": "person:vladimir-putin",
        "relation": "VISITED",
        "object": "VEN",
    },
    "arms": {
        "source": TEXT_2014,
        "subject": "RUS",
        "relation": "TRADES_ARMS_WITH",
        "object": "VEN",
    },
    "aid for access": {"source": TEXT_2014, "subject": "RUS", "relation": "AIDS", "object": "VEN"},
    "Mexico is excluded": {"source": TEXT_2014, "subject": "MEX", "relation": "IN_GROUPING"},
    "Brazil is not preferred": {
        "source": TEXT_2025,
        "subject": "RUS",
        "relation": "PRIORITISES",
        "object": "BRA",
    },
    "China is the closest ally": {
        "source": TEXT_2025,
        "subject": "CHN",
        "relation": "PARTNER_OF",
        "object": "RUS",
    },
}


@pytest.mark.parametrize("wanted", PRESENT.values(), ids=PRESENT)
def test_what_the_questions_rest_on(wanted):
    assert found(wanted.get("source"), **{k: v for k, v in wanted.items() if k != "source"})


def one(**wanted):
    claims = found(wanted.pop("source", None), **wanted)
    assert len(claims) == 1, [claim.id for claim in claims]
    return claims[0]


def test_putins_visit_is_dated_to_2010():
    visit = one(source=TEXT_2014, subject="person:vladimir-putin", relation="VISITED", object="VEN")
    assert visit.valid == "2010"


def test_denials_are_denials():
    assert (
        one(
            source=TEXT_2014,
            subject="MEX",
            relation="IN_GROUPING",
            object="grouping:examined-states-2014",
        ).polarity
        == "denied"
    )
    assert (
        one(source=TEXT_2025, subject="RUS", relation="PRIORITISES", object="BRA").polarity
        == "denied"
    )


def test_signature_and_entry_into_force_stand_apart():
    treaty = "agreement:russia-venezuela-strategic-partnership-treaty"
    stages = {
        claim.object: claim.valid
        for claim in found(TEXT_2025, subject=treaty, relation="HAS_STATUS")
    }
    assert stages == {"topic:signed": "2025-05/..", "topic:in-force": "2025-10/.."}
    parties = found(TEXT_2025, relation="PARTY_TO", object=treaty)
    assert {(c.subject, c.qualifiers["date_kind"], c.valid) for c in parties} == {
        (state, kind, valid)
        for state in ("RUS", "VEN")
        for kind, valid in (("signature", "2025-05/.."), ("entry_into_force", "2025-10/.."))
    }
    support = one(
        source=TEXT_2025, subject=treaty, relation="COVERS", object="topic:military-support"
    )
    assert support.polarity == "denied"


def test_the_flight_with_its_stop():
    points = found(
        TEXT_2025, subject="event:caracas-st-petersburg-flight-2025", relation="ROUTE_POINT"
    )
    route = sorted((c.qualifiers["order"], c.qualifiers["role"], c.object) for c in points)
    assert [place for _, _, place in route] == [
        "place:caracas",
        "place:varadero",
        "place:st-petersburg",
    ]
    assert [role for _, role, _ in route] == ["origin", "stop", "destination"]


@pytest.mark.parametrize("state", ["RUS", "CHN", "IRN"])
def test_the_request_for_arms_is_the_newspapers_word(state):
    request = one(
        source=TEXT_2025,
        subject="person:nicolas-maduro",
        relation="REQUESTED_AID_FROM",
        object=state,
    )
    assert [voice.speaker for voice in request.by] == ["organisation:washington-post"]
    assert {reference.source for reference in request.references} == {TEXT_2025}
    assert request.certainty != "plain"


def test_corrections_name_what_they_correct_and_a_public_document():
    grades = {source.id: source.grade for source in DATASET.sources}
    corrections = [claim for claim in DATASET.claims if claim.corrects]
    assert corrections
    for claim in corrections:
        assert {grades[reference.source] for reference in claim.references} == {"public_record"}


def test_the_public_record_fills_no_silence():
    for claim in DATASET.claims:
        if {reference.source for reference in claim.references}.isdisjoint({TEXT_2014, TEXT_2025}):
            assert claim.relation not in {"OPENS_WAY_TO", "PIVOT_BETWEEN", "ENABLES"}, claim.id
