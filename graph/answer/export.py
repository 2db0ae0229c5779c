"""Answers as objects of other libraries: pandas, networkx, neo4j-viz."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from graph.catalogue.question import ColumnType
from graph.errors import UsageError

if TYPE_CHECKING:
    import neo4j_viz
    import networkx
    import pandas

    from graph.answer.model import Answer, Citation, EntityRef

_DTYPES = {
    ColumnType.DATE: "datetime64[s]",
    ColumnType.INTEGER: "Int64",
    ColumnType.NUMBER: "float64",
}
_SIGN_COLOURS = {1: "#2e8b57", 0: "#8c8c8c", -1: "#c0392b"}


def needed(module: str) -> Any:
    """Import a library that only some users have, or that is slow to import.

    Raises:
        UsageError: It is not installed.
    """
    try:
        return import_module(module)
    except ImportError:
        package = module.replace("_", "-")
        raise UsageError(f"{package} is not installed: run pip install {package}.") from None


def data_frame(answer: Answer) -> pandas.DataFrame:
    """Rows as a pandas data frame; see `Answer.to_df`."""
    frame: pandas.DataFrame = needed("pandas").DataFrame.from_records(
        answer.records(), columns=list(answer.fields())
    )
    types = {name: _DTYPES.get(column.type) for name, column in answer.question.columns.items()}
    return frame.astype({name: dtype for name, dtype in types.items() if dtype})


def networkx_graph(answer: Answer) -> networkx.MultiDiGraph:
    """Claims as a networkx graph; see `Answer.to_networkx`."""
    graph: networkx.MultiDiGraph = needed("networkx").MultiDiGraph(
        question=answer.question.name, data_version=answer.data_version
    )
    for entity in _entities(answer):
        graph.add_node(entity.id, name=entity.name, kind=entity.kind)
    for citation in _affirmed(answer):
        ends = (citation.subject.id, citation.object.id)
        graph.add_edge(*ends, key=citation.claim, **_edge_properties(citation))
    return graph


def picture(answer: Answer) -> neo4j_viz.VisualizationGraph:
    """Claims as a picture; see `Answer.to_viz`."""
    viz = needed("neo4j_viz")
    nodes = [
        viz.Node(id=entity.id, caption=entity.name, properties={"kind": entity.kind})
        for entity in _entities(answer)
    ]
    edges = [
        viz.Relationship(
            id=citation.claim,
            source=citation.subject.id,
            target=citation.object.id,
            caption=citation.relation.replace("_", " ").lower(),
            color=_SIGN_COLOURS[citation.sign],
            properties=_edge_properties(citation) | {"statement": citation.statement},
        )
        for citation in _affirmed(answer)
    ]
    found: neo4j_viz.VisualizationGraph = viz.VisualizationGraph(nodes, edges)
    found.color_nodes(property="kind")
    return found


def _affirmed(answer: Answer) -> list[Citation]:
    """Claims that are edges: denied ones are none in the database either."""
    return [citation for citation in answer.citations if citation.polarity == "affirmed"]


def _entities(answer: Answer) -> list[EntityRef]:
    """Both ends of each claim, each entity once."""
    ends = (end for citation in answer.citations for end in (citation.subject, citation.object))
    return list({entity.id: entity for entity in ends}.values())


def _edge_properties(citation: Citation) -> dict[str, Any]:
    names = ("claim", "relation", "layer", "sign", "mode", "certainty", "by", "valid")
    found = {name: getattr(citation, name) for name in names}
    found["attested"] = citation.attested.isoformat()
    return {name: value for name, value in found.items() if value is not None}
