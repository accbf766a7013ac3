"""Articles in mails and mailboxes: the mail itself, mails in it, and attached documents as articles of their own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default
from io import BytesIO
from typing import BinaryIO

from timeline.articles.article import article_of
from timeline.articles.encoding import clean_text
from timeline.articles.formats import ending_of
from timeline.articles.limits import whole
from timeline.articles.mail_body import mail_body
from timeline.articles.mail_header import is_forwarded, mail_metadata, message_id, sent_on
from timeline.articles.mailbox import mails_in
from timeline.articles.paths import shown_path
from timeline.articles.place import Place, part_of
from timeline.articles.streams import read_stream
from timeline.articles.titled import titled
from timeline.errors import UnreadableArticle
from timeline.models import Article, Certainty

LARGEST_MAIL = 100_000_000  # bytes, with what is attached
MOST_ATTACHMENTS = 100
BOUNDARY, MOST_BOUNDARIES = b"\n--", 20_000  # what stands between the parts of a mail
DEEPEST = 3  # mails in mails
DOCUMENTS = (".pdf", ".docx", ".odt")
ENDING_OF_TYPE = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
}
OF_NO_INTEREST = ("image/", "application/pgp-", "application/pkcs7-", "application/x-pkcs7-", "text/x-vcard")

Readings = Iterator[Article | UnreadableArticle]


def read_mail(stream: BinaryIO, place: Place) -> Readings:
    """The article in the mail `stream`, and those in documents that are attached to it."""
    try:
        yield from _read(whole(stream, place.source, LARGEST_MAIL), place)
    except UnreadableArticle as error:
        yield error


def read_mailbox(stream: BinaryIO, place: Place) -> Readings:
    """The articles of each mail in the mailbox `stream`, one mail after the other."""
    number = 0
    for number, data in enumerate(mails_in(stream, LARGEST_MAIL), 1):
        part = part_of(place, str(number))
        if data is None:
            yield UnreadableArticle(f"{part.source}: the mail is larger than {LARGEST_MAIL // 1_000_000} MB; left out")
        else:
            yield from _read(data, part)
    if not number:
        yield UnreadableArticle(f"{place.source}: has no mails; leave it out")


def _read(data: bytes, place: Place) -> Readings:
    if data.count(BOUNDARY) > MOST_BOUNDARIES:
        yield UnreadableArticle(
            f"{place.source}: has more than {MOST_BOUNDARIES:,} parts; save its text as a .txt file"
        )
        return
    try:
        message = message_from_bytes(data, policy=default)
        readings = list(_readings(message, place, depth=0))
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError, AssertionError) as error:
        reason = type(error).__name__  # the standard library's, on mails that nobody foresaw
        yield UnreadableArticle(
            f"{place.source}: is a broken mail ({reason}); save its text as a .txt file and give that"
        )
        return
    yield from readings


def _readings(message: object, place: Place, depth: int) -> Readings:
    if not isinstance(message, EmailMessage) or not message.keys():
        yield UnreadableArticle(f"{place.source}: is no mail: it has no header; save it again or leave it out")
        return
    attached = list(_attached(message))
    others = [name for part, name in attached[:MOST_ATTACHMENTS] if not _is_read(part, name)]
    written = mail_body(message, forwarded=is_forwarded(message))
    read = [(part, name) for part, name in attached[:MOST_ATTACHMENTS] if _is_read(part, name)]
    if written.text.strip():
        metadata = mail_metadata(message, written.passed_on)
        yield article_of(
            clean_text(titled(written.text, metadata.title)),
            metadata,
            name=metadata.id or place.name,
            source=place.source,
            metadata_name="date of the mail that was passed on" if written.passed_on else "mail header 'Date'",
            given=place.given,
            warnings=list(_warnings(others, len(attached))),
        )
    elif not read:
        yield UnreadableArticle(f"{place.source}: the mail has no text; leave it out")
    for part, name in read:
        yield from _read_attached(part, name, message, place, depth)


def _attached(message: EmailMessage) -> Iterator[tuple[EmailMessage, str]]:
    """What is attached to a mail, with its name; pictures and signatures are passed over."""
    for number, part in enumerate(message.iter_attachments() if message.is_multipart() else (), 1):
        kind = part.get_content_type()
        if isinstance(part, EmailMessage) and not kind.startswith(OF_NO_INTEREST) and kind != "text/html":
            name = shown_path((part.get_filename() or "").replace("\\", "/").rpartition("/")[2])
            yield part, name or f"{number}"


def _is_read(part: EmailMessage, name: str) -> bool:
    return part.get_content_type() == "message/rfc822" or _ending(part, name) in DOCUMENTS


def _ending(part: EmailMessage, name: str) -> str:
    return ENDING_OF_TYPE.get(part.get_content_type(), ending_of(name))


def _read_attached(part: EmailMessage, name: str, message: EmailMessage, place: Place, depth: int) -> Readings:
    """The articles of a mail or document that is attached; a document without a day has that of the mail."""
    here = part_of(place, name, name=f"{message_id(message) or place.name}-{name}", ending=_ending(part, name))
    if part.get_content_type() == "message/rfc822":
        if depth == DEEPEST:
            yield UnreadableArticle(f"{here.source}: is a mail in a mail in a mail; save it as a file and give that")
            return
        inside = part.get_payload()
        yield from _readings(inside[0] if isinstance(inside, list) and inside else Message(), here, depth + 1)
        return
    data = part.get_payload(decode=True)
    for reading in read_stream(BytesIO(data if isinstance(data, bytes) else b""), here):
        yield reading if isinstance(reading, UnreadableArticle) else _dated(reading, sent_on(message))


def _dated(article: Article, sent: date | None) -> Article:
    if article.published or not sent:
        return article
    reason, certainty = "day of the mail to which it was attached", Certainty.INFERRED
    return replace(article, published=sent, published_reason=reason, published_certainty=certainty)


def _warnings(others: list[str], attached: int) -> Iterator[str]:
    if others:
        yield f"attached and not read: {', '.join(others)}"
    if attached > MOST_ATTACHMENTS:
        yield f"only the first {MOST_ATTACHMENTS} of {attached} attachments were looked at"
