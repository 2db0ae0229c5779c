"""What every answer owes its reader: language, reading, marks, reasons, explanations, comparisons."""

import datetime as dt
import re

import pytest
from support import edit

import graph
from graph import render
from graph.answer.model import Emptiness
from graph.catalogue.library import Library
from graph.errors import UsageError
from graph.render.browser import HINT
from graph.render.comparison import GONE

DAY = "2014-08-23"
EMPTY = {
    "none found": ("brokers", {"origin": "CHN", "as_of": DAY}),
    "not covered": ("ties", {"b": "VEN", "as_of": "1700-01-01"}),
    "beyond the sources": ("brokers", {"origin": "CHN", "as_of": "2030-01-01"}),
    "unknown date": ("members", {"grouping": "Collective West", "as_of": "2020-01-01"}),
    "refused": ("betweenness", {"as_of": DAY, "layer": "energy", "sign": "hostile"}),
}
LANGUAGES = {
    "en": ("Nicaragua", "Russia", "BRICS"),
    "es": ("Nicaragua", "Rusia", "BRICS"),
    "pt": ("Nicarágua", "Rússia", "BRICS"),
    "ru": ("Никарагуа", "Россия", "БРИКС"),
}


@pytest.mark.parametrize(("reason", "asked"), EMPTY.items(), ids=EMPTY)
def test_an_empty_answer_says_why(loaded, reason, asked):
    query, params = asked
    answer = loaded.ask(query, **params)
    assert answer.rows == ()
    assert answer.empty.reason == reason
    assert answer.notes[0] == answer.empty.sentence
    assert answer.empty.sentence.endswith(".")


def test_an_empty_answer_names_days_that_have_one(loaded):
    answer = loaded.ask("members", grouping="Five-party format", as_of="2020-01-01")
    assert answer.empty.reason == "not covered"
    assert "speaks of Five-party format by 2020-01-01." in answer.empty.sentence
    assert answer.empty.sentence.endswith("with --as-of 2026-01-03 or --as-of 2025-11-04.")
    for day in ("2026-01-03", "2025-11-04"):
        assert loaded.ask("members", grouping="Five-party format", as_of=day).rows


SPEAK = "The texts speak up to 2025-11-04"
BEYOND = "lies beyond the sources: the texts speak up to 2025-11-04, and the public record was last"


@pytest.mark.parametrize(
    ("query", "params", "said"),
    [
        ("members", {"grouping": "ALBA"}, SPEAK),
        ("members", {"grouping": "ALBA", "as_of": "2025-12-01"}, SPEAK),
        ("members", {"grouping": "ALBA", "as_of": "2025-11-04"}, None),
        ("members", {"grouping": "Five-party format", "as_of": "2030-01-01"}, BEYOND),
        ("statements", {"actor": "VEN", "as_of": "2025-12-01"}, None),
        ("statements", {"actor": "VEN", "as_of": "2030-01-01"}, BEYOND),
    ],
)
def test_an_answer_says_up_to_which_day_the_sources_speak(loaded, query, params, said):
    notes = " ".join(loaded.ask(query, **params).notes)
    for sentence in (SPEAK, BEYOND):
        assert (sentence in notes) == (sentence == said)


def test_what_lies_beyond_the_sources_holds_no_more(loaded):
    """Past the last check nothing that goes on is shown as holding; at it what is on record is."""
    for day, statuses in (("2026-01-03", {"holds"}), ("2026-01-04", {"last said"})):
        answer = loaded.ask("members", grouping="ALBA", as_of=day)
        assert {row.part for row in answer.rows} & {"holds", "last said"} == statuses


