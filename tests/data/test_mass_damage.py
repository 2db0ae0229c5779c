"""Every curated claim damaged at once, in several ways: thousands of bad records, all reported."""

import json
import random
import shutil

import pytest
from support import SEEDS

from graph.seeds.dataset import read_dataset
from graph.seeds.yaml import read
from graph.validate import find_problems

DAMAGE = {
    "required field gone": lambda claim, pick: claim.pop(pick(["subject", "relation", "object"])),
    "references gone": lambda claim, _: claim.pop("references"),
    "references empty": lambda claim, _: claim.update(references=[]),
    "unknown field": lambda claim, _: claim.update(subjct="VEN"),
    "unknown entity": lambda claim, pick: claim.update({pick(["subject", "object"]): "XXX"}),
    "unknown relation": lambda claim, _: claim.update(relation="ADORES"),
    "unknown source": lambda claim, _: claim.update(references=[{"source": "nowhere"}]),
    "unknown link": lambda claim, _: claim.update(qualifies="no-such-claim"),
    "unknown role": lambda claim, _: claim.update(roles={"sidekick": "VEN"}),
    "unknown mode": lambda claim, _: claim.update(mode="guess"),
    "no such day": lambda claim, _: claim.update(valid="2014-02-30"),
    "ends before it starts": lambda claim, _: claim.update(valid="2014/2010"),
    "long term": lambda claim, _: claim.update(
        references=[{"paragraph": 1, "terms": ["one two three four five six seven"]}]
    ),
    "wrong type": lambda claim, pick: claim.update({pick(["subject", "by"]): 7}),
    "list for a word": lambda claim, _: claim.update(certainty=["plain"]),
    "correction of nothing": lambda claim, _: claim.update(correction="slip", corrects=[]),
}


@pytest.mark.parametrize("seed", [2014, 2025, 1823])
def test_every_damaged_record_is_reported(tmp_path, seed):
    dice = random.Random(seed)  # noqa: S311  # damage, not secrets
    folder = shutil.copytree(SEEDS, tmp_path / "seeds")
    damaged = {}
    for path in sorted((folder / "claims").rglob("*.yaml")):
        data = read(path).data
        for claim in data["claims"]:
            name = dice.choice(list(DAMAGE))
            DAMAGE[name](claim, dice.choice)
            damaged[claim["id"]] = name
        path.write_text(json.dumps(data), encoding="utf-8")  # JSON is YAML
    assert len(damaged) > 800
    problems, _ = find_problems(read_dataset(folder))
    reported = {problem.id for problem in problems}
    assert {name: damage for name, damage in damaged.items() if name not in reported} == {}
