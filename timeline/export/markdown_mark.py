"""The mark that a written chronology carries out of sight at the end of each line, by which it can be imported again.

Every form of the document (list, table, another language, a profile) calls `event_mark` with the Markdown of its parts
as they stand in the line, and puts what comes back at the end of the line; in a table, at the end of the last cell:

    mark = event_mark(details, date="16 March 2023", title="Ministers met", rest=["visit", "RS, EU"])
    "- **16 March 2023** — Ministers met — visit · RS, EU[^1] <!-- timeline 3f9a… -->"

`rest` are the other parts in their order, without footnote marks and citations. `shows` are the fields that such a line
has room for, also those that are empty for this event; `timeline.event_mark` says what becomes of it all.
"""

from collections.abc import Collection, Sequence

from timeline.event_mark import EventMark, note_hash, note_words, value_hash, words_hash, written
from timeline.models import Annotation, ChronologyRow, EventDetails

SHOWN_IN_A_LINE = ("date", "title", "type", "stage", "status", "places", "tags", "starred", "verdict")


def event_mark(
    details: EventDetails,
    *,
    date: str,
    title: str,
    rest: Sequence[str],
    sources: Sequence[str] = (),
    notes: Sequence[tuple[Annotation, str]] = (),
    shows: Collection[str] = SHOWN_IN_A_LINE,
) -> str:
    """The comment for a line; all texts are Markdown as it stands, `notes` are those below the line, each with its own.

    Raises KeyError for a field in `shows` that a mark has no letter for.
    """
    mark = EventMark(
        details.row.key,
        (words_hash(date), words_hash(title), words_hash(" · ".join(rest))),
        sources=words_hash(" ".join(sources)) if sources else None,
        values={name: value_hash(_value(details.row, name)) for name in shows},
        notes=tuple((note_hash(note.id), words_hash(note_words(text))) for note, text in notes),
    )
    return written(mark)


def _value(row: ChronologyRow, name: str) -> object:
    if name == "date":
        return row.date.edtf if row.date else None
    value: object = getattr(row, name)
    return value
