"""The laws of time of docs/views.md, held to every question by generated cases.

Days, claims and sources are generated from fixed seeds and go the way of all facts: records, rows,
load, views, questions. Rows are compared by what they rest on, before a change and after it.
`--laws N` generates N cases a question, law or source.
"""

import datetime as dt
import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest
import yaml
from changes import (
    CHECKED,
    END,
    PUBLIC,
    Maker,
    chance,
    curated,
    dates_of,
    ended,
    known_by_its_start,
    left_unknown,
    source,
    with_changes,
)
from support import GOLDEN

from graph.catalogue.library import Library
from graph.catalogue.question import ColumnType, ParameterType
from graph.database import Database
from graph.errors import FulcrumError, QuestionInvalid
from graph.load import Facts, check_graph, load

A_DAY = dt.timedelta(days=1)
FIRST, LAST = dt.date(1990, 1, 1), dt.date(2028, 1, 1)
LATER = dt.date(2026, 6, 1)
"""Day of a source that is newer than all others."""
OLDER = CHECKED - 30 * A_DAY
"""Day of a source that is newer than the texts, and older than the last check."""
RANKING = 6
"""A ranking is taken again without each thin pair: it gets as many times fewer cases."""
CURATED, AGAIN = "curated", "curated again"
DATED, APART, UNDATED = "dated", "apart", "undated"
"""New sources: they date what they tell, tell nothing that makes a tie, or date nothing."""
PARTS = {
    **dict.fromkeys(("in force", "signed", "status", "asserted", "direct"), "holds"),
    **dict.fromkeys(("asserted earlier", "direct earlier"), "last said"),
}
"""Parts of answers that have a status and say more than that."""
COUNTING = {"scope", "speakers"}
"""Questions that count statements, denials too, and need not list them all."""
SHOWN = 3
"""Rows that a failure shows."""
STATUSES = {"holds", "last said", "ended", "not yet", "planned", "denied", "mistaken"}
RANGE = {"since", "until", "day"}
"""Parameters that bound a time."""
KNOWN = {"claims", "said", "attested"}
"""Columns that tell no start, but from when something could be known, or by what."""
SAID_BY = ("as_of", "day", "known_by")
"""Days by which something had been said, in questions that ask for that."""
GROWN = {("alone", "confirmed"), ("open", "known"), ("one-sided", "answered")}
"""Parts that a further source may well turn into another."""
SHARES = {"overlaps", "similarity"}
"""Questions with numbers that are shares of more than a row lists."""


def readable():
    """Questions of the library, by name."""
    library = Library()
    for name in library.names():
        try:
            yield name, library.read(name)
        except QuestionInvalid:
            continue


QUESTIONS = dict(readable())


@dataclass(frozen=True)
class Case:
    """A question with its parameters, in a reading."""

    name: str
    params: tuple[tuple[str, object], ...] = ()
    reading: str = "corrected"

    def given(self, **changes):
        """The same with other parameters; None takes one away."""
        params = {**dict(self.params), **changes}
        kept = ((name, value) for name, value in params.items() if value is not None)
        return Case(self.name, tuple(sorted(kept)), self.reading)

    @property
    def question(self):
        return QUESTIONS[self.name]

    @property
    def days(self):
        """Parameters that are days, or may be."""
        types = {ParameterType.DATE: True, ParameterType.MOMENT: False}
        return [
            name
            for name, one in self.question.parameters.items()
            if one.type in types and (types[one.type] or isinstance(self[name], dt.date))
        ]

    def __getitem__(self, name):
        value = dict(self.params).get(name)
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            return dt.date.fromisoformat(value)
        return value

    def is_before(self, day):
        """Whether it is about days before that day alone."""
        given = [self[name] for name in self.days if isinstance(self[name], dt.date)]
        return bool(given) and max(given) < day

    def by_default(self):
        """The same without the days that need not be given."""
        question = self.question.parameters
        return self.given(**{name: None for name in self.days if not question[name].required})


