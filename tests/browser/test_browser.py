"""The graph in Neo4j Browser, as `fulcrum browser` and `fulcrum show NAME --browser` tell to use it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys

import neo4j
import pytest
from playwright.sync_api import expect, sync_playwright
from support import ROOT, skip_without

from graph.catalogue.library import Library
from graph.cli.engine import FIRST_LOOK
from graph.render.browser import HINT, to_browser

pytestmark = pytest.mark.browser

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PASTE = """
text => {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  const paste = {clipboardData: data, bubbles: true, cancelable: true}
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', paste))
}
"""
_TABLE = """
table => [...table.querySelectorAll('tr')].map(
  row => [...row.querySelectorAll('[role=columnheader], [role=cell]')].map(cell => cell.textContent)
)
"""
_NODES = {"entity", "entities", "way"}
_DRAWN = """
MATCH (a)-[r]->(b)
WHERE elementId(a) IN $ids AND elementId(b) IN $ids
RETURN count(r) AS joined
"""
_MOST_DRAWN = 300
"""How many nodes Browser draws of a result, as it comes."""
_SECONDS = 20
"""How long a question may take: the first time it is planned as well."""


class Desk:
    """Neo4j Browser with its editor and the newest of its frames."""

    def __init__(self, page):
        self._page = page
        self.frame = page.get_by_test_id("frame").first

    def paste(self, text):
        """Paste a text into the editor and run it, with no older frame left."""
        self._type(":clear")
        expect(self._page.get_by_test_id("frame")).to_have_count(0)
        self._type(text)
        expect(self._page.get_by_test_id("frame")).to_have_count(1)

    def _type(self, text):
        self._page.locator(".monaco-editor").first.click()
        self._page.keyboard.press("Control+A")
        self._page.evaluate(_PASTE, text)
        self._page.keyboard.press("Control+Enter")

    def set(self, lines):
        """Paste the lines that set parameters; one alone gets a frame that shows its value."""
        self.paste("\n".join(lines))
        if len(lines) == 1:
            expect(self.frame).to_contain_text(lines[0].removeprefix(":param ").split()[0])
            return
        done = self.frame.get_by_title("Status: success")
        expect(done).to_have_count(len(lines))

    def run(self, text):
        """Paste a statement and wait until it has ended."""
        self.paste(text)
        error = self.frame.get_by_test_id("cypherFrameErrorMessage")
        ended = self.frame.get_by_test_id("cypherFrameSidebarCode")
        expect(error.or_(ended).first).to_be_visible(timeout=_SECONDS * 1000)
        assert error.all_inner_texts() == []

    @property
    def empty(self):
        """What the frame says where nothing was found; it has no canvas then."""
        return self.frame.get_by_text("(no changes, no records)")

    def look(self):
        """Turn to the canvas: Browser opens a frame in the view that was used last."""
        self.frame.get_by_test_id("cypherFrameSidebarVisualization").click()
        return self.frame.locator("g.node"), self.frame.locator("g.relationship")

    def rows(self):
        """What stands in the table, its number of rows being the one that the frame tells."""
        self.frame.get_by_test_id("cypherFrameSidebarTable").click()
        bar = self.frame.get_by_test_id("frameStatusbar")
        expect(bar).to_contain_text("Started streaming")
        told = int(re.search(r"streaming (\d+) record", bar.inner_text())[1])
        table = self.frame.get_by_role("table")
        expect(table.locator("tbody tr")).to_have_count(told)
        header, *rows = table.evaluate(_TABLE)
        return [dict(zip(header, map(json.loads, row), strict=True)) for row in rows]


@pytest.fixture(scope="module")
def page():
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    skip_without("browser", None if path else "chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.set_default_timeout(60_000)
        yield page
        browser.close()


@pytest.fixture(scope="module")
def session(embedded):
    with embedded.open() as session:
        session.load()
        yield session


@pytest.fixture(scope="module")
def desk(page, session, embedded):
    """Browser on the loaded graph, opened with the address and the password as they are told."""
    done = subprocess.run(
        [sys.executable, "-m", "graph.cli", "browser"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    told = dict(line.split(maxsplit=1) for line in done.stdout.splitlines()[:1])
    page.goto(told["Open"])
    password = page.locator("input[type=password]").first
    password.click()
    password.press_sequentially(embedded.password)
    password.press("Enter")
    expect(page.get_by_text("neo4j$").first).to_be_visible(timeout=60_000)
    expect(page.get_by_text("You are connected").first).to_be_visible()
    return Desk(page)


def _ids(value):
    """Ids of the nodes in a value of an answer, or in a cell of the table."""
    if isinstance(value, (list, tuple)):
        return [id_ for one in value for id_ in _ids(one)]
    if isinstance(value, dict):
        return [value["properties"]["id"]]
    return [] if value is None else [value.id]


@pytest.mark.parametrize("name", Library().names())
def test_a_question_is_answered_as_it_is_pasted(name, desk, session):
    question = Library().read(name)
    given = question.sample
    needed = {key: value for key, value in given.items() if question.parameters[key].required}
    if needed != given:
        answer = session.ask(question, **needed)
        _paste(desk, session, question, needed)
        _stands_in_the_table(desk, answer)
    answer = session.ask(question, **given)
    pictured = _paste(desk, session, question, given)
    _is_drawn(desk, answer, pictured)
    _stands_in_the_table(desk, answer)  # frames open in the view used last: this one is quicker


def _paste(desk, session, question, given):
    values = session.parameters(question, **given)
    lines, statement = to_browser(question, values, "corrected").split(HINT)
    desk.set(lines.splitlines())
    desk.run(statement)
    return "AS picture" in statement


def _entities(question):
    return [key for key in question.returned if question.columns[key].type.value in _NODES]


def _is_drawn(desk, answer, pictured):
    """Check that the canvas has the entities of an answer, or its claims where these are a picture."""
    assert answer.rows
    keys = _entities(answer.question)
    drawn, _ = desk.look()
    if not pictured:
        asked = {id_ for row in answer.rows for key in keys for id_ in _ids(getattr(row, key))}
        assert asked
        expect(drawn).to_have_count(len(asked))
    else:
        claims = {claim for row in answer.rows for claim in row.claims[:10]}
        expect(drawn.nth(min(len(claims), _MOST_DRAWN) - 1)).to_be_attached()


def _stands_in_the_table(desk, answer):
    """Check that the table has the rows of an answer."""
    if not answer.rows:
        expect(desk.empty).to_be_visible()
        return
    question = answer.question
    keys = _entities(question)
    rows = desk.rows()
    assert set(rows[0]) - {"picture"} == set(question.returned)
    if question.measure is None:
        found = [(*(_ids(row[key]) for key in keys), sorted(row["claims"])) for row in rows]
        assert found == [
            (*(_ids(getattr(row, key)) for key in keys), sorted(row.claims)) for row in answer.rows
        ]
    else:  # what is noise goes to the end of an answer, whatever its score
        of, score = question.measure.of, question.measure.score
        found = {row[of]["properties"]["id"]: row[score] for row in rows}
        assert found == {getattr(row, of).id: getattr(row, score) for row in answer.rows}
        assert list(found.values()) == sorted(found.values(), reverse=True)


@pytest.mark.parametrize(
    ("name", "given"),
    [("ties", {"b": "Venezuela"}), ("partners", {"actor": "Cuba", "as_of": "2014-08-23"})],
)
def test_the_command_prints_what_is_pasted(name, given, session, fulcrum):
    options = [f"--{key.replace('_', '-')}={value}" for key, value in given.items()]
    shown = fulcrum("show", name, "--browser", *options)
    assert (shown.returncode, shown.stderr) == (0, "")
    question = Library().read(name)
    text = to_browser(question, session.parameters(question, **given), "corrected")
    assert shown.stdout.strip() == text.strip()


@pytest.fixture
def driver(embedded, session):
    """The driver itself, to look at the graph without the code under test."""
    login = (embedded.user, embedded.password)
    with neo4j.GraphDatabase.driver(embedded.uri, auth=login) as driver:
        yield driver


def test_the_suggested_picture_shows_what_it_asks_for(desk, driver):
    # Browser joins what it draws, as it comes: two states that nothing is asked about.
    desk.run("MATCH (n:State) WHERE n.id IN ['RUS', 'VEN'] RETURN n")
    _, joined = desk.look()
    expect(joined.first).to_be_visible()

    paths = [record["p"] for record in driver.execute_query(FIRST_LOOK).records]
    asked = {edge.element_id for path in paths for edge in path.relationships}
    ids = list({node.element_id for path in paths for node in path.nodes})
    among = driver.execute_query(_DRAWN, ids=ids).records[0]["joined"]
    desk.run(FIRST_LOOK)
    nodes, edges = desk.look()
    expect(nodes).to_have_count(len(ids))
    expect(edges).to_have_count(among)
    assert len(asked) >= 10
    assert among <= 1.5 * len(asked)


def test_the_readme_suggests_the_same_picture():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    suggested = re.search(r"```cypher\n(MATCH p = .+?)\n```", readme, re.DOTALL)[1]
    assert " ".join(suggested.split()) == FIRST_LOOK
