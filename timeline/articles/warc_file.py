"""The articles in a web archive (WARC), through fastwarc, a record at a time.

Pages and documents that were answered with 200 are read; the day of the crawl is a bound for their publication and
nothing more. A damaged record is told and the next one looked for; an archive that was cut off is told, too.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from timeline.articles.formats import FORMATS, reader_of
from timeline.articles.limits import MOST_BYTES, MOST_DOCUMENT_BYTES
from timeline.articles.place import Place, part_of
from timeline.articles.streams import read_stream
from timeline.articles.warc_ends import How, is_blank_from, next_record, record_end
from timeline.errors import UnreadableArticle
from timeline.models import Article

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

PAGE = ".html"
ENDING_OF_TYPE = {
    "text/html": PAGE,
    "application/xhtml+xml": PAGE,
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
}
PLAIN_TEXT = "text/plain"  # of records that hold the text of pages alone (WET)
MOST_DAMAGED = 100  # records of one archive
CUT_OFF = "is cut off in the middle of a record; download it again"
ONE_DAY = timedelta(days=1)

Readings = Iterator[Article | UnreadableArticle]


class Capture(NamedTuple):
    """A page as it was crawled."""

    address: str
    crawled: date | None
    ending: str
    data: bytes


def read_warc(stream: BinaryIO, place: Place) -> Readings:
    """The articles in the archive `stream`; an UnreadableArticle in the place of each page that has none."""
    number, pages_are_read, is_empty = 0, True, True
    for capture in _captures(stream, place):
        is_empty = False
        if isinstance(capture, UnreadableArticle):
            yield capture
            continue
        number += 1
        if capture.ending == PAGE and pages_are_read:
            missing = _not_installed(place)
            pages_are_read = missing is None
            if missing:
                yield missing
        if capture.ending != PAGE or pages_are_read:
            yield from _read(capture, part_of(place, str(number), ending=capture.ending))
    if is_empty:
        yield UnreadableArticle(f"{place.source}: has no pages; leave it out")


def _captures(stream: BinaryIO, place: Place) -> Iterator[Capture | UnreadableArticle]:
    """Every page and document of the archive, and a line for every damaged record."""
    start = last = stream.tell()
    for _ in range(MOST_DAMAGED):
        stream.seek(start)
        last = start
        for at, capture in _records(stream, place):
            last = at
            if capture is not None:
                yield capture
        ending = record_end(stream, last)
        if ending.how is How.CUT_OFF:
            yield UnreadableArticle(f"{place.source}: {CUT_OFF}")
            return
        damaged = ending.at if ending.how is How.WHOLE else last
        if is_blank_from(stream, damaged):
            return
        if record_end(stream, damaged).how is How.CUT_OFF:
            yield UnreadableArticle(f"{place.source}: {CUT_OFF}")
            return
        following = next_record(stream, damaged + 1)
        if following is None:
            yield UnreadableArticle(f"{place.source}: is damaged from byte {damaged:,} on; download it again")
            return
        yield UnreadableArticle(f"{place.source}: the record at byte {damaged:,} is damaged; left out")
        start = following
    yield UnreadableArticle(f"{place.source}: has more than {MOST_DAMAGED} damaged records; download it again")


def _records(stream: BinaryIO, place: Place) -> Iterator[tuple[int, Capture | UnreadableArticle | None]]:
    """Where each record begins, and what it holds, as far as fastwarc gets."""
    from fastwarc.warc import ArchiveIterator

    at = -1
    try:
        for record in ArchiveIterator(stream, parse_http=False):
            at = record.stream_pos if record.stream_pos > at else at
            yield at, _capture(record, place)
    except (OSError, ValueError):
        return  # the reader looks where the last record ends, and knows what is wrong


def _capture(record: "WarcRecord", place: Place) -> Capture | UnreadableArticle | None:
    """What the record holds, if it is a page or a document; a record that is not whole holds nothing."""
    from fastwarc.warc import WarcRecordType

    kind, address = record.record_type, (record.headers.get("WARC-Target-URI") or "").strip("<>")
    if kind not in (WarcRecordType.response, WarcRecordType.resource, WarcRecordType.conversion):
        return None
    if record.content_length > MOST_DOCUMENT_BYTES:
        return UnreadableArticle(
            f"{place.source}: {address or 'a record'} is larger than {MOST_DOCUMENT_BYTES // 1_000_000} MB"
        )
    data = record.reader.read()
    if len(data) < record.content_length:
        return None
    crawled = record.record_date.date() if record.record_date else None
    if kind == WarcRecordType.response and record.is_http:
        return _answered(data, address, crawled, place)
    said = (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower()
    ending = ".txt" if said == PLAIN_TEXT else ENDING_OF_TYPE.get(said)
    return Capture(address, crawled, ending, data) if ending else None


def _answered(data: bytes, address: str, crawled: date | None, place: Place) -> Capture | UnreadableArticle | None:
    """What a server answered, unpacked and in UTF-8 where it says in which encoding it is."""
    from fastwarc.warc import WarcRecord

    record = WarcRecord()
    record.is_http = True
    record.set_bytes_content(data)
    try:
        record.parse_http(auto_decode="all")
        ending = ENDING_OF_TYPE.get((record.http_content_type or "").lower())
        if not ending or not record.http_headers or record.http_headers.status_code != 200:
            return None
        body = record.reader.read(MOST_DOCUMENT_BYTES if ending != PAGE else MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        return UnreadableArticle(f"{place.source}: {address} cannot be unpacked ({error}); left out")
    return Capture(address, crawled, ending, _in_utf_8(body, record.http_charset) if ending == PAGE else body)


def _in_utf_8(page: bytes, charset: str | None) -> bytes:
    """A page in the encoding that its server states, which the page itself may not: with a mark that says UTF-8."""
    try:
        return page if not charset else page.decode(charset).encode("utf-8-sig")
    except (LookupError, ValueError):
        return page


def _read(capture: Capture, place: Place) -> Readings:
    place = replace(place, url=capture.address if capture.address.startswith(("http://", "https://")) else None)
    if capture.ending == PAGE:
        from timeline.articles.html_file import no_text, page_as_article

        latest = (capture.crawled or date.today()) + ONE_DAY
        readings: Readings = iter([page_as_article(capture.data, place, latest=latest) or no_text(place)])
    else:
        readings = read_stream(BytesIO(capture.data), place)
    for reading in readings:
        yield reading if isinstance(reading, UnreadableArticle) else _bounded(reading, capture)


def _bounded(article: Article, capture: Capture) -> Article:
    """With the address, and with the day of the crawl where no day of publication is known."""
    warnings = article.warnings
    if not article.published and capture.crawled:
        warnings = (*warnings, f"crawled on {capture.crawled}: it was published then or earlier, nobody says when")
    return replace(article, url=article.url or capture.address or None, warnings=warnings)


def _not_installed(place: Place) -> UnreadableArticle | None:
    """Why pages cannot be read here."""
    try:
        reader_of(next(format for format in FORMATS if PAGE in format.endings), place.source)
    except UnreadableArticle as missing:
        return missing
    return None
