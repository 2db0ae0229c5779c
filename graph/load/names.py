"""Which labels and types of relationships are Fulcrum's own, so that the rest is left alone."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from graph.catalogue.statements import statements
from graph.load.item import MARK
from graph.models.base import Kind

FACTS = ("Entity", "Claim", "Source")
"""Labels of records of the seeds."""
KINDS = frozenset(kind.value for kind in Kind)
"""Labels that an entity carries besides."""
_BUILDS = re.compile(r"^// builds: (.*)$", re.MULTILINE)
_NAMES = re.compile(r":([A-Za-z_]\w*(?:\|\w+)*)")
_ON_FACTS = re.compile(r"\blabel :(\w+)")


class ViewNames(NamedTuple):
    """What the views are made of, as the headers of their files tell.

    Attributes:
        labels: Of nodes that a view makes.
        on_facts: Labels that a view gives to records of the seeds.
        relationships: Types of relationships that a view makes.
    """

    labels: frozenset[str]
    on_facts: frozenset[str]
    relationships: frozenset[str]


@cache
def view_names() -> ViewNames:
    """Read the headers of `cypher/views/`."""
    built = [_BUILDS.findall(text)[0] for _, text in statements("views")]
    on_facts = {label for line in built for label in _ON_FACTS.findall(line)}
    names = {name for line in built for found in _NAMES.findall(line) for name in found.split("|")}
    relationships = {name for name in names if name.isupper()}
    labels = names - relationships - on_facts - {*FACTS, *KINDS}
    return ViewNames(frozenset(labels), frozenset(on_facts), frozenset(relationships))


@cache
def own_labels() -> frozenset[str]:
    """All labels that are Fulcrum's."""
    views = view_names()
    return frozenset({*FACTS, *KINDS, MARK.label}) | views.labels | views.on_facts
