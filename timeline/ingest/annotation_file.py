"""Lines of annotations from elsewhere, checked as they come in."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from timeline.errors import AnnotationError, UnreadableAnnotation
from timeline.keys import manual_event_key
from timeline.models import Annotation, AnnotationKind
from timeline.plaintext import shortened
from timeline.store.annotation_values import imported_value
from timeline.store.retractions import TAKING_BACK

if TYPE_CHECKING:
    from timeline.store.append import Anchors

LATEST = 253_402_300_800_000  # milliseconds to the year 10000: a later id would leave no room for those after it
LONGEST_LINE = 10_000_000  # characters


def _uuid7(text: str) -> str:
    number = UUID(text)
    if str(number) != text or number.version != 7 or number.int >> 80 > LATEST:
        raise ValueError("is no UUID of version 7 in its plain form")
    return text


Number = Annotated[str, AfterValidator(_uuid7)]
EventKey = Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]


class AnchorFields(BaseModel):
    """`timeline.store.anchors.Anchor`."""

    model_config = ConfigDict(strict=True, extra="forbid")

    article: str
    quote: str
    prefix: str
    suffix: str
    start: int = Field(ge=0)
    event: dict[str, object]


class AnnotationLine(BaseModel):
    """One line, as `timeline.export.annotations` writes it."""

    model_config = ConfigDict(extra="ignore")

    id: Number
    event: EventKey | Annotated[str, Field(pattern="^$")]
    author: str = Field(min_length=1, max_length=1000)
    at: AwareDatetime
    kind: str
    value: dict[str, object]
    act: Number | None = None
    anchors: dict[EventKey, AnchorFields] = {}
    articles: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class AnnotationRead:
    """An annotation with its anchors; `articles` are the names of those in which they hold, by key."""

    annotation: Annotation
    anchors: "Anchors"
    articles: Mapping[str, str]


def read_annotations(path: Path) -> Iterator[AnnotationRead | UnreadableAnnotation]:
    """What each line of a file says, or why it says nothing; blank lines are passed over.

    Raises UnreadableAnnotation when the file cannot be read.
    """
    try:
        with path.open(encoding="utf-8-sig", errors="surrogateescape") as lines:
            yield from _read(lines, str(path))
    except OSError as error:
        raise UnreadableAnnotation(f"{path}: cannot be read: {error.strerror or error}") from None


def _read(lines: Iterable[str], path: str) -> Iterator[AnnotationRead | UnreadableAnnotation]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _annotation(line)
            except (ValueError, RecursionError, AnnotationError) as error:
                yield UnreadableAnnotation(f"{path}:{number}: is no annotation: {_complaint(error)}; left out")


def _annotation(line: str) -> AnnotationRead:
    if len(line) > LONGEST_LINE:
        raise ValueError("the line is longer than any annotation")
    line.encode()  # ValueError for bytes that are no UTF-8
    said = AnnotationLine.model_validate(json.loads(line))
    if said.kind not in tuple(AnnotationKind):
        raise ValueError(f"kind {said.kind!r} is unknown: install the newest timeline")
    kind, at = AnnotationKind(said.kind), said.at.astimezone(UTC)
    _check_place(said, kind, at)
    value = imported_value(kind, said.value)
    anchors = {key: anchor.model_dump() for key, anchor in said.anchors.items()}
    json.dumps([value, anchors], ensure_ascii=False).encode()  # ValueError for half a letter, "\ud800"
    annotation = Annotation(said.id, said.event, said.author, at, kind, value, said.act or said.id)
    return AnnotationRead(annotation, anchors, said.articles)


def _check_place(said: AnnotationLine, kind: AnnotationKind, at: datetime) -> None:
    """Raises ValueError for an annotation that claims another event or another time than its id and kind allow."""
    if (kind is AnnotationKind.VIEW) != (said.event == "") and kind not in TAKING_BACK:
        raise ValueError("event is empty for a view, and for nothing else")
    if kind in (AnnotationKind.MANUAL, AnnotationKind.SPLIT) and said.event != manual_event_key(said.id):
        raise ValueError("event is not the key that belongs to its id")
    if UUID(said.id).int >> 80 < int(at.timestamp() * 1000):
        raise ValueError("it is later than its id")
    if said.act and said.act > said.id:
        raise ValueError("its act begins later than itself")


def _complaint(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return shortened(f"{'.'.join(map(str, first['loc']))}: {first['msg']}", 200)
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return shortened(str(error) or type(error).__name__, 200)
