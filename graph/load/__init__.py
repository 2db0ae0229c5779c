"""From records to the database: schema first, then everything else in one transaction."""

from graph.load.loader import LoadReport, check_graph, load
from graph.load.rows import Rows, make_rows

__all__ = ["LoadReport", "Rows", "check_graph", "load", "make_rows"]
