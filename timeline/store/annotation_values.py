"""checked_value: the value of an annotation as the log keeps it, or an AnnotationError that says what is allowed."""

from collections.abc import Mapping

from timeline.errors import AnnotationError, FilterError
from timeline.filters import parse_filter
from timeline.models import AnnotationKind, Order, Significance, Verdict, order_named
from timeline.store.event_fields import FIELDS, manual_event
from timeline.store.value_parts import exact, flag, one_of, required, stripped


def checked_value(kind: AnnotationKind, value: Mapping[str, object]) -> dict[str, object]:
    """`value` with the fields of its kind (see `timeline.models.Annotation`), each in its proper form."""
    match kind:
        case AnnotationKind.NOTE:
            return {"text": stripped("note", required(value, "text"))}
        case AnnotationKind.TAG:
            on = flag("on", value.get("on", True))
            return {"tag": _tag(required(value, "tag"), on=on), "on": on}
        case AnnotationKind.STAR:
            return {"on": flag("on", value.get("on", True))}
        case AnnotationKind.VERDICT:
            verdict = required(value, "verdict")
            return {"verdict": None if verdict is None else one_of(Verdict, "verdict", verdict)}
        case AnnotationKind.SIGNIFICANCE:
            level = required(value, "level")
            return {"level": None if level is None else one_of(Significance, "significance", level)}
        case AnnotationKind.SET:
            return _field_set(value)
        case AnnotationKind.MANUAL:
            return manual_event(value)
        case AnnotationKind.MERGE:
            return {"into": stripped("into", required(value, "into"))}
        case AnnotationKind.DISTINCT:
            return {"from": stripped("from", required(value, "from"))}
        case AnnotationKind.ATTACH:
            to = required(value, "to")
            return {"to": None if to is None else stripped("to", to)}
        case AnnotationKind.SPLIT:
            return _split(value)
        case AnnotationKind.VIEW:
            return _view(value)
        case AnnotationKind.RETRACT | AnnotationKind.WITHDRAW:
            return {"annotation": stripped("annotation", required(value, "annotation"))}


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
        stripped("of", required(value, "of"))
        quotes = value.get("quotes", [])
        assert isinstance(quotes, list), "checked with the value"
        if not all(isinstance(one.get("start"), int) and one["start"] >= 0 for one in quotes):
            raise AnnotationError("start is the place of a quote, 0 or more")


def _split(value: Mapping[str, object]) -> dict[str, object]:
    """The fields of the new row and the quotes that go to it; `of` and their places are looked up."""
    quotes = value.get("quotes", [])
    if not isinstance(quotes, list) or not all(isinstance(one, Mapping) for one in quotes):
        raise AnnotationError(f"quotes is a list of objects with article and quote, not {quotes!r}")
    fields = {name: field for name, field in value.items() if name not in ("quotes", "of")}
    told = [{name: exact(name, required(one, name)) for name in ("article", "quote")} for one in quotes]
    return {**manual_event(fields), "quotes": told}


def _view(value: Mapping[str, object]) -> dict[str, object]:
    name, order = stripped("name", required(value, "name")), value.get("order", Order.DATE)
    if any(character.isspace() or character in ',:"' for character in name) or name.startswith("-"):
        raise AnnotationError(f"the name {name!r} cannot be that of a view: write one word, such as key-events")
    said = required(value, "filter")
    if said is not None:
        try:
            said = parse_filter(stripped("filter", said), views=None).text
        except FilterError as error:
            raise AnnotationError(f"the filter of view {name}: {error}") from None
    return {"name": name, "filter": said, "order": str(order_named(order) or one_of(Order, "order", order))}


def _field_set(value: Mapping[str, object]) -> dict[str, object]:
    name = str(required(value, "field"))
    if name not in FIELDS:
        raise AnnotationError(f"there is no field {name!r} to set: {', '.join(FIELDS)}")
    return {"field": name, "new": FIELDS[name](name, required(value, "new"))}


def _tag(value: object, *, on: bool) -> str:
    """With single spaces; a comma, which separates tags wherever they are typed, is only taken off."""
    tag = " ".join(stripped("tag", value).split())
    if on and "," in tag:
        raise AnnotationError(f"the tag {tag!r} has a comma in it: give each tag by itself")
    return tag


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
