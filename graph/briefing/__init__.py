"""Briefings: one page on an actor or a pair of actors, put together from the questions."""

from graph.briefing.compose import Briefing, Section, compose
from graph.briefing.outline import ACTOR, PAIR

__all__ = ["ACTOR", "PAIR", "Briefing", "Section", "compose"]
