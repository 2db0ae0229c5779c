import pytest

from graph.load.sentence import figure_text, statement
from graph.models.claim import Claim, Figure
from graph.resources import SEEDS
from graph.seeds.dataset import read_dataset

DATASET = read_dataset(SEEDS)
NAMES = {entity.id: entity.names.en for entity in DATASET.entities}
CLAIMS = {claim.id: claim for claim in DATASET.claims}


def said(claim):
    return statement(claim, DATASET.vocabulary.relation[claim.relation], NAMES, NAMES)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "or14-p17-venezuela-opens-ecuador",
            "Venezuela opens the way to Ecuador for Russia (facilitates)",
        ),
        (
            "or14-p13-venezuela-pivot",
            "Venezuela is a pivot between Caribbean triangle and South American triangle for Russia (as judged)",
        ),
        ("na25-p12-venezuela-non-member", "Denied: Venezuela is a member of BRICS"),
        (
            "na25-p06-maduro-office",
            "Nicolás Maduro is President of Venezuela [contested by: United States]",
        ),
        ("pr-ecu-correa", "Rafael Correa is President of Ecuador"),
        ("na25-p01-flight-stop", "order 2"),
        ("na25-p02-flight-passengers", "passengers 152 persons"),
        ("or14-p15-lourdes-reopening", "(planned; rumoured)"),
    ],
)
def test_claims_read_as_sentences(claim, text):
    assert text in said(CLAIMS[claim])


def test_every_claim_has_one_line():
    for claim in DATASET.claims:
        text = said(claim)
        assert "\n" not in text
        assert NAMES[claim.subject] in text
        assert NAMES[claim.object] in text


def test_a_relation_that_is_denied_says_so():
    denied = [said(claim) for claim in DATASET.claims if claim.polarity == "denied"]
    assert denied
    assert all(text.startswith("Denied: ") for text in denied)


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        ({"quantity": "range", "value": 1000, "unit": "kilometres"}, "range 1,000 kilometres"),
        (
            {"quantity": "load", "value": 50, "unit": "tons", "qualifier": "up_to"},
            "load up to 50 tons",
        ),
        ({"quantity": "share", "value": 0.5, "unit": ""}, "share 0.5"),
        (
            {"quantity": "investment", "value": 1500000000, "unit": "USD"},
            "investment 1,500,000,000 USD",
        ),
    ],
)
def test_figures(figure, text):
    assert figure_text(Figure.model_validate(figure)) == text


def test_a_claim_of_no_office_is_unlike_one():
    plain = Claim.model_validate(
        {"id": "x", "subject": "RUS", "relation": "AIDS", "object": "VEN", "references": [{}]}
    )
    assert said(plain) == "Russia aids Venezuela"
