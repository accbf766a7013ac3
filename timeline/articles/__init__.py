"""Articles from files, folders and standard input: the only readers of article files."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from timeline.articles.inputs import KnownFiles, Reading
    from timeline.errors import UnreadableArticle
    from timeline.models import Article

STANDARD_INPUT = "-"


def read_articles(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    published: date | None = None,
    allow_private: bool = False,
) -> "Iterator[Article | UnreadableArticle]":
    """The articles that `paths` stand for, in order; in the place of each that cannot be read, why.

    A path is a file in one of the formats of `timeline.articles.formats`, a folder, which is walked in sorted order, or
    `-` for `stdin`: text, or JSON where it begins with `{`, or what its beginning shows it to be. An http or
    https address is fetched; one in a private network only with `allow_private`. `published` is the day of publication
    of those articles that say none themselves: metadata goes before a date line in the text, and that before it.

    Nothing is raised for a bad input: its UnreadableArticle is yielded, and the others go on. Articles are read as they
    are asked for.
    """
    from timeline.models import UnchangedFile

    for reading in read_changed(paths, None, stdin=stdin, published=published, allow_private=allow_private):
        assert not isinstance(reading, UnchangedFile)  # nobody knows any
        yield reading


def read_changed(
    paths: Sequence[str],
    known: "KnownFiles | None",
    *,
    stdin: BinaryIO | None = None,
    published: date | None = None,
    allow_private: bool = False,
) -> "Iterator[Reading]":
    """The same, but in the place of each file that is `known` and has not changed its UnchangedFile."""
    from timeline.articles.apart import ReaderApart
    from timeline.articles.inputs import read_input

    apart = ReaderApart()
    try:
        for path in paths:
            yield from read_input(
                path, stdin=stdin, given=published, apart=apart, known=known, allow_private=allow_private
            )
    finally:
        apart.close()
