"""What people did, in words: for the history of an event, and for the answer of the command that did it."""

from collections.abc import Mapping

from timeline.models import Annotation, AnnotationKind, ChronologyRow


def deed(annotation: Annotation) -> str:
    """An act as the history tells it: "date set to 2023-03"."""
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
        case AnnotationKind.SET:
            return f"{value.get('field')} set to {shown_value(value.get('new'))}"
        case AnnotationKind.MANUAL:
            return "added this event"
        case AnnotationKind.MERGE:
            return f"merged into {value.get('into')}"
        case AnnotationKind.RETRACT:
            return "undone"


def answer(*annotations: Annotation) -> str:
    """Acts of one kind as the command that did them tells them: "date: 2023 → 2022-03". The event follows."""
    value = annotations[0].value
    match annotations[0].kind:
        case AnnotationKind.NOTE:
            return "noted"
        case AnnotationKind.TAG:
            names = " ".join(f"#{one.value['tag']}" for one in annotations)
            return f"{'tagged' if value['on'] else 'took off'} {names}"
        case AnnotationKind.VERDICT:
            return str(value["verdict"] or "verdict taken back")
        case AnnotationKind.SET:
            return f"{value['field']}: {shown_value(value['old'])} → {shown_value(value['new'])}"
        case _:
            return deed(annotations[0])


def nothing_to_do(row: ChronologyRow, kind: AnnotationKind, value: Mapping[str, object]) -> str | None:
    """Why an act would change nothing: "is not starred", "has no tag x"; None when it changes something."""
    match kind:
        case AnnotationKind.TAG if (value["tag"] in row.tags) == value["on"]:
            return f"has the tag {value['tag']} already" if value["on"] else f"has no tag {value['tag']}"
        case AnnotationKind.STAR if row.starred == value["on"]:
            return "is starred already" if value["on"] else "is not starred"
        case AnnotationKind.VERDICT if row.verdict == value["verdict"]:
            return f"is {row.verdict} already" if row.verdict else "has no verdict"
        case AnnotationKind.SET if _now(row, str(value["field"])) == value["new"]:
            return f"{value['field']} is {shown_value(value['new'])} already"
    return None


def shown_value(value: object) -> str:
    """The value of a field in words; "none" where it has none."""
    if value is None or value == "":
        return "none"
    if isinstance(value, list | tuple):
        return ", ".join(str(part) for part in value) or "none"
    return str(value)


def _now(row: ChronologyRow, field: str) -> object:
    """A field of the row as an annotation would set it."""
    if field == "date":
        return row.date.edtf if row.date else None
    value = getattr(row, field)
    return list(value) if isinstance(value, tuple) else value
