"""Vocabulary: the fixed words of written chronologies, in whatever languages, and what each says of an event.

>>> ENGLISH.types["pilot project"], ENGLISH.verdicts["marked confirmed"]
('pilot_project', 'confirmed')
>>> ENGLISH.note_head.sub("", "Note by ana, 3 May 2025: published later")
'published later'
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from timeline.event_mark import folded
from timeline.models import EventType, Stage, Status, Verdict

# What the program says of an event for people to know, and nothing that can be changed there.
REMARKS = ("told in the headline", "told as background", "doubtful ({confidence})")
ADDED_OR_CORRECTED = (
    "added by {author}",
    "{field} corrected by {author}; the machine had {was}",
    "{field} corrected by {author}; it was {was}",
)
# The columns of a table, and what they hold.
COLUMNS = {
    "Date": "date", "Event": "title", "Kind": "kinds", "Places": "places", "Remarks": "remarks", "Sources": "sources",
}  # fmt: skip
PLACE = re.compile(r"\\\{(\w+)\\\}")
# What stands in the places of those words; bounded, so that no line takes long.
IN_PLACE = {"field": r"[^()·]{1,40}?", "author": r".{1,200}?", "day": r".{1,60}?", "was": r".{0,3000}?"}


class DocumentWords(Protocol):
    """The words of a document in one language."""

    def say(self, words: str, **values: object) -> str: ...
    def type(self, name: str) -> str: ...
    def stage(self, name: str) -> str: ...
    def status(self, name: str) -> str: ...
    def verdict(self, name: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words, in lower case and folded, by what they say; `tags` are those before tags, with their colon.

    `remarks` match parts that say nothing to be imported, `history` those in brackets at the end of a line ("(added by
    ana)"), `note_head` what stands before the words of a note. `columns` are those of a table, and what they hold.
    """

    types: dict[str, str]
    stages: dict[str, str]
    statuses: dict[str, str]
    verdicts: dict[str, str]
    starred: frozenset[str]
    tags: tuple[str, ...]
    remarks: re.Pattern[str]
    history: re.Pattern[str]
    note_head: re.Pattern[str]
    columns: dict[str, str]


def vocabulary_of(languages: Sequence[DocumentWords]) -> Vocabulary:
    """The words of all these languages together; where one word says two things, the first language has it."""
    say = [language.say for language in languages]
    return Vocabulary(
        types=_meanings((language.type(name), name) for language in languages for name in EventType),
        stages=_meanings((language.stage(name), name) for language in languages for name in Stage),
        statuses=_meanings((language.status(name), name) for language in languages for name in Status),
        verdicts=_meanings(
            (language.say("marked {verdict}", verdict=language.verdict(name)), name)
            for language in languages
            for name in Verdict
        ),
        starred=frozenset(_plain(one("starred")) for one in say),
        tags=tuple(dict.fromkeys(_plain(one("tags: {tags}", tags="")) for one in say)),
        remarks=re.compile("|".join(_pattern(one(words)) for one in say for words in REMARKS), re.DOTALL),
        history=re.compile(
            rf"\((?:{'|'.join(_pattern(one(words)) for one in say for words in ADDED_OR_CORRECTED)})\)(?=\s*(?:·|$))",
            re.DOTALL,
        ),
        note_head=re.compile(rf"(?:{'|'.join(_pattern(one('Note by {author}, {day}')) for one in say)})\s?:\s*"),
        columns=_meanings((one(name), held) for one in say for name, held in COLUMNS.items()),
    )


def _meanings(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    meanings: dict[str, str] = {}
    for word, name in pairs:
        meanings.setdefault(_plain(word), str(name))
    return meanings


def _plain(words: str) -> str:
    return folded(words).casefold()


def _pattern(template: str) -> str:
    return PLACE.sub(lambda place: IN_PLACE.get(place[1], ".{1,60}?"), re.escape(template))


class _English:
    """The words of timeline itself."""

    def say(self, words: str, **values: object) -> str:
        return words.format(**values) if values else words

    def type(self, name: str) -> str:
        return name.replace("_", " ")

    stage = type

    def status(self, name: str) -> str:
        return name

    verdict = status


ENGLISH = vocabulary_of([_English()])
