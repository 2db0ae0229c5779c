"""How surely a claim is stated, and where it counts: evidence level, readings, standing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.meaning.speakers import Voicing, speaker_kinds
from graph.models.claim import AFTERWARDS, Certainty, Correction, Mode, Polarity
from graph.models.vocabulary import Nature

if TYPE_CHECKING:
    from graph.models.claim import Claim
    from graph.seeds.dataset import Dataset

STANCES = ("facts", "judgements", "all")
"""What may count in a question: each takes in what the ones before it do."""
_WITHOUT_TIE = {
    "suspended",
    "observer",
    "candidate",
    "associate",
    "partner_country",
    "not_participating",
}
"""Standings of a member that do not make it a co-member."""
_MISTAKES = {Correction.FACTUAL_ERROR, Correction.MISATTRIBUTION}
"""Corrections after which a claim no longer counts; the others mend a word or limit it in time."""


class Stance(NamedTuple):
    """How a claim is stated.

    Attributes:
        mode: In what spirit, the default of the relation where the claim gives none.
        voice: What sort of speaker says it first.
        readings: Readings in which it counts: a proven mistake does not when corrected.
        mistaken_in: Readings in which it is told as a mistake.
        stances: Stances under which it counts: fact, plain judgement of a source, or all.
        unsettled: Only planned, forecast or rumoured: whether it came about, it does not say.
        apart: `denied`, or `planned` where it is unsettled; none where it tells what is so.
        full_member: Nothing in its standing keeps a member from being a co-member.
    """

    mode: str
    voice: str
    readings: list[str]
    mistaken_in: list[str]
    stances: list[str]
    unsettled: bool
    apart: str | None
    full_member: bool


class Stances:
    """Tells the stance of each claim of a dataset."""

    def __init__(self, dataset: Dataset) -> None:
        self._relations = dataset.vocabulary.relation
        self._speaker_kinds = speaker_kinds(dataset)
        self._mistaken = {
            corrected
            for claim in dataset.claims
            if claim.correction in _MISTAKES
            for corrected in claim.corrects
        }

    def of(self, claim: Claim) -> Stance:
        """The stance of one claim."""
        mode = self._mode(claim)
        voice = self._speaker_kinds[claim.by[0].speaker] if claim.by else Voicing.SOURCE
        mistaken = claim.id in self._mistaken
        full_member = claim.qualifiers.get("status") not in _WITHOUT_TIE
        unsettled = claim.mode not in AFTERWARDS or claim.certainty is Certainty.RUMOURED
        level = _level(claim, mode, voice, full_member=full_member)
        return Stance(
            mode=mode,
            voice=voice.value,
            readings=[
                *(["corrected"] if not mistaken else []),
                *(["as_written"] if claim.correction is None else []),
            ],
            mistaken_in=["corrected"] if mistaken and claim.correction is None else [],
            stances=list(STANCES[level:]),
            unsettled=unsettled,
            apart=_apart(claim, unsettled=unsettled),
            full_member=full_member,
        )

    def _mode(self, claim: Claim) -> str:
        nature = self._relations[claim.relation].nature
        default = Mode.ACT if nature is Nature.EVENT else Mode.STATE
        return (claim.mode or default).value


def _apart(claim: Claim, *, unsettled: bool) -> str | None:
    if claim.polarity is Polarity.DENIED:
        return "denied"
    return "planned" if unsettled else None


def _level(claim: Claim, mode: str, voice: Voicing, *, full_member: bool) -> int:
    """Place of the narrowest stance under which it counts.

    A fact is affirmed and plain, no plan, wish, forecast or judgement, and no word of somebody who
    answers for nobody but himself.
    """
    sure = claim.certainty == "plain" and voice is not Voicing.PUNDIT
    fact = (
        mode in (Mode.ACT.value, Mode.STATE.value)
        and claim.polarity is Polarity.AFFIRMED
        and full_member
    )
    if sure and fact:
        return 0
    return 1 if sure and mode == Mode.EVALUATION.value else 2
