"""What must hold of a question before it is asked: its words, its contract, the server's plan."""

from graph.vet.plan import PROCEDURES, check_question, check_questions

__all__ = ["PROCEDURES", "check_question", "check_questions"]
