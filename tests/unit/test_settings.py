import dataclasses
from pathlib import Path

import pytest

import graph
from graph.settings import Settings


def test_defaults():
    settings = Settings.from_environment({})
    assert (settings.uri, settings.user, settings.password, settings.database) == (
        None,
        "neo4j",
        None,
        None,
    )
    assert settings.cache_dir != settings.state_dir
    assert settings.cache_dir.name == settings.state_dir.name == "fulcrum"


@pytest.mark.parametrize(
    ("variable", "field", "value"),
    [
        ("FULCRUM_URI", "uri", "bolt://h:1"),
        ("FULCRUM_USER", "user", "me"),
        ("FULCRUM_PASSWORD", "password", "p"),
        ("FULCRUM_DATABASE", "database", "d"),
        ("FULCRUM_CACHE", "cache_dir", Path("/c")),
        ("FULCRUM_STATE", "state_dir", Path("/s")),
    ],
)
def test_each_variable_sets_its_field(variable, field, value):
    assert getattr(Settings.from_environment({variable: str(value)}), field) == value
    assert Settings.from_environment({variable: ""}) == Settings.from_environment({})


def test_the_password_is_not_shown():
    assert "secret" not in repr(Settings.from_environment({"FULCRUM_PASSWORD": "secret"}))
    address = "bolt://neo4j:secret@127.0.0.1:1"
    assert "secret" not in repr(Settings.from_environment({"FULCRUM_URI": address}))


@pytest.mark.parametrize("name", ["user", "password", "database"])
def test_a_login_is_for_a_server_that_is_named(name):
    with pytest.raises(graph.UsageError, match=f"{name}: it is given for no server; name one"):
        graph.open(**{name: "x"})


def test_settings_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings.from_environment({}).user = "other"
