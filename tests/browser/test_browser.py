"""The graph in Neo4j Browser, as `fulcrum browser` tells a newcomer to open it."""

from __future__ import annotations

import shutil

import pytest
from playwright.sync_api import expect, sync_playwright
from support import skip_without

from graph.cli.engine import FIRST_LOOK

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


@pytest.fixture
def page():
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    skip_without("browser", None if path else "chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.set_default_timeout(60_000)
        yield page
        browser.close()


def test_the_suggested_picture_appears(page, embedded, fulcrum):
    with embedded.open() as session:
        session.load()
    told = dict(line.split(maxsplit=1) for line in fulcrum("browser").stdout.splitlines()[:1])
    page.goto(told["Open"])
    password = page.locator("input[type=password]").first
    password.click()
    password.press_sequentially(embedded.password)
    password.press("Enter")
    expect(page.get_by_text("neo4j$").first).to_be_visible(timeout=60_000)
    page.locator(".monaco-editor").first.click()
    page.keyboard.type(FIRST_LOOK)
    page.keyboard.press("Control+Enter")
    overview = page.get_by_text("State (").first
    expect(overview).to_be_visible(timeout=60_000)
    expect(page.get_by_text("OPENS_WAY_TO (").first).to_be_visible()
