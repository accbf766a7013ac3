"""The documents in which a command looks for dates: those of JSON lines, or one article."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from itertools import chain
from typing import BinaryIO

from timeline.errors import TimelineError

ARTICLES = (".txt", ".md")
STANDARD_INPUTS = ("-", "<stdin>")
BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Document:
    """A text to be tagged: `doc` names it, `written` is the day of writing, None where it is not known."""

    doc: str
    text: str
    written: date | None
    language: str | None = None


def read_documents(
    file: BinaryIO, *, published: date | None = None, language: str | None = None
) -> Iterator[Document | TimelineError]:
    """The documents of a file of JSON lines, in the place of each bad one what is wrong with it; else the article.

    `published` is the day of writing of those that do not say it; `language` goes before what they say or look like.
    """
    for document in _documents(file):
        if isinstance(document, Document):
            document = replace(document, written=document.written or published, language=language or document.language)
        yield document


def _documents(file: BinaryIO) -> Iterator[Document | TimelineError]:
    name = str(getattr(file, "name", "-"))
    for number, line in enumerate(file, 1):
        beginning = line.removeprefix(BOM).lstrip()
        if beginning.startswith(b"{"):
            yield from _json_lines(name, chain([beginning], file), number)
        elif beginning:
            yield from _article(name, line + file.read())
        if beginning:
            return


def _json_lines(name: str, lines: Iterable[bytes], first_number: int) -> Iterator[Document | TimelineError]:
    for number, line in enumerate(lines, first_number):
        if line.strip():
            try:
                yield read_document(line)
            except TimelineError as error:
                yield TimelineError(f"{name}:{number}: {error}")


def _article(name: str, data: bytes) -> Iterator[Document | TimelineError]:
    """The article that a file holds which holds no JSON lines, or what is wrong with it."""
    from timeline.articles import STANDARD_INPUT, read_articles
    from timeline.errors import UnreadableArticle

    if name in STANDARD_INPUTS:
        articles = read_articles([STANDARD_INPUT], stdin=BytesIO(data))
    elif name.lower().endswith(ARTICLES):
        articles = read_articles([name])
    else:
        yield TimelineError(f'{name}: is neither JSON lines of {{"doc", "dct", "text"}} nor a .txt or .md file')
        return
    for article in articles:
        if isinstance(article, UnreadableArticle):
            yield article
        else:
            yield Document(article.name, article.text, article.published, article.language)


def read_document(line: bytes) -> Document:
    r"""The document of a JSON line. Raises TimelineError, which says what is wrong with the line.

    >>> read_document(b'{"doc": "a", "dct": "2013-03-22", "text": "Last week.", "language": "en-GB"}')
    Document(doc='a', text='Last week.', written=datetime.date(2013, 3, 22), language='en')
    """
    import json

    try:
        fields = json.loads(line)
    except ValueError as error:
        raise TimelineError(f"is no JSON ({error})") from None
    except RecursionError:
        raise TimelineError("is no JSON that anybody can read (nested too deeply)") from None
    if not isinstance(fields, dict):
        raise TimelineError('is no JSON object: write {"doc": …, "dct": …, "text": …}')
    for name in ("doc", "text"):
        if not isinstance(fields.get(name), str):
            raise TimelineError(f'has no text in "{name}"')
    return Document(fields["doc"], fields["text"], _day(fields.get("dct")), _language(fields.get("language")))


def _day(value: object) -> date | None:
    if value in (None, ""):
        return None
    try:
        return date.fromisoformat(str(value)[: len("2013-03-22")])
    except ValueError:
        raise TimelineError(f'"dct" is {str(value)[:40]!r}, which is no day: write 2013-03-22') from None


def _language(value: object) -> str | None:
    from timeline.articles.language import language_code

    if value in (None, ""):
        return None
    try:
        return language_code(str(value))
    except ValueError:
        raise TimelineError(f'"language" is {str(value)[:40]!r}, which is no code: write en, sr or de') from None