@pytest.mark.parametrize("lang", LANGUAGES)
def test_names_and_statements_in_a_language(loaded, lang):
    answer = loaded.ask("ties", a="RUS", b="NIC", as_of=DAY, lang=lang)
    nicaragua, russia, _ = LANGUAGES[lang]
    assert nicaragua in answer.title
    assert russia in answer.title
    assert any(russia in row.statement for row in answer.rows)
    for citation in answer.citations:
        ends = {citation.subject.id: citation.subject, citation.object.id: citation.object}
        if "NIC" in ends:
            assert ends["NIC"].name == nicaragua
    assert [c.claim for c in answer.citations] == [
        c.claim for c in loaded.ask("ties", a="RUS", b="NIC", as_of=DAY).citations
    ]


@pytest.mark.parametrize("name", Library().names())
def test_entities_in_rows_are_named_in_the_language(loaded, name):
    question = Library().read(name)
    english = loaded.ask(name, **question.sample)
    other = loaded.ask(name, **question.sample, lang="ru")
    assert len(english.rows) == len(other.rows)
    names = {
        citation_end.id: citation_end.name
        for citation in other.citations
        for citation_end in (citation.subject, citation.object)
    }
    for row in other.rows:
        for column in question.columns:
            value = getattr(row, column)
            for one in value if isinstance(value, tuple) else (value,):
                if getattr(one, "id", None) in names:
                    assert one.name == names[one.id]


def test_the_corrected_and_the_written_reading_differ(loaded):
    """The essay counts Costa Rica among the Pacific Alliance, which it never joined."""
    asked = {"bloc": "Pacific Alliance", "actor": "CRI", "as_of": DAY}
    corrected = loaded.ask("memberships", **asked)
    written = loaded.ask("memberships", **asked, reading="as_written")
    assert ("denied", "full") in {(row.part, row.status) for row in corrected.rows}
    assert "holds" not in {row.part for row in corrected.rows}
    assert "holds" in {row.part for row in written.rows}
    assert "denied" not in {row.part for row in written.rows}
    assert not any(citation.contests for citation in written.citations)
    assert any("taken at their word" in note for note in written.notes)


def test_contested_claims_are_marked(loaded):
    answer = loaded.ask("statements", actor="Nicaragua Canal")
    contested = [citation for citation in answer.citations if citation.contested]
    assert contested
    text = render.to_table(answer, 120, cite=True)
    for citation in contested:
        assert f"\n{citation.number}*. " in text
    assert any("corrected or disputed" in note for note in answer.notes)


def test_an_explanation_holds_what_runs_in_a_browser(loaded, rows):
    answer = loaded.ask("members", grouping="Caribbean triangle", as_of=DAY)
    text = render.explain(answer)
    assert ":param as_of => date('2014-08-23')" in text
    assert ":param grouping => 'grouping:caribbean-triangle'" in text
    assert f"{len(answer.rows)} rows from {len(answer.citations)} claims" in text
    found = rows(
        text.split(HINT)[1],
        as_of=dt.date.fromisoformat(DAY),
        grouping="grouping:caribbean-triangle",
        reading="corrected",
    )
    assert len(found) == len(answer.rows)


@pytest.mark.parametrize("name", Library().names())
def test_every_answer_can_be_shown_in_every_form(loaded, name):
    answer = loaded.ask(name, **Library().read(name).sample)
    table = render.to_table(answer, 100, cite=True)
    assert table.startswith(answer.title.split()[0])
    assert "References" in table
    assert answer.title in render.to_markdown(answer)
    assert len(render.to_csv(answer).splitlines()) > len(answer.rows)
    assert len(answer.to_df()) == len(answer.rows)
    explained = render.explain(answer)
    lines = {line.strip() for line in explained.splitlines()}
    told = {line.strip() for line in answer.question.statement.splitlines()}
    # The network is read in the statement itself, so that what would name it is written otherwise.
    assert {line for line in told if not re.search(r"\$|CALL ", line)} <= lines
    edges = {key for _, _, key in answer.to_networkx().edges(keys=True)}
    picture = answer.to_viz()
    assert {edge.id for edge in picture.relationships} == edges


