"""From records to the database: the graph becomes what the seeds say, whatever happened to it."""

from graph.load.check import check_graph
from graph.load.loader import LoadReport, load, sealed
from graph.load.rows import Rows, make_rows
from graph.load.seal import Seals

__all__ = ["LoadReport", "Rows", "Seals", "check_graph", "load", "make_rows", "sealed"]
