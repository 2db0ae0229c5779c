"""Seeds damaged at random: never an exception, and never silence where something required is gone."""

import copy

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import SEEDS

from graph.seeds.dataset import read_dataset
from graph.validate import find_problems

FILES = [
    "claims/a.yaml",
    "entities/states.yaml",
    "sources/texts.yaml",
    "vocabulary/roles.yaml",
    "coverage.yaml",
]
REQUIRED = {
    "claims": {"id", "subject", "relation", "object", "references"},
    "entities": {"id", "kind", "names"},
    "sources": {"id", "grade", "title", "short", "reference_day", "text"},
    "roles": {"name", "description"},
}
quick = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=5,
)


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Few claims and nothing but what they name: quick to read again and again."""
    folder = tmp_path_factory.mktemp("small") / "seeds"
    claims = load("claims/oriental-review-2014/fulcrum.yaml")
    claims["claims"] = claims["claims"][:6]
    text = str(claims)
    for path in SEEDS.rglob("*.yaml"):
        name = path.relative_to(SEEDS).as_posix()
        if name.startswith("claims/"):
            continue
        data = load(name)
        for key in ("entities", "relations"):
            data[key] = [r for r in data.get(key, []) if repr(r.get("id", r.get("name"))) in text]
        write(folder / name, {key: records for key, records in data.items() if records})
    write(folder / "claims" / "a.yaml", claims)
    return folder


def load(name):
    return yaml.load((SEEDS / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def write(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def look(folder):
    return find_problems(read_dataset(folder))[0]


@pytest.mark.parametrize("name", FILES)
def test_records_damaged_at_random(small, name):
    path = small / name
    text = path.read_text(encoding="utf-8")
    sound = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
    before = set(map(str, look(small)))
    key = next(key for key in sound if isinstance(sound[key], list))

    @quick
    @given(st.data())
    def damage(data):
        changed = copy.deepcopy(sound)
        record = changed[key][data.draw(st.integers(0, len(changed[key]) - 1))]
        field = data.draw(st.sampled_from(sorted(record)))
        if data.draw(st.booleans()):
            record[field] = data.draw(values)
        else:
            del record[field]
            if field in REQUIRED.get(key, ()):
                write(path, changed)
                assert set(map(str, look(small))) - before
                return
        write(path, changed)
        look(small)

    try:
        damage()
    finally:
        path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_text_put_anywhere(small, name):
    path = small / name
    text = path.read_text(encoding="utf-8")

    @quick
    @given(
        st.integers(0, len(text)),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
        st.integers(0, 40),
    )
    def damage(at, put, gone):
        path.write_text(text[:at] + put + text[at + gone :], encoding="utf-8")
        look(small)

    try:
        damage()
    finally:
        path.write_text(text, encoding="utf-8")
