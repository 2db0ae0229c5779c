"""What a source is, in a line: who wrote it, when and where it appeared, where it was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.english import dated
from graph.models.source import Printed

if TYPE_CHECKING:
    from graph.models.source import Source


def described(source: Source) -> str:
    """Author, title, publisher, date and address of a source, and what it does not print.

    A title in brackets is a description: the document prints none.
    """
    title = f"[{source.title}]" if Printed.TITLE in source.not_printed else source.title
    parts = [f"{source.author}: {title}" if source.author else title]
    parts += [source.publisher] if source.publisher else []
    parts += [dated(source.published)] if source.published else []
    line = f"{', '.join(parts)}."
    if source.not_printed:
        lacking = ", ".join(map(_word, source.not_printed))
        line += f" Not printed: {lacking}."
    if source.address:
        return f"{line} {source.address}, opened {source.accessed}."
    return f"{line} {'The file was read; no address found' if source.read else 'Not read'}."


def _word(name: Printed) -> str:
    return "date" if name is Printed.PUBLISHED else name.value
