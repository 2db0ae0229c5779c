"""Checks over several records: each finds what was planted, and is silent where all is well."""

import pytest

from graph.seeds.dataset import read_dataset
from graph.validate import duplicates, offices, orphans, spells
from graph.validate.context import Context

TERM = """
  - id: {id}
    subject: person:vladimir-putin
    relation: HOLDS_OFFICE
    object: RUS
    qualifiers: {{office: {office}, office_class: head_of_state}}
    valid: {valid}
    references: [{{source: {source}}}]
"""
SAID = """
  - id: said
    subject: RUS
    relation: AIDS
    object: VEN
    by: [{{speaker: person:vladimir-putin, capacity: {capacity}, said_on: "{date}"}}]
    references: [{{source: analysis-2025, paragraph: 1, terms: [x]}}]
"""
VISIT = """
  - id: visit
    subject: person:vladimir-putin
    relation: VISITED
    object: CUB
    valid: "{date}"
    references: [{{source: kremlin-visits}}]
"""
AID = """
  - id: {id}
    subject: RUS
    relation: AIDS
    object: VEN
    mode: {mode}
    references: [{{source: {source}, paragraph: 1, terms: [{id}]}}]
    note: {id}
"""


def term(name, valid, office="President of Russia", source="russia-decree-powers-1999"):
    return TERM.format(id=name, valid=valid, office=office, source=source)


def aid(name, mode="act", source="analysis-2025"):
    return AID.format(id=name, mode=mode, source=source)


@pytest.fixture
def found(seeds):
    """Run one check on the curated entities and these claims; `records: messages`."""

    def run(check, *claims):
        for path in (seeds / "claims").rglob("*.yaml"):
            path.unlink()
        (seeds / "claims/few.yaml").write_text("claims:" + "".join(claims), encoding="utf-8")
        context = Context(read_dataset(seeds))
        assert context.problems == []
        check(context)
        return [f"{problem.id}: {problem.message}" for problem in context.problems]

    return run


FIRST = term("first", "2000-05-07/2008-05-07")
OVERLAPS = {
    "overlapping": (term("second", "2007-01/2012-05-07"), True),
    "within": (term("second", "2002/2003"), True),
    "one after the other": (term("second", "2008-05-07/2012-05-07"), False),
    "perhaps overlapping": (term("second", "2008/2012-05-07"), False),
    "another office": (term("second", "2007/2012", office="Prime Minister of Russia"), False),
    "another document": (term("second", "2007/2012", source="russian-government-heads"), True),
    "planned": (term("second", "2007/2012") + "    mode: plan\n", False),
    "denied": (term("second", "2007/2012") + "    polarity: denied\n", False),
}


@pytest.mark.parametrize(("second", "overlap"), OVERLAPS.values(), ids=OVERLAPS)
def test_spells(found, second, overlap):
    problems = found(spells.check, FIRST, second)
    assert len(problems) == overlap
    assert all(text.startswith("second: overlaps the spell first from ") for text in problems)


WORDS = {
    "in office": ("President of Russia", "2005-01", False),
    "the short name of the office": ("President", "2005-01", False),
    "before the term": ("President of Russia", "1999", True),
    "after the term": ("President", "2010-02-01", True),
    "on the edge": ("President of Russia", "2008", False),
    "not certain": ("President of Russia", "2010?", False),
    "an office without a recorded term": ("Chairman", "2010", False),
}


@pytest.mark.parametrize(("capacity", "date", "outside"), WORDS.values(), ids=WORDS)
def test_words_in_office(found, capacity, date, outside):
    problems = found(offices.check, FIRST, SAID.format(capacity=capacity, date=date))
    assert len(problems) == outside
    assert all("said: person:vladimir-putin was not in office" in text for text in problems)


VISITS = {"2004-11": False, "2010-11": True, "2010-11~": False, "2007/2010": False}


@pytest.mark.parametrize(("date", "outside"), VISITS.items())
def test_acts_in_office(found, date, outside):
    assert len(found(offices.check, FIRST, VISIT.format(date=date))) == outside


def test_acts_of_persons_without_terms(found):
    assert found(offices.check, VISIT.format(date="2010")) == []


def test_a_term_that_a_text_tells_is_no_record(found):
    told = term("first", "2000/2008", source="analysis-2025")
    assert found(offices.check, told, VISIT.format(date="2010")) == []


def test_duplicates(found):
    assert found(duplicates.check, aid("a"), aid("b")) == [
        "b: says the same as a; add its references to that record, or state what differs"
    ]


def test_no_duplicates(found):
    others = (aid("b", mode="plan"), aid("c", source="oriental-review-2014"))
    assert found(duplicates.check, aid("a"), *others) == []


def test_orphans(found):
    visit = VISIT.format(date="2010") + "    roles: {event: event:il-76-flight-2025}\n"
    problems = found(orphans.check, aid("a"), SAID.format(capacity="x", date="2025"), visit)
    orphaned = {text.partition(": no claim uses it")[0] for text in problems}
    used = {"RUS", "VEN", "CUB", "person:vladimir-putin", "event:il-76-flight-2025"}
    assert not orphaned & used
    assert {"BOL", "place:caracas"} <= orphaned
