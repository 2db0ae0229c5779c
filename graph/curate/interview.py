"""Ask a curator question by question; every answer is checked at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from graph.curate.answers import Answers

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.validate.context import Context

T = TypeVar("T")


class Interview:
    """Asks questions.

    Args:
        context: The seeds that answers are checked against.
        prompt: Takes a question and a default, or None where an answer is needed.
        say: Tells what is wrong with an answer.
    """

    def __init__(
        self,
        context: Context,
        prompt: Callable[[str, str | None], str],
        say: Callable[[str], None],
    ) -> None:
        self.context = context
        self.answers = Answers(context)
        self._prompt = prompt
        self._say = say

    def ask(self, question: str, read: Callable[[str], T], default: str | None = None) -> T:
        """Ask until the answer can be read."""
        while True:
            try:
                return read(self._prompt(question, default).strip())
            except ValueError as problem:
                self._say(str(problem))
