"""A document written to a file with the files that belong to it, and what there is to say of it afterwards."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from timeline.countwords import counted
from timeline.errors import ExportError
from timeline.export.document import About, Document, Options
from timeline.export.file import is_device, write_file, write_files
from timeline.export.formats import Format, files_beside, left_out_words, pieces_of
from timeline.models import DOUBTFUL, ChronologyRow, EventDetails, Verdict


def write_document(
    path: Path, format: Format, document: Document, *, database: Path, replace: bool = False
) -> list[Path]:
    """Write `document` to `path`, the files that belong to it beside it, all or none; the paths written.

    To a pipe or a device goes the document alone. Raises ExportError where a file exists and `replace` is false, where
    one of them is `database` or cannot be written; then nothing has changed.
    """
    if is_device(path):
        write_file(path, pieces_of(format, document))
        return [path]
    beside = {path.with_name(name): pieces for name, pieces in files_beside(format, document).items()}
    if path in beside:
        raise ExportError(f"{path}: is also the name of the file that would stand beside it; name another file")
    for one in (path, *beside):
        refuse_database(one, database)
    files = {path: pieces_of(format, document), **beside}
    write_files(files, replace=replace)
    return list(files)


def name_within(path: Path | None) -> str:
    """The name by which a document calls itself and the files beside it; "" where nothing stands beside it: on standard
    output, a pipe or a device."""
    return "" if path is None or is_device(path) else path.name


def files_in_the_way(path: Path, format: Format, options: Options) -> list[Path]:
    """Which files an export to `path` would replace: the document's and those beside it that exist."""
    nothing = Document([], _no_details, About("", "", date.min, options=options, file=path.name))
    beside = [path.with_name(name) for name in files_beside(format, nothing)]
    return [file for file in (path, *beside) if file.exists()]


def refuse_database(path: Path, database: Path) -> None:
    """Raises ExportError when `path` is the database from which the export is made."""
    if path.exists() and database.exists() and path.samefile(database):
        raise ExportError(f"{path}: is the database itself; name another file")


def remarks(format: Format, document: Document) -> Iterator[str]:
    """What is told after an export, one line each: what the format left out, and what a profile shows or hides."""
    words = left_out_words(format, document)
    if words:
        yield words
    if "profile" not in format.options:
        return
    if document.about.options.is_public:
        unmarked = sum(_is_questioned(row) for row in document.rows)
        if unmarked:
            yield (
                f"{counted(unmarked, 'event')} disputed or doubtful, which a public document does not say: look at "
                "is:disputed and is:doubtful before it goes out"
            )
    elif noted := sum(row.notes > 0 for row in document.rows):
        on = counted(noted, "event")
        yield f"the notes on {on} are in it; --profile public leaves out what people wrote for each other"


def _is_questioned(row: ChronologyRow) -> bool:
    """Whether a person disputed it, or the program is not sure of it and nobody judged it."""
    doubtful = row.confidence is not None and row.confidence < DOUBTFUL and row.verdict is None
    return doubtful or row.verdict == Verdict.DISPUTED


def _no_details(key: str) -> EventDetails:
    raise KeyError(key)
