"""mail_body: the words of a mail, from its plain part or, where that says less, from its HTML part."""

import re
from email.message import EmailMessage, MIMEPart

from timeline.articles.encoding import clean_text, decoded
from timeline.articles.mail_quotes import Written, own_words
from timeline.articles.markup_text import markup_text
from timeline.articles.unwrapped import unwrapped

LARGEST_BODY = 5_000_000  # bytes
STUB = 0.4  # of the words of the HTML part: a plain part that is shorter only points to the other one

# What mail programs put around what they quote and around a signature, by tag and attributes.
QUOTES_IN_HTML = re.compile(
    r"blockquote\b.*(?:\btype\s*=\s*[\"']?cite|gmail_quote)|class\s*=\s*[\"'][^\"']*(?:gmail_signature|moz-signature|moz-cite-prefix)",
    re.IGNORECASE | re.DOTALL,
)


def mail_body(message: EmailMessage, *, forwarded: bool) -> Written:
    """The mail's own words; no text when it has none."""
    plain, markup = _part(message, "plain"), _part(message, "html")
    shown = markup_text(markup, None if forwarded else QUOTES_IN_HTML) if markup else ""
    if len(plain.split()) < STUB * len(shown.split()):
        return own_words(shown, forwarded=forwarded)
    written = own_words(plain, forwarded=forwarded)
    return written._replace(text=unwrapped(written.text))


def _part(message: EmailMessage, kind: str) -> str:
    """The text of the body's part of this kind, "" without one."""
    part = message.get_body((kind,))
    return part_text(part) if part is not None else ""


def part_text(part: MIMEPart) -> str:
    """The text of a part in the encoding that it states, or in that which its bytes are in."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    data = data[:LARGEST_BODY]
    try:
        return clean_text(data.decode(part.get_content_charset() or "utf-8"))
    except (LookupError, ValueError):
        return decoded(data)