def test_a_title_tells_what_narrows_the_answer(loaded):
    assert loaded.ask("ties", b="VEN", as_of=DAY).title.endswith("and who says so?")
    narrowed = loaded.ask("ties", b="VEN", as_of=DAY, layer="security", source="analysis-2025")
    assert narrowed.title.endswith("(layer: security; source: Unsigned analysis (2025))")


def test_a_comparison_by_source(loaded):
    sides = [
        loaded.ask("statements", actor="CUB", source=source)
        for source in ("oriental-review-2014", "analysis-2025")
    ]
    compared = render.Comparison.of(*sides, "source")
    assert {line.change for line in compared.lines} >= {GONE}
    assert compared.values == ("oriental-review-2014", "analysis-2025")


@pytest.mark.parametrize(
    ("params", "message"),
    [({"lang": "fr"}, "give en or es or pt or ru"), ({"reading": "mine"}, "as_written")],
)
def test_a_manner_that_is_none(loaded, params, message):
    with pytest.raises(UsageError, match=message):
        loaded.ask("ties", b="VEN", **params)


def test_stale_data_are_noted(loaded, monkeypatch):
    monkeypatch.setattr(graph.api, "data_version", lambda *_, **__: "another")
    vars(loaded).pop("_seeds_version", None)
    answer = loaded.ask("ties", b="VEN")
    vars(loaded).pop("_seeds_version", None)
    assert any("seeds at hand are another" in note for note in answer.notes)


def test_seeds_of_ones_own_are_not_called_stale(changeable, database, seeds):
    edit(seeds / "entities" / "states.yaml", "en: Venezuela,", "en: Venezuela (test),")
    changeable.load(seeds)
    assert not any("data version" in note for note in changeable.ask("ties", b="VEN").notes)
    with database.open() as other:
        notes = other.ask("ties", b="VEN").notes
    stale = [note for note in notes if "data version" in note]
    assert len(stale) == 1
    assert stale[0].endswith("`--seeds FOLDER` takes a folder instead of them.")


def test_options_in_a_reason():
    reason = Emptiness(reason="none found", sentence="None.")
    assert reason.with_options([]) is reason
    told = reason.with_options(["--stance all", "--as-of 2014-08-23"]).sentence
    assert told.endswith("an answer with --stance all or --as-of 2014-08-23.")


def test_a_reason_names_the_stance_with_which_there_is_an_answer(loaded):
    answer = loaded.ask("pair-layers", a="USA", b="VEN", as_of=DAY)
    assert answer.rows == ()
    assert "--stance all" in answer.empty.sentence
    assert "na25-p07-no-invasion" not in answer.empty.sentence  # what is denied leaves nothing open
    assert loaded.ask("pair-layers", a="USA", b="VEN", as_of=DAY, stance="all").rows


def test_a_comparison_says_at_a_glance_whom_each_part_names(loaded):
    sides = [loaded.ask("mediated-partners", as_of=day) for day in (DAY, "2025-11-04")]
    compared = render.Comparison.of(*sides, "as_of")
    glance, _, _ = compared.to_markdown().partition("### Asserted")
    cells = {
        part: [first, second]
        for part, first, second in re.findall(
            r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", glance, re.M
        )
    }
    for part in (
        "Asserted mediation, holding on the date",
        "Structural position among recorded ties",
    ):
        for side in (0, 1):
            named = [
                line.subject
                for line in compared.lines
                if line.part == part and (line.first, line.second)[side]
            ]
            told = [] if cells[part][side] == "–" else cells[part][side].split(", ")
            assert sorted(told) == sorted(named)
    assert cells["Asserted mediation, holding on the date"][1] == "–"
    one_part = render.Comparison.of(
        *(loaded.ask("partners", actor="RUS", as_of=day) for day in (DAY, "2025-11-04")), "as_of"
    )
    assert "At a glance" not in one_part.to_table(100)
