"""What follows the title in a line of a written chronology: "agreement · signed · RS, EU · tags: key · starred".

>>> told = read_particulars("agreement · in force · announced · RS, Hungary · tags: key, to check · starred")
>>> told.type, told.stage, told.status, told.places, told.tags, told.starred, told.unknown
('agreement', 'in_force', 'announced', ('RS', 'HU'), ('key', 'to check'), True, ())
"""

import re
from dataclasses import dataclass, field

from timeline.chronologies.vocabulary import ENGLISH, Vocabulary
from timeline.countries import country_code
from timeline.event_mark import folded, plain_words
from timeline.models import STAGED_TYPES, Status

BETWEEN = re.compile(r"\s+[·•]\s+|\s+\|\s+")


@dataclass(slots=True)
class Particulars:
    """What was said, None and empty where nothing was; `unknown` are the parts that mean nothing here."""

    type: str | None = None
    stage: str | None = None
    status: str | None = None
    places: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    starred: bool = False
    verdict: str | None = None
    unknown: tuple[str, ...] = ()
    either: list[tuple[str, str]] = field(default_factory=list)

    def value(self, name: str) -> object:
        """The field as an event has it: an event of which no status is told has occurred."""
        said: object = getattr(self, name)
        return Status.OCCURRED.value if name == "status" and said is None else said


def read_particulars(markdown: str, words: Vocabulary = ENGLISH) -> Particulars:
    """What the parts between the dots say, in any order.

    "proposed" is a stage and a status: the stage first where the type has stages, and then the status.
    """
    told = Particulars()
    for part in BETWEEN.split(words.history.sub("", markdown)):
        plain = plain_words(part)
        if plain and not words.remarks.fullmatch(plain):
            _read(plain, told, words)
    for stage, status in told.either:
        if told.stage is None and told.type in STAGED_TYPES:
            told.stage = stage
        else:
            told.status = status
    return told


def _read(plain: str, told: Particulars, words: Vocabulary) -> None:
    key = folded(plain).casefold()
    prefix = next((prefix for prefix in words.tags if key.startswith(prefix)), None)
    if key in words.types and told.type is None:
        told.type = words.types[key]
    elif key in words.stages and key in words.statuses:
        told.either.append((words.stages[key], words.statuses[key]))
    elif key in words.stages:
        told.stage = words.stages[key]
    elif key in words.statuses:
        told.status = words.statuses[key]
    elif key in words.verdicts:
        told.verdict = words.verdicts[key]
    elif key in words.starred:
        told.starred = True
    elif prefix is not None:
        told.tags = tuple(tag.strip() for tag in folded(plain)[len(prefix) :].split(",") if tag.strip())
    elif all(codes := [country_code(place) for place in plain.split(",") if place.strip()]) and codes:
        told.places = tuple(dict.fromkeys(str(code) for code in codes))
    else:
        told.unknown += (plain,)
