"""Dates: what may be written, and the bounds that follow (docs/model.md)."""

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from graph.answer.parameters import parse_day
from graph.models.dates import (
    BEGINNING,
    OPEN,
    Bounds,
    Span,
    as_attested,
    as_told,
    event_bounds,
    foretold,
    parse,
    state_bounds,
    while_it_lasts,
)

day = dt.date.fromisoformat
EXISTED = day("1830-09-22")
TOLD = day("2014-08-23")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2014", "2014-01-01", "2014-12-31"),
        ("2014-02", "2014-02-01", "2014-02-28"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2014-08-23", "2014-08-23", "2014-08-23"),
        ("2014?", "2014-01-01", "2014-12-31"),
        ("2014~", "2013-01-01", "2015-12-31"),
        ("2014-08-23~", "2014-08-16", "2014-08-30"),
    ],
)
def test_a_date_means_days(text, first, last):
    found = parse(text)
    assert (found.start.first, found.start.last) == (day(first), day(last))
    assert found.start == found.end
    assert not found.interval


@pytest.mark.parametrize(
    ("text", "start", "end", "open_start", "open_end"),
    [
        ("2014/2015", True, True, False, False),
        ("2014/..", True, False, False, True),
        ("2014/", True, False, False, False),
        ("../2014", False, True, True, False),
        ("/2014", False, True, False, False),
        ("2014-05~/2014-06?", True, True, False, False),
    ],
)
def test_an_interval_tells_open_from_unknown(text, start, end, open_start, open_end):
    found = parse(text)
    assert found.interval
    assert (found.start is not None, found.end is not None) == (start, end)
    assert (found.open_start, found.open_end) == (open_start, open_end)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "14",
        "2014-8",
        "2014-13",
        "2014-02-30",
        "2014-08-23T10:00",
        "23.08.2014",
        "2014-00",
        "/",
        "../..",
        "../",
        "2015/2014",
        "2014/2015/2016",
        "2014%",
        "2014~?",
        "201X",
        "0000",
        "2014-W05",
        "2014-21",
        "{2014,2015}",
        "-2014",
        "9999~",
        "0001~",
        "[..2014",
        "[2014..]",
        "[..2014]~",
        "2010/[..2014]",
        "/[..2014]",
    ],
)
def test_everything_else_is_refused(text):
    with pytest.raises(ValueError, match=r"\S"):
        parse(text)


@pytest.mark.parametrize(
    "text", ["2014", "2014-08", "2014-8-23", "2014-02-30", "", "latest", "20140823"]
)
def test_a_day_is_a_whole_day(text):
    with pytest.raises(ValueError, match="day"):
        parse_day(text)


@pytest.mark.parametrize(
    ("valid", "expected"),
    [
        # maybe_from, from_, to, maybe_to
        (None, ("1830-09-22", "2014-08-23", "2014-08-23", OPEN)),
        ("2000/..", ("2000-01-01", "2000-12-31", "2014-08-23", OPEN)),
        ("2000/", ("2000-01-01", "2000-12-31", "2014-08-23", OPEN)),
        ("2000/2010-06", ("2000-01-01", "2000-12-31", "2010-06-01", "2010-06-30")),
        ("/1991", ("1830-09-22", "1991-01-01", "1991-01-01", "1991-12-31")),
        ("../1991", ("1830-09-22", "1830-09-22", "1991-01-01", "1991-12-31")),
        ("2020/..", ("2020-01-01", "2020-12-31", "2020-12-31", OPEN)),
        ("2014/2014", ("2014-01-01", "2014-01-01", "2014-12-31", "2014-12-31")),
        ("[..2010-05]/..", ("1830-09-22", "2010-05-31", "2014-08-23", OPEN)),
        ("[..2010-05]/2012", ("1830-09-22", "2010-05-31", "2012-01-01", "2012-12-31")),
        ("[..1700]/..", ("1700-12-31", "1700-12-31", "2014-08-23", OPEN)),
    ],
)
def test_bounds_of_a_state(valid, expected):
    found = state_bounds(parse(valid) if valid else None, EXISTED, TOLD)
    assert found == Bounds(*(day(x) if isinstance(x, str) else x for x in expected))


@pytest.mark.parametrize(
    ("valid", "first", "last"),
    [
        ("2014-07", "2014-07-01", "2014-07-31"),
        ("2014-07-11", "2014-07-11", "2014-07-11"),
        (None, "1830-09-22", "2014-08-23"),
        ("/2010", "1830-09-22", "2010-12-31"),
        ("[..2010-05]", "1830-09-22", "2010-05-31"),
    ],
)
def test_an_event_has_happened_from_its_last_possible_day(valid, first, last):
    valid = parse(valid) if valid else None
    told = event_bounds(valid, EXISTED, TOLD)
    assert told == Bounds(day(first), day(last), OPEN, OPEN)