def cases_of(name):
    """A question with the parameters of its golden answers and its example, in either reading."""
    question = QUESTIONS[name]
    golden = yaml.safe_load((GOLDEN / f"{name}.yaml").read_text(encoding="utf-8"))
    every = {"k": question.parameters["k"].most} if "k" in question.parameters else {}
    found = dict.fromkeys(
        Case(name).given(**(params | every))
        for params in (*(case["params"] for case in golden), question.sample)
    )
    return [
        Case(name, case.params, ("corrected", "corrected", "as_written")[number % 3])
        for number, case in enumerate(found)
    ]


CASES = {name: cases_of(name) for name in QUESTIONS}
DEFAULTS = {name: list(dict.fromkeys(c.by_default() for c in CASES[name])) for name in CASES}
MOVABLE = [name for name in CASES if any(case.days for case in CASES[name])]
AS_OF = [name for name in MOVABLE if "as_of" in QUESTIONS[name].parameters]
TOLD = [name for name in CASES if "c.known <= $" in QUESTIONS[name].statement]
every_question = pytest.mark.parametrize("name", QUESTIONS)


class Graph:
    """A server on which the curated graph and changed ones are loaded in turn.

    Attributes:
        loaded: Name of the graph that is loaded.
        claims: Claims of the curated graph as they are loaded, by id.
        findings: What the checks of the graph find in each changed graph that was loaded.
    """

    def __init__(self, server):
        rows = Facts(curated())
        self.claims = {
            item.record.id: item.row["properties"]
            for item in rows.items(rows.records())
            if item.written_by == "load/claims"
        }
        self.loaded = None
        self.findings = {}
        self._server = server
        self._session = server.open()
        self._database = Database(server.uri, server.user, server.password)
        self._pool = ThreadPoolExecutor(2)
        self._rows = {}
        self._made = {}

    def close(self):
        self.curated()
        assert self._server.findings() == []
        self._pool.shutdown()
        self._session.close()
        self._database.close()

    def curated(self):
        """Have the curated graph loaded."""
        if self.loaded not in (CURATED, AGAIN):
            self._session.load()
        self.loaded = CURATED

    def changed(self, name, make, *more):
        """Have a changed graph loaded, and give the claims that are new or replaced in it.

        Args:
            name: Of the change.
            make: Gives the dataset and these claims.
            more: What it is given.
        """
        if self.loaded != name:
            # What the curated graph answers is asked first, so that it need not be loaded again.
            self.curated()
            self._fetch(case for every in (CASES, DEFAULTS) for of in every.values() for case in of)
            if name not in self._made:
                self._made[name] = make(name, *more)
            rows, version = Facts(self._made[name][0]), f"laws: {name}"
            load(self._database, rows, version)
            self.loaded = name
            self.findings[name] = check_graph(self._database, rows, version)
        return self._made[name][1]

    def taken_away(self, name, make, *more):
        """Have the curated graph loaded again after a change."""
        if self.loaded != AGAIN:
            self.changed(name, make, *more)
            self._session.load()
            self.loaded = AGAIN

    def before(self, cases):
        """Rows of the curated graph, by case."""
        if any((CURATED, case) not in self._rows for case in cases):
            self.curated()
            self._fetch(cases)
        return self._found(CURATED, cases)

    def after(self, cases):
        """Rows of the graph that is loaded, by case."""
        self._fetch(cases)
        return self._found(self.loaded, cases)

    def answer(self, case):
        return self._session.ask(case.name, reading=case.reading, **dict(case.params))

    def _fetch(self, cases):
        """Ask what was not asked yet; a failure is that of the tests which need the answer."""
        missing = [case for case in dict.fromkeys(cases) if (self.loaded, case) not in self._rows]
        for case, found in zip(missing, self._pool.map(self._rows_of, missing), strict=True):
            self._rows[self.loaded, case] = found

    def _rows_of(self, case):
        try:
            return plain(self.answer(case))
        except FulcrumError as error:
            return error

    def _found(self, graph, cases):
        found = {case: self._rows[graph, case] for case in cases}
        for case, rows in found.items():
            assert isinstance(rows, list), f"{case}: {rows}"
        return found


def plain(answer):
    """Rows that can be compared: claims are a set, and names follow from ids."""
    return [
        {
            name: tuple(sorted(value)) if name == "claims" else _hashable(value)
            for name, value in record.items()
            if not (name.endswith("_name") and name[:-5] in record)
        }
        for record in answer.records()
    ]


