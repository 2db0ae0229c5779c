"""Ask a curator what a source is."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from graph.curate.answers import choice
from graph.curate.interview import Interview
from graph.models.dates import parse
from graph.models.names import fold
from graph.models.source import DocumentKind, Grade, Printed

if TYPE_CHECKING:
    from graph.curate.own import TextRead

_NONE = ""
_MOST_WORDS = 5


class SourceInterview(Interview):
    """Asks the questions of a source."""

    def run(self, text: TextRead | None, today: dt.date) -> dict[str, Any]:
        """Ask everything.

        Args:
            text: The text that was read; None for a document.
            today: Day on which the address was opened.

        Returns:
            The record; what the source does not print is listed in it.
        """
        title = self.ask("Title (a description where none is printed)", _words)
        printed = self.ask("Is the title printed there (yes, no)", _yes, "yes")
        lacking = [] if printed else [Printed.TITLE.value]
        found: dict[str, Any] = {}
        for name, read in (
            (Printed.AUTHOR, str),
            (Printed.PUBLISHER, str),
            (Printed.PUBLISHED, _date),
            (Printed.LANGUAGE, _language),
        ):
            found[name.value] = self.ask(f"{_ASKED[name]} (empty: not printed)", read, _NONE)
        address = self.ask("Address where it was opened (empty: none)", _address, _NONE)
        kind = self.ask(
            f"Kind ({', '.join(DocumentKind)})",
            lambda given: choice(given, DocumentKind, _NONE),
            DocumentKind.ANALYSIS if text else DocumentKind.OFFICIAL,
        )
        day = self.ask(
            "Day as of which it speaks (YYYY-MM-DD)",
            lambda given: dt.date.fromisoformat(_day(given)),
            _day_of(found["published"]),
        )
        source_id = self.ask("Id", self.answers.source_id, _proposed(title))
        short = self.ask("Short name, for citations", self._short, title[:40])
        opened = text is not None or bool(address)
        lacking += [name for name, value in found.items() if not value] if opened else []
        record = {
            "id": source_id,
            "grade": (Grade.TEXT if text else Grade.PUBLIC_RECORD).value,
            "kind": str(kind),
            "title": title,
            "short": short,
            **{name: value for name, value in found.items() if value},
            **({"address": address, "accessed": today.isoformat()} if address else {}),
            **({"not_printed": lacking} if lacking and opened else {}),
            "reference_day": day.isoformat(),
        }
        return record | ({"text": text.record} if text else {})

    def _short(self, text: str) -> str:
        taken = {fold(source.short) for source in self.context.sources.values()}
        if not text or fold(text) in taken:
            raise ValueError(f"{text!r} is taken or empty; give a short name of its own.")
        return text


_ASKED = {
    Printed.AUTHOR: "Author",
    Printed.PUBLISHER: "Publisher",
    Printed.PUBLISHED: "Date of publication (YYYY, YYYY-MM or YYYY-MM-DD)",
    Printed.LANGUAGE: "Language, as two letters",
}


def _words(text: str) -> str:
    if not text:
        raise ValueError("Give a few words.")
    return text


def _yes(text: str) -> bool:
    if text not in {"yes", "no"}:
        raise ValueError(f"{text!r}: answer yes or no.")
    return text == "yes"


def _date(text: str) -> str:
    if text:
        parse(text)
    return text


def _language(text: str) -> str:
    if text and not re.fullmatch("[a-z]{2}", text):
        raise ValueError(f"{text!r} is no code of a language; write two letters, such as en or es.")
    return text


def _address(text: str) -> str:
    if text and not re.fullmatch(r"https?://\S+", text):
        raise ValueError(f"{text!r} is no address; it begins with https:// or http://.")
    return text


def _day(text: str) -> str:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise ValueError(f"{text!r} is no day; write it as YYYY-MM-DD.")
    return text


def _day_of(published: str) -> str | None:
    return published if re.fullmatch(r"\d{4}-\d{2}-\d{2}", published) else None


def _proposed(title: str) -> str:
    words = re.sub(r"[^a-z0-9]+", " ", fold(title)).split()
    return "-".join(words[:_MOST_WORDS])
