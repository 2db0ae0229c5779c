"""Ask a curator for one claim, question by question; every answer is checked at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.curate.answers import choice
from graph.curate.interview import Interview
from graph.curate.proposals import propose_id
from graph.models.claim import Certainty, Mode, Polarity

if TYPE_CHECKING:
    from graph.models.source import Source
    from graph.models.vocabulary import Relation

_NONE = ""
_DEFAULT_MODE = "default"


class FactInterview(Interview):
    """Asks the questions of a claim."""

    def run(self) -> dict[str, Any]:
        """Ask everything.

        Returns:
            The record; fields that say nothing are left out.
        """
        answers = self.answers
        source = self.ask("Source", answers.source)
        place = self._place(source)
        subject = self.ask("Subject", answers.entity)
        relation = self.ask("Relation (? lists them)", lambda text: answers.relation(text, subject))
        target = self.ask(
            "Object", lambda text: answers.entity(text, relation.object, other_than=subject)
        )
        record: dict[str, Any] = {"subject": subject, "relation": relation.name, "object": target}
        record["roles"] = self._roles(relation)
        record["qualifiers"] = self._qualifiers(relation)
        record |= self._stance()
        record["valid"] = self.ask(
            "Valid (EDTF, empty: not said)",
            lambda text: answers.valid(text, relation, record["mode"]),
            _NONE,
        )
        record["references"] = [self._reference(source, place)]
        record["note"] = self.ask("Note (empty: none)", str, _NONE)
        proposed = propose_id(self.context, source.id, place, record)
        claim_id = self.ask("Id", answers.claim_id, proposed)
        return {"id": claim_id} | {name: value for name, value in record.items() if value}

    def _place(self, source: Source) -> int | None:
        if source.text is None:
            return None
        return self.ask("Paragraph", lambda text: self.answers.paragraph(text, source))

    def _reference(self, source: Source, place: int | None) -> dict[str, Any]:
        if place is None:
            detail = self.ask("Article or item of the document (empty: none)", str, _NONE)
            terms = self.ask(
                "Words found there, with ; between them (empty: it was not read)",
                lambda text: self.answers.terms(text) if text else [],
                _NONE,
            )
            said = {"terms": terms} if terms else {}
            return {"source": source.id, **said, **({"detail": detail} if detail else {})}
        terms = self.ask("Terms that stand there, with ; between them", self.answers.terms)
        return {"source": source.id, "paragraph": place, "terms": terms}

    def _stance(self) -> dict[str, str | None]:
        modes, sure, poles = ", ".join(Mode), ", ".join(Certainty), ", ".join(Polarity)
        return {
            "mode": self.ask(
                f"Mode ({modes})", lambda text: choice(text, Mode, _DEFAULT_MODE), _DEFAULT_MODE
            ),
            "certainty": self.ask(
                f"Certainty ({sure})", lambda text: choice(text, Certainty, "plain"), "plain"
            ),
            "polarity": self.ask(
                f"Polarity ({poles})", lambda text: choice(text, Polarity, "affirmed"), "affirmed"
            ),
        }

    def _roles(self, relation: Relation) -> dict[str, Any]:
        answers = self.answers
        required = {
            role: self.ask(f"Role {role}", lambda text, role=role: answers.entities(text, role))  # type: ignore[misc]
            for role in relation.required_roles
        }
        further = [role for role in relation.roles if role not in required]

        def read(text: str) -> dict[str, list[str]]:
            given = answers.pairs(text, further, "role")
            return {role: answers.entities(value, role) for role, value in given.items()}

        question = f"Other roles ({', '.join(further)}) as role=entity; …"
        roles = required | (self.ask(question, read, _NONE) if further else {})
        return {role: ids[0] if len(ids) == 1 else ids for role, ids in roles.items()}

    def _qualifiers(self, relation: Relation) -> dict[str, str]:
        answers = self.answers
        required = {
            name: self.ask(
                f"Qualifier {name}",
                lambda text, name=name: answers.qualifier(text, name),  # type: ignore[misc]
            )
            for name in relation.required_qualifiers
        }
        further = [name for name in relation.qualifiers if name not in required]

        def read(text: str) -> dict[str, str]:
            given = answers.pairs(text, further, "qualifier")
            return {name: answers.qualifier(value, name) for name, value in given.items()}

        question = f"Other qualifiers ({', '.join(further)}) as qualifier=value; …"
        return required | (self.ask(question, read, _NONE) if further else {})
