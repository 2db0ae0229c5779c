import inspect
import re

import pytest

import graph
from graph import errors


def tree(cls, depth=0):
    yield depth, cls
    for child in cls.__subclasses__():
        if child.__module__ == errors.__name__:
            yield from tree(child, depth + 1)


def drawn():
    """Class and depth of each line of the tree in the docstring, and the exit code beside it."""
    for line in errors.__doc__.splitlines():
        found = re.match(r"([│├└─ ]*)([A-Z]\w+)(?: .*?(?:exit code (\d))?)?$", line)
        if found and len(found[1]) % 4 == 0 and hasattr(errors, found[2]):
            yield len(found[1]) // 4, found[2], found[3]


def test_the_docstring_draws_the_tree():
    assert [(depth, name) for depth, name, _ in drawn()] == [
        (depth, cls.__name__) for depth, cls in tree(errors.FulcrumError)
    ]


def test_the_drawn_exit_codes_hold():
    codes = [(name, int(code)) for _, name, code in drawn() if code]
    assert len(codes) >= 5
    for name, code in codes:
        assert getattr(errors, name).exit_code == code


def test_every_error_is_exported_and_documented():
    found = [
        name
        for name, cls in vars(errors).items()
        if inspect.isclass(cls) and issubclass(cls, Exception)
    ]
    assert set(found) <= set(graph.__all__)
    assert all(getattr(errors, name).__doc__ for name in found)


@pytest.mark.parametrize(
    ("nearest", "hint"),
    [((), "called 'x'. Use"), (("A",), "Did you mean A?"), (("A", "B"), "Did you mean A or B?")],
)
def test_unknown_entity_carries_what_was_asked(nearest, hint):
    error = errors.UnknownEntity("x", nearest)
    assert (error.text, error.nearest) == ("x", nearest)
    assert hint in str(error)


@pytest.mark.parametrize(("count", "words"), [(1, "1 problem;"), (2, "2 problems;")])
def test_seeds_invalid_counts(count, words):
    error = errors.SeedsInvalid(["p"] * count)
    assert words in str(error)
    assert len(error.problems) == count


def test_seeds_invalid_says_what_was_not_checked():
    assert str(errors.SeedsInvalid(["p"], "The rest waits.")).endswith("loaded. The rest waits.")
