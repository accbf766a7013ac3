"""Words and DateTable: what a document has to say, as tables of one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from timeline.countries import COUNTRIES


class Kind(StrEnum):
    """The kinds of points in time that have words of their own."""

    DAY = "day"
    MONTH = "month"
    PART = "part of a year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Role(StrEnum):
    """What is said with a point in time, or with a range (WITHIN)."""

    ABOUT = "about {}"
    PERHAPS = "perhaps {}"
    PERHAPS_ABOUT = "perhaps about {}"
    BY = "by {}"
    OR_LATER = "{} or later"
    FROM = "from {} on"
    UNTIL = "until {}"
    WEEK = "week of {}"
    WITHIN = "some time in {}"


@dataclass(frozen=True, slots=True)
class DateTable:
    """How one language writes dates.

    Each point has two forms: as it stands alone ("2. april 2025."), and as it stands after a preposition where that is
    another one ("2. aprila 2025."; in French with its article); the second is None where it is the first. In `points`,
    `parts` and `day_of_year` stand `{day}`, `{month}` (in the form of the point), `{year}`, `{next_year}`,
    `{next}` (its last two digits), `{decade}` (1990), `{century}` (20), `{roman}` (XX) and `{ordinal}` (20th). In
    `phrases` stand `{name}`, the first form, and `{of}`, the second.
    """

    months: tuple[str, ...]
    parts: Mapping[int, tuple[str, str | None]]
    points: Mapping[Kind, tuple[str, str | None]]
    phrases: Mapping[Role, str]
    undated: str
    alternative: str  # between two choices: " or "
    months_of: tuple[str, ...] = ()
    first_day: str = "1"
    day_alone: str = "{day}"  # the first of "26–27 October 2023"
    day_of_year: tuple[str, str | None] = ("{day} {month}", None)  # the first of "30 September – 2 October 2023"
    phrases_of_kind: Mapping[tuple[Role, Kind], str] = field(default_factory=dict)
    within: Mapping[Role, str] = field(default_factory=dict)  # ABOUT and the like inside of another phrase
    contractions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """The fixed words of a document in one language.

    `code` is its BCP 47 tag. `says` has, by the English words, those of this language; none for English itself. What no
    table has is said in English.
    """

    code: str
    dates: DateTable
    quotes: tuple[str, str] = ("“", "”")
    countries: Mapping[str, str] = field(default_factory=lambda: COUNTRIES)
    types: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=dict)
    stages: Mapping[str, str] = field(default_factory=dict)
    verdicts: Mapping[str, str] = field(default_factory=dict)
    says: Mapping[str, str] = field(default_factory=dict)

    def say(self, words: str, **values: object) -> str:
        """The words with the values in their places: `say("tags: {tags}", tags="key")`."""
        template = self.says.get(words, words)
        return template.format(**values) if values else template

    def country(self, code: str) -> str | None:
        """The name of a country by its code; None for what is no code."""
        return self.countries.get(code, COUNTRIES.get(code))

    def type(self, name: str) -> str:
        """A type of event."""
        return self.types.get(name, name.replace("_", " "))

    def status(self, name: str) -> str:
        """A status."""
        return self.statuses.get(name, name)

    def stage(self, name: str) -> str:
        """A stage of an agreement or law."""
        return self.stages.get(name, name.replace("_", " "))

    def verdict(self, name: str) -> str:
        """What a person said of an event."""
        return self.verdicts.get(name, name)
