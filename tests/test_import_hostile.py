"""An exported chronology after any accident: what can be read is, what cannot costs its own lines, nothing breaks."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli_samples import make_database
from timeline.chronologies.markdown_blocks import read_blocks
from timeline.cli.written_words import written_words
from timeline.errors import AnnotationError
from timeline.export.markdown import markdown
from timeline.export.stored_document import document_under
from timeline.filters import parse_filter
from timeline.ingest.edited_file import EditedFile, find_edits
from timeline.ingest.edits import Edits
from timeline.models import AnnotationKind
from timeline.store import Connection, annotate, annotate_together, open_store, undo

AT = datetime(2026, 5, 3, tzinfo=UTC)
PIECES = (
    "- ", "**", " — ", " · ", "\n", "\n\n", "  > ", "| a | b |\n|---|---|\n", "<!--", "-->",
    "<!-- timeline lines\nzz\n-->",
    "<!-- timeline 0123456789abcdef w000000111111222222 d1 -->", "[^1]", "[^1]: ", "---\n", "# ", "```", "\x00",
    "\x1b[2J",
    "\u202e", "\\", "]", "[", "16 March 2023", "no date", "tags: ", "starred", "signed", "=1+1", "\ud800", "\t", "9999",
    "visit", "RS", "marked confirmed", "&amp;", "<b>", "``", "{=html}",
)  # fmt: skip


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Connection, str]]:
    path: Path = tmp_path_factory.mktemp("hostile") / "events.db"
    first, second, *_ = make_database(path)
    connection = open_store(path)
    annotate(connection, first, AnnotationKind.NOTE, {"text": "Checked\n\ntwice"}, author="ana", at=AT)
    annotate(connection, second, AnnotationKind.TAG, {"tag": "key", "on": True}, author="ana", at=AT)
    yield connection, "".join(exported(connection))
    connection.close()


def exported(connection: Connection) -> Iterator[str]:
    return markdown(document_under(connection, parse_filter(""), title="C", generated=date(2026, 5, 3)))


def edits_of(connection: Connection, text: str) -> Edits:
    return find_edits(connection, EditedFile(read_blocks(text), "c.md", written_words(), "boris"))


@given(st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_accident(database: tuple[Connection, str], data: st.DataObject) -> None:
    connection, text = database
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 120)))
        text = text[:start] + "".join(data.draw(st.lists(st.sampled_from(PIECES), max_size=4))) + text[end:]
    found = edits_of(connection, text)
    assert all(complaint.startswith("c.md:") and "\n" not in complaint for complaint in found.complaints)
    sayings = [saying for edit in found.edits for saying in edit.sayings]
    if not sayings:
        return
    try:
        annotate_together(connection, sayings, author="boris", at=AT)
    except AnnotationError as error:
        pytest.fail(f"an edit that cannot be saved: {error}")
    try:
        assert edits_of(connection, text).edits == [], f"importing it again adds something: {text}"
    finally:
        undo(connection, author="boris", at=AT)


def test_nothing_of_this_was_left_behind(database: tuple[Connection, str]) -> None:
    connection, text = database
    assert "".join(exported(connection)) == text
    assert edits_of(connection, text).edits == [] == edits_of(connection, text).deletions
