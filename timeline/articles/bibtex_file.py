"""Articles from BibTeX and BibLaTeX, as Zotero, Better BibTeX and JabRef export it with files.

`file` is a path (`files/12/a.pdf`), or several with titles and types (`Full text:files/12/a.pdf:application/pdf;…`).
"""

import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from timeline.articles.bibliography import issued_on, known, language_of, web_address, written
from timeline.articles.bibtex_entries import BibEntry, BrokenEntry, bibtex_entries
from timeline.articles.cited_file import Cited, read_cited, without_files
from timeline.articles.encoding import decoded
from timeline.articles.latex_text import latex_text
from timeline.articles.limits import whole
from timeline.articles.metadata import Metadata
from timeline.articles.place import Place
from timeline.errors import UnreadableArticle
from timeline.models import Article

PUBLISHERS = ("journaltitle", "journal", "booktitle", "publisher", "institution", "organization")
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
LONGEST = 5_000  # characters of a field
UNESCAPED = r"(?<!\\)(?:\\\\)*"
ESCAPE = re.compile(r"\\(?=[^A-Za-z0-9\s])")
URL_COMMAND = re.compile(r"\\url\{([^{}]+)\}")


def read_bibtex(stream: BinaryIO, place: Place) -> Iterator[Article | UnreadableArticle]:
    """The article of each entry in `stream` whose file lies in the same folder; a line for each of the others."""
    try:
        text = decoded(whole(stream, place.source))
    except UnreadableArticle as error:
        yield error
        return
    entries = [entry if isinstance(entry, BrokenEntry) else _cited(entry) for entry in bibtex_entries(text)]
    without = without_files([entry for entry in entries if isinstance(entry, Cited)], place)
    if without:
        yield without
    for entry in entries:
        if isinstance(entry, BrokenEntry):
            yield UnreadableArticle(f"{place.source}:{entry.line}: is no entry of BibTeX; export it again")
        elif not without:
            yield from read_cited(entry, place)
    if not entries:
        yield UnreadableArticle(f"{place.source}: has no entries; export it again as BibTeX, with files")


def _cited(entry: BibEntry) -> Cited:
    fields, issued = entry.fields, _issued(entry.fields)
    metadata = Metadata(
        title=_text(fields, "title"),
        publisher=next(filter(None, (_text(fields, name) for name in PUBLISHERS)), None),
        author=people(fields.get("author", "")),
        published=issued_on(issued),
        url=web_address(_address(fields)),
        language=language_of(_text(fields, "langid") or _text(fields, "language")),
    )
    return Cited(known(entry.key) or "entry", metadata, issued, tuple(files_in(fields.get("file", ""))))


def _text(fields: Mapping[str, str], name: str) -> str | None:
    return known(latex_text(fields.get(name, "")[:LONGEST]))


def _address(fields: Mapping[str, str]) -> str:
    """Addresses have their own escapes: `\\%` and `\\_`."""
    said = fields.get("url") or next(iter(URL_COMMAND.findall(fields.get("howpublished", ""))), "")
    return ESCAPE.sub("", said)


def _issued(fields: Mapping[str, str]) -> str:
    """The `date`; else what there is of year, month and day."""
    if fields.get("date"):
        return known(fields["date"]) or ""
    month = fields.get("month", "").strip().lower()
    number = str(MONTHS.index(month[:3]) + 1) if month[:3] in MONTHS else month
    year, day = fields.get("year", ""), fields.get("day", "")
    return (
        written([part for part in (year, number if year else "", day if number else "") if part]) or known(year) or ""
    )


def people(names: str) -> str | None:
    r"""The names of people as one reads them.

    >>> people("Ili{\\'c}, Ana and {Group 484} and Jane Doe")
    'Ana Ilić, Group 484, Jane Doe'
    """
    parts = re.split(r"\s+and\s+(?![^{}]*\})", names[:LONGEST])
    return ", ".join(filter(None, map(_person, parts))) or None


def _person(name: str) -> str:
    family, comma, given = latex_text(name).partition(", ")
    plain = f"{given.rpartition(', ')[2]} {family}" if comma and not name.startswith("{") else latex_text(name)
    return plain if plain != "others" else ""


def files_in(value: str) -> Iterator[str]:
    r"""The paths in a field `file`.

    >>> list(files_in(r"Full text:files/1/a.pdf:application/pdf;C\:\\b.pdf;c.pdf"))
    ['files/1/a.pdf', 'C:\\b.pdf', 'c.pdf']
    """
    for one in re.split(rf"{UNESCAPED};", value):
        parts = re.split(rf"{UNESCAPED}:", one)
        path = parts[0] if len(parts) == 1 else ":".join(parts[1:-1] or parts[1:])
        if path.strip():
            yield ESCAPE.sub("", path.strip())
