"""What must hold of the seeds before anything is loaded."""

from graph.validate.run import find_problems

__all__ = ["find_problems"]
