import pytest
from pydantic import ValidationError

from graph.models.claim import Claim
from graph.models.entity import Entity
from graph.models.names import fold, nearest
from graph.models.source import Source

NAMES = {"en": "A", "es": "A", "pt": "A", "ru": "А"}
CLAIM = {
    "id": "a-1",
    "subject": "RUS",
    "relation": "AIDS",
    "object": "VEN",
    "references": [{"paragraph": 1}],
}
STATE = {"id": "VEN", "kind": "State", "names": NAMES}
PLACE = {"id": "place:caracas", "kind": "Place", "names": NAMES, "scale": "city"}
GROUPING = {
    "id": "grouping:x",
    "kind": "Grouping",
    "names": NAMES,
    "shape": "list",
    "named_by": "source",
    "closed": True,
}
SOURCE = {
    "id": "s",
    "grade": "public_record",
    "kind": "official",
    "title": "T",
    "short": "S",
    "reference_day": "2014-08-23",
}
UNSIGNED = ["author", "publisher", "published", "language"]
READ = {"address": "https://example.org/s", "accessed": "2026-11-28", "not_printed": UNSIGNED}
TEXT = {"name": "t.txt", "sha256": "0" * 64, "paragraphs": 2, "content": 1}
BAD = [
    (Claim, CLAIM, {"id": "A 1"}, "id"),
    (Claim, CLAIM, {"subject": "Russia"}, "subject"),
    (Claim, CLAIM, {"references": []}, "references"),
    (
        Claim,
        CLAIM,
        {"references": [{"terms": ["one two three four five six seven"]}]},
        "one to six words",
    ),
    (Claim, CLAIM, {"references": [{"paragraph": 0}]}, "greater than 0"),
    (Claim, CLAIM, {"corrects": ["a-2"]}, "go together"),
    (Claim, CLAIM, {"correction": "slip"}, "go together"),
    (Claim, CLAIM, {"outcome": "as_said"}, "outcome_of"),
    (Claim, CLAIM, {"valid": "soon"}, "is no date"),
    (Claim, CLAIM, {"said_on": "2014-02-30"}, "no day of the calendar"),
    (Claim, CLAIM, {"by": [{"speaker": "RUS", "said_on": "soon"}]}, "is no date"),
    (Claim, CLAIM, {"sign": 1}, "sign"),
    (Claim, CLAIM, {"polarity": "maybe"}, "polarity"),
    (Claim, CLAIM, {"certainty": "sure"}, "certainty"),
    (Claim, CLAIM, {"mode": "dream"}, "mode"),
    (Claim, CLAIM, {"colour": "red"}, "colour"),
    (Claim, CLAIM, {"qualifiers": {"order": 1}}, "order"),
    (Claim, CLAIM, {"figures": [{"quantity": "q", "value": "many", "unit": "u"}]}, "value"),
    (Entity, STATE, {"id": "place:ven"}, "does not fit kind"),
    (Entity, STATE, {"scale": "city"}, "only for Place"),
    (Entity, STATE, {"cow": 1000}, "cow"),
    (Entity, STATE, {"wikidata": "717"}, "wikidata"),
    (Entity, STATE, {"existed": "long ago"}, "is no date"),
    (Entity, STATE, {"names": {"en": "A", "es": "A", "pt": "A"}}, "ru"),
    (Entity, PLACE, {"scale": None}, "required for Place"),
    (Entity, PLACE, {"cow": 100}, "only a State"),
    (Entity, GROUPING, {"closed": None}, "required for Grouping"),
    (Source, SOURCE, {"text": TEXT}, "names its text file"),
    (Source, SOURCE, {"grade": "text"}, "names its text file"),
    (Source, SOURCE, {"reference_day": "2014-08"}, "reference_day"),
    (Source, SOURCE, {"address": "https://example.org/s"}, "address and accessed go together"),
    (Source, SOURCE | READ, {"not_printed": UNSIGNED[1:]}, "give its author"),
    (Source, SOURCE | READ, {"author": "A"}, "author is given, and listed in not_printed"),
    (Source, SOURCE, {"not_printed": UNSIGNED}, "it was not read"),
    (Source, SOURCE | READ, {"address": "example.org"}, "address"),
]


@pytest.mark.parametrize(
    ("model", "data"),
    [
        (Claim, CLAIM),
        (Entity, STATE),
        (Entity, PLACE),
        (Entity, GROUPING),
        (Source, SOURCE),
        (Source, SOURCE | {"grade": "text", "text": TEXT, "not_printed": UNSIGNED}),
        (Source, SOURCE | READ),
        (Source, SOURCE | READ | {"author": "A", "not_printed": ["title", *UNSIGNED[1:]]}),
    ],
)
def test_good_records(model, data):
    record = model.model_validate(data)
    with pytest.raises(ValidationError, match="frozen"):
        record.id = "other"


@pytest.mark.parametrize(("model", "good", "change", "message"), BAD)
def test_bad_records(model, good, change, message):
    with pytest.raises(ValidationError, match=message):
        model.model_validate(good | change)


def test_short_forms_of_a_claim():
    claim = Claim.model_validate(
        CLAIM | {"by": ["RUS"], "roles": {"topic": "topic:x"}, "explains": "a-2"}
    )
    assert claim.by[0].speaker == "RUS"
    assert claim.roles == {"topic": ("topic:x",)}
    assert claim.links() == {"explains": ("a-2",)}


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("BOLÍVIA", "bolivia"),
        (" Perú ", "peru"),
        ("São Paulo", "sao paulo"),
        ("Куба", "куба"),
        ("Straße", "strasse"),
    ],
)
def test_names_are_compared_without_case_and_accents(name, same):
    assert fold(name) == same


KNOWN = (
    *("pedro castillo", "raúl castro", "fidel castro", "ortega", "correa", "oea", "hugo banzer"),
    *("venezuela", "or14-p13-venezuela-pivot", "pr-oas-per"),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Castro", ["raúl castro", "fidel castro"]),
        ("Venezuella", ["venezuela"]),
        ("venezuela pivot", ["or14-p13-venezuela-pivot"]),
        ("Korea", []),
        ("Wagner", []),
        ("nope", []),
        ("…", []),
    ],
)
def test_names_that_may_be_meant(text, found):
    assert nearest(text, KNOWN) == found
