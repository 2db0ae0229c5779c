import json
import os

import pytest

from graph.catalogue import header, kept
from graph.catalogue.header import read_question_file
from graph.catalogue.kept import Kept
from graph.catalogue.library import Library
from graph.errors import QueryInvalid, UsageError
from graph.resources import CYPHER
from graph.seeds import yaml


def never(_text):
    pytest.fail("read again")


def test_a_text_is_read_once(tmp_path):
    cache = Kept(tmp_path / "headers")
    assert cache.data("q", "a: 1", lambda text: {"read": text}) == {"read": "a: 1"}
    assert cache.data("q", "a: 1", never) == {"read": "a: 1"}
    assert cache.data("q", "a: 2", lambda text: {"read": text}) == {"read": "a: 2"}
    assert [path.name for path in (tmp_path / "headers").iterdir()] == ["q.json"]


def test_without_a_folder_nothing_is_kept():
    assert [Kept().data("q", "a", lambda _, n=n: n) for n in (1, 2)] == [1, 2]


def test_only_the_owner_reads_it(tmp_path):
    Kept(tmp_path / "headers").data("q", "a: 1", lambda _: 1)
    assert (tmp_path / "headers").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "headers" / "q.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "text", ['{"digest":', "null", "[]", "{}", '{"digest": "other", "data": 2}', ""]
)
def test_what_is_damaged_is_read_again(tmp_path, text):
    cache = Kept(tmp_path)
    cache.data("q", "a: 1", lambda _: 1)
    (tmp_path / "q.json").write_text(text, encoding="utf-8")
    assert cache.data("q", "a: 1", lambda _: 1) == 1
    assert json.loads((tmp_path / "q.json").read_text(encoding="utf-8"))["data"] == 1


def test_another_reader_reads_again(tmp_path, monkeypatch):
    Kept(tmp_path).data("q", "a: 1", lambda _: 1)
    other = tmp_path / "yaml.py"
    other.write_text("# reads otherwise", encoding="utf-8")
    monkeypatch.setattr(kept, "_READER", other)
    assert Kept(tmp_path).data("q", "a: 1", lambda _: 2) == 2


def test_without_the_source_of_the_reader_nothing_is_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "_READER", tmp_path / "absent.py")
    assert Kept(tmp_path / "headers").data("q", "a: 1", lambda _: 1) == 1
    assert not (tmp_path / "headers").exists()


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert Kept(tmp_path / "file" / "headers").data("q", "a", lambda _: 1) == 1


def test_kept_headers_make_the_same_questions(tmp_path, monkeypatch):
    names = Library().names()
    fresh = [Library().read(name) for name in names]
    header._standards.cache_clear()
    library = Library(kept=Kept(tmp_path))
    assert [library.read(name) for name in names] == fresh
    header._standards.cache_clear()
    monkeypatch.setattr(yaml, "read_text", never)
    assert [library.read(name) for name in names] == fresh
    header._standards.cache_clear()


def test_a_broken_header_is_not_kept(tmp_path):
    path = tmp_path / "own.cypher"
    path.write_text("// Own\n// ---\n// a: [\n// ---\nRETURN 1", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(QueryInvalid, match=r"own\.cypher:4: the header is no YAML"):
            read_question_file(path, Kept(tmp_path / "headers"))
    assert not (tmp_path / "headers").exists()


def test_a_folder_of_questions_that_cannot_be_read(tmp_path, monkeypatch):
    listdir = os.listdir

    def refuse(folder):
        if folder == tmp_path:
            raise PermissionError(13, "Permission denied")
        return listdir(folder)

    monkeypatch.setattr("graph.catalogue.library.os.listdir", refuse)
    with pytest.raises(UsageError, match="cannot be read: Permission denied"):
        Library(tmp_path).names()


def test_a_hidden_file_is_no_question(tmp_path):
    (tmp_path / ".cypher").write_text("", encoding="utf-8")
    assert Library(tmp_path).names() == Library().names()
    assert (CYPHER / "ask").is_dir()
