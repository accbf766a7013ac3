"""The files that the nasty chronology comes out as in the formats for other programs, kept in `tests/golden_exports`.

`python -m tests.golden_exports` writes the files anew, to be looked at before they are committed.
"""

from collections.abc import Iterator
from pathlib import Path

from tests.nasty_chronology import nasty_document
from timeline.export.formats import BY_NAME, files_beside, pieces_of

FOLDER = Path(__file__).parent / "golden_exports"

# Format -> the name of its file.
FILES = {
    "html": "nasty.html",
    "timelinejs": "nasty.timelinejs.json",
    "icalendar": "nasty.ics",
    "jsonld": "nasty.jsonld",
    "plover": "nasty.plover.jsonl",
    "datapackage": "nasty.datapackage.json",
    "datasette": "nasty.metadata.json",
}


def golden_files(format: str) -> Iterator[tuple[str, str]]:
    """The name and the text of each file that a format makes of it."""
    document = nasty_document(FILES[format])
    yield FILES[format], "".join(pieces_of(BY_NAME[format], document))
    for name, pieces in files_beside(BY_NAME[format], document).items():
        yield name, "".join(pieces)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for format in FILES:
        for name, text in golden_files(format):
            (FOLDER / name).write_bytes(text.encode())
