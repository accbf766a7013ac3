"""Deeds as lines of a history, and which of them are meant by what a person types.

>>> wanted("ana 2026-05").words, wanted("ana 2026-05").since
(('ana',), datetime.date(2026, 5, 1))
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from timeline.deedwords import NO_TITLES, Titles, deed_words, event_named, retract_words, value_words
from timeline.errors import DateSpanError
from timeline.models import AnnotationKind, Deed, MachineChange
from timeline.tui.text.shown_words import LONGEST_NAME, minute_words, shown
from timeline.typed_dates import typed_date

THE_PROGRAM = "the program"
CHANGES = {
    "read": "read the article; events found: {new}",
    "removed": "took out the article {old}; events found in it: {new}",
    "copy": "read the same text again, {new}",
    "appeared": "found this event",
    "vanished": "no longer finds this event",
    "changed": "{field}: {old} became {new}",
}


class Wanted(NamedTuple):
    """Which deeds: all with these words in author, act or title; from a day on, None for always."""

    words: tuple[str, ...]
    since: date | None


def wanted(typed: str) -> Wanted:
    """What is typed: the words that are dates say since when."""
    words: list[str] = []
    since = None
    for word in typed.split():
        try:
            since = typed_date(word).first_known_day
        except DateSpanError:
            words.append(word.casefold())
    return Wanted(tuple(words), since)


def deeds_wanted(deeds: Iterable[Deed], want: Wanted, titles: Titles = NO_TITLES) -> list[Deed]:
    """Those of the deeds that are meant, in the same order."""
    return [deed for deed in deeds if _is_wanted(deed, want, titles)]


def events_named(deeds: Iterable[Deed]) -> set[str]:
    """The keys of the other events that the deeds name: into which one was merged, from which one was split."""
    said = (annotation for deed in deeds for annotation in (deed.annotation, deed.about) if annotation)
    return {key for annotation in said if (key := event_named(annotation))}


def _is_wanted(deed: Deed, want: Wanted, titles: Titles) -> bool:
    if want.since and deed.at.astimezone().date() < want.since:
        return False
    text = f"{who(deed)} {what(deed, titles)} {deed.title}".casefold() if want.words else ""
    return all(word in text for word in want.words)


def when(deed: Deed) -> str:
    """Day and minute, where the person at the terminal is."""
    return minute_words(deed.at)


def who(deed: Deed) -> str:
    """The author, harmless; or the program."""
    return shown(deed.annotation.author, 100) if deed.annotation else THE_PROGRAM


def what(deed: Deed, titles: Titles = NO_TITLES) -> str:
    """What was done, harmless, in one line: "verdict confirmed", "starred (undone)", "date: 2016 became 2017"."""
    annotation = deed.annotation
    if annotation is None:
        return _change_words(deed.change) if deed.change else ""
    words = retract_words(annotation, deed.about, titles) if deed.about else deed_words(annotation, titles)
    if annotation.kind is AnnotationKind.SET and "old" in annotation.value:
        words += f" (was {value_words(annotation.value['old'])})"
    return shown(words, LONGEST_NAME) + _since(deed)


def _since(deed: Deed) -> str:
    """What became of it: an undoing that was undone brought the act back."""
    if not deed.undone:
        return ""
    undid = deed.annotation and deed.about and deed.annotation.value.get("annotation") == deed.about.id
    return " (done again)" if undid else " (undone)"


def _change_words(change: MachineChange) -> str:
    parts = {"field": change.field, "old": value_words(change.old), "new": value_words(change.new)}
    article = f" · article {change.article_name}" if change.article_name else ""
    return shown(CHANGES.get(change.what, "{field}").format(**parts) + article, LONGEST_NAME)
