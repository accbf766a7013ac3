"""What commands that say something of an event ask and answer: what was said, what they did, or why nothing."""

from collections.abc import Mapping

from timeline.deedwords import deed_words, value_words
from timeline.models import Annotation, AnnotationKind, ChronologyRow, EventDetails


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
        case AnnotationKind.SET if value["old"] == value["new"]:  # said once more, it decides
            return f"{value['field']} stays {value_words(value['new'])}"
        case AnnotationKind.SET:
            return f"{value['field']}: {value_words(value['old'])} → {value_words(value['new'])}"
        case _:
            return deed_words(annotations[0])


def nothing_to_do(row: ChronologyRow, kind: AnnotationKind, value: Mapping[str, object]) -> str | None:
    """Why an act would change nothing: "is not starred", "has no tag x"; None when it changes something.

    Where people disagree, or the machine has news, saying it once more decides it.
    """
    match kind:
        case AnnotationKind.TAG if (value["tag"] in row.tags) == value["on"]:
            return f"has the tag {value['tag']} already" if value["on"] else f"has no tag {value['tag']}"
        case AnnotationKind.STAR if row.starred == value["on"]:
            return "is starred already" if value["on"] else "is not starred"
        case AnnotationKind.VERDICT if row.verdict == value["verdict"] and not row.conflicts:
            return f"is {row.verdict} already" if row.verdict else "has no verdict"
        case AnnotationKind.SIGNIFICANCE if row.significance == value["level"] and not row.conflicts:
            return f"is of {row.significance} significance already" if row.significance else "has no significance"
        case AnnotationKind.SET if value_now(row, str(value["field"])) == value["new"] and not row.conflicts + row.news:
            return f"{value['field']} is {value_words(value['new'])} already"
    return None


def value_now(row: ChronologyRow, field: str) -> object:
    """A field of the row as an annotation would set it: EDTF, a text, a list, or None."""
    if field == "date":
        return row.date.edtf if row.date else None
    value = getattr(row, field)
    return list(value) if isinstance(value, tuple) else value


def set_in_force(details: EventDetails, field: str) -> list[Annotation]:
    """What people set a field of an event to, in order of time, without what was said of events merged into it."""
    merged = {one.event_key for one in details.annotations if one.kind is AnnotationKind.MERGE} - {details.row.key}
    return [
        one
        for one in details.annotations
        if one.kind is AnnotationKind.SET and one.value["field"] == field and one.event_key not in merged
    ]
