"""read_stream: the articles in a file that is open, by what it is."""

from collections.abc import Iterator
from typing import BinaryIO

from timeline.articles.binary import binary_kind
from timeline.articles.formats import ENDINGS_IN_WORDS, Format, format_of, reader_of
from timeline.articles.place import Place
from timeline.articles.recognised import SNIFFED
from timeline.errors import UnreadableArticle
from timeline.models import Article


def read_stream(stream: BinaryIO, place: Place) -> Iterator[Article | UnreadableArticle]:
    """The articles in `stream`, which can be sought in; an UnreadableArticle in the place of each bad one."""
    try:
        format = recognised_format(stream, place)
        yield from reader_of(format, place.source)(stream, place)
    except UnreadableArticle as error:
        yield error


def recognised_format(stream: BinaryIO, place: Place) -> Format:
    """The format of `stream`, which is left where it was. Raises UnreadableArticle when it is none of ours."""
    start = stream.tell()
    beginning = stream.read(SNIFFED)
    stream.seek(start)
    format = format_of(place.ending, beginning)
    kind = binary_kind(beginning)
    if kind and (format is None or not format.apart):
        raise UnreadableArticle(f"{place.source}: is {kind}; save its text as a .txt file and give that")
    if format is None:
        raise UnreadableArticle(
            f"{place.source}: is nothing that timeline reads ({ENDINGS_IN_WORDS}); a text needs the ending .txt"
        )
    return format
