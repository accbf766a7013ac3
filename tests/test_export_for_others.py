"""Formats that go to others have nothing that people wrote for each other, and no names of files."""

from datetime import date

import pytest

from tests.export_samples import annotation, details, row, source
from timeline.export.document import About, Document
from timeline.export.formats import BY_NAME, pieces_of
from timeline.models import AnnotationKind

PRIVATE = ("private", "scan_3", "boris")


@pytest.mark.parametrize("format", ["icalendar", "timelinejs", "jsonld", "plover"])
def test_nothing_private(format: str) -> None:
    event = details(
        row(tags=("private",), verdict="disputed", starred=True, type="conference"),
        sources=(source(title=None, name="scan_3", url="file:///home/boris/scan_3"),),
        annotations=(annotation(AnnotationKind.NOTE, {"text": "private"}, author="boris"),),
        machine={"title": "private"},
    )
    about = About("Chronology", "tag:private", date(2025, 6, 1), file="private.ics")
    text = "".join(pieces_of(BY_NAME[format], Document([event.row], {"k1": event}.__getitem__, about)))
    assert "untitled" in text
    assert [word for word in PRIVATE if word in text] == []
