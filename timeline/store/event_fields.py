"""FIELDS: what a person may say of an event, each in the form in which the log keeps it; manual_event: all of them."""

from collections.abc import Callable, Mapping

from timeline.countries import country_code
from timeline.datespan import parse_edtf
from timeline.errors import AnnotationError, DateSpanError
from timeline.models import EventType, Stage, Status
from timeline.store.value_parts import one_of, required, stripped
from timeline.store.words import storable


def manual_event(fields: Mapping[str, object]) -> dict[str, object]:
    """The value of a `manual` annotation: `title` and `type` are needed, the others may be missing."""
    unknown = sorted(set(fields) - {*FIELDS, "quote", "source"})
    if unknown:
        raise AnnotationError(f"an event has no field {unknown[0]!r}: {', '.join((*FIELDS, 'quote', 'source'))}")
    given = {"date": None, "status": Status.OCCURRED, "stage": None, "places": [], "actors": [], **fields}
    event = {name: check(name, required(given, name)) for name, check in FIELDS.items()}
    texts = {name: storable(str(fields[name])) if fields.get(name) else None for name in ("quote", "source")}
    return {**event, **texts}


def _date(name: str, value: object) -> str | None:
    if value is None or value == "":
        return None
    try:
        return parse_edtf(str(value)).edtf
    except DateSpanError as error:
        raise AnnotationError(f"{name}: {error}") from None


def _type(name: str, value: object) -> str:
    return one_of(EventType, name, value)


def _status(name: str, value: object) -> str:
    return one_of(Status, name, value)


def _stage(name: str, value: object) -> str | None:
    return None if value in (None, "") else one_of(Stage, name, value)


def _names(name: str, value: object) -> list[str]:
    if not isinstance(value, list | tuple):
        raise AnnotationError(f"{name} is a list of names, not {value!r}")
    return list(dict.fromkeys(stripped("name", one) for one in value))


def _codes(name: str, value: object) -> list[str]:
    return list(dict.fromkeys(_code(name, place) for place in _names(name, value)))


def _code(name: str, place: str) -> str:
    """The code of a country given by code or name."""
    code = country_code(place)
    if code is None:
        raise AnnotationError(
            f"{name}: {place!r} is no country: write its code of two letters or its English name, such as RS or Serbia"
        )
    return code


# Field that a person may set -> what makes its value from what was given.
FIELDS: dict[str, Callable[[str, object], object]] = {
    "date": _date,
    "type": _type,
    "status": _status,
    "stage": _stage,
    "title": stripped,
    "places": _codes,
    "actors": _names,
}
