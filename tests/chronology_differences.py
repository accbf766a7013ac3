"""How the chronology that the program finds in an article differs from the one coded by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from timeline.datespan import parse_edtf
from timeline.models import Event

ENOUGH = 0.6  # share of the shorter quote that has to stand in the other


@dataclass(frozen=True)
class ExpectedEvent:
    """A hand-coded event; every tuple lists what is acceptable, the preferred first."""

    id: str
    types: tuple[str, ...]
    dates: tuple[str, ...]
    status: tuple[str, ...]
    required: bool
    quotes: tuple[str, ...]


@dataclass(frozen=True)
class Tally:
    """How many events were to be found, how many were told, and how many of those are right, all over some articles."""

    required: int = 0
    told: int = 0
    detected: int = 0
    typed: int = 0
    full: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))

    def share(self, right: int) -> float:
        """F1 of `right` events, between the required and the told."""
        return 2 * right / (self.required + self.told) if self.required + self.told else 1.0


def tally(expected: Sequence[ExpectedEvent], found: Sequence[Event]) -> Tally:
    """The tally of one article. A second row for an event counts as told and as not right; one that is not required
    counts neither way."""
    pairs = _pairs(expected, found)
    required = [(one, event) for one, event in pairs if one.required]
    taken = {id(event) for _, event in pairs}
    superfluous = [event for event in found if id(event) not in taken and list(_superfluous(expected, event))]
    return Tally(
        required=sum(one.required for one in expected),
        told=len(required) + len(superfluous),
        detected=len(required),
        typed=sum(event.type in one.types for one, event in required),
        full=sum(not list(_wrong(one, event)) for one, event in required),
    )


def differences(expected: Sequence[ExpectedEvent], found: Sequence[Event]) -> list[str]:
    """One line a difference, sorted: what is missed, wrong, told twice, or found where nothing is.

    Finding an event that is not required, or not finding it, is no difference.
    """
    pairs = _pairs(expected, found)
    lines = [line for one, event in pairs for line in _wrong(one, event)]
    taken = {id(event) for _, event in pairs}
    matched = {one.id for one, _ in pairs}
    lines.extend(f"{one.id}: missed" for one in expected if one.required and one.id not in matched)
    for event in found:
        if id(event) not in taken:
            lines.extend(_superfluous(expected, event))
    return sorted(lines)


def judged(expected: Sequence[ExpectedEvent], found: Sequence[Event]) -> list[bool | None]:
    """For each event found whether it is right: one that is expected, with its type, date and status.

    None for another mention of something that is not required, which counts neither way.
    """
    expected_of = {id(event): one for one, event in _pairs(expected, found)}
    return [_is_right(expected_of.get(id(event)), expected, event) for event in found]


def _is_right(one: ExpectedEvent | None, expected: Sequence[ExpectedEvent], event: Event) -> bool | None:
    if one is None:
        return False if any(_superfluous(expected, event)) else None
    return event.type in one.types and event.status in one.status and _is_dated(one, event)


def _pairs(expected: Sequence[ExpectedEvent], found: Sequence[Event]) -> list[tuple[ExpectedEvent, Event]]:
    """One to one: the pairs that agree in most come first."""
    candidates = sorted(
        (
            (-_agreement(one, event), one.id, number, one, event)
            for one in expected
            for number, event in enumerate(found)
            if _is_evidence(one, event.quote)
        ),
        key=lambda candidate: candidate[:3],
    )
    pairs: list[tuple[ExpectedEvent, Event]] = []
    for _, _, _, one, event in candidates:
        if all(one is not other and event is not match for other, match in pairs):
            pairs.append((one, event))
    return pairs


def _agreement(one: ExpectedEvent, event: Event) -> int:
    return 4 * (event.type in one.types) + 2 * _is_dated(one, event) + one.required


def _wrong(one: ExpectedEvent, event: Event) -> Iterator[str]:
    if not one.required:
        return
    if event.type not in one.types:
        yield f"{one.id}: type {event.type}, not {one.types[0]}"
    if not _is_dated(one, event):
        yield f"{one.id}: date {event.date or 'none'}, not {one.dates[0] or 'none'}"
    if event.status not in one.status:
        yield f"{one.id}: status {event.status}, not {one.status[0]}"


def _superfluous(expected: Sequence[ExpectedEvent], event: Event) -> Iterator[str]:
    told = [one for one in expected if _is_evidence(one, event.quote)]
    if told and not any(one.required for one in told):
        return
    words = " ".join(event.quote.split()[:6])
    yield f"{told[0].id}: told twice, {event.type}: {words}…" if told else f"no event: {event.type}: {words}…"


def _is_dated(one: ExpectedEvent, event: Event) -> bool:
    if event.date is None:
        return "" in one.dates
    return any(date and event.date.same_days(parse_edtf(date)) for date in one.dates)


def _is_evidence(one: ExpectedEvent, quote: str) -> bool:
    return any(_alike(quote, other) >= ENOUGH for other in one.quotes)


def _alike(one: str, other: str) -> float:
    """Share of the shorter text's words that stand in one run in the longer."""
    shorter, longer = sorted((one.casefold().split(), other.casefold().split()), key=len)
    best, previous = 0, [0] * (len(longer) + 1)
    for word in shorter:
        row = [0] * (len(longer) + 1)
        for place, candidate in enumerate(longer, 1):
            if word == candidate:
                row[place] = previous[place - 1] + 1
        best, previous = max(best, *row), row
    return best / len(shorter) if shorter else 0.0
