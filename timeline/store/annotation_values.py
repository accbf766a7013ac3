"""checked_value: the value of an annotation as the log keeps it, or an AnnotationError that says what is allowed."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from timeline.countries import country_code
from timeline.datespan import parse_edtf
from timeline.errors import AnnotationError, DateSpanError, FilterError
from timeline.filters import parse_filter
from timeline.models import AnnotationKind, EventType, Order, Significance, Stage, Status, Verdict
from timeline.store.words import storable


def checked_value(kind: AnnotationKind, value: Mapping[str, object]) -> dict[str, object]:
    """`value` with the fields of its kind (see `timeline.models.Annotation`), each in its proper form."""
    match kind:
        case AnnotationKind.NOTE:
            return {"text": _text("note", _required(value, "text"))}
        case AnnotationKind.TAG:
            on = _flag("on", value.get("on", True))
            return {"tag": _tag(_required(value, "tag"), on=on), "on": on}
        case AnnotationKind.STAR:
            return {"on": _flag("on", value.get("on", True))}
        case AnnotationKind.VERDICT:
            verdict = _required(value, "verdict")
            return {"verdict": None if verdict is None else _one_of(Verdict, "verdict", verdict)}
        case AnnotationKind.SIGNIFICANCE:
            level = _required(value, "level")
            return {"level": None if level is None else _one_of(Significance, "significance", level)}
        case AnnotationKind.SET:
            return _field_set(value)
        case AnnotationKind.MANUAL:
            return manual_event(value)
        case AnnotationKind.MERGE:
            return {"into": _text("into", _required(value, "into"))}
        case AnnotationKind.DISTINCT:
            return {"from": _text("from", _required(value, "from"))}
        case AnnotationKind.ATTACH:
            to = _required(value, "to")
            return {"to": None if to is None else _text("to", to)}
        case AnnotationKind.SPLIT:
            return _split(value)
        case AnnotationKind.VIEW:
            return _view(value)
        case AnnotationKind.RETRACT | AnnotationKind.WITHDRAW:
            return {"annotation": _text("annotation", _required(value, "annotation"))}


def imported_value(kind: AnnotationKind, value: Mapping[str, object]) -> dict[str, object]:
    """The value of an annotation of another log, as it is, with what was looked up when it was said.

    Raises AnnotationError for one that this program would not have written.
    """
    said = {name: part for name, part in value.items() if name not in LOOKED_UP.get(kind, ())}
    quotes = said.get("quotes")
    if kind is AnnotationKind.SPLIT and isinstance(quotes, list):
        said["quotes"] = [{name: q[name] for name in q if name != "start"} for q in quotes if isinstance(q, Mapping)]
    checked = checked_value(kind, said)
    if any(said.get(name, part) != part for name, part in checked.items()):
        raise AnnotationError(f"its value is not in the form in which timeline writes a {kind}")
    _check_looked_up(kind, value)
    return dict(value)


def _check_looked_up(kind: AnnotationKind, value: Mapping[str, object]) -> None:
    over = value.get("over", [])
    if not isinstance(over, list) or not all(isinstance(one, str) for one in over):
        raise AnnotationError("over is a list of ids")
    if kind is AnnotationKind.SPLIT:
        _text("of", _required(value, "of"))
        quotes = value.get("quotes", [])
        assert isinstance(quotes, list), "checked with the value"
        if not all(isinstance(one.get("start"), int) and one["start"] >= 0 for one in quotes):
            raise AnnotationError("start is the place of a quote, 0 or more")


def manual_event(fields: Mapping[str, object]) -> dict[str, object]:
    """The value of a `manual` annotation: `title` and `type` are needed, the others may be missing."""
    unknown = sorted(set(fields) - {*FIELDS, "quote", "source"})
    if unknown:
        raise AnnotationError(f"an event has no field {unknown[0]!r}: {', '.join((*FIELDS, 'quote', 'source'))}")
    given = {"date": None, "status": Status.OCCURRED, "stage": None, "places": [], "actors": [], **fields}
    event = {name: check(name, _required(given, name)) for name, check in FIELDS.items()}
    texts = {name: storable(str(fields[name])) if fields.get(name) else None for name in ("quote", "source")}
    return {**event, **texts}


def _split(value: Mapping[str, object]) -> dict[str, object]:
    """The fields of the new row and the quotes that go to it; `of` and their places are looked up."""
    quotes = value.get("quotes", [])
    if not isinstance(quotes, list) or not all(isinstance(one, Mapping) for one in quotes):
        raise AnnotationError(f"quotes is a list of objects with article and quote, not {quotes!r}")
    fields = {name: field for name, field in value.items() if name not in ("quotes", "of")}
    told = [{name: _exact(name, _required(one, name)) for name in ("article", "quote")} for one in quotes]
    return {**manual_event(fields), "quotes": told}


def _view(value: Mapping[str, object]) -> dict[str, object]:
    name, order = _text("name", _required(value, "name")), value.get("order", Order.DATE)
    if any(character.isspace() or character in ',:"' for character in name) or name.startswith("-"):
        raise AnnotationError(f"the name {name!r} cannot be that of a view: write one word, such as key-events")
    said = _required(value, "filter")
    if said is not None:
        try:
            said = parse_filter(_text("filter", said), views=None).text
        except FilterError as error:
            raise AnnotationError(f"the filter of view {name}: {error}") from None
    return {"name": name, "filter": said, "order": _one_of(Order, "order", order)}


def _field_set(value: Mapping[str, object]) -> dict[str, object]:
    name = str(_required(value, "field"))
    if name not in FIELDS:
        raise AnnotationError(f"there is no field {name!r} to set: {', '.join(FIELDS)}")
    return {"field": name, "new": FIELDS[name](name, _required(value, "new"))}


def _required(value: Mapping[str, object], name: str) -> object:
    if name not in value:
        raise AnnotationError(f"{name} is missing")
    return value[name]


def _text(name: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise AnnotationError(f"the {name} is empty: write its text")
    return storable(value.strip())


def _exact(name: str, value: object) -> str:
    """A text as it stands in an article, with the spaces at its ends."""
    if not isinstance(value, str) or not value:
        raise AnnotationError(f"the {name} is empty: write its text")
    return storable(value)


def _tag(value: object, *, on: bool) -> str:
    """With single spaces; a comma, which separates tags wherever they are typed, is only taken off."""
    tag = " ".join(_text("tag", value).split())
    if on and "," in tag:
        raise AnnotationError(f"the tag {tag!r} has a comma in it: give each tag by itself")
    return tag


def _flag(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise AnnotationError(f"{name} is true or false, not {value!r}")
    return value


def _one_of(choices: type[StrEnum], name: str, value: object) -> str:
    if value not in tuple(choices):
        raise AnnotationError(f"{name} cannot be {value!r}: {', '.join(choices)}")
    return str(value)


def _date(name: str, value: object) -> str | None:
    if value is None or value == "":
        return None
    try:
        return parse_edtf(str(value)).edtf
    except DateSpanError as error:
        raise AnnotationError(f"{name}: {error}") from None


def _type(name: str, value: object) -> str:
    return _one_of(EventType, name, value)


def _status(name: str, value: object) -> str:
    return _one_of(Status, name, value)


def _stage(name: str, value: object) -> str | None:
    return None if value in (None, "") else _one_of(Stage, name, value)


def _names(name: str, value: object) -> list[str]:
    if not isinstance(value, list | tuple):
        raise AnnotationError(f"{name} is a list of names, not {value!r}")
    return list(dict.fromkeys(_text("name", one) for one in value))


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


# Kind -> what of its value is looked up when it is said.
LOOKED_UP: dict[AnnotationKind, tuple[str, ...]] = {
    AnnotationKind.SET: ("old", "machine", "over"),
    AnnotationKind.SPLIT: ("of",),
    **dict.fromkeys(
        (
            AnnotationKind.TAG,
            AnnotationKind.STAR,
            AnnotationKind.VERDICT,
            AnnotationKind.SIGNIFICANCE,
            AnnotationKind.VIEW,
        ),
        ("over",),
    ),
}

# Field that a person may set -> what makes its value from what was given.
FIELDS: dict[str, Callable[[str, object], object]] = {
    "date": _date,
    "type": _type,
    "status": _status,
    "stage": _stage,
    "title": _text,
    "places": _codes,
    "actors": _names,
}
