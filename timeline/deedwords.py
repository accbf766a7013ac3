"""What people did, in words: the history of an event, the answers of commands and the messages of the browser."""

from timeline.models import Annotation, AnnotationKind


def deed_words(annotation: Annotation) -> str:
    """An act in a few words: "date set to 2023-03", "tagged key"; its texts are not harmless yet."""
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
            return f"split from {value.get('of')}"
        case AnnotationKind.MERGE:
            return f"merged into {value.get('into')}"
        case AnnotationKind.DISTINCT:
            return f"not the same as {value.get('from')}"
        case AnnotationKind.ATTACH:
            return f"found again as {value['to']}" if value.get("to") else "stays by itself"
        case AnnotationKind.VIEW:
            return f"{'saved' if value.get('filter') else 'deleted'} the view {value.get('name')}"
        case AnnotationKind.WITHDRAW:
            return "took back what was said"
        case AnnotationKind.RETRACT:
            return "undone"


def retract_words(retract: Annotation, about: Annotation) -> str:
    """What taking back did, `about` what was said: "undid: verdict confirmed", "did again: verdict confirmed"."""
    if retract.kind is AnnotationKind.WITHDRAW:
        return f"took back: {deed_words(about)}"
    return f"{'undid' if retract.value.get('annotation') == about.id else 'did again'}: {deed_words(about)}"


def value_words(value: object) -> str:
    """The value of a field in words; "none" where it has none."""
    if value is None or value == "":
        return "none"
    if isinstance(value, list | tuple):
        return ", ".join(str(part) for part in value) or "none"
    return str(value)
