"""Dates: what may be written, and the bounds that follow (docs/model.md)."""

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from graph.answer.parameters import parse_day
from graph.models.dates import (
    BEGINNING,
    OPEN,
    Span,
    as_attested,
    as_told,
    event_bounds,
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
        # start_min, start_max, end_min, end_max
        (None, ("1830-09-22", "2014-08-23", "2014-08-23", OPEN)),
        ("2000/..", ("2000-01-01", "2000-12-31", "2014-08-23", OPEN)),
        ("2000/", ("2000-01-01", "2000-12-31", "2014-08-23", OPEN)),
        ("2000/2010-06", ("2000-01-01", "2000-12-31", "2010-06-01", "2010-06-30")),
        ("/1991", ("1830-09-22", "1991-01-01", "1991-01-01", "1991-12-31")),
        ("../1991", ("1830-09-22", "1830-09-22", "1991-01-01", "1991-12-31")),
        ("2020/..", ("2020-01-01", "2020-12-31", "2020-01-01", OPEN)),
    ],
)
def test_bounds_of_a_state(valid, expected):
    found = state_bounds(parse(valid) if valid else None, EXISTED, TOLD)
    wanted = tuple(day(x) if isinstance(x, str) else x for x in expected)
    assert (found.start_min, found.start_max, found.end_min, found.end_max) == wanted


@pytest.mark.parametrize(
    ("valid", "first", "last"),
    [
        ("2014-07", "2014-07-01", "2014-07-31"),
        ("2014-07-11", "2014-07-11", "2014-07-11"),
        (None, "1830-09-22", "2014-08-23"),
        ("/2010", "1830-09-22", "2010-12-31"),
    ],
)
def test_an_event_has_happened_from_its_last_possible_day(valid, first, last):
    valid = parse(valid) if valid else None
    told = event_bounds(valid, EXISTED, TOLD)
    assert (told.start_min, told.start_max) == (day(first), day(last))
    assert told.end_min == told.end_max == OPEN
    assert while_it_lasts(valid, told, TOLD).end_max <= day(last)


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
    ],
)
def test_a_month_that_was_not_over_means_its_days_up_to_then(valid, start, end):
    told = as_told(parse(valid), TOLD)
    assert told.start == (Span(*map(day, start)) if start else None)
    assert told.end == (Span(*map(day, end)) if end else None)


def test_a_state_of_the_month_of_telling_is_certain_on_that_day():
    found = state_bounds(as_told(parse("2014-08/.."), TOLD), EXISTED, TOLD)
    assert found.start_max <= TOLD <= found.end_min


def test_what_goes_on_is_certain_up_to_the_last_attestation():
    valid = parse("/..")
    lasting = while_it_lasts(valid, event_bounds(valid, EXISTED, TOLD), TOLD)
    assert (lasting.start_max, lasting.end_min, lasting.end_max) == (TOLD, TOLD, OPEN)


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
    text = draw(st.one_of(dates, st.builds(lambda a, b: f"{a}/{b}", ends, ends)))
    try:
        return parse(text)
    except ValueError:
        assume(False)


@given(valids() | st.none(), days, days)
def test_bounds_are_in_order(valid, existed, told):
    state, event = state_bounds(valid, existed, told), event_bounds(valid, existed, told)
    ties = (while_it_lasts(valid, event, told), as_attested(event, told))
    for found in (state, event, *ties):
        assert found.start_min <= found.start_max
        assert found.end_min <= found.end_max
        assert found.start_min <= found.end_max
        assert found.start_min >= BEGINNING


@given(valids() | st.none(), days, days, days)
def test_what_is_certain_is_possible(valid, existed, told, asked):
    for found in (state_bounds(valid, existed, told), event_bounds(valid, existed, told)):
        if found.start_max <= asked <= found.end_min:
            assert found.start_min <= asked <= found.end_max


@given(valids() | st.none(), days, days)
def test_certainty_never_reaches_past_the_attestation_of_an_open_state(valid, existed, told):
    found = state_bounds(valid, existed, told)
    if valid is None or valid.end is None:
        assert found.end_min <= max(told, found.start_min)
        assert found.end_max == OPEN
