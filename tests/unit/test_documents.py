"""What is said of a source in a line."""

import pytest

from graph.meaning.documents import described
from graph.models.source import Source

PLAIN = {
    "id": "s",
    "grade": "public_record",
    "kind": "official",
    "title": "Treaty of X",
    "short": "X",
    "reference_day": "2014-08-23",
}
READ = {"address": "https://example.org/x", "accessed": "2026-11-28"}
SAID = {"author": "A. Writer", "publisher": "P", "published": "2014-08", "language": "en"}


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({}, "Treaty of X. Not read."),
        ({"publisher": "P", "published": "1991"}, "Treaty of X, P, 1991. Not read."),
        (
            READ | SAID,
            "A. Writer: Treaty of X, P, 2014-08. https://example.org/x, opened 2026-11-28.",
        ),
        (
            READ | {"publisher": "P", "not_printed": ["title", "author", "published", "language"]},
            "[Treaty of X], P. Not printed: title, author, date, language."
            " https://example.org/x, opened 2026-11-28.",
        ),
        (
            SAID
            | {
                "grade": "text",
                "text": {"name": "t.txt", "sha256": "0" * 64, "paragraphs": 2, "content": 1},
            },
            "A. Writer: Treaty of X, P, 2014-08. The file was read; no address found.",
        ),
    ],
)
def test_a_source_in_a_line(changes, line):
    assert described(Source.model_validate(PLAIN | changes)) == line
