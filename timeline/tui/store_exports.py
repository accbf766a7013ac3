"""StoreExports: the events under a filter written to a file, or the beginning of what would be."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.filters import EventFilter
from timeline.store import Connection
from timeline.store.transactions import reading
from timeline.tui.store_file import StoreFile

if TYPE_CHECKING:
    from timeline.export.document import Document, Options


class StoreExports(StoreFile):
    """In the thread that asks. All raise StoreError where the database cannot be read."""

    def export_preview(
        self, event_filter: EventFilter | None, format: str, options: "Options | None" = None, file: str = ""
    ) -> list[str]:
        """The first lines of what `export` writes."""
        from timeline.export.formats import BY_NAME, pieces_of
        from timeline.tui.export.preview import FIRST, MOST, first_lines, is_of_first_alone

        with self._opened() as connection, reading(connection):
            document = _document(connection, event_filter, options, file)
            if is_of_first_alone(format, len(document.rows)):
                document = replace(document, rows=document.rows[:FIRST])
            return first_lines(pieces_of(BY_NAME[format], document), MOST)

    def export(
        self,
        path: Path,
        event_filter: EventFilter | None,
        *,
        replace: bool,
        format: str = "markdown",
        options: "Options | None" = None,
    ) -> list[str]:
        """Writes the events under a filter to a file in one of the formats, and says what there is to say of it.

        Raises ExportError when that cannot be done.
        """
        from timeline.export.formats import BY_NAME
        from timeline.export.written import name_within, remarks, write_document

        with self._opened() as connection, reading(connection):
            document = _document(connection, event_filter, options, name_within(path))
            write_document(path, BY_NAME[format], document, database=self.path, replace=replace)
            return list(remarks(BY_NAME[format], document))


def _document(
    connection: Connection, event_filter: EventFilter | None, options: "Options | None", file: str
) -> "Document":
    from timeline.export.document import Options
    from timeline.export.stored_document import document_under

    return document_under(
        connection,
        event_filter or EventFilter(),
        title="Chronology",
        generated=datetime.now(UTC).astimezone().date(),
        options=options or Options(),
        file=file,
    )
