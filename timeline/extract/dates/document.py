"""What is known of a document while its dates are resolved: its day of writing, its mode, the times told of so far."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from timeline.datespan import day_span
from timeline.datewords import in_words
from timeline.extract.dates.meanings import (
    About,
    Anchor,
    Bounded,
    CalendarTime,
    Counted,
    Decade,
    Length,
    Meaning,
    PartOf,
    PartOfDay,
    Repeated,
    Shifted,
    Unit,
    Vague,
    Within,
    YearBefore,
)
from timeline.extract.dates.stretch import Stretch

Mode = Literal["news", "narrative"]


@dataclass(frozen=True, slots=True)
class Told:
    """A time that the text has told of, and its words."""

    stretch: Stretch
    text: str


@dataclass(frozen=True, slots=True)
class Base:
    """A day to count from, and where it comes from, for people. `stretch` is the time told of that it lies in."""

    day: date
    source: str
    stretch: Stretch | None = None


@dataclass(frozen=True, slots=True)
class StoryPoint:
    """Where a narrative is at an expression: the year that the words leave out, None where they leave none out.

    `source` says for people where the year comes from. An `aside` does not move the story.
    """

    year: int | None
    source: str
    aside: bool = False


@dataclass(slots=True)
class Document:
    """`years` are the years that the text names, the likeliest year of writing first, each with its words.

    `here` is where the narrative is at the expression that is being resolved, None in news.
    Of the times told of the last one of each grain is kept, in the order of the text, and of those yet to come apart.
    """

    published: date | None
    mode: Mode
    years: tuple[tuple[int, str], ...] = ()
    here: StoryPoint | None = None
    _told: dict[tuple[Unit, bool], Told] = field(default_factory=dict)

    def tell(self, stretch: Stretch, text: str) -> None:
        """Remember a time told of. Nothing counts from an aside."""
        if self.here is None or not self.here.aside:
            kind = stretch.grain, self._is_to_come(stretch)
            self._told.pop(kind, None)
            self._told[kind] = Told(stretch, text)

    def last_told(self, unit: Unit, *, past: bool = False) -> Told | None:
        """The time last told of that is one `unit` or finer; for what lies in the `past` no time still to come."""
        return next(
            (
                told
                for (grain, to_come), told in reversed(self._told.items())
                if grain.rank <= unit.rank and not (past and to_come)
            ),
            None,
        )

    def _is_to_come(self, stretch: Stretch) -> bool:
        return self.published is not None and stretch.first > self.published

    def base(self, anchor: Anchor, unit: Unit, *, past: bool = False) -> Base | None:
        """The day that `unit`s are counted from, None when nothing says it."""
        if anchor == Anchor.TOLD or self.mode == "narrative":
            told = self.last_told(unit, past=past)
            if told:
                return Base(told.stretch.first, f"counted from {quoted(told.text)}", told.stretch)
        return self.written

    @property
    def written(self) -> Base | None:
        if self.published is None:
            return None
        return Base(self.published, f"from publication {in_words(day_span(self.published))}")


def quoted(text: str) -> str:
    """Words of the text in quotes, on one line."""
    return f"'{' '.join(text.split())}'"


def looks_back(meaning: Meaning) -> bool:
    """Whether it only glances back, "the night before", so that the time told of stays where it is."""
    match meaning:
        case Shifted(anchor=Anchor.TOLD):
            return meaning.count < 0
        case YearBefore():
            return True
        case PartOfDay():
            return looks_back(meaning.day)
        case PartOf() | Within():
            return looks_back(meaning.whole)
        case Bounded() | About():
            return looks_back(meaning.time)
    return False


def leaves_choice(meaning: Meaning) -> bool:
    """Whether the tense of the words round it can tell anything of when it is: not of "3 March 2025", "yesterday"."""
    match meaning:
        case CalendarTime():
            return meaning.year is None
        case Shifted():
            return meaning.anchor == Anchor.TOLD
        case Decade() | Counted() | Length() | Repeated() | Vague():
            return False
    return True
