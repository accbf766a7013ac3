"""The article in a PDF file, through PDFium.

What is printed on every page is left out, columns follow each other, lines are rejoined to paragraphs, and footnotes go
to the end. The day on which a PDF was made is never taken for the day on which its article was published.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from timeline.articles.article import article_of
from timeline.articles.binary import binary_kind
from timeline.articles.day import days_in
from timeline.articles.document_properties import plausible_author, plausible_title
from timeline.articles.encoding import clean_text
from timeline.articles.footnotes import each_note, split_footnotes, with_footnotes
from timeline.articles.limits import MOST_DOCUMENT_BYTES, whole
from timeline.articles.metadata import Metadata
from timeline.articles.paragraphs import paragraphs_of
from timeline.articles.pdf_lines import printed_lines
from timeline.articles.pdf_title import printed_title, with_title_apart
from timeline.articles.place import Place
from timeline.articles.printed import HYPHEN, Page, PrintedLine, body_size
from timeline.articles.reading_order import in_reading_order
from timeline.articles.recognised import SNIFFED, is_pdf
from timeline.articles.running_heads import without_running_heads
from timeline.errors import UnreadableArticle
from timeline.models import Article

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MOST_PAGES = 500
UNKNOWN_LETTERS = 0.2  # of a text whose fonts do not say which letters they show

LOCKED = "is protected by a password; save it without one"
ENCRYPTED = b"/Encrypt"  # stands in every file with a password; PDFium's error number may be that of an earlier file


def read_pdf(stream: BinaryIO, place: Place) -> Iterator[Article | UnreadableArticle]:
    """The article in the PDF file `stream`, or why there is none."""
    import pypdfium2

    data = b""
    try:
        data = whole(stream, place.source, MOST_DOCUMENT_BYTES)
        with pypdfium2.PdfDocument(data) as document:
            yield _article(document, place)
    except UnreadableArticle as error:
        yield error
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower() and ENCRYPTED in data
        yield UnreadableArticle(f"{place.source}: {LOCKED if locked else _no_pdf(data)}")


def _no_pdf(data: bytes) -> str:
    """What is wrong with a file that PDFium cannot open: "is a JPEG picture, no PDF"."""
    kind = None if is_pdf(data[:SNIFFED]) else binary_kind(data)
    what = "is empty" if not data else f"is {kind}, no PDF" if kind else "is damaged or no PDF"
    return f"{what}; save or download it again"


def _article(document: "PdfDocument", place: Place) -> Article | UnreadableArticle:
    read, broken = _pages(document)
    empty = sum(not page for page in read)
    if empty == len(read):
        return UnreadableArticle(f"{place.source}: has no text, only pictures; run OCR on it, as with ocrmypdf")
    pages = with_title_apart([in_reading_order(page) for page in without_running_heads(read)])
    title = _title(plausible_title(_said(document, "Title")), pages)
    text = _text(pages)
    if _is_unreadable(text):
        return UnreadableArticle(f"{place.source}: its fonts do not say which letters they show; run OCR on it")
    metadata = Metadata(title=title, author=plausible_author(_said(document, "Author")))
    article = article_of(text, metadata, name=place.name, source=place.source, given=place.given)
    made = None if article.published else _day_made(document)
    return replace(article, warnings=(*_warnings(len(document), empty, broken, made), *article.warnings))


def _pages(document: "PdfDocument") -> tuple[list[list[PrintedLine]], int]:
    """The lines of every page, and how many pages could not be opened."""
    import pypdfium2

    pages, broken = [], 0
    for number in range(min(len(document), MOST_PAGES)):
        try:
            page = document[number]
            pages.append(printed_lines(page))
            page.close()
        except pypdfium2.PdfiumError:
            broken += 1
    return pages, broken


def _text(pages: Sequence[Page]) -> str:
    body = body_size(pages)
    parted = [split_footnotes(page, body) for page in pages]
    notes = [" ".join(paragraphs_of([note])) for _, lines in parted for note in each_note(lines)]
    return clean_text(with_footnotes(paragraphs_of([lines for lines, _ in parted]), notes))


def _title(said: str | None, pages: Sequence[Page]) -> str | None:
    """What the metadata says, if the first page says it too: it is often that of an older document."""
    printed = " ".join(line.text.replace(HYPHEN, "") for line in next((page for page in pages if page), []))
    if said and said.casefold() in printed.casefold():
        return said
    return printed_title(pages) or said


def _is_unreadable(text: str) -> bool:
    unknown = sum(letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff" for letter in text)
    return unknown > UNKNOWN_LETTERS * len(text)


def _day_made(document: "PdfDocument") -> str | None:
    """ "2016-03-02" of "D:20160302091500+01'00'"."""
    digits = _said(document, "CreationDate").removeprefix("D:")[:8]
    day = next(days_in(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"), None)
    return day.date.isoformat() if day else None


def _said(document: "PdfDocument", key: str) -> str:
    try:
        return clean_text(document.get_metadata_value(key))
    except UnicodeDecodeError:
        return ""


def _warnings(pages: int, empty: int, broken: int, made: str | None) -> Iterator[str]:
    if pages > MOST_PAGES:
        yield f"only the first {MOST_PAGES} of {pages} pages were read"
    if broken:
        yield f"{broken} of {pages} pages are damaged and were left out"
    if empty:
        yield f"the PDF has no text on {empty} of {pages} pages; OCR would read what is pictured there"
    if made:
        yield f"the PDF was made on {made}, which need not be the day of its publication: give that with --published"
