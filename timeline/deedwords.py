"""What people did, in words: the history of an event, the answers of commands and the messages of the browser."""

from collections.abc import Mapping
from types import MappingProxyType

from timeline.models import Annotation, AnnotationKind
from timeline.plaintext import shortened

Titles = Mapping[str, str]  # of events, by key
NO_TITLES: Titles = MappingProxyType({})
LONGEST_TITLE = 40

# Kind -> the field of its value that names another event.
NAMES_EVENT = {
    AnnotationKind.MERGE: "into",
    AnnotationKind.DISTINCT: "from",
    AnnotationKind.ATTACH: "to",
    AnnotationKind.SPLIT: "of",
}


def event_named(annotation: Annotation) -> str | None:
    """The key of the other event that an act names; None where it names none."""
    key = annotation.value.get(NAMES_EVENT.get(annotation.kind, ""))
    return str(key) if key else None


def deed_words(annotation: Annotation, titles: Titles = NO_TITLES) -> str:
    """An act in a few words: "date set to 2023-03", "tagged key"; its texts are not harmless yet.

    Another event is named by its title where `titles` has it, else by its key.
    """
    other = _event_words(event_named(annotation), titles)
    value = annotation.value
    match annotation.kind:
        case AnnotationKind.NOTE:
            return f"note: {value.get('text')}"
        case AnnotationKind.TAG:
            return f"{'tagged' if value.get('on', True) else 'took off the tag'} {value.get('tag')}"
        case AnnotationKind.STAR:
            return "starred" if value.get("on", True) else "took off the star"
        case AnnotationKind.VERDICT:
            return f"verdict {value.get('verdict') or 'taken back'}"
        case AnnotationKind.SIGNIFICANCE:
            return f"significance {value.get('level') or 'taken back'}"
        case AnnotationKind.SET:
            return f"{value.get('field')} set to {value_words(value.get('new'))}"
        case AnnotationKind.MANUAL:
            return "added this event"
        case AnnotationKind.SPLIT:
            return f"split from {other}"
        case AnnotationKind.MERGE:
            return f"merged into {other}"
        case AnnotationKind.DISTINCT:
            return f"not the same as {other}"
        case AnnotationKind.ATTACH:
            return f"found again as {other}" if other else "stays by itself"
        case AnnotationKind.VIEW:
            return f"{'saved' if value.get('filter') else 'deleted'} the view {value.get('name')}"
        case AnnotationKind.WITHDRAW:
            return "took back what was said"
        case AnnotationKind.RETRACT:
            return "undone"


def retract_words(retract: Annotation, about: Annotation, titles: Titles = NO_TITLES) -> str:
    """What taking back did, `about` what was said: "undid: verdict confirmed", "did again: verdict confirmed"."""
    if retract.kind is AnnotationKind.WITHDRAW:
        return f"took back: {deed_words(about, titles)}"
    return f"{'undid' if retract.value.get('annotation') == about.id else 'did again'}: {deed_words(about, titles)}"


def _event_words(key: str | None, titles: Titles) -> str:
    title = titles.get(key or "")
    return f"“{shortened(title, LONGEST_TITLE)}”" if title else key or ""


def value_words(value: object) -> str:
    """The value of a field in words; "none" where it has none."""
    if value is None or value == "":
        return "none"
    if isinstance(value, list | tuple):
        return ", ".join(str(part) for part in value) or "none"
    return str(value)
