"""The answers of commands that say something of an event: what they did, or why there was nothing to do."""

from collections.abc import Mapping

from timeline.deedwords import deed_words, value_words
from timeline.models import Annotation, AnnotationKind, ChronologyRow


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
        case AnnotationKind.SET if _now(row, str(value["field"])) == value["new"] and not row.conflicts + row.news:
            return f"{value['field']} is {value_words(value['new'])} already"
    return None


def _now(row: ChronologyRow, field: str) -> object:
    """A field of the row as an annotation would set it."""
    if field == "date":
        return row.date.edtf if row.date else None
    value = getattr(row, field)
    return list(value) if isinstance(value, tuple) else value
