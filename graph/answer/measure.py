"""Rankings that do not mislead: places, and how far they hang on single claims.

A measure ranks the states of a network. Many pairs rest on one claim, so the same ranking is taken
again without each of these pairs in turn; the places that a state takes then are its interval.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.answer.model import Emptiness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from graph.answer.network import Network
    from graph.catalogue.question import Measure
    from graph.database import Returned

_DIGITS = 9
"""Scores that agree so far are equal: what differs later is the rounding of the sums."""
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
        spans = _spans(measure, network, run, _places(_scores(measure, rows)))
    except _UnsoundError as error:
        return Ranking([], refusal=Emptiness(reason="refused", sentence=str(error)))
    neighbours = _neighbours(network)
    ranked = [row | _measured(network, row[measure.of]["id"], spans, neighbours) for row in rows]
    ranked.sort(
        key=lambda row: (
            row["rank"] is None,
            -round(row[measure.score], _DIGITS),
            row[measure.of]["id"],
        )
    )
    return Ranking(ranked[:k], note=_note(network, sum(row["rank"] is None for row in ranked)))


class _UnsoundError(Exception):
    """Scores came out that the measure cannot have."""


def _scored(
    measure: Measure, network: Network, run: Callable[[Network], Sequence[Returned]]
) -> list[Returned]:
    """Rows of the tied states that have a score.

    Raises:
        _UnsoundError: The scores are such as the measure cannot have; nobody may rely on them.
    """
    tied = _neighbours(network)
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


def _measured(
    network: Network,
    id_: str,
    spans: Mapping[str, Span],
    neighbours: Mapping[str, set[str]],
) -> Returned:
    mine = [pair for pair in network.pairs if id_ in (pair["a"], pair["b"])]
    span = spans[id_]
    noise = span.last - span.first >= len(spans) / 2
    return {
        "rank": None if noise else span.place,
        "interval": str(span.first) if span.first == span.last else f"{span.first} to {span.last}",
        "neighbours": len(neighbours[id_]),
        "on_one_claim": sum(pair["claim_count"] == 1 for pair in mine),
        "claims": list(dict.fromkeys(claim for pair in mine for claim in pair["claims"])),
    }


def _neighbours(network: Network) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for pair in network.pairs:
        found[pair["a"]].add(pair["b"])
        found[pair["b"]].add(pair["a"])
    return dict(found)


def _scores(measure: Measure, rows: Iterable[Returned]) -> dict[str, float]:
    return {row[measure.of]["id"]: float(row[measure.score]) for row in rows}


def _places(scores: Mapping[str, float]) -> dict[str, int]:
    """Place of each state, the highest score first; equal scores share one."""
    rounded = {id_: round(score, _DIGITS) for id_, score in scores.items()}
    return {
        id_: 1 + sum(other > score for other in rounded.values()) for id_, score in rounded.items()
    }


def _spans(
    measure: Measure,
    network: Network,
    run: Callable[[Network], Sequence[Returned]],
    places: Mapping[str, int],
) -> dict[str, Span]:
    """Places of each state, with all pairs and without each thin one in turn.

    A state that has no tie left stands behind all others.
    """
    taken: dict[str, list[int]] = {id_: [place] for id_, place in places.items()}
    for pair in network.thin if taken else ():
        found = _places(_scores(measure, _scored(measure, network.without(pair), run)))
        for id_, values in taken.items():
            values.append(found.get(id_, len(found) + 1))
    return {id_: Span(values[0], min(values), max(values)) for id_, values in taken.items()}


def _note(network: Network, unplaced: int) -> str:
    size = network.size
    text = (
        f"{size.on_one_claim} of {size.pairs} tied pairs rest on one claim each; the interval tells"
        " where a state stands when these are left out one by one."
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
