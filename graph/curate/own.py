"""A folder of own facts: how it is laid out, and how a text is taken into it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

from graph.errors import UsageError
from graph.replace import replace
from graph.validate.texts import OWN_TEXTS, paragraphs

if TYPE_CHECKING:
    from pathlib import Path

_README = """\
# {name}: own facts beside the curated ones

Fulcrum loads this folder beside its curated facts, which it never changes. Claims from here are
marked in answers with the name of this folder, *{name}*.

1. `export FULCRUM_SEEDS={path}`, so that every command reads it; or give `--with {path}` to
   `load`, `check`, `fmt` and `new`. Several folders: with `:` between them (`;` on Windows).
2. `fulcrum new source TEXT.txt` copies a text to `texts/`, numbers its paragraphs and keeps its
   digest. Without a file it records a document.
3. `fulcrum new entity` adds what is missing. Curated entities, sources and words of the vocabulary
   can be used as they are.
4. `fulcrum new fact` asks for a claim. Paragraph and terms are checked against the text.
5. `fulcrum check`, then `fulcrum load`. Now ask: `fulcrum source ID` shows what rests on the text.

To take the facts away again, load without this folder: `FULCRUM_SEEDS= fulcrum load`.

| where | what |
| --- | --- |
| `texts/` | the texts themselves; they are read, never loaded |
| `sources/own.yaml` | what each text or document is |
| `entities/own.yaml` | what claims are about, where no curated entity is meant |
| `claims/SOURCE/facts.yaml` | the claims |
| `coverage.yaml` | which states a text examines, if you like (`scopes`) |

A claim that corrects a curated one names it: `corrects: CLAIM`, `correction: factual_error`. One
that contradicts it: `disputes: CLAIM`. Ids must not be taken: begin them with a word of your own.
"""


class TextRead(NamedTuple):
    """A text that can become a source.

    Attributes:
        name: Name of its file.
        raw: Its bytes.
        paragraphs: Its paragraphs, blank lines dropped.
    """

    name: str
    raw: bytes
    paragraphs: list[str]

    @property
    def record(self) -> dict[str, object]:
        """The field `text` of its source."""
        return {
            "name": self.name,
            "sha256": hashlib.sha256(self.raw).hexdigest(),
            "paragraphs": len(self.paragraphs),
            "content": len(self.paragraphs),
        }

    def keep(self, folder: Path) -> None:
        """Copy it below a folder of own facts.

        Raises:
            UsageError: Another text of that name lies there.
        """
        path = folder / OWN_TEXTS / self.name
        if path.is_file() and path.read_bytes() != self.raw:
            raise UsageError(f"{path} is another text; rename one of them.")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.raw)


def lay_out(folder: Path) -> None:
    """Make a folder of own facts, with a page that tells how to fill it.

    Raises:
        UsageError: The folder is there and not empty.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} is there and not empty; name a new folder.")
    for name in (OWN_TEXTS, "sources", "entities", "claims"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    replace(folder / "README.md", _README.format(name=folder.name, path=folder))


def read_text_file(path: Path) -> TextRead:
    """Read a text and number its paragraphs.

    Raises:
        UsageError: It is no text in UTF-8, or holds nothing.
    """
    if not path.is_file():
        raise UsageError(f"There is no file {path}; name a text.")
    raw = path.read_bytes()
    try:
        found = paragraphs(raw.decode("utf-8"))
    except UnicodeDecodeError:
        raise UsageError(f"{path} is no text in UTF-8; save it as such first.") from None
    if not found:
        raise UsageError(f"{path} holds no paragraph.")
    return TextRead(path.name, raw, found)
