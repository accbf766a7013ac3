"""edited_line: what a person changed in one line of a written chronology, field by field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from timeline.chronologies.line_parts import LineParts
from timeline.chronologies.particulars import Particulars, read_particulars
from timeline.chronologies.vocabulary import Vocabulary
from timeline.datewords import in_words
from timeline.deedwords import value_words
from timeline.errors import DateSpanError
from timeline.event_mark import EventMark, folded, plain_words, value_hash, words_hash
from timeline.ingest.edits import Edit
from timeline.models import AnnotationKind, ChronologyRow, EventDetails
from timeline.store import Saying
from timeline.written_dates import written_date

SET_FIELDS = ("type", "stage", "status", "places")
MOST_TAGS = 12  # of which every choice is looked at


@dataclass(frozen=True, slots=True)
class EditedLine:
    """A line with its mark, where it stands, and its event as it is now."""

    place: str
    parts: LineParts
    mark: EventMark
    details: EventDetails
    words: Vocabulary

    @property
    def row(self) -> ChronologyRow:
        return self.details.row

    @property
    def event(self) -> str:
        """The event in words, as it is now."""
        return f"{in_words(self.row.date)}, {self.row.title}"

    def said(self, what: str, old: str, new: str, sayings: Sequence[Saying], since: str = "") -> Edit:
        return Edit(self.place, self.event, what, old, new, tuple(sayings), since)


def is_as_written(parts: LineParts, mark: EventMark) -> bool:
    """Whether date, title and the rest still have the words with which they were written."""
    return (words_hash(parts.date or ""), words_hash(parts.title), words_hash(parts.rest)) == mark.words


def edited_line(line: EditedLine, complaints: list[str]) -> Iterator[Edit]:
    """The edits of one line; what cannot be read is added to the complaints, and changes nothing."""
    date_then, title_then, rest_then = line.mark.words
    if words_hash(line.parts.date or "") != date_then:
        yield from _date(line, complaints)
    if words_hash(line.parts.title) != title_then:
        yield from _title(line, complaints)
    if words_hash(line.parts.rest) != rest_then:
        yield from _rest(line, complaints)


def _date(line: EditedLine, complaints: list[str]) -> Iterator[Edit]:
    words = plain_words(line.parts.date or "")
    if not words:
        complaints.append(f"{line.place}: the date is gone from the beginning: write **16 March 2023**, or **no date**")
        return
    try:
        span = written_date(words)
    except DateSpanError as error:
        complaints.append(f"{line.place}: {error}; the date stays as it was")
        return
    yield from set_edit(line, "date", span.edtf if span else None, in_words(line.row.date), in_words(span))


def _title(line: EditedLine, complaints: list[str]) -> Iterator[Edit]:
    title = plain_words(line.parts.title)
    if title:
        yield from set_edit(line, "title", title, line.row.title, title)
    else:
        complaints.append(f"{line.place}: the title is gone: to take out the event, delete the whole line")


def _rest(line: EditedLine, complaints: list[str]) -> Iterator[Edit]:
    told = _as_shown(read_particulars(line.parts.rest, line.words), line.mark)
    if not plain_words(line.parts.rest):
        complaints.append(f"{line.place}: what followed the title is gone; type, places and tags stay as they were")
        return
    complaints += [
        f"{line.place}: {part!r} is no type, stage, status, country or tag; left out" for part in told.unknown
    ]
    for name in SET_FIELDS:
        value = told.value(name)
        new = list(value) if isinstance(value, tuple) else value
        taken_out = not getattr(told, name)
        if not (taken_out and (told.unknown or name == "type" or name not in line.mark.values)):
            now = getattr(line.row, name)
            yield from set_edit(line, name, new, shown_words(now), shown_words(new))
    yield from tag_edits(line, told.tags, may_take_off=not told.unknown)
    for name in ("starred", "verdict"):
        if getattr(told, name) or not told.unknown:
            yield from person_edit(line, name, getattr(told, name))


def set_edit(line: EditedLine, name: str, new: object, old_words: str, new_words: str) -> Iterator[Edit]:
    """The edit of a field, where the person changed it and the chronology does not have it so already."""
    now = _now(line.row, name)
    if not _is_changed(line, name, new, now):
        return
    value: dict[str, object] = {"field": name, "new": new}
    yield line.said(name, old_words, new_words, [Saying(line.row.key, AnnotationKind.SET, value)], _since(line, name))


def tag_edits(line: EditedLine, tags: Sequence[str], *, may_take_off: bool) -> Iterator[Edit]:
    """Tags that were put on or taken off; those that others put on since stay."""
    now = line.row.tags
    if not _is_changed(line, "tags", tags, now):
        return
    then = _tags_then(line.mark.values.get("tags"), now, tags) if may_take_off else ()
    here, there = ({folded(tag): tag for tag in each} for each in (now, tags))
    on = [tag for key, tag in there.items() if key not in here]
    off = [tag for key, tag in here.items() if key not in there and key in {folded(tag) for tag in then}]
    sayings = [
        Saying(line.row.key, AnnotationKind.TAG, {"tag": tag, "on": is_on})
        for tags, is_on in ((on, True), (off, False))
        for tag in tags
    ]
    if sayings:
        new = [*(tag for tag in now if tag not in off), *on]
        yield line.said("tags", shown_words(now), shown_words(new), sayings)


def _tags_then(digits: str | None, now: Sequence[str], tags: Sequence[str]) -> Sequence[str]:
    """The tags that the line had when it was written: those now, or others that have its hash; else those now."""
    every = list(dict.fromkeys([*now, *tags]))
    if digits is None:
        return ()  # the line showed none
    if value_hash(now) == digits or len(every) > MOST_TAGS:
        return now
    choices = (chosen for size in range(len(every), -1, -1) for chosen in combinations(every, size))
    return next((chosen for chosen in choices if value_hash(chosen) == digits), now)


def person_edit(line: EditedLine, name: str, new: object) -> Iterator[Edit]:
    """The edit of a star or a verdict."""
    now = _now(line.row, name)
    if not _is_changed(line, name, new, now):
        return
    if name == "starred":
        saying = Saying(line.row.key, AnnotationKind.STAR, {"on": bool(new)})
        yield line.said("star", "starred" if now else "none", "starred" if new else "none", [saying])
    else:
        saying = Saying(line.row.key, AnnotationKind.VERDICT, {"verdict": new})
        yield line.said("verdict", shown_words(now), shown_words(new), [saying], _since(line, name))


def _is_changed(line: EditedLine, name: str, new: object, now: object) -> bool:
    """Whether the person changed a field, and the chronology does not have it so already.

    A field that the line was written without, as in a public document, is changed where something is written there now.
    """
    then = line.mark.values.get(name)
    here = value_hash(new)
    return (bool(new) if then is None else here != then) and here != value_hash(now)


def _as_shown(told: Particulars, mark: EventMark) -> Particulars:
    """ "agreement · proposed" says a stage or a status: the one that it was when the line was written."""
    if len(told.either) == 1:
        ((stage, status),) = told.either
        if mark.values.get("status") == value_hash(status) and mark.values.get("stage") == "":
            told.stage, told.status = (told.stage if told.stage != stage else None), status
    return told


def _since(line: EditedLine, name: str) -> str:
    """Who changed a field since the line was written; "" where nobody did."""
    then = line.mark.values.get(name)
    if then is None or value_hash(_now(line.row, name)) == then:
        return ""
    kind = AnnotationKind.VERDICT if name == "verdict" else AnnotationKind.SET
    authors = [
        said.author
        for said in line.details.annotations
        if said.kind is kind and (name == "verdict" or said.value.get("field") == name)
    ]
    return authors[-1] if authors else "the program"


def _now(row: ChronologyRow, name: str) -> object:
    if name == "date":
        return row.date.edtf if row.date else None
    value: object = getattr(row, name)
    return value


def shown_words(value: object) -> str:
    """A value of a field for people."""
    return value_words(list(value) if isinstance(value, tuple) else value).replace("_", " ")
