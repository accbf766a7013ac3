"""dated: when an article was published, by the surest of what says so: its file, its text, the person who gave it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from timeline.articles.day_order import Order
from timeline.articles.either_day import Surroundings, either_day, told_by
from timeline.datespan import day_span
from timeline.datewords import in_words
from timeline.models import Certainty


class Dated(NamedTuple):
    """A day of publication, how it is known, how surely, and what to warn of; all None where nothing says one."""

    day: date | None = None
    reason: str | None = None
    certainty: Certainty | None = None
    warning: str | None = None


@dataclass(frozen=True, slots=True)
class SaidDay:
    """A day that something says: how that is called, how sure it would be, the words that were read, where known."""

    day: date
    reason: str
    certainty: Certainty = Certainty.STATED
    words: str | None = None


def dated(of_file: SaidDay | None, of_text: SaidDay | None, given: date | None, around: Surroundings) -> Dated:
    """The surest day.

    What is stated goes before what is given, and that before what is inferred; among these, the file's metadata before
    the text. A numeric day that can be read in two ways is inferred where nothing around it tells which.
    """
    said = list(_settled([one for one in (of_file, of_text) if one], around))
    if given:
        said.append(Dated(given, "given by hand", Certainty.GIVEN))
    order = (Certainty.STATED, Certainty.GIVEN, Certainty.INFERRED)
    return min(said, key=lambda one: order.index(one.certainty or Certainty.INFERRED), default=Dated())


def _settled(said: list[SaidDay], around: Surroundings) -> Iterator[Dated]:
    """Each as it is to be read; those that can be read in one way only may tell of the others."""
    either = [either_day(one.words, one.day) if one.words else None for one in said]
    sure = {one.day for one, two_ways in zip(said, either, strict=True) if two_ways is None}
    around = replace(around, days=around.days | sure)
    for one, two_ways in zip(said, either, strict=True):
        if two_ways is None:
            yield Dated(one.day, one.reason, one.certainty)
        elif told := told_by(two_ways, around):
            day = two_ways.month_first if told.order is Order.MONTH_FIRST else two_ways.day_first
            yield Dated(day, f"{one.reason}, {told.order} {told.why}", one.certainty)
        else:
            first, other = (in_words(day_span(day)) for day in (two_ways.day_first, two_ways.month_first))
            warning = f"{two_ways.words} was read as {first}; nothing tells that it is not {other}"
            yield Dated(one.day, one.reason, Certainty.INFERRED, warning)
