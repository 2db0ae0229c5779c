import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.seeds.yaml import YamlProblem, read, read_text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: NO", "NO"),
        ("a: yes", "yes"),
        ("a: 'true'", "true"),
        ("a: true", True),
        ("a: 2014", 2014),
        ("a: '2014'", "2014"),
        ("a: 2014-08-23", "2014-08-23"),
        ("a: 2014-08", "2014-08"),
        ("a: 1.5", 1.5),
        ("a: -3", -3),
        ("a: 1_000", "1_000"),
        ("a: 0o17", "0o17"),
        ("a: 12:30", "12:30"),
        ("a: ''", ""),
        ("a: [NO, 1]", ["NO", 1]),
        ("a: {b: ..}", {"b": ".."}),
        ("a: >-\n  two\n  lines", "two lines"),
        ("a: Мадуро", "Мадуро"),
        ("a: 1e3", "1e3"),
        ("a: .inf", ".inf"),
    ],
)
def test_values_are_what_they_look_like(text, value):
    found = read_text(text).data["a"]
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: 1\nb: 2\na: 3", 3, "has the key 'a' twice"),
        ("a:\n  - b: 1\n    b: 1", 3, "has the key 'b' twice"),
        ("a: 1\nb:\n", 2, "has an empty value"),
        ("a: ~", 1, "has an empty value"),
        ("a: null", 1, "has an empty value"),
        ("a: [1, 2", 2, "is no YAML"),
        ("a: 1\n b: 2", 2, "is no YAML"),
        ("a: \t1\n\tb: 2", 2, "is no YAML"),
        ("? [a]\n: 1", 1, "has a key that is no plain word"),
        ("a: 1\n---\nb: 2", 2, "is no YAML"),
        ("a: *nothing", 1, "is no YAML"),
        ("a: \x01", 1, "is no YAML"),
    ],
)
def test_every_problem_names_its_line(text, line, message):
    with pytest.raises(YamlProblem) as caught:
        read_text(text)
    assert caught.value.line == line
    assert message in str(caught.value)


def test_lines_of_nested_values():
    document = read_text("claims:\n  - id: a\n    roles:\n      topic: b\n  - id: c\n")
    assert document.line("claims", 1, "id") == 5
    assert document.line("claims", 0, "roles", "topic") == 4
    assert document.line("claims", 0, "roles", "absent") == 3
    assert document.line("absent") == 1


def test_an_empty_text_holds_nothing():
    assert read_text("# only a comment\n").data is None


def test_a_file_that_is_no_text(tmp_path):
    path = tmp_path / "bytes.yaml"
    path.write_bytes(b"a: \xff\xfe")
    with pytest.raises(YamlProblem, match="cannot be read"):
        read(path)


@given(st.text())
def test_any_text_is_read_or_refused(text):
    with contextlib.suppress(YamlProblem):
        read_text(text)
