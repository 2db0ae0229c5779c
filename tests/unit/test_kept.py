import json

import pytest

from graph.catalogue.header import read_question_file
from graph.catalogue.kept import Kept
from graph.errors import QueryInvalid
from graph.resources import CYPHER

TIES = CYPHER / "ask" / "ties.cypher"


def never(_text):
    pytest.fail("read again")


def test_a_text_is_read_once(tmp_path):
    kept = Kept(tmp_path / "headers")
    assert kept.data("a: 1", lambda text: {"read": text}) == {"read": "a: 1"}
    assert kept.data("a: 1", never) == {"read": "a: 1"}
    assert kept.data("a: 2", lambda text: {"read": text}) == {"read": "a: 2"}


def test_without_a_folder_nothing_is_kept():
    assert [Kept().data("a", lambda _, n=n: n) for n in (1, 2)] == [1, 2]


def test_what_is_damaged_is_read_again(tmp_path):
    kept = Kept(tmp_path)
    kept.data("a: 1", lambda _: {"a": 1})
    (file,) = tmp_path.iterdir()
    file.write_text('{"a":', encoding="utf-8")
    assert kept.data("a: 1", lambda _: {"a": 1}) == {"a": 1}
    assert json.loads(file.read_text(encoding="utf-8")) == {"a": 1}


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert Kept(tmp_path / "file" / "headers").data("a", lambda _: 1) == 1


def test_a_kept_header_makes_the_same_question(tmp_path):
    kept = Kept(tmp_path)
    fresh = read_question_file(TIES, kept)
    assert list(tmp_path.iterdir())
    assert read_question_file(TIES, kept) == fresh == read_question_file(TIES)


def test_a_broken_header_is_not_kept(tmp_path):
    path = tmp_path / "own.cypher"
    path.write_text("// Own\n// ---\n// a: [\n// ---\nRETURN 1", encoding="utf-8")
    kept = Kept(tmp_path / "headers")
    for _ in range(2):
        with pytest.raises(QueryInvalid, match=r"own\.cypher:4: the header is no YAML"):
            read_question_file(path, kept)