@pytest.mark.parametrize(
    ("valid", "start", "end"),
    [
        ("2014-08", ("2014-08-01", "2014-08-23"), ("2014-08-01", "2014-08-23")),
        ("2014-08/..", ("2014-08-01", "2014-08-23"), None),
        ("2014/2015", ("2014-01-01", "2014-08-23"), ("2015-01-01", "2015-12-31")),
        ("2013/2014-08", ("2013-01-01", "2013-12-31"), ("2014-08-01", "2014-08-31")),
        ("/2014-08", None, ("2014-08-01", "2014-08-23")),
        ("2014-07", ("2014-07-01", "2014-07-31"), ("2014-07-01", "2014-07-31")),
        ("2014-08-23", ("2014-08-23", "2014-08-23"), ("2014-08-23", "2014-08-23")),
        ("2016/..", ("2016-01-01", "2016-12-31"), None),
        ("/2016", ("0001-01-01", "2014-08-23"), ("2016-01-01", "2016-12-31")),
    ],
)
def test_a_month_that_was_not_over_means_its_days_up_to_then(valid, start, end):
    told = as_told(parse(valid), TOLD)
    assert told.start == (Span(*map(day, start)) if start else None)
    assert told.end == (Span(*map(day, end)) if end else None)


def test_a_state_of_the_month_of_telling_is_certain_on_that_day():
    found = state_bounds(as_told(parse("2014-08/.."), TOLD), EXISTED, TOLD)
    assert found.from_ <= TOLD <= found.to


@pytest.mark.parametrize(
    ("valid", "expected"),
    [
        ("2014-07", ("2014-07-01", "2014-07-01", "2014-07-31", "2014-07-31")),
        ("2014-07-11", ("2014-07-11", "2014-07-11", "2014-07-11", "2014-07-11")),
        ("2013/2014-07", ("2013-01-01", "2013-12-31", "2014-07-01", "2014-07-31")),
        ("/2010", ("1830-09-22", "2010-12-31", "2010-12-31", "2010-12-31")),
        ("2010/..", ("2010-01-01", "2010-12-31", "2014-08-23", OPEN)),
        ("/..", ("1830-09-22", "2014-08-23", "2014-08-23", OPEN)),
        (None, ("1830-09-22", "2014-08-23", "2014-08-23", OPEN)),
    ],
)
def test_a_tie_of_an_event_that_leaves_none_behind(valid, expected):
    valid = parse(valid) if valid else None
    found = while_it_lasts(valid, event_bounds(valid, EXISTED, TOLD), TOLD)
    assert found == Bounds(*(day(x) if isinstance(x, str) else x for x in expected))


def test_a_plan_stands_from_the_day_on_which_it_is_told():
    valid = parse("2016")
    planned = foretold(as_attested(event_bounds(valid, EXISTED, TOLD), TOLD), TOLD)
    assert planned == Bounds(TOLD, TOLD, day("2016-12-31"), OPEN)


days = st.dates(dt.date(1500, 1, 1), dt.date(2100, 12, 31))
dates = st.builds(
    lambda value, length, mark: value.isoformat()[:length] + mark,
    days,
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", "~", "?"]),
)
ends = st.one_of(dates, st.sampled_from(["", ".."]))


@st.composite
def valids(draw):
    by = dates.map("[..{}]".format)
    text = draw(st.one_of(dates, by, st.builds("{}/{}".format, ends | by, ends)))
    try:
        return parse(text)
    except ValueError:
        assume(False)


def all_bounds(valid, existed, told):
    """Bounds of a state, of an event, of ties of both sorts, and of plans of all that."""
    state, event = state_bounds(valid, existed, told), event_bounds(valid, existed, told)
    found = (state, event, while_it_lasts(valid, event, told), as_attested(event, told))
    return (*found, *(foretold(one, told) for one in found))


@given(valids() | st.none(), days, days)
def test_every_row_is_certain_on_some_day_and_possible_on_all_of_them(valid, existed, told):
    for found in all_bounds(valid, existed, told):
        assert BEGINNING <= found.maybe_from <= found.from_ <= found.to <= found.maybe_to <= OPEN


@given(valids() | st.none(), days, days)
def test_certainty_never_reaches_past_the_attestation_of_an_open_state(valid, existed, told):
    found = state_bounds(valid, existed, told)
    if valid is None or valid.end is None:
        assert found.to <= max(told, found.from_)
        assert found.maybe_to == OPEN


@given(dates, ends | st.none(), days, days)
def test_a_start_by_a_day_bounds_it_from_above_alone(by, end, existed, told):
    """Where nothing is known but that it had begun by then, it may always have been so."""
    try:
        last = parse(by).start.last
        found = parse(f"[..{by}]" if end is None else f"[..{by}]/{end}")
    except ValueError:
        assume(False)
    for bounds in all_bounds(found, existed, told):
        assert bounds.maybe_from <= existed
        assert BEGINNING < bounds.from_ <= last
    for bounds in all_bounds(found, BEGINNING, told):
        assert bounds.maybe_from == BEGINNING
