"""Every statement that the facts make, one a line: read by a person, then held."""

import pytest
from support import GOLDEN, SEEDS

from graph.meaning.sentence import Sentences
from graph.models.names import ENGLISH
from graph.seeds.dataset import read_dataset

FILE = GOLDEN.parent / "data/statements.txt"


@pytest.fixture(scope="module")
def statements():
    dataset = read_dataset(SEEDS)
    sentences = Sentences(dataset, ENGLISH)
    return [f"{claim.id}: {sentences.statement(claim)}" for claim in dataset.claims]


def test_statements_are_those_that_were_read(statements, request):
    if request.config.getoption("--update-golden"):
        FILE.write_text("".join(f"{line}\n" for line in statements), encoding="utf-8")
    assert FILE.read_text(encoding="utf-8").splitlines() == statements
