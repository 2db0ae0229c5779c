"""From a question and its parameters to rows with citations."""

from graph.answer.ask import ask
from graph.answer.model import Answer, Citation, Contest, Emptiness, EntityRef, Reference, Row

__all__ = ["Answer", "Citation", "Contest", "Emptiness", "EntityRef", "Reference", "Row", "ask"]
