"""Answers from before there were views: what changed since is explained, question by question.

tests/answers-before-views.json keeps the ids and typed columns of what was answered then, on both days
of the texts; docs/changed-answers.md tells the reasons.
"""

import json
import re
from collections import defaultdict

import pytest
from support import ROOT

pytestmark = pytest.mark.once

KEPT = json.loads((ROOT / "tests" / "answers-before-views.json").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs" / "changed-answers.md").read_text(encoding="utf-8")
EXPLAINED = {
    name.strip()
    for names in re.findall(r"^- \*\*(.+?)\*\*", PAGE, re.MULTILINE)
    for name in names.split(",")
}
RENAMED = {"on the date": "holds", "earlier": "last said", "said": "planned"}
"""Parts of answers that only got another name."""


def before():
    """What was answered, by question: parameters, and the answer."""
    found = defaultdict(list)
    for asked, answer in KEPT.items():
        name, _, params = asked.partition(" ")
        found[name].append((json.loads(params), answer))
    return found


BEFORE = before()


def now(answer, columns):
    """Rows of an answer as they were kept, in the columns that there were."""
    return [
        _text({name: value for name, value in record.items() if name in columns})
        for record in answer.records()
    ]


def _text(row):
    row = {
        name: sorted(value) if name == "claims" else value
        for name, value in row.items()
        if value is not None
    }
    if "part" in row:
        row["part"] = RENAMED.get(row["part"], row["part"])
    return json.dumps(row, sort_keys=True, default=str)


def changes(loaded, name):
    """How many rows are gone or new in the answers to a question."""
    gone = new = 0
    for params, answer in BEFORE[name]:
        old = [_text(row) for row in answer.get("rows", [])]
        columns = {column for row in answer.get("rows", []) for column in row}
        rows = now(loaded.ask(name, **params), columns) if columns else []
        gone += sum(row not in rows for row in old)
        new += sum(row not in old for row in rows)
    return gone, new


@pytest.mark.parametrize("name", BEFORE)
def test_what_changed_is_explained(loaded, name, tally):
    gone, new = changes(loaded, name)
    tally(f"rows gone or new since before the views: {name}", gone + new)
    if gone or new:
        assert name in EXPLAINED, f"{gone} rows are gone, {new} are new"


def test_what_is_explained_was_asked():
    assert set(BEFORE) >= EXPLAINED
