"""Scores that a measure cannot have are refused, in the network itself and in a reduced one."""

import math
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.answer import measure
from graph.answer.measure import rank
from graph.answer.network import Network
from graph.catalogue.question import Measure

STATES = tuple("ABCDE")
NETWORK = Network(
    tuple(
        {
            "id": f"A {state}",
            "a": "A",
            "b": state,
            "held": True,
            "last": None,
            "claim_count": 1 + (state == "B"),
            "claims": [f"c-{state}"],
        }
        for state in STATES[1:]
    ),
)
POSITIVE = Measure(positive=True)


def ranking(measure, score):
    """Rank the states by a function of the network and the state."""

    def run(network):
        return [{"state": {"id": id_}, "score": score(network, id_)} for id_ in STATES]

    return rank(measure, NETWORK, run, k=10)


def whole(network):
    return len(network.pairs) == len(NETWORK.pairs)


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_refused(number):
    found = ranking(Measure(), lambda _, id_: number if id_ == "C" else 1.0)
    assert found.rows == []
    assert found.refusal.reason == "refused"
    assert "no numbers" in found.refusal.sentence


def test_noughts_alone_are_refused_where_the_measure_cannot_give_them():
    found = ranking(POSITIVE, lambda *_: 0.0)
    assert (found.rows, found.refusal.reason) == ([], "refused")
    assert "0" in found.refusal.sentence


def test_so_they_are_in_a_network_without_a_thin_pair():
    found = ranking(POSITIVE, lambda network, _: 1.0 if whole(network) else 0.0)
    assert (found.rows, found.refusal.reason) == ([], "refused")


def test_noughts_alone_stand_where_the_measure_can_give_them():
    found = ranking(Measure(), lambda *_: 0.0)
    assert found.refusal is None
    assert [row["rank"] for row in found.rows].count(1) == 2  # A and B hang on no single claim


def test_one_score_above_nought_is_enough():
    found = ranking(POSITIVE, lambda _, id_: float(id_ == "A"))
    assert found.refusal is None
    assert found.rows[0]["state"]["id"] == "A"


def test_a_state_without_a_score_is_left_out():
    found = ranking(Measure(), lambda _, id_: None if id_ == "E" else 1.0)
    assert {row["state"]["id"] for row in found.rows} == set("ABCD")


@given(
    st.sets(st.sampled_from([f"{a}{b}" for a in "ABCDEF" for b in "ABCDEF" if a < b]), min_size=1),
    st.integers(0, 5),
)
def test_counts_of_pairs_have_the_intervals_of_any_measure(names, thick):
    pairs = [
        {
            "id": name,
            "a": name[0],
            "b": name[1],
            "held": True,
            "last": None,
            "claim_count": 1 + (number < thick),
            "claims": [name],
        }
        for number, name in enumerate(sorted(names))
    ]

    def run(network):
        scores = Counter(end for pair in network.pairs for end in (pair["a"], pair["b"]))
        return [{"state": {"id": id_}, "score": float(score)} for id_, score in scores.items()]

    slow, quick = (
        rank(Measure(least_states=0, counts=counts), Network(tuple(pairs)), run, k=10)
        for counts in (False, True)
    )
    assert quick == slow


def test_a_large_network_says_how_many_pairs_were_left_out(monkeypatch):
    monkeypatch.setattr(measure, "_WORK", 2 * len(STATES) * len(NETWORK.pairs))
    found = ranking(Measure(), lambda *_: 1.0)
    assert "2 of these, evenly spread, are left out one by one" in found.note
