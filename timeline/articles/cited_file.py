"""The file that an entry of a bibliography names, read as the article of which the entry says what it is.

Only files in the folder of the export are opened: none by an absolute path into another folder, by "..", or over a link
that leads out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PureWindowsPath

from timeline.articles.formats import FORMATS, ending_of
from timeline.articles.metadata import Metadata
from timeline.articles.paths import shown_path
from timeline.articles.place import Place, part_of
from timeline.articles.streams import read_stream
from timeline.errors import UnreadableArticle
from timeline.models import Article, Certainty

READ = ("a PDF", "a DOCX document", "an ODT document", "a web page", "a saved web page", "a text", "a mail")
ENDINGS = tuple(ending for format in FORMATS if format.name in READ for ending in format.endings)


@dataclass(frozen=True, slots=True)
class Cited:
    """An entry: its key, what it says of the article, the words of its date, and the files that it names."""

    key: str
    metadata: Metadata
    issued: str = ""
    files: tuple[str, ...] = ()


def without_files(entries: Sequence[Cited], place: Place) -> UnreadableArticle | None:
    """One complaint for a bibliography none of whose entries names a file or has one beside it; None for any other."""
    if len(entries) < 2 or any(entry.files for entry in entries):
        return None
    if place.folder and any(next(_files(entry, place.folder), None) for entry in entries):
        return None
    none = f"none of its {len(entries)} entries has a file beside it"
    return UnreadableArticle(f"{place.source}: {none}; export it with its files, or leave it out")


def read_cited(entry: Cited, place: Place) -> Iterator[Article | UnreadableArticle]:
    """The article of the first file of `entry` that can be read, with what the entry says of it."""
    here = part_of(place, entry.key, name=entry.key)
    if place.folder is None:
        yield UnreadableArticle(f"{here.source}: its file lies beside the export; give the folder, unpacked")
        return
    files = list(_files(entry, place.folder))
    file = next((file for file in files if isinstance(file, Path)), None)
    if file is None:
        told = next((file for file in files if isinstance(file, str)), None)
        what = told or "has no file beside it; export it with its files"
        yield UnreadableArticle(f"{here.source}: {what}")
        return
    ending = ending_of(file.name)
    try:
        with file.open("rb") as stream:
            for reading in read_stream(stream, replace(here, ending=ending)):
                yield reading if isinstance(reading, UnreadableArticle) else _as_cited(reading, entry)
    except OSError as error:
        yield UnreadableArticle(f"{here.source}: {shown_path(file)} cannot be read ({error.strerror or error})")


def _files(entry: Cited, folder: Path) -> Iterator[Path | str]:
    """Those files of the entry that may be opened, and why others may not; then a file that is called like its key."""
    inside = folder.resolve()
    for name in entry.files:
        if ending_of(name) not in ENDINGS:
            continue
        path = _inside(name, folder, inside)
        yield path or f"{shown_path(name)} is not in the folder of the export; copy it there"
    if not entry.files:
        names = (f"{entry.key}{ending}" for ending in ENDINGS if entry.key == Path(entry.key).name)
        yield from (path for name in names if (path := _inside(name, folder, inside)))


def _inside(name: str, folder: Path, inside: Path) -> Path | None:
    """The file `name` where it is a file below `inside`; a path of Windows is taken, too."""
    if "\0" in name or ".." in PureWindowsPath(name).parts:
        return None
    try:
        path = (folder / name.replace("\\", "/")).resolve()
        return path if path.is_relative_to(inside) and path.is_file() else None
    except (OSError, ValueError, RuntimeError):
        return None


def _as_cited(article: Article, entry: Cited) -> Article:
    """The entry goes before what the file says, and a day in the file before an entry without one."""
    said = entry.metadata
    warnings = article.warnings
    if said.published:
        warnings = tuple(warning for warning in warnings if "--published" not in warning)
    elif entry.issued and not article.published:
        warnings = (*warnings, f"the entry dates it {entry.issued}, which is no day: give that with --published")
    known = replace(
        article,
        name=entry.key,
        title=said.title or article.title,
        publisher=said.publisher or article.publisher,
        author=said.author or article.author,
        url=said.url or article.url,
        language=said.language or article.language,
        warnings=warnings,
    )
    if not said.published:
        return known
    return replace(
        known, published=said.published, published_reason="bibliography", published_certainty=Certainty.STATED
    )
