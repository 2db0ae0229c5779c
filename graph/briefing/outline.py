"""What stands in a briefing, in which order: questions with their parameters and most rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Item:
    """One section of a briefing.

    Attributes:
        heading: Its heading.
        question: Name of the question that answers it.
        takes: For each parameter of the question, the one of the briefing that it gets: an actor or
            `as_of`.
        most: Greatest number of rows in each part of the answer; what is left out is said.
        columns: Columns that are shown.
        parts: Parts of the answer that are shown; all where there are none named.
        latest: Whether it is left out where a day is named: it is about all that the texts say.
        fixed: Parameters with the same value in every briefing.
    """

    heading: str
    question: str
    takes: Mapping[str, str]
    most: int
    columns: tuple[str, ...]
    parts: tuple[str, ...] = ()
    latest: bool = False
    fixed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outline:
    """A kind of briefing.

    Attributes:
        title: With the names of the actors in braces.
        items: Its sections.
    """

    title: str
    items: tuple[Item, ...]


_DAY = {"as_of": "as_of"}
_UNTIL = {"until": "as_of"}
_PAIR = {"a": "a", "b": "b"}
_ABOUT = {"actor": "a", "partner": "b"}
_OPENED = ("broker", "partner", "statement", "limits", "by", "attested")

PAIR = Outline(
    title="{a} and {b}",
    items=(
        Item(
            "Ties, layer by layer",
            "pair-layers",
            _PAIR | _DAY,
            6,
            ("layer", "verdict", "friendly", "neutral", "hostile", "statements"),
            fixed={"basis": "all"},
        ),
        Item(
            "Membership",
            "memberships",
            {"actor": "a", "bloc": "b", **_DAY},
            3,
            ("bloc", "status", "spell", "by"),
        ),
        Item(
            "Ties last said before the date",
            "ties",
            _PAIR | _DAY,
            6,
            ("layer", "statement", "by", "attested"),
            parts=("last said",),
        ),
        Item("Partnership", "partnership", _PAIR | _DAY, 5, ("since", "statement", "by")),
        Item(
            "What {a} gives and gets",
            "give-and-take",
            _ABOUT | _DAY,
            4,
            ("statement", "in_return", "by", "attested"),
        ),
        Item("Meetings and visits", "meetings", _ABOUT | _UNTIL, 6, ("when", "statement", "by")),
        Item(
            "Who is said to open the way to {b} for {a}",
            "mediation",
            {"origin": "a", "partner": "b", **_DAY},
            4,
            ("broker", "statement", "limits", "by", "attested"),
        ),
        Item("Partners in common", "common-partners", _PAIR | _DAY, 6, ("partner", "to_a", "to_b")),
        Item(
            "What the two texts say differently",
            "differences",
            _ABOUT,
            4,
            ("relation", "first_says", "second_says"),
            latest=True,
            parts=("both", "lowered", "limited", "first only", "second only", "denied before"),
        ),
    ),
)

ACTOR = Outline(
    title="{a}",
    items=(
        Item(
            "Placed in",
            "placements",
            {"actor": "a", **_DAY},
            12,
            ("grouping", "role", "since", "by"),
            parts=("holds", "last said", "denied"),
        ),
        Item(
            "Who belongs to it",
            "members",
            {"grouping": "a", **_DAY},
            12,
            ("member", "role", "since", "by"),
            parts=("holds", "last said", "planned", "founded", "denied"),
        ),
        Item(
            "Offices",
            "offices",
            {"actor": "a", **_DAY},
            6,
            ("holder", "office", "of", "spell", "by"),
            parts=("holds", "last said"),
        ),
        Item(
            "Ties with states",
            "partners",
            {"actor": "a", **_DAY},
            10,
            ("partner", "sign", "layers", "claim_count"),
        ),
        Item("Opens the way for Russia", "mediation", {"via": "a", **_DAY}, 3, _OPENED),
        Item("The way to it is opened by", "mediation", {"partner": "a", **_DAY}, 3, _OPENED),
        Item("The way for it is opened by", "mediation", {"origin": "a", **_DAY}, 3, _OPENED),
        Item(
            "Agreements and statuses",
            "in-force",
            {"actor": "a", **_DAY},
            4,
            ("what", "stage", "parties", "since", "by"),
        ),
        Item(
            "Meetings and visits",
            "meetings",
            {"actor": "a", **_UNTIL},
            6,
            ("when", "statement", "by"),
        ),
        Item("Figures", "figures", {"actor": "a", **_DAY}, 4, ("figures", "statement", "by")),
        Item(
            "Forecast, planned or rumoured",
            "forecasts",
            {"actor": "a", **_DAY},
            3,
            ("kind", "statement", "by", "fared", "outcome"),
        ),
        Item("What it claims", "said-by", {"speaker": "a", **_DAY}, 4, ("said", "statement", "by")),
        Item(
            "Corrected or disputed",
            "contested",
            {"actor": "a", **_DAY},
            2,
            ("statement", "written", "against", "against_by", "note"),
        ),
    ),
)
