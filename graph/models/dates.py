"""Dates and intervals of any precision: a whitelist of EDTF, and the bounds they imply.

Accepted: `2014`, `2014-08`, `2014-08-23`, each with `~` (approximate) or `?` (uncertain) behind it,
`[..2014-08]` for *by then, no start known*, and intervals `A/B` in which an end may also be `..`
(open) or blank (unknown).
EDTF is ISO 8601-2:2019, annex A; the bounds are this project's own rules (docs/model.md).
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace

BEGINNING = dt.date(1, 1, 1)
"""Stands for "since always" where nothing is known of a start; never shown to a user."""
OPEN = dt.date(9999, 12, 31)
"""Stands for "no end known"; never shown to a user."""

_BY = re.compile(r"\[\.\.(?P<date>[^\[\]]+)\]")
_DATE = re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d{2})(?:-(?P<d>\d{2}))?)?(?P<mark>[~?])?")


@dataclass(frozen=True, slots=True)
class Span:
    """The days that one date of any precision may mean, first and last included."""

    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Edtf:
    """A parsed date or interval.

    Attributes:
        text: As written.
        interval: True where the text holds a slash.
        start: Days in which it may start; None where unknown or open.
        end: Days in which it may end; None where unknown or open.
        open_start: The start was written `..`.
        open_end: The end was written `..`.
    """

    text: str
    interval: bool
    start: Span | None
    end: Span | None
    open_start: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Bounds:
    """When something holds: for certain, and possibly.

    It holds for certain on the days `from_` to `to`, both included, of which there is one at least,
    and possibly on those from `maybe_from` to `maybe_to`; that is `OPEN` where no end is recorded.
    """

    maybe_from: dt.date
    from_: dt.date
    to: dt.date
    maybe_to: dt.date


def parse(text: str) -> Edtf:
    """Parse a date or an interval.

    Raises:
        ValueError: The text is outside the whitelist, names no real day, or ends before it starts.
    """
    if "/" not in text:
        span = _span(text)
        return Edtf(text, False, span, span)
    left, _, right = text.partition("/")
    start = None if left in ("", "..") else _span(left)
    end = None if right in ("", "..") else _span(right)
    if end and end.first == BEGINNING:
        raise ValueError(f"{text!r}: [..DATE] is for starts; write the latest end as a date")
    if start is None and end is None and (left, right) != ("", ".."):  # `/..`: it still goes on
        raise ValueError(f"{text!r} says nothing: leave the date out where both ends are unknown")
    if start and end and end.last < start.first:
        raise ValueError(f"{text!r} ends before it starts")
    return Edtf(text, True, start, end, left == "..", right == "..")


def _span(text: str) -> Span:
    if by := _BY.fullmatch(text):
        return Span(BEGINNING, _span(by["date"]).last)
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(
            f"{text!r} is no date; write YYYY, YYYY-MM or YYYY-MM-DD, with ~ or ? behind it,"
            " [..DATE] for a start by that date, or an interval A/B with .. for an open and nothing"
            " for an unknown end"
        )
    year, month, day = int(match["y"]), match["m"], match["d"]
    try:
        first = dt.date(year, int(month or 1), int(day or 1))
        last = dt.date(year, int(month or 12), int(day or 0) or _last_day(year, int(month or 12)))
        if match["mark"] == "~":
            return _widened(first, last, precise=day is not None)
    except (ValueError, OverflowError):
        raise ValueError(f"{text!r} is no day of the calendar") from None
    return Span(first, last)


def _last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _widened(first: dt.date, last: dt.date, *, precise: bool) -> Span:
    """Widen an approximate date by its own length on both sides (a day: by one week)."""
    margin = dt.timedelta(days=7) if precise else last - first + dt.timedelta(days=1)
    return Span(first - margin, last + margin)


def as_told(valid: Edtf, attested: dt.date) -> Edtf:
    """What is dated by a source that tells of it afterwards: it had begun when it was told.

    A month that was not over when the source was written means its days up to then. What was to
    end later, with no start stated, had begun by then.
    """

    def known(span: Span | None) -> Span | None:
        if span is None or not span.first <= attested < span.last:
            return span
        return Span(span.first, attested)

    if valid.interval and valid.start:
        return replace(valid, start=known(valid.start))
    if valid.interval and valid.end and valid.end.first > attested:
        return replace(valid, start=Span(BEGINNING, attested))
    return replace(valid, start=known(valid.start), end=known(valid.end))


def state_bounds(
    valid: Edtf | None,
    existed_from: dt.date,
    attested: dt.date,
    vouched: dt.date | None = None,
) -> Bounds:
    """Bounds of a state of affairs.

    Args:
        valid: When it held, as far as said; None where nothing is said.
        existed_from: First day on which both ends existed: no state starts earlier.
        attested: Day of the last attestation: it has begun by then.
        vouched: Day up to which somebody vouches that it goes on; default: the attestation.
            Certainty never reaches past it.
    """
    start, end = (valid.start, valid.end) if valid else (None, None)
    always = valid is not None and valid.open_start
    if start and not always:
        from_ = _begun(start, end)
        maybe_from = _not_before(start, existed_from, from_)
    else:
        limit = min(end.first, attested) if end else attested
        maybe_from = min(existed_from, limit)
        from_ = maybe_from if always else limit
    if end:
        return _somewhen(maybe_from, from_, end.first, end.last)
    return _somewhen(maybe_from, from_, vouched or attested, OPEN)


def event_bounds(valid: Edtf | None, existed_from: dt.date, attested: dt.date) -> Bounds:
    """Bounds of *has happened*: true from the event on, for ever.

    An event dated to a month happened once within it, so it has certainly happened from the
    end of that month. An undated one happened before it was told.
    """
    if valid is None or valid.start is None:
        last = valid.end.last if valid and valid.end else attested
        return Bounds(min(existed_from, last), last, OPEN, OPEN)
    from_ = _begun(valid.start, valid.end)
    return Bounds(_not_before(valid.start, existed_from, from_), from_, OPEN, OPEN)


def as_attested(told: Bounds, attested: dt.date) -> Bounds:
    """Bounds of what stands as long as somebody vouches for it: certain up to the attestation."""
    return Bounds(told.maybe_from, told.from_, max(attested, told.from_), OPEN)


def while_it_lasts(valid: Edtf | None, told: Bounds, attested: dt.date) -> Bounds:
    """Bounds of an event itself, for ties that it does not support afterwards.

    An event whose end is written open goes on, certainly up to the last attestation. One without a
    date stands on the day on which it is told, one whose end is unknown on that on which it has
    certainly begun, and nobody says that it is over.
    """
    start, end = (valid.start, valid.end) if valid else (None, None)
    if start is None and end is None:
        return Bounds(told.maybe_from, attested, attested, OPEN)
    if valid is not None and valid.open_end:
        return as_attested(told, attested)
    if end is None:
        return Bounds(told.maybe_from, told.from_, told.from_, OPEN)
    if start is None or (start.first == BEGINNING and end == start):
        return Bounds(told.maybe_from, end.last, end.last, end.last)
    return _somewhen(told.maybe_from, told.from_, end.first, end.last)


def foretold(held: Bounds, attested: dt.date) -> Bounds:
    """Bounds of a plan or forecast: it stands from the day on which it is told to its own end."""
    from_ = min(held.from_, attested)
    to = max(held.to, min(attested, held.maybe_to))
    return Bounds(min(held.maybe_from, from_), from_, to, held.maybe_to)


def _begun(start: Span, end: Span | None) -> dt.date:
    """Day from which it has certainly begun.

    What had begun by a day and has an end had begun by that end.
    """
    if start.first == BEGINNING and end and end.first > BEGINNING:
        return min(start.last, end.first)
    return start.last


def _not_before(start: Span, existed_from: dt.date, from_: dt.date) -> dt.date:
    """First day of a start; of one that is only known to have been by then, that of its ends."""
    return min(existed_from, from_) if start.first == BEGINNING else start.first


def _somewhen(maybe_from: dt.date, from_: dt.date, to: dt.date, maybe_to: dt.date) -> Bounds:
    """Bounds with one certain day at least.

    Where start and end may be the same month or year, that whole time is meant; where no end is
    known, it holds on the day from which it is certain.
    """
    from_, to = min(from_, maybe_to), max(to, maybe_from)
    if from_ <= to:
        return Bounds(maybe_from, from_, to, maybe_to)
    if maybe_to == OPEN:
        return Bounds(maybe_from, from_, from_, OPEN)
    return Bounds(maybe_from, maybe_from, maybe_to, maybe_to)
