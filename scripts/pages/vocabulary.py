"""docs/vocabulary.md and the constraints: what follows from the vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.models.vocabulary import Vocabulary


def constraints(vocabulary: Vocabulary) -> str:
    """One uniqueness constraint a relation type: a claim has at most one edge."""
    lines = [
        "// Generated from seeds/vocabulary/relations.yaml by scripts/generate: one edge a claim.",
    ]
    lines += [
        f"CREATE CONSTRAINT claim_{name.lower()} IF NOT EXISTS"
        f" FOR ()-[r:{name}]-() REQUIRE r.claim IS UNIQUE;"
        for name in sorted(vocabulary.relation)
    ]
    return "\n".join(lines) + "\n"


def vocabulary_page(vocabulary: Vocabulary) -> str:
    """The data dictionary of relations, roles and qualifiers."""
    lines = [
        "# Vocabulary",
        "",
        "Generated from `seeds/vocabulary/` by `scripts/generate`.",
        "",
        "## Relations",
        "",
        *relation_tables(vocabulary),
    ]
    lines += [
        "",
        "## Roles",
        "",
        "| role | read as | kinds | meaning |",
        "| --- | --- | --- | --- |",
    ]
    lines += [
        f"| `{role.name}` | {role.phrase} | {', '.join(role.kinds) or 'any'} | {role.description} |"
        for role in vocabulary.roles
    ]
    lines += ["", "## Qualifiers", "", "| qualifier | values | meaning |", "| --- | --- | --- |"]
    lines += [
        f"| `{qualifier.name}` | {', '.join(qualifier.values) or 'free text'}"
        f" | {qualifier.description} |"
        for qualifier in vocabulary.qualifiers
    ]
    return "\n".join(lines) + "\n"


def relation_tables(vocabulary: Vocabulary) -> list[str]:
    """A table of relations a layer."""
    lines: list[str] = []
    layer = None
    for relation in vocabulary.relations:
        if relation.layer != layer:
            layer = relation.layer
            lines += [
                "",
                f"### {layer.value.capitalize()}",
                "",
                "| relation | reads | sign | from → to | lifts | meaning |",
                "| --- | --- | --- | --- | --- | --- |",
            ]
        arrow = "—" if relation.direction == "symmetric" else "→"
        lines.append(
            f"| `{relation.name}` | {relation.label} | {relation.sign:+d}"
            f" | {', '.join(relation.subject)} {arrow} {', '.join(relation.object)}"
            f" | {relation.lifts.value} | {' '.join(relation.description.split())} |"
        )
    return lines
