"""Questions take their relations from the vocabulary: one that is added needs no edit of theirs."""

import pytest

pytestmark = pytest.mark.once

DAY = "2014-08-23"
RELATION = """\
  - name: {name}
    label: {label}
    description: Added by a test.
    layer: diplomatic
    nature: state
    sign: 0
    subject: [State]
    object: [State, Grouping]
    roles: [beneficiary]
    serves: {serves}
"""
CLAIM = """\
  - id: or14-p19-added
    subject: {subject}
    relation: {name}
    object: {object}
    roles: {roles}
    references: [{{paragraph: 19, terms: [Caracas]}}]
"""
ADDED = {
    "influence": (
        {"name": "SETS_THE_TONE_IN", "label": "sets the tone in", "subject": "CUB"},
        {"object": "HTI", "serves": "{influence: influence}", "roles": "{}"},
        {"actor": "CUB"},
        ("who", "CUB"),
    ),
    "members": (
        {"name": "GUESTS_IN", "label": "is a guest of", "subject": "HTI"},
        {
            "object": "grouping:caribbean-triangle",
            "serves": "{membership: placement}",
            "roles": "{}",
        },
        {"grouping": "Caribbean triangle"},
        ("member", "HTI"),
    ),
    "brokers": (
        {"name": "VOUCHES_AT", "label": "vouches at", "subject": "CUB"},
        {"object": "HTI", "serves": "{mediation: opens}", "roles": "{beneficiary: RUS}"},
        {"partner": "HTI"},
        ("broker", "CUB"),
    ),
}


@pytest.mark.parametrize("question", ADDED)
def test_a_relation_that_is_added_appears_in_the_answers_that_it_serves(
    changeable, seeds, question
):
    *given, params, (column, who) = ADDED[question]
    words = given[0] | given[1]
    before = changeable.ask(question, **params, as_of=DAY)
    assert who not in {getattr(row, column).id for row in before.rows}
    for file, text in (
        ("vocabulary/relations.yaml", RELATION),
        ("claims/oriental-review-2014/fulcrum.yaml", CLAIM),
    ):
        path = seeds / file
        path.write_text(path.read_text(encoding="utf-8") + text.format(**words), encoding="utf-8")
    changeable.load(seeds)
    after = changeable.ask(question, **params, as_of=DAY)
    found = [row for row in after.rows if "or14-p19-added" in row.claims]
    assert [getattr(row, column).id for row in found] == [who]
    assert all(row.part == "holds" for row in found)
    assert len(after.rows) == len(before.rows) + 1
