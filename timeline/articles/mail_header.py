"""What the header of a mail says of it: title, author or publisher, day, address and name.

Mails of lists and offices have a publisher; a mail of a person has an author. The standard library's parser raises many
kinds of errors on broken header fields, so each is read by itself and does without.
"""

import re
from datetime import date
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime

from timeline.articles.day import EARLIEST_YEAR, LATEST_YEAR, days_in
from timeline.articles.encoding import clean_text
from timeline.articles.language import language_code
from timeline.articles.mail_quotes import PassedOn
from timeline.articles.mail_words import FORWARD_MARKS, OFFICES, REPLY_MARKS
from timeline.articles.metadata import Metadata
from timeline.plaintext import one_line

LONGEST = 2_000  # characters of a field that are looked at: reading an address takes the square of its length
PREFIXES = re.compile(rf"(?:\s*(?:{REPLY_MARKS}(?:\[\d+\])?\s*:|\[[^\]]{{1,30}}\])\s*)+", re.IGNORECASE)
LIST_FIELDS = ("List-Id", "List-Unsubscribe", "List-Post")
WEB_ADDRESS = re.compile(r"https?://[^\s<>]+")


def header_field(message: EmailMessage, name: str) -> str:
    """The field `name` on one line, "" where it is missing or broken beyond reading."""
    raw = str(next((value for key, value in message.raw_items() if key.lower() == name.lower()), ""))[:LONGEST]
    try:
        return one_line(clean_text(str(default.header_fetch_parse(name, raw))))
    except Exception:  # IndexError, AttributeError, HeaderParseError … of email._header_value_parser
        return one_line(clean_text(raw))


def is_forwarded(message: EmailMessage) -> bool:
    """Whether the subject says that the mail is passed on."""
    return bool(FORWARD_MARKS.match(header_field(message, "Subject")))


def mail_metadata(message: EmailMessage, passed_on: PassedOn | None) -> Metadata:
    """What is known of the mail, or of the one that it passes on."""
    subject = passed_on.subject if passed_on and passed_on.subject else header_field(message, "Subject")
    name, address = sender(passed_on.sender if passed_on else header_field(message, "From"))
    is_list = not passed_on and any(header_field(message, field) for field in LIST_FIELDS)
    is_office = is_list or name.isupper() or bool(OFFICES.fullmatch(address.partition("@")[0]))
    publisher = (name or _list_name(message) or address.partition("@")[2]) if is_office else None
    archived = WEB_ADDRESS.search(header_field(message, "Archived-At"))
    return Metadata(
        id=message_id(message),
        title=PREFIXES.sub("", subject, count=1).strip() or None,
        publisher=publisher or None,
        author=None if is_office else name or None,
        published=_day(passed_on.date) if passed_on and passed_on.date else sent_on(message),
        url=archived[0] if archived else None,
        language=_language(header_field(message, "Content-Language")),
    )


def message_id(message: EmailMessage) -> str | None:
    """The identity of a mail, without its brackets."""
    return header_field(message, "Message-ID").strip("<> ") or None


def sender(field: str) -> tuple[str, str]:
    """The name and address of who sent it, the name "" where it is only the address once more.

    >>> sender('"Ana Ilić via Balkan list" <list@example.org>')
    ('Ana Ilić', 'list@example.org')
    """
    name, address = parseaddr(field)
    if not address:
        name, address = re.sub(r"\s*[<\[(].*", "", field), ""
    name = re.split(r"\s+(?:via|über|preko|putem)\s+", name.strip("'\" "), maxsplit=1)[0]
    return ("" if "@" in name else name), address.lower()


def sent_on(message: EmailMessage) -> date | None:
    """The day on which it was sent, where it was sent."""
    try:
        day = parsedate_to_datetime(header_field(message, "Date")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return day if EARLIEST_YEAR <= day.year <= LATEST_YEAR else None


def _day(words: str) -> date | None:
    return next((day.date for day in days_in(words)), None)


def _list_name(message: EmailMessage) -> str:
    """The phrase of `Weekly bulletin <weekly.example.org>`."""
    return header_field(message, "List-Id").partition("<")[0].strip(' "')


def _language(code: str) -> str | None:
    try:
        return language_code(code.partition(",")[0]) if code else None
    except ValueError:
        return None
