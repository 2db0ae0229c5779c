import pytest

from graph.meaning.sentence import Sentences, figure_text, plural_label
from graph.models.claim import Claim, Figure
from graph.resources import SEEDS
from graph.seeds.dataset import read_dataset

DATASET = read_dataset(SEEDS)
CLAIMS = {claim.id: claim for claim in DATASET.claims}
ENGLISH = Sentences(DATASET)


def said(claim):
    return ENGLISH.statement(claim)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "or14-p17-venezuela-opens-ecuador",
            "Venezuela facilitates access to Ecuador for Russia by means of",
        ),
        (
            "or14-p13-venezuela-pivot",
            "Venezuela is a pivot between the Caribbean triangle and the South American triangle for Russia (as judged)",
        ),
        ("na25-p12-venezuela-non-member", "Venezuela is not a member of BRICS"),
        (
            "na25-p06-maduro-office",
            "Nicolás Maduro is President of Venezuela, contested by the United States",
        ),
        ("pr-ecu-correa", "Rafael Correa was President of Ecuador"),
        ("na25-p01-flight-stop", "order 2"),
        ("na25-p01-flight-stop", "stopovers 1 stop)"),
        ("na25-p02-flight-passengers", "passengers 152 persons"),
        ("or14-p15-lourdes-reopening", "It is rumoured that the Lourdes"),
        ("or14-p22-argentina-brics-rumour", "plans to be a candidate for membership of BRICS"),
        (
            "na25-p07-no-invasion",
            "The United States does not intend to use force against Venezuela",
        ),
        ("or14-p33-us-no-destabilisation-peru", "is forecast not to destabilise Peru"),
        ("pr-lavrov-no-request-missiles", "Venezuela did not ask for aid from Russia"),
        ("pr-china-investor-peru", "Wrong in its figure: China invests in Peru"),
        ("pr-oas-rus-suspended", "Russia is suspended from the OAS"),
        ("na25-p20-bloc-brics", "BRICS is one of two opposed blocs"),
        ("or14-p8-russia-seeks-influence", "Russia intends to regain influence in Latin America"),
        ("or14-p19-venezuela-opens-critical-caribbean", "the way to the Caribbean for Russia"),
        ("or14-p39-examined-states-cooperate", "Each of the states examined in 2014 cooperates"),
        ("or14-p26-visit-in-peru", "presidential visit of 2008 took place in Peru"),
    ],
)
def test_claims_read_as_sentences(claim, text):
    assert text in said(CLAIMS[claim])


def test_a_detail_does_not_repeat_what_the_verb_says():
    claim = CLAIMS["or14-p19-venezuela-reinforces-caribbean"]
    assert claim.qualifiers["effect"] == "reinforces"
    assert said(claim).endswith("for Russia (as judged)")


def test_what_is_said_of_each_member_of_a_category_says_so():
    everything = " ".join(map(said, DATASET.claims))
    assert "government of each member of the category of outright coup attempts" in everything


@pytest.mark.parametrize("language", ["en", "es", "pt", "ru"])
def test_every_claim_has_one_line_with_both_names(language):
    sentences = Sentences(DATASET, language)
    in_sentence = {entity.id: entity.in_sentence for entity in DATASET.entities}
    for claim in DATASET.claims:
        text = sentences.statement(claim)
        assert "\n" not in text
        ends = {claim.subject, claim.object}
        if "office" in claim.qualifiers:  # the name of an office is in English, state and all
            ends.remove(claim.object)
        for end in ends:
            name = sentences.names[end]
            if language == "en":
                name = in_sentence[end] or name
            assert name[1:] in text  # the first letter is a capital where a sentence begins


def test_other_languages_do_not_use_english_names():
    text = Sentences(DATASET, "es").statement(CLAIMS["or14-p13-venezuela-pivot"])
    assert "Caribbean" not in text


@pytest.mark.parametrize(
    ("label", "plural"),
    [
        ("opens the way to", "open the way to"),
        ("is a pivot between", "are a pivot between"),
        ("has influence in", "have influence in"),
        ("does not recognise", "do not recognise"),
        ("took part in", "took part in"),
        ("opposes", "oppose"),
    ],
)
def test_labels_in_the_plural(label, plural):
    assert plural_label(label) == plural


def test_every_label_begins_with_a_verb_that_has_a_plural():
    for relation in DATASET.vocabulary.relations:
        verb = relation.label.split()[0]
        past = verb.endswith("ed") or verb == "took"
        assert (plural_label(relation.label) == relation.label) == past


def test_a_relation_that_is_denied_says_so():
    denied = [said(claim) for claim in DATASET.claims if claim.polarity == "denied"]
    assert denied
    assert all(" not " in text or text.startswith("Wrong in its figure: ") for text in denied)


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
