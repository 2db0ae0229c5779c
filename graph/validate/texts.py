"""Evidence against the texts: each term must stand in its paragraph."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from graph.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from graph.models.source import Source
    from graph.validate.context import Context


def paragraphs(text: str) -> list[str]:
    """Split a text at line ends and drop blank lines; the first paragraph has number 1."""
    return [line for line in text.split("\n") if line.strip()]


OWN_TEXTS = "texts"
"""Folder below own facts where their texts lie."""


def check(context: Context, folder: Path | None) -> int:
    """Report terms that do not occur where a claim says they do.

    Args:
        context: The dataset.
        folder: Where the texts are. Own texts are looked for below the folder of their facts first,
            and are verified without `folder` where they lie there.

    Returns:
        How many terms were verified.

    Raises:
        UsageError: The folder does not exist.
    """
    if folder and not folder.is_dir():
        raise UsageError(f"There is no folder {folder}; name the one that holds the source texts.")
    texts = {
        source.id: found
        for source in context.sources.values()
        if source.text and (found := _read(context, source, folder)) is not None
    }
    verified = 0
    for claim in context.dataset.claims:
        for index, reference in enumerate(claim.references):
            text = texts.get(reference.source or "")
            number = reference.paragraph
            if text is None or number is None or number > len(text):
                continue
            for term in reference.terms:
                verified += 1
                if _squeezed(term) not in _squeezed(text[number - 1]):
                    context.report(
                        claim,
                        f"{term!r} does not stand in paragraph {number} of {reference.source}"
                        f"{_elsewhere(term, text)}",
                        "references",
                        index,
                    )
    return verified


def _read(context: Context, source: Source, folder: Path | None) -> list[str] | None:
    assert source.text is not None  # noqa: S101  # the caller asked only for texts
    own = context.dataset.own.get(context.dataset.set_of(source) or "")
    path = own / OWN_TEXTS / source.text.name if own else None
    if folder and not (path and path.is_file()):
        path = folder / source.text.name
    if path is None:
        return None
    if not path.is_file():
        if folder:
            context.report(source, f"{path} is missing; put the text there", "text", "name")
        return None
    raw = path.read_bytes()
    if hashlib.sha256(raw).hexdigest() != source.text.sha256:
        context.report(source, f"{path} is another file: its SHA-256 differs", "text", "sha256")
        return None
    found = paragraphs(raw.decode("utf-8"))
    if len(found) != source.text.paragraphs:
        context.report(source, f"{path} has {len(found)} paragraphs", "text", "paragraphs")
    return found


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _elsewhere(term: str, text: list[str]) -> str:
    numbers = [i for i, paragraph in enumerate(text, 1) if _squeezed(term) in _squeezed(paragraph)]
    return f"; it stands in paragraph {', '.join(map(str, numbers))}" if numbers else ""
