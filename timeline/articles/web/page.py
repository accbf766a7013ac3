"""page_of: the bytes of a web page as a tree, made harmless for what looks into it."""

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.articles.encoding import BYTE_ORDER_MARKS, clean_text, decoded

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MARKS = tuple(mark for mark, _ in BYTE_ORDER_MARKS)
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
DECLARED_WITHIN = 4_096  # bytes; HTML asks for the first 1,024
ENCODINGS = re.compile(
    r"(?:windows-|cp)125\d|iso-?8859-\d+|latin-?[12]|koi8-[ru]|utf-16(?:le|be)?|x?-?mac-?(?:cyrillic|roman)"
)
LATIN_1 = ("iso-8859-1", "iso8859-1", "latin1", "latin-1")  # which browsers read as windows-1252

# "<!-- saved from url=(0042)https://…-->" of browsers, "Page saved with SingleFile url: https://…" of SingleFile
SAVED_FROM = re.compile(r"<!--[^>]{0,200}?\burl(?:=\(\d+\)|:)\s*(https?://[^\s<>\"]{1,2000}?)(?=\s|-->)")
SAVED_WITHIN = 4_000  # characters

NOT_IN_XML = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0\ufffe\uffff]")

KEPT_ATTRIBUTES = frozenset(
    "class id role lang xml:lang name property itemprop itemtype itemscope http-equiv content charset rel href datetime"
    " title type pubdate hidden style colspan".split()
)
LONGEST_ATTRIBUTE = 2_000  # characters; what is longer is no class, date or address


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its tree, and the address from which whoever saved it says it was saved."""

    tree: "HtmlElement"
    saved_from: str | None


def page_of(data: bytes) -> Page | None:
    """The page in `data`; None where there is no markup at all.

    Elements more than 255 deep are left out by the parser, and so is a text of more than 10 MB without a tag.
    Attributes that nothing here reads are dropped, and very long ones: what reads dates looks at every one of them.
    """
    from lxml import etree, html

    text = NOT_IN_XML.sub(" ", page_text(data))
    parser = html.HTMLParser(
        encoding="utf-8",
        collect_ids=False,
        default_doctype=False,
        remove_comments=True,
        remove_pis=True,
        no_network=True,
    )
    try:
        tree = html.document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    for element in tree.iter(etree.Element):
        _drop_attributes(element)
        _drop_controls(element)
    saved = SAVED_FROM.search(text[:SAVED_WITHIN])
    return Page(tree, saved[1] if saved else None)


def page_text(data: bytes) -> str:
    """The characters of a page: by its byte order mark, as strict UTF-8, as it declares, as chardet guesses.

    Browsers save pages as UTF-8 and leave the old declaration in them, so UTF-8 that is without fault goes first.

    >>> page_text('<meta charset="windows-1250"><p>Beč'.encode("cp1250"))
    '<meta charset="windows-1250"><p>Beč'
    """
    declared = DECLARED.search(data[:DECLARED_WITHIN])
    if declared and not data.startswith(MARKS) and not _is_utf_8(data):
        name = declared[1].decode("ascii").lower()
        if ENCODINGS.fullmatch(name) and _is_known(name):
            return clean_text(data.decode("cp1252" if name in LATIN_1 else name, errors="replace"))
    return decoded(data)


def in_utf_8(data: bytes, charset: str | None) -> bytes:
    """`data`, of which a header says the charset, with a byte order mark that says so where it had none.

    >>> in_utf_8("Beč".encode("cp1250"), "windows-1250").decode("utf-8-sig")
    'Beč'
    """
    name = (charset or "").strip("'\" ").lower()
    if not ENCODINGS.fullmatch(name) or not _is_known(name) or data.startswith(MARKS) or _is_utf_8(data):
        return data
    return codecs.BOM_UTF8 + data.decode("cp1252" if name in LATIN_1 else name, errors="replace").encode()


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_known(encoding: str) -> bool:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True


def _drop_attributes(element: "HtmlElement") -> None:
    """All are taken and some put back: one with a name that XML does not allow cannot be taken by its name."""
    names = element.keys()
    kept = {name: element.get(name) for name in names if name in KEPT_ATTRIBUTES}
    kept = {name: NOT_IN_XML.sub(" ", value) for name, value in kept.items() if len(value) <= LONGEST_ATTRIBUTE}
    if len(kept) < len(names):
        element.attrib.clear()
        element.attrib.update(kept)


def _drop_controls(element: "HtmlElement") -> None:
    """Control characters that came as "&#1;": lxml makes such texts and then refuses to move them."""
    if element.text and NOT_IN_XML.search(element.text):
        element.text = NOT_IN_XML.sub(" ", element.text)
    if element.tail and NOT_IN_XML.search(element.tail):
        element.tail = NOT_IN_XML.sub(" ", element.tail)
