"""Rankings that do not mislead: places, and how far they hang on single claims.

A measure ranks the states of a network. Many pairs rest on one claim, so the same ranking is taken
again without each of these pairs in turn; the places that a state takes then are its interval. In a
large network that would take hours, so only some of them are left out, and the note says how many.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.answer.model import Emptiness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from graph.answer.model import NetworkSize
    from graph.answer.network import Network
    from graph.catalogue.question import Measure
    from graph.database import Returned

_DIGITS = 9
"""Scores that agree so far are equal: what differs later is the rounding of the sums."""
_WORK = 200_000_000
"""States times pairs, summed over all runs of a ranking: as much as an answer has time for."""
_WIDEN = "so no ranking is given. Another date, layer or stance may have one."
_NO_NUMBERS = f"The scores of some states came out as no numbers, {_WIDEN}"
_ALL_NOUGHT = f"All scores came out as 0, which this measure cannot give, {_WIDEN}"


@dataclass(frozen=True, slots=True)
class Ranking:
    """Rows of a measure, and what a reader must know about them."""

    rows: list[Returned]
    refusal: Emptiness | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Place of a state, and the first and last that it takes without any one thin pair."""

    place: int
    first: int
    last: int


def rank(
    measure: Measure, network: Network, run: Callable[[Network], Sequence[Returned]], k: int
) -> Ranking:
    """Rank the tied states of a network.

    Args:
        measure: Says which columns hold the state and its score.
        network: What the measure is taken of.
        run: Takes the measure of a network.
        k: Greatest number of rows.
    """
    size = network.size
    if size.states < measure.least_states:
        return Ranking([], refusal=_too_small(size.states, measure.least_states))
    try:
        rows = _scored(measure, network, run)
        scores = _scores(measure, rows)
        if measure.counts:
            left_out = network.thin
            spans = _counted_spans(left_out, {id_: round(score) for id_, score in scores.items()})
        else:
            left_out = _left_out(network)
            spans = _spans(measure, network, run, _places(scores), left_out)
    except _UnsoundError as error:
        return Ranking([], refusal=Emptiness(reason="refused", sentence=str(error)))
    pairs = _pairs_of(network)
    ranked = [row | _placed(spans[row[measure.of]["id"]], len(spans)) for row in rows]
    ranked.sort(
        key=lambda row: (
            row["rank"] is None,
            -round(row[measure.score], _DIGITS),
            row[measure.of]["id"],
        )
    )
    shown = [row | _rests_on(pairs[row[measure.of]["id"]]) for row in ranked[:k]]
    unplaced = sum(row["rank"] is None for row in ranked)
    return Ranking(shown, note=_note(size, len(left_out), unplaced))


class _UnsoundError(Exception):
    """Scores came out that the measure cannot have."""


def _scored(
    measure: Measure, network: Network, run: Callable[[Network], Sequence[Returned]]
) -> list[Returned]:
    """Rows of the tied states that have a score.

    Raises:
        _UnsoundError: The scores are such as the measure cannot have; nobody may rely on them.
    """
    tied = _tied(network)
    found = run(network) if tied else ()
    rows = [
        row for row in found if row[measure.score] is not None and row[measure.of]["id"] in tied
    ]
    scores = _scores(measure, rows).values()
    if not all(map(math.isfinite, scores)):
        raise _UnsoundError(_NO_NUMBERS)
    if measure.positive and scores and max(scores) <= 0:
        raise _UnsoundError(_ALL_NOUGHT)
    return rows


def _placed(span: Span, states: int) -> Returned:
    noise = span.last - span.first >= states / 2
    return {
        "rank": None if noise else span.place,
        "interval": str(span.first) if span.first == span.last else f"{span.first} to {span.last}",
    }


def _rests_on(pairs: Sequence[Returned]) -> Returned:
    """What the ties of a state rest on; each of its pairs leads to another neighbour."""
    return {
        "neighbours": len(pairs),
        "on_one_claim": sum(pair["claim_count"] == 1 for pair in pairs),
        "claims": list(dict.fromkeys(claim for pair in pairs for claim in pair["claims"])),
    }


def _tied(network: Network) -> set[str]:
    return {state for pair in network.pairs for state in (pair["a"], pair["b"])}


