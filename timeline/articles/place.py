"""Place: what a reader of files is told of the file besides its bytes."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article is read.

    `name` is what the article is called when it says no name itself, `source` what is stored and shown (`news/a.pdf`,
    `mail.eml:bulletin.pdf`, an address). `given` is the day of publication of those that say none, `ending` that of the
    file's name in lower case (".pdf", ".warc.gz", "" when there is none). `folder` is where files may lie that belong
    to this one; None when it came through a pipe, from the web or out of another file. `url` is the address that a page
    was fetched from, when it was.
    """

    name: str
    source: str
    given: date | None = None
    ending: str = ""
    folder: Path | None = None
    url: str | None = None


def part_of(place: Place, part: str, *, name: str | None = None, ending: str = "") -> Place:
    """The place of a part of a file, by its number or its own name.

    >>> part_of(Place("news", "a/news.zip", ending=".zip"), "b.txt", name="b", ending=".txt").source
    'a/news.zip:b.txt'
    """
    return Place(name or f"{place.name}-{part}", f"{place.source}:{part}", place.given, ending)
