"""write_counts: a table of counts in a file, whose ending says how: .csv, .md or .jsonl."""

from collections.abc import Iterable
from pathlib import Path

from timeline.errors import ExportError
from timeline.export.counts import count_objects, csv_counts, markdown_counts
from timeline.export.file import write_file
from timeline.export.jsonl import json_text
from timeline.store.counts import CountTable

ENDINGS = (".csv", ".md", ".jsonl")


def write_counts(path: Path, table: CountTable, filter_text: str, *, replace: bool = False) -> None:
    """Writes the table, whole or not at all. Raises ExportError where that cannot be done, or for another ending."""
    write_file(path, counts_as(path.suffix.lower(), table, filter_text), replace=replace)


def counts_as(ending: str, table: CountTable, filter_text: str) -> Iterable[str]:
    """The pieces of the file. Raises ExportError for an ending that is none of ENDINGS."""
    match ending:
        case ".csv":
            return csv_counts(table)
        case ".md":
            return markdown_counts(table)
        case ".jsonl":
            return (f"{json_text(one)}\n" for one in count_objects(table, filter_text))
    raise ExportError(f"counts are written to files that end in {', '.join(ENDINGS)}")
