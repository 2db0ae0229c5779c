"""From a question and its parameters to rows with citations."""

from graph.answer.ask import ask
from graph.answer.model import Answer, Citation, Correction, EntityRef, Reference

__all__ = ["Answer", "Citation", "Correction", "EntityRef", "Reference", "ask"]