def _hashable(value):
    return tuple(map(_hashable, value)) if isinstance(value, list) else value


def differing(before, after):
    """Rows of either answer that the other has not."""
    old, new = (Counter(tuple(sorted(row.items())) for row in rows) for rows in (before, after))
    return [dict(row) for row in (old - new) + (new - old)]


def entities(row, question):
    """What a row is about: its entities."""
    return tuple(row[n] for n, one in question.columns.items() if one.type is ColumnType.ENTITY)


def status(row):
    """Status of a row on the day that is asked about; None where it has none."""
    found = (PARTS.get(row.get(name), row.get(name)) for name in ("status", "part"))
    return next((one for one in found if one in STATUSES), None)


def agree(broken):
    """Fail with the first rows that break a law: an answer is too long to be compared as a whole."""
    if broken:
        shown = "\n\n".join("\n  ".join(map(str, one)) for one in broken[:SHOWN])
        pytest.fail(f"{len(broken)} rows break it, the first of them:\n{shown}", pytrace=False)


@pytest.fixture(scope="module")
def graph(embedded):
    found = Graph(embedded)
    yield found
    found.close()


@pytest.fixture
def many(request):
    return request.config.getoption("--laws")


# Law 1, and the one policy of time


def moves(graph, name, number):
    """Days on which an answer might change, each with the parameter that is that day.

    Most are days on which something begins, ends or is told, of that answer or of any; some are
    days on which nothing is recorded at all.
    """
    rng = chance("moves", name)
    dates = dates_of(graph.claims)
    cases = [case for case in CASES[name] if case.days]
    shown = graph.before(cases)
    recorded = sorted({day for days in dates.values() for day in days if FIRST < day < LAST})
    number = max(2, number // RANKING) if QUESTIONS[name].measure else number
    for _ in range(number):
        case = rng.choice(cases)
        rows = shown[case]
        moved = rng.choice(case.days)
        if moved in RANGE:  # its other end may lie on either side
            case = case.given(**dict.fromkeys(RANGE - {moved}))
        near = {day for row in rows for claim in row["claims"] for day in dates[claim]}
        near = sorted(day for day in near if FIRST < day < LAST)
        days = rng.choice([near, near, near, recorded, []]) or [
            FIRST + A_DAY * rng.randrange((LAST - FIRST).days)
        ]
        day = rng.choice(days) - A_DAY * rng.randrange(2)
        if not {day, day + A_DAY} & {case[other] for other in case.days if other != moved}:
            yield case, moved, day


def without_day(rows, day):
    """Rows without what shows the day itself."""
    return [{name: value for name, value in row.items() if value != day} for row in rows]


@pytest.mark.parametrize("name", MOVABLE)
def test_no_cliff(graph, tally, many, name):
    """Moving a day changes only rows whose recorded start, end or statement lies between."""
    question, broken = QUESTIONS[name], []
    dates = dates_of(graph.claims)
    pairs = [
        (case.given(**{moved: day}), case.given(**{moved: day + A_DAY}), day)
        for case, moved, day in moves(graph, name, many)
    ]
    rows = graph.before([case for *both, _ in pairs for case in both])
    for one, other, day in pairs:
        found = differing(without_day(rows[one], day), without_day(rows[other], day + A_DAY))
        between = {claim for claim, days in dates.items() if days & {day, day + A_DAY}}
        tally("no cliff")
        if question.network is not None or name in SHARES:
            # What follows from a whole network may change with any part of it.
            broken += [(one, day, row) for row in found if not between]
            continue
        moving = {entities(row, question) for row in found if between & set(row["claims"])}
        broken += [(one, day, row) for row in found if entities(row, question) not in moving]
    agree(broken)


def statuses(claim, day):
    """Status of a claim on a day, and that of a tie that rests on it."""
    return {_status(*(claim[p + n] for n in ("from", "to", "maybe_to")), day) for p in ("", "tie_")}


def _status(from_, to, maybe_to, day):
    if day <= to:
        return "holds" if from_ <= day else "not yet"
    return "last said" if day <= maybe_to else "ended"


@pytest.mark.parametrize(
    "name", [name for name in MOVABLE if "as_of" in QUESTIONS[name].parameters]
)
def test_one_policy_of_time(graph, tally, many, name):
    """A status is that of what the row rests on."""
    asked = [(case.given(as_of=day), day) for case, _, day in moves(graph, name, many)]
    rows, broken = graph.before([case for case, _ in asked]), []
    for case, day in asked:
        for row in rows[case]:
            said = status(row)
            if said in ("holds", "last said", "ended", "not yet"):
                tally("one policy")
                found = (statuses(graph.claims[claim], day) for claim in row["claims"])
                broken += [] if any(said in one for one in found) else [(case, row)]
    agree(broken)


# Law 2


def grown(how, many):
    """Sources that are newer than others, and state no end, correction or denial."""
    maker = Maker(chance(how))
    text, document = source(f"{how}-text", LATER), source(f"{how}-document", LATER, PUBLIC)
    sources = [text, document]
    if how == UNDATED:
        sources.append(source(f"{how}-older", OLDER))
    fits = maker.makes_no_tie if how == APART else None
    update = {"valid": None} if how == UNDATED else {}
    told = [maker.claims(one, many // len(sources), fits, **update) for one in sources]
    return with_changes([claim for claims in told for claim in claims], sources)


def is_kept(row, rows, question, over):
    """Whether another answer has the row, though what is new may stand in it too.

    What somebody says again, and nothing else, may be told in the later words or by other proofs.

    Args:
        row: Of an answer.
        rows: Of the other answer.
        question: That was asked.
        over: Claims that ended between the days of the two.
    """
    about, claims = entities(row, question), set(row["claims"]) - over
    for other in rows:
        if about == entities(other, question):
            grown = (row.get("part"), other.get("part")) in GROWN
            same = status(row) or row.get("part") == other.get("part") or grown
            if row.get("stage") == "signed" and other["stage"] != "signed":
                return True
            if same and (question.name in COUNTING or claims <= set(other["claims"])):
                return True
            if status(other) in ("holds", status(row)) and saying(row) == saying(other):
                return True
    if question.name == "in-force" and any(
        (row["what"], row["stage"]) == (other["what"], other["stage"]) for other in rows
    ):
        return True  # the later source tells another day for one of the parties
    # What is now told to hold of some, and not of others, stands in two rows.
    standing = {"holds", status(row)}
    parts = (o for o in rows if about == entities(o, question) and status(o) in standing)
    return claims <= {claim for one in parts for claim in one["claims"]}


def saying(row):
    """What a row says, without who says it, when, and of when."""
    told = {"part", "status", "role", "by", "attested", "since", "spell", "when", "claims"}
    return {
        name: value for name, value in row.items() if name not in told or value == row.get("part")
    }


@pytest.mark.parametrize("name", [name for name in TOLD if name not in COUNTING])
def test_what_had_been_said_by_a_day_stays(graph, tally, many, name):
    """What a later source says was not said before, whatever it is about."""
    made = graph.changed(DATED, grown, 6 * many)
    document = {one.id for one in made if one.references[0].source == f"{DATED}-document"}
    told, broken = [one for one in CASES[name] if any(map(one.__getitem__, SAID_BY))], []
    before, after = graph.before(told), graph.after(told)
    for case in told:
        tally("said by then", len(made) - len(document))
        now = [row for row in after[case] if not document & set(row["claims"])]
        broken += [(case, row) for row in differing(saying_all(before[case]), saying_all(now))]
    agree(broken)


def saying_all(rows):
    return [{name: value for name, value in row.items() if name != "claims"} for row in rows]


@every_question
@pytest.mark.parametrize("how", [DATED, APART, UNDATED])
def test_growth(graph, tally, many, how, name):
    """A source that is added takes no row from a default answer."""
    question, broken = QUESTIONS[name], []
    hangs = question.network is not None or name == "fragile-ties"
    if hangs and how != APART and name != "partners":
        pytest.skip("a further tie may well close a gap or shorten a way")
    graph.changed(how, grown, 6 * many)
    over = {
        name
        for name, claim in graph.claims.items()
        if any(CHECKED <= claim[f"{prefix}maybe_to"] < LATER for prefix in ("", "tie_"))
    }
    before, after = graph.before(DEFAULTS[name]), graph.after(DEFAULTS[name])
    for case, rows in before.items():
        tally("growth", len(rows))
        broken += [(case, row) for row in rows if not is_kept(row, after[case], question, over)]
    agree(broken)


@every_question
def test_what_is_told_later_changes_no_earlier_day(graph, tally, many, name):
    """What a later source tells without a date had not certainly begun before it was told."""
    new = {claim.id for claim in graph.changed(UNDATED, grown, 6 * many)}
    told, broken = [case for case in CASES[name] if case.is_before(OLDER)], []
    before, after = graph.before(told), graph.after(told)
    for case in told:
        tally("told later", len(new))
        found = differing(before[case], after[case])
        broken += [
            (case, row) for row in found if status(row) != "not yet" or not new & set(row["claims"])
        ]
    agree(broken)


# Laws 3 to 6


def resting(rows, made):
    """Cases with rows that rest on these claims alone, and the rows."""
    ids = {claim.id for claim in made}
    found = {case: [row for row in of if set(row["claims"]) <= ids] for case, of in rows.items()}
    return {case: of for case, of in found.items() if of}


@every_question
def test_open_is_not_unknown(graph, tally, many, name):
    """What goes on by the public record holds until it was last checked; else it was last said."""
    made = graph.changed("left unknown", left_unknown, 3 * many)
    before, broken = resting(graph.before(DEFAULTS[name]), made), []
    after = graph.after(before)
    for case, rows in before.items():
        for row in rows:
            tally("open is not unknown")
            now = [status(other) for other in after[case] if other["claims"] == row["claims"]]
            fits = {"holds": ["last said"], "last said": ()}.get(status(row), now)
            broken += [] if now == fits else [(case, row, now)]
    agree(broken)


@every_question
def test_ended_is_ended(graph, tally, many, name):
    """What has a recorded end neither holds afterwards nor was only last said."""
    made = graph.changed("ended", ended, 3 * many)
    ids = {claim.id for claim in made}
    before, broken = graph.before(DEFAULTS[name]), []
    cases = [
        case
        for case, rows in before.items()
        if any(ids & set(row["claims"]) for row in rows if status(row))
    ]
    for case, rows in resting(graph.after(cases), made).items():
        for row in rows:
            tally("ended is ended")
            broken += [(case, row)] if status(row) in ("holds", "last said") else []
    agree(broken)


def test_ended_is_ended_in_comparisons(graph, tally, many):
    made = graph.changed("ended", ended, 3 * many)
    ids, broken = {claim.id for claim in made}, []
    given = {"first": END - A_DAY, "second": CHECKED, "by": "relation"}
    asked = {
        Case("differences").given(**given, actor=claim.subject, partner=claim.object): claim.id
        for claim in made
        if graph.claims[claim.id]["readings"] and claim.polarity == "affirmed"
    }
    for case, rows in graph.after(list(asked)).items():
        for row in rows:
            if set(row["claims"]) <= ids:
                tally("ended is ended, compared")
                broken += [(case, row)] if row["part"] != "ended" else []
    agree(broken)


@every_question
def test_by_then_is_no_start(graph, tally, many, name):
    """A start by a day is never shown as a start, and all else is as if it were one."""
    made = graph.changed("known by its start", known_by_its_start, 3 * many)
    starts = {claim.id: claim.valid.partition("]")[0].removeprefix("[..") for claim in made}
    before, broken = resting(graph.before([*CASES[name], *DEFAULTS[name]]), made), []
    for case, rows in resting(graph.after(before), made).items():
        for row in rows:
            tally("by then is no start")
            shown = " ".join(str(value) for one, value in row.items() if one not in KNOWN)
            shown = re.sub(r"\[\.\.[\d-]+\]|\bby [\d-]+", "", shown)
            broken += [(case, row) for claim in row["claims"] if starts[claim] in shown]
    agree(broken)


@pytest.mark.parametrize(
    "name", [name for name in MOVABLE if "as_of" in QUESTIONS[name].parameters]
)
def test_said_so_standing(graph, tally, many, name):
    """What is said holds on the day on which it is said, or on its own days where these are over.

    Only a stage of an agreement is left behind by the next one.
    """
    rng, broken = chance("standing", name), []
    alone = [
        (case, row["claims"][0])
        for case, rows in graph.before(CASES[name]).items()
        for row in rows
        if len(row["claims"]) == 1
    ]
    number = max(2, many // RANKING) if QUESTIONS[name].measure else many
    for case, claim in rng.sample(alone, min(number, len(alone))):
        tally("said, so standing")
        found = graph.claims[claim]
        # A stage that is reached later leaves this one behind.
        day = min(found["attested"], found["maybe_to"])
        day = found["from"] if name == "in-force" and "as_agreement" in found else day
        on_its_day = case.given(as_of=day)
        rows = graph.before([on_its_day])[on_its_day]
        broken += [] if any(claim in row["claims"] for row in rows) else [(on_its_day, claim)]
    agree(broken)


# Law 7


def denied(name, many):
    """Denials of what is recorded, and of what is not, told on the days of the texts."""
    maker = Maker(chance(name))
    sources = [source(f"denying-{day}", day) for day in (dt.date(2014, 8, 1), dt.date(2025, 11, 4))]
    told = [maker.claims(one, many, polarity="denied") for one in sources]
    return with_changes([claim for claims in told for claim in claims], sources)


@pytest.mark.parametrize("name", [name for name in CASES if name not in COUNTING])
def test_denial(graph, tally, many, name):
    """A denial changes no row but those that rest on it."""
    made = graph.changed("denied", denied, 4 * many)
    new, question, broken = {claim.id for claim in made}, QUESTIONS[name], []
    cases = list(dict.fromkeys((*CASES[name], *DEFAULTS[name])))
    before, after = graph.before(cases), graph.after(cases)
    for case in cases:
        tally("denial", len(new))
        found = differing(before[case], after[case])
        # Comparisons tell what one side states and the other denies.
        denying = {entities(row, question) for row in found if new & set(row["claims"])}
        compared = denying if "denials" in question.sections else set()
        broken += [
            (case, row)
            for row in found
            if not new & set(row["claims"]) and entities(row, question) not in compared
        ]
    agree(broken)


@every_question
def test_what_is_taken_away_again_leaves_nothing(graph, tally, many, name):
    graph.taken_away("denied", denied, 4 * many)
    tally("taken away again", len(CASES[name]))
    assert graph.after(CASES[name]) == graph.before(CASES[name])


# Law 8


def settings(number):
    """Settings of a network, drawn from all that there are."""
    rng = chance("settings")
    parameters = QUESTIONS["degree"].parameters
    for _ in range(number):
        chosen = {n: rng.choice(parameters[n].choices) for n in ("stance", "sign", "basis")}
        chosen["layer"] = rng.choice([None, None, *parameters["layer"].choices])
        day = rng.choice([dt.date(2014, 8, 23), dt.date(2025, 11, 4), CHECKED, None])
        if day is None:
            day = dt.date(2000, 1, 1) + A_DAY * rng.randrange(9500)
        yield Case("degree").given(**chosen, as_of=day, k=500)


def test_measures_take_the_network_of_the_tables(graph, tally, many):
    graph.curated()
    for case in settings(2 * many):
        answer = graph.answer(case)
        if answer.empty:
            continue
        tally("measures")
        same = {name: value for name, value in case.params if name != "k"}
        pairs = {}
        for state in (row.state.id for row in answer.rows):
            asking = Case("partners").given(**same, actor=state)
            for row in graph.before([asking])[asking]:
                pairs.setdefault(frozenset((state, row["partner"])), []).append(row)
        assert all(len(rows) == 2 for rows in pairs.values()), case
        degrees = Counter(state for pair in pairs for state in pair)
        assert {row.state.id: row.neighbours for row in answer.rows} == degrees, case
        size = answer.network
        assert size.pairs == len(pairs), case
        aged = [rows[0]["attested"] for rows in pairs.values() if rows[0]["status"] == "last said"]
        assert (size.held, size.last_said) == (
            len(pairs) - len(aged),
            (min(aged), max(aged)) if aged else None,
        ), case


# Whatever is loaded


def test_every_changed_graph_was_sound(graph):
    assert {name: found for name, found in graph.findings.items() if found} == {}
