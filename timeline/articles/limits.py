"""How large what is read may be."""

from typing import BinaryIO

from timeline.errors import UnreadableArticle

MOST_BYTES = 20_000_000
MOST_DOCUMENT_BYTES = 200_000_000  # of a PDF, DOCX or mailbox with its pictures


def too_large(what: str, most: int = MOST_BYTES) -> str:
    """The complaint about a file or line over the limit.

    >>> too_large("the line")
    'the line is larger than 20 MB; split it into its articles'
    """
    return f"{what} is larger than {most // 1_000_000} MB; split it into its articles"


def whole(stream: BinaryIO, source: str, most: int = MOST_BYTES) -> bytes:
    """All bytes of `stream`. Raises UnreadableArticle, which names `source`, when there are more than `most`."""
    data = stream.read(most + 1)
    if len(data) > most:
        raise UnreadableArticle(f"{source}: {too_large('the file', most)}")
    return data