def _pairs_of(network: Network) -> dict[str, list[Returned]]:
    found: dict[str, list[Returned]] = defaultdict(list)
    for pair in network.pairs:
        found[pair["a"]].append(pair)
        found[pair["b"]].append(pair)
    return dict(found)


def _scores(measure: Measure, rows: Iterable[Returned]) -> dict[str, float]:
    return {row[measure.of]["id"]: float(row[measure.score]) for row in rows}


def _places(scores: Mapping[str, float]) -> dict[str, int]:
    """Place of each state, the highest score first; equal scores share one."""
    rounded = {id_: round(score, _DIGITS) for id_, score in scores.items()}
    ordered = sorted(rounded.values())
    return {id_: 1 + len(ordered) - bisect_right(ordered, score) for id_, score in rounded.items()}


def _left_out(network: Network) -> tuple[Returned, ...]:
    """Thin pairs that are left out in turn: all, or as many as there is time for, evenly spread."""
    size, thin = network.size, network.thin
    most = _WORK // max(1, size.states * size.pairs)
    if len(thin) <= most:
        return thin
    return tuple(thin[number * len(thin) // most] for number in range(most))


def _spans(
    measure: Measure,
    network: Network,
    run: Callable[[Network], Sequence[Returned]],
    places: Mapping[str, int],
    left_out: Iterable[Returned],
) -> dict[str, Span]:
    """Places of each state, with all pairs and without each of those left out in turn.

    A state that has no tie left stands behind all others.
    """
    taken: dict[str, list[int]] = {id_: [place] for id_, place in places.items()}
    for pair in left_out if taken else ():
        found = _places(_scores(measure, _scored(measure, network.without(pair), run)))
        for id_, values in taken.items():
            values.append(found.get(id_, len(found) + 1))
    return {id_: Span(values[0], min(values), max(values)) for id_, values in taken.items()}


def _counted_spans(thin: Iterable[Returned], scores: Mapping[str, int]) -> dict[str, Span]:
    """The same where scores are numbers of pairs: each left out takes one from both ends."""
    places = _places(scores)
    first, last = dict(places), dict(places)
    ordered = sorted(scores.values())
    passed: Counter[tuple[int, int]] = Counter()
    own: Counter[tuple[str, int]] = Counter()
    for pair in thin:
        a, b = pair["a"], pair["b"]
        for one, other in ((a, b), (b, a)):
            score = scores[one] - 1
            above = len(ordered) - bisect_right(ordered, score) - 1
            above -= scores[other] == score + 1
            first[one] = min(first[one], 1 + above)
            last[one] = max(last[one], 1 + above)
        # Whoever stands one below an end draws level with it, and stands so many places further up.
        for score, places_up in Counter((scores[a] - 1, scores[b] - 1)).items():
            passed[score, places_up] += 1
            own.update((end, places_up) for end in (a, b) if scores[end] == score)
    for id_, score in scores.items():
        ups = [up for up in (1, 2) if passed[score, up] > own[id_, up]]
        first[id_] = min(first[id_], places[id_] - max(ups, default=0))
    return {id_: Span(place, first[id_], last[id_]) for id_, place in places.items()}


def _note(size: NetworkSize, left_out: int, unplaced: int) -> str:
    whole = left_out == size.on_one_claim
    text = (
        f"{size.on_one_claim} of {size.pairs} tied pairs rest on one claim each; the interval tells"
        f" where a state stands when {'these' if whole else f'{left_out} of these, evenly spread,'}"
        f" are left out one by one{'' if whole else ', for the network is large'}."
    )
    if unplaced:
        whom = "1 state gets" if unplaced == 1 else f"{unplaced} states get"
        text += f" {whom} no place, for the interval spans half of all places or more."
    return text


def _too_small(states: int, least: int) -> Emptiness:
    number = f"{states} state is" if states == 1 else f"{states} states are"
    found = f"Only {number} tied" if states else "No state is tied"
    return Emptiness(
        reason="refused",
        sentence=(
            f"{found} in this network; among fewer than {least} states a ranking is noise,"
            " so none is given. Widen the layer, the stance or the date."
        ),
    )
