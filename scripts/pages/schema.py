"""JSON Schema of the seed files, for editors."""

from __future__ import annotations

import json

from pydantic import TypeAdapter

from graph.models.claim import Claim
from graph.models.entity import Entity
from graph.models.source import Review, Scope, Silence, Source
from graph.models.vocabulary import Qualifier, Relation, Role

LISTS = {
    "vocabulary": {"relations": Relation, "roles": Role, "qualifiers": Qualifier},
    "sources": {"sources": Source},
    "coverage": {"scopes": Scope, "silences": Silence},
    "entities": {"entities": Entity},
    "claims": {"claims": Claim},
}


def json_schema(lists: dict[str, type]) -> str:
    """JSON Schema of one sort of seed file, for editors."""
    definitions: dict[str, object] = {}
    properties: dict[str, object] = {}
    for name, model in lists.items():
        schema = TypeAdapter(list[model]).json_schema(ref_template="#/$defs/{model}")
        definitions |= schema.pop("$defs", {})
        properties[name] = schema
    if "claims" in lists:
        properties["source"] = {"type": "string", "description": "Default source of references."}
        properties["checked"] = TypeAdapter(Review).json_schema()
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "$defs": definitions,
    }
    return json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
