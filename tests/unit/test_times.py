"""When claims and their ties hold: laws that no date, mode or source may break (docs/views.md)."""

import datetime as dt
from dataclasses import astuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from graph.meaning.times import times
from graph.models.claim import AFTERWARDS, Claim, Mode
from graph.models.dates import BEGINNING, OPEN, parse
from graph.models.entity import Entity
from graph.models.source import Source
from graph.models.vocabulary import Relation

day = dt.date.fromisoformat
CHECKED = day("2026-01-03")

days = st.dates(dt.date(1900, 1, 1), dt.date(2030, 12, 31))
dates = st.builds(
    lambda value, length, mark: value.isoformat()[:length] + mark,
    days,
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", "", "~", "?"]),
)
starts = st.one_of(dates, dates.map("[..{}]".format), st.sampled_from(["", ".."]))
ends = st.one_of(dates, st.sampled_from(["", ".."]))


@st.composite
def valids(draw):
    text = draw(st.one_of(dates, st.builds("{}/{}".format, starts, ends)))
    try:
        parse(text)
    except ValueError:
        assume(False)
    return text


def relation(nature, lasting):
    return Relation(
        name="KNOWS", label="knows", description="", layer="diplomatic",
        nature=nature, lasting=lasting, sign=0, subject=["State"], object=["State"], lifts="tie",
    )  # fmt: skip


def source(grade, on):
    file = {"name": "t", "sha256": 64 * "0", "paragraphs": 1, "content": 1}
    return Source(
        id="s", grade=grade, kind="analysis", title="T", short="T", reference_day=on,
        text=file if grade == "text" else None,
        not_printed=["author", "publisher", "published", "language"] if grade == "text" else [],
    )  # fmt: skip


def state(existed):
    names = dict.fromkeys(("en", "es", "pt", "ru"), "X")
    return Entity(id="XXX", kind="State", names=names, description="X", existed=existed)


def found(
    valid, *, nature="state", lasting=False, mode=None, grade="text", on=CHECKED, existed="1800"
):
    claim = Claim(
        id="c", subject="XXX", relation="KNOWS", object="XXX", valid=valid, mode=mode,
        references=[{"source": "s"}],
    )  # fmt: skip
    ends = (state(existed), state(None))
    return times(claim, relation(nature, lasting), ends, [source(grade, on)], CHECKED)


claims = st.fixed_dictionaries(
    {
        "valid": valids() | st.none(),
        "nature": st.sampled_from(["state", "event"]),
        "lasting": st.booleans(),
        "mode": st.sampled_from([None, *Mode]),
        "grade": st.sampled_from(["text", "public_record"]),
        "on": days,
        "existed": st.sampled_from(["1800", "1950", "2000"]),
    }
)


def told_in_time(claim):
    """Whether what is told as having begun had begun; `fulcrum check` refuses the rest."""
    start = parse(claim["valid"]).start if claim["valid"] else None
    return claim["mode"] not in AFTERWARDS or not start or start.first <= claim["on"]


def over(claim):
    """Whether an end is recorded that may have come before the claim was told."""
    valid = parse(claim["valid"]) if claim["valid"] else None
    return bool(valid and valid.end and valid.end.first <= claim["on"])


@given(claims)
def test_bounds_are_in_order_and_a_tie_begins_no_sooner_than_what_it_rests_on(claim):
    assume(told_in_time(claim))
    result = found(**claim)
    for bounds in (result.held, result.tie):
        assert (BEGINNING, *astuple(bounds), OPEN) == tuple(
            sorted((BEGINNING, *astuple(bounds), OPEN))
        )
    assert result.held.maybe_from <= result.tie.maybe_from


@given(claims)
def test_what_is_said_stands_on_the_day_on_which_it_is_said(claim):
    assume(told_in_time(claim))
    held = found(**claim).held
    if not over(claim):
        assert held.from_ <= claim["on"] <= held.to
    elif claim["nature"] == "state":
        assert held.from_ <= claim["on"]
        assert held.maybe_to <= max(claim["on"], parse(claim["valid"]).end.last)


@given(valids() | st.none(), days)
def test_an_event_has_happened_when_it_is_told(valid, on):
    claim = {"valid": valid, "nature": "event", "mode": None, "on": on}
    assume(told_in_time(claim))
    held = found(**claim).held
    assert held.from_ <= on <= held.to == OPEN


@given(claims, st.sampled_from(["plan", "intent", "offer", "prediction", "capability"]))
def test_a_plan_stands_from_the_day_on_which_it_is_told(claim, mode):
    held = found(**claim | {"mode": mode}).held
    assert held.from_ <= claim["on"]
    assert held.to >= min(claim["on"], held.maybe_to)


@given(starts, days, st.sampled_from(["state", "event"]), st.booleans())
def test_open_is_not_unknown(start, on, nature, lasting):
    """What goes on by the public record does so until it was last checked; else until it was said."""
    how = {"nature": nature, "lasting": lasting, "on": on}
    assume(on < CHECKED and start not in ("", ".."))
    assume(told_in_time(how | {"valid": f"{start}/..", "mode": None}))
    public = how | {"grade": "public_record"}
    still, unknown = found(f"{start}/..", **public), found(f"{start}/", **public)
    told = found(f"{start}/..", **how)
    assert still.tie.to == CHECKED
    assert told.tie.to == on
    assert unknown.tie.to <= on
    if nature == "state":
        assert (still.held.to, told.held.to, unknown.held.to) == (CHECKED, on, on)
    for bounds in (still.tie, unknown.tie, told.tie):
        assert bounds.from_ == told.tie.from_


@given(claims, dates, ends)
def test_a_start_by_a_day_is_no_start(claim, by, end):
    """It may always have been so, or since both ends existed."""
    claim |= {"valid": f"[..{by}]/{end}"}
    try:
        last = parse(claim["valid"]).start.last
    except ValueError:
        assume(False)
    for bounds in found(**claim):
        if isinstance(bounds, dt.date):
            continue
        assert bounds.from_ <= last
        assert bounds.maybe_from == min(parse(claim["existed"]).start.first, bounds.from_)


@pytest.mark.parametrize("mode", ["plan", "prediction"])
def test_a_plan_that_is_past_when_it_is_told_ends_as_planned(mode):
    plan = found("2012/2013", mode=mode, on=day("2014-08-23"))
    assert plan.held.maybe_to == day("2013-12-31")
