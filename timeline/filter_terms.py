"""EventFilter: what an event must be to be shown, as a tuple of terms; `timeline.filters` reads it from text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.datespan import DateSpan
from timeline.models import EventType, Salience, Significance, Stage, Status, Verdict


@dataclass(frozen=True, slots=True)
class Search:
    """Words to be found; a phrase stands as it is, a single word may also begin a longer one."""

    text: str
    phrase: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True)
class FieldIs:
    """A field (one of FIELDS) that has one of `values`.

    Of an actor or a publisher a value is some words of the name; after WHOLE it is the whole name.
    """

    field: str
    values: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class InPeriod:
    """A date that may fall in one of `periods`, or certainly falls in it, or whose first known day lies in it."""

    periods: tuple[DateSpan, ...]
    surely: bool = False
    negated: bool = False
    begins: bool = False


@dataclass(frozen=True, slots=True)
class InView:
    """What passes one of the saved views `names`; `views` are their terms, all of which must hold."""

    names: tuple[str, ...]
    views: "tuple[tuple[Term, ...], ...]"
    negated: bool = False


Term = Search | FieldIs | InPeriod | InView


@dataclass(frozen=True, slots=True)
class EventFilter:
    """What an event must be: all of `terms`. `text` is the filter as typed; without terms it is every event."""

    text: str = ""
    terms: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms)

    @property
    def searches(self) -> tuple[Search, ...]:
        """The words and phrases that it asks for, also those of its views; not what it excludes."""
        return tuple(_searches(self.terms))


def _searches(terms: Iterable[Term]) -> Iterator[Search]:
    for term in terms:
        if isinstance(term, Search) and not term.negated:
            yield term
        elif isinstance(term, InView) and not term.negated:
            for view in term.views:
                yield from _searches(view)


WHOLE = "="

HAS = (
    "note", "tag", "date", "verdict", "significance", "stage", "place", "actor", "publisher", "language",
)  # fmt: skip
IS = ("starred", *Verdict, "manual", "merged", "orphaned", "undated", "ongoing", "doubtful", "conflicting", "news")

# Field -> the values that it can have; None where any will do.
FIELDS: dict[str, tuple[str, ...] | None] = {
    "type": tuple(EventType),
    "status": tuple(Status),
    "stage": tuple(Stage),
    "salience": tuple(Salience),
    "place": None,
    "actor": None,
    "tag": None,
    "publisher": None,
    "language": None,
    "article": None,
    "view": None,
    "verdict": tuple(Verdict),
    "significance": tuple(Significance),
    "has": HAS,
    "is": IS,
}
