"""Briefings: sections from the questions, joint citations, nothing that was said later."""

import pytest

from graph import render
from graph.briefing import ACTOR, PAIR
from graph.catalogue.library import Library
from graph.errors import UnknownEntity, UsageError

ITEMS = [(item.question, item) for outline in (ACTOR, PAIR) for item in outline.items]


@pytest.mark.parametrize(("name", "item"), ITEMS)
def test_an_outline_fits_its_questions(name, item):
    question = Library().read(name)
    assert set(item.takes) | set(item.fixed) <= set(question.parameters)
    assert set(item.columns) <= set(question.columns)
    assert set(item.parts) <= set(question.sections)


def test_a_briefing_on_a_pair(loaded):
    briefing = loaded.brief("Russia", "Venezuela")
    assert briefing.title == "Russia and Venezuela"
    assert briefing.as_of == "2026-01-03"
    headings = [section.heading for section in briefing.sections]
    assert headings[:2] == ["Ties, layer by layer", "Ties last said before the date"]
    assert "What Russia gives and gets" in headings
    partnership = next(s for s in briefing.sections if s.heading == "Partnership")
    whole = loaded.ask("partnership", a="RUS", b="VEN")
    assert len(partnership.answer.rows) + partnership.left_out == len(whole.rows)
    assert partnership.left_out > 0


def test_every_row_is_cited_and_every_citation_used(loaded):
    briefing = loaded.brief("Russia", "Venezuela")
    used = [
        claim
        for section in briefing.sections
        for row in section.answer.rows
        for claim in row.claims
    ]
    assert [one.number for one in briefing.citations] == list(range(1, len(set(used)) + 1))
    assert [one.claim for one in briefing.citations] == list(dict.fromkeys(used))
    page = render.briefing_to_markdown(briefing)
    body, _, _ = page.partition("### References")
    assert "6 more: `fulcrum ask partnership --b VEN`" in body


def test_nothing_said_later_is_in_an_earlier_briefing(loaded):
    briefing = loaded.brief("RUS", "VEN", as_of="2014-08-23")
    later = {
        citation.claim
        for section in briefing.sections
        if section.answer.question.name != "differences"
        for citation in section.answer.citations
        if any(reference.source == "analysis-2025" for reference in citation.references)
        and any(citation.claim in row.claims for row in section.answer.rows)
    }
    assert later == set()


def test_a_bloc_and_a_person_get_what_makes_sense_for_them(loaded):
    pair = loaded.brief("Russia", "BRICS")
    assert pair.sections[0].heading == "Membership"
    assert "Ties, layer by layer" not in {*pair.silent, *(s.heading for s in pair.sections)}
    profile = loaded.profile("Alexander Dugin", lang="ru")
    assert profile.title == "Александр Дугин"
    assert "What it claims" in {s.heading for s in profile.sections}


def test_a_page_as_text(loaded):
    page = render.briefing_to_text(loaded.profile("Venezuela", as_of="2014-08-23"), 100)
    lines = page.splitlines()
    assert lines[0] == "Venezuela"
    assert lines[2].startswith("As of 2014-08-23. ")
    assert max(len(line) for line in lines if "://" not in line) <= 100
    assert "Opens the way for Russia" in lines


def test_what_cannot_be_briefed(loaded):
    with pytest.raises(UnknownEntity):
        loaded.brief("Russia", "Nobody")
    with pytest.raises(UsageError, match="name two different ones"):
        loaded.brief("Russia", "Rusia")
    with pytest.raises(UsageError, match="is no day"):
        loaded.profile("Russia", as_of="soon")


def test_the_profile_of_a_format_tells_who_was_last_said_to_belong_to_it(loaded):
    page = render.briefing_to_markdown(loaded.profile("Five-party format"))
    assert "Last said before the date | Nicaragua" in page


def test_the_origin_of_all_questions_has_a_profile_too(loaded):
    briefing = loaded.profile("Russia")
    headings = [section.heading for section in briefing.sections]
    assert "Offices" in headings
    assert "Opens the way for Russia" not in headings + list(briefing.silent)
    with pytest.raises(UsageError, match="both Russia"):
        loaded.brief("Russia", "RUS")
