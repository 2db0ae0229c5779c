"""What must hold of the seeds before anything is loaded."""

from graph.validate.run import find_problems, find_warnings

__all__ = ["find_problems", "find_warnings"]
