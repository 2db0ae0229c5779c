"""Whether the golden answers would notice it if the facts were wrong.

One claim at a time is removed, turned to the other sign, dated a year earlier or put into another
mouth; then the golden cases that cite the claim are asked again, and one of them must differ.
"""

import dataclasses
import re

import pytest
import yaml
from changes import drawn
from support import GOLDEN, SEEDS
from test_golden import CASES, cases, shown

from graph.database import Database
from graph.load import Facts, load
from graph.models.claim import Voice
from graph.seeds.dataset import read_dataset

DATASET = read_dataset(SEEDS)
RELATIONS = DATASET.vocabulary.relation
EACH = 5
SIGNED = {"ties", "pair-layers", "tie-facts", "partners", "degree", "hedging", "triads"}
VOICED = {"evidence", "said-by", "speakers"}
DATED = {"timeline", "meetings", "stages", "memberships", "in-force", "placements", "partnership"}


def citing():
    """Golden cases by the claims that their rows cite."""
    found = {}
    for question, number in CASES:
        for row in cases(question)[number]["rows"]:
            for claim in row["claims"]:
                found.setdefault(claim, {})[question, number] = None
    return {claim: list(known) for claim, known in found.items()}


CITING = citing()
ALONE = {
    row["claims"][0]
    for question, number in CASES
    for row in cases(question)[number]["rows"]
    if len(row["claims"]) == 1
}
"""Claims on which some row rests alone: without them it must vanish."""


def removed(claim):
    return None


def sign_of(claim):
    return RELATIONS[claim.relation].sign if claim.sign is None else claim.sign


def turned(claim):
    return claim.model_copy(update={"sign": -sign_of(claim)})


def dated_earlier(claim):
    earlier = re.sub(r"\d{4}", lambda year: str(int(year.group()) - 1), claim.valid, count=1)
    return claim.model_copy(update={"valid": earlier})


def in_another_mouth(claim):
    other = () if claim.by else (Voice(speaker="person:dmitry-peskov"),)
    return claim.model_copy(update={"by": other})


def sample(kind, fits):
    fitting = [claim.id for claim in DATASET.claims if claim.id in CITING and fits(claim)]
    return [(kind, claim) for claim in drawn(kind, fitting, EACH)]


def asked_in(claim, questions):
    return any(question in questions for question, _ in CITING[claim.id])


MUTANTS = {
    "removed": (removed, lambda claim: claim.id in ALONE),
    "turned": (turned, lambda claim: sign_of(claim) and asked_in(claim, SIGNED)),
    "dated earlier": (dated_earlier, lambda claim: claim.valid and asked_in(claim, DATED)),
    "in another mouth": (in_another_mouth, lambda claim: asked_in(claim, VOICED)),
}
SAMPLE = [pair for kind, (_, fits) in MUTANTS.items() for pair in sample(kind, fits)]


@pytest.fixture(scope="module")
def mutable(embedded):
    """A session whose graph is the curated one again when the tests of this module are done."""
    with embedded.open() as session:
        session.load()
        yield session
        session.load()
    assert embedded.findings() == []


@pytest.fixture
def load_claims(embedded):
    connected = Database(embedded.uri, embedded.user, embedded.password)

    def run(claims, mark):
        records = {**DATASET.records, "claims": claims}
        changed = Facts(dataclasses.replace(DATASET, records=records))
        load(connected, changed, mark)

    yield run
    connected.close()


@pytest.mark.parametrize(("kind", "claim"), SAMPLE, ids=str)
def test_a_wrong_fact_is_noticed(mutable, load_claims, kind, claim):
    mutate, _ = MUTANTS[kind]
    changed = [mutate(one) if one.id == claim else one for one in DATASET.claims]
    load_claims([one for one in changed if one is not None], f"{kind} {claim}")
    assert any(differs(mutable, *case) for case in CITING[claim]), "no golden answer noticed it"


def differs(session, question, number):
    case = cases(question)[number]
    answer = session.ask(question, **case["params"])
    return without_claims(shown(answer)) != without_claims(case["rows"])


def without_claims(rows):
    """The rows without the ids that prove them: a removed claim would always be missing there."""
    return [{name: value for name, value in row.items() if name != "claims"} for row in rows]


def test_the_unchanged_facts_differ_nowhere(mutable):
    mutable.load()
    for case in {CITING[claim][0] for _, claim in SAMPLE}:
        assert not differs(mutable, *case), case


def test_golden_answers_cite_most_facts():
    text = {claim.id for claim in DATASET.claims if not claim.id.startswith("pr-")}
    assert len(text & set(CITING)) > len(text) * 0.9
    assert yaml.safe_load((GOLDEN / "evidence.yaml").read_text(encoding="utf-8"))
