"""By what the beginning of a file is recognised, whatever the file is called.

Each takes the first bytes of a file (SNIFFED) and says whether it can be such a file. Plain text
is what its name says.
"""

import re

from timeline.articles.field_names import keys_of_fields

SNIFFED = 8_000  # bytes

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
MARKUP = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?[^>]*>\s*)*", re.DOTALL)
PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|atom:feed)[\s>]")
HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]*[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*")
MAIL_HEADERS = (b"from", b"to", b"date", b"subject", b"received", b"message-id", b"mime-version", b"return-path")
ENOUGH_HEADERS = 3
SENT = re.compile(rb"From \S+.{0,40}\d\d:\d\d(?::\d\d)? .{0,20}\d{4}\r?\n")
ARRAY_OF_OBJECTS = re.compile(rb"\s*\[\s*\{")
OBJECT_OR_ARRAY_OF_OBJECTS = re.compile(rb"\s*(?:\[\s*)?\{")
JSON_KEY = re.compile(rb'"([^"\\]{1,60})"\s*:\s*(?:"|\{\s*"rendered")')
SLIDES = re.compile(rb'"start_date"\s*:|"eras"\s*:')  # of TimelineJS, which has texts of its own
CSL_FIELD = re.compile(rb'"(?:issued|container-title|citation-key)"\s*:')
KNOWN_FROM = ("title", "published", "url")  # which besides a text make an article of an object in any .json file
BIBTEX_ENTRY = re.compile(rb"@[A-Za-z]+\s*\{\s*[^\s,{}]+\s*,")


def is_pdf(beginning: bytes) -> bool:
    """PDF 1.7 §7.5.2; readers allow for some bytes before the mark."""
    return b"%PDF-" in beginning[:1024]


def is_zip(beginning: bytes) -> bool:
    """A ZIP file of any kind, empty ones among them."""
    return beginning.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_docx(beginning: bytes) -> bool:
    """A ZIP file that begins as Word and others write their documents."""
    return is_zip(beginning) and (b"word/" in beginning or b"[Content_Types].xml" in beginning[:200])


def is_odt(beginning: bytes) -> bool:
    """OpenDocument 1.3 part 2 §3.3: the first member is `mimetype`, not compressed."""
    return is_zip(beginning) and b"mimetypeapplication/vnd.oasis.opendocument.text" in beginning[:200]


def is_page(beginning: bytes) -> bool:
    """An HTML page."""
    return bool(PAGE.match(_after_preamble(beginning)))


def is_feed(beginning: bytes) -> bool:
    """An RSS or Atom feed."""
    return bool(FEED.match(_after_preamble(beginning)))


def is_warc(beginning: bytes) -> bool:
    """WARC 1.0 and 1.1, plain or compressed with gzip (the first record of which has no text to go by)."""
    return beginning.startswith((b"WARC/1.", b"WARC/0.1"))


def is_mailbox(beginning: bytes) -> bool:
    """RFC 4155: "From ana@example.org Thu Oct 26 10:00:00 2023"."""
    return bool(SENT.match(beginning))


def is_mail(beginning: bytes) -> bool:
    """RFC 5322: it begins with header fields, three of which are those that mail has."""
    names, place = [], 0
    while field := HEADER.match(beginning, place):
        names.append(field[0].partition(b":")[0].lower())
        place = field.end()
    return sum(name in MAIL_HEADERS for name in names) >= ENOUGH_HEADERS


def is_csl_json(beginning: bytes) -> bool:
    """A JSON array of objects with fields that only CSL-JSON has."""
    plain = beginning.removeprefix(BYTE_ORDER_MARK)
    return bool(ARRAY_OF_OBJECTS.match(plain) and CSL_FIELD.search(plain))


def is_json_of_articles(beginning: bytes) -> bool:
    """JSON with objects that have a text and a title, a day or an address; or CSL-JSON."""
    plain = beginning.removeprefix(BYTE_ORDER_MARK)
    if not OBJECT_OR_ARRAY_OF_OBJECTS.match(plain) or SLIDES.search(plain):
        return False
    named = keys_of_fields(dict.fromkeys(key.decode(errors="replace") for key in JSON_KEY.findall(plain)))
    return is_csl_json(plain) or ("text" in named and any(field in named for field in KNOWN_FROM))


def is_list_of_articles(beginning: bytes) -> bool:
    """A table (CSV or TSV) with a column for the text of articles."""
    first = beginning.removeprefix(BYTE_ORDER_MARK).split(b"\n", 1)[0].decode(errors="replace").lower()
    return "text" in keys_of_fields(cell.strip(" \"'\r") for cell in re.split("[,;\t]", first))


def is_bibtex(beginning: bytes) -> bool:
    """BibTeX entries: `@article{key,`."""
    return bool(BIBTEX_ENTRY.search(beginning))


def is_nothing_else(beginning: bytes) -> bool:
    """Of formats that their names alone tell."""
    return False


def _after_preamble(beginning: bytes) -> bytes:
    """Without byte order mark, XML declaration, comments and white space."""
    plain = beginning.removeprefix(BYTE_ORDER_MARK)
    if plain.startswith((b"\xff\xfe", b"\xfe\xff")):
        plain = plain.replace(b"\0", b"")[2:]
    preamble = MARKUP.match(plain)
    return plain[preamble.end() :] if preamble else plain
