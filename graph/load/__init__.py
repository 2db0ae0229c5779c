"""From records to the database: the graph becomes what the seeds say, whatever happened to it."""

from graph.load.check import check_graph
from graph.load.facts import Facts
from graph.load.loader import LoadReport, load, sealed
from graph.load.seal import Seals

__all__ = ["Facts", "LoadReport", "Seals", "check_graph", "load", "sealed"]
