"""Pages in Markdown, as a CommonMark renderer shows them: every number leads to its claim."""

import re

import pytest
from markdown_it import MarkdownIt

from graph import render
from graph.catalogue.library import Library
from graph.render.cells import numbers, parts

PARSER = MarkdownIt("commonmark").enable("table")
DAYS = ("2014-08-23", "2025-11-04")
BRIEFED = [("Russia", "Venezuela"), ("USA", "Venezuela"), ("Nicaragua",), ("Russia",), ("BRICS",)]
COMPARED = [("partners", {"actor": "Russia"}), ("mediated-partners", {}), ("ties", {"b": "VEN"})]


@pytest.fixture(scope="module")
def loaded(embedded):
    """One server will do: the form of an answer does not depend on it."""
    with embedded.open() as session:
        session.load()
        yield session


def shown(page):
    """Texts that a reader sees: of cells by row, of the rest, and between *References* and *Sources*.

    A number that the renderer gives, as to an item of a list, is none of them.
    """
    rows, texts, references = [], [], []
    target = texts
    for token in PARSER.parse(page):
        if token.type == "tr_open":
            rows.append(target := [])
        elif token.type == "table_close":
            target = texts
        elif token.type == "inline":
            target.append("".join(map(seen, token.children)))
            if target[-1] == "References":
                target = references
            elif target is references and target[-1] == "Sources":
                target = texts
    return rows, texts, [line for line in references if line != "Sources"]


def seen(token):
    """Text of a part of a line; nothing of a tag."""
    breaks = {"softbreak": "\n", "hardbreak": "\n", "html_inline": "\n"}
    return breaks.get(token.type, token.content)


def assert_cited(cells, expected):
    assert [cell.strip() for cell in cells] == [cell.strip() for cell in expected]


@pytest.mark.parametrize("name", Library().names())
def test_references_of_an_answer(loaded, name):
    answer = loaded.ask(name, **Library().read(name).sample)
    rows, texts, references = shown(render.to_markdown(answer, cite=True))
    assert references == render.citation_lines(answer.citations)
    cited = {citation.claim: citation for citation in answer.citations}
    expected = [
        numbers([cited[claim] for claim in row.claims if claim in cited])
        for _, members in parts(answer)
        for row in members
    ]
    assert_cited([row[-1] for row in rows if row[-1] != "Ref"], expected)
    for note in answer.notes:
        assert plain(note) in texts


def plain(note):
    """A note without its emphasis; a mark that stands alone stays."""
    return re.sub(r"\*(?=\w)|(?<=\w)\*", "", note)


@pytest.mark.parametrize("actors", BRIEFED, ids="-".join)
def test_references_of_a_briefing(loaded, actors):
    briefing = loaded.brief(*actors) if len(actors) > 1 else loaded.profile(*actors)
    rows, texts, references = shown(render.briefing_to_markdown(briefing))
    assert references == render.citation_lines(briefing.citations)
    cited = {citation.claim: citation for citation in briefing.citations}
    expected = [
        numbers([cited[claim] for claim in row.claims])
        for section in briefing.sections
        for row in section.answer.rows
    ]
    assert_cited([row[-1] for row in rows if row[-1] != "Ref"], expected)
    contested = sum(citation.contested for citation in briefing.citations)
    assert any(f"{contested} contested, marked *." in text for text in texts) == (contested > 0)


@pytest.mark.parametrize(("name", "params"), COMPARED)
def test_references_of_a_comparison(loaded, name, params):
    sides = [loaded.ask(name, **params, as_of=day) for day in DAYS]
    compared = render.Comparison.of(*sides, "as_of")
    rows, _, references = shown(compared.to_markdown(cite=True))
    assert references == render.citation_lines(compared.citations)
    assert {number for one in compared.lines for side in one.cited for number in side} - {""} == {
        number for row in rows for cell in row for number in re.findall(r"\[([\d* -]+)\]", cell)
    }


def test_some_of_these_pages_have_contested_references(loaded):
    page = render.to_markdown(loaded.ask("contested"), cite=True)
    assert sum(bool(re.match(r"\d+\*\. ", line)) for line in shown(page)[2]) > 5


def test_a_text_is_shown_as_it_is(loaded):
    answer = loaded.ask("partners", actor="Ecuador", as_of=DAYS[0])
    odd = "A*b*, <i>c</i>, `d`, e_f_ g_, &lt; [h](i) \\* 1. and *j*"
    odd_citations = tuple(c.model_copy(update={"statement": odd}) for c in answer.citations)
    odd_answer = answer.model_copy(update={"citations": odd_citations})
    references = shown(render.to_markdown(odd_answer, cite=True))[2]
    assert references == render.citation_lines(odd_citations)
    assert odd in references[0]
