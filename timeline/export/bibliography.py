"""The sources of a chronology, each with a key to be cited by: ASCII, unlike all others, the same in every export.

>>> from timeline.models import Source
>>> from datetime import date
>>> source = Source("3f9a1c2b4d5e6f70", "a", "T", "Радио Čačak", date(2023, 3, 17), None, None, ())
>>> Bibliography().key_of(source)
'radiocacak2023-3f9a1c2b'
"""

import re
import unicodedata
from dataclasses import dataclass, field
from hashlib import sha256

from timeline.export.document import Document
from timeline.models import Source
from timeline.plaintext import one_line
from timeline.serbian import to_latin, without_diacritics
from timeline.store.details import UNNAMED

LONGEST_NAME = 16  # letters of the publisher in a key
DIGITS = 8  # of the article's key; all 16 for the second of two that begin alike
NAMELESS = "source"

MARKUP = re.compile(r"</?(?:i|b|sup|sub|sc|span)\b[^<>]*>", re.IGNORECASE)
HARMLESS_MARKS = str.maketrans("<>", "‹›")


@dataclass(slots=True)
class Bibliography:
    """The sources so far by their keys, in the order in which they were cited first."""

    sources: dict[str, Source] = field(default_factory=dict)
    _keys: dict[str, str] = field(default_factory=dict)

    def key_of(self, source: Source) -> str | None:
        """The key of a source, which is then one of `sources`; None for a quote whose source nobody named."""
        if not source.article_key and source.name == UNNAMED:
            return None
        identity = source.article_key or sha256(f"named {source.name}".encode("utf-8", "replace")).hexdigest()[:16]
        if identity not in self._keys:
            key = f"{_readable(source)}-{identity[:DIGITS]}"
            self._keys[identity] = f"{_readable(source)}-{identity}" if key in self.sources else key
            self.sources[self._keys[identity]] = source
        return self._keys[identity]


def sources_of(document: Document) -> dict[str, Source]:
    """The sources of all events by their keys, sorted by key."""
    cited = Bibliography()
    for row in document.rows:
        for source in document.details_of(row.key).sources:
            cited.key_of(source)
    return dict(sorted(cited.sources.items()))


def title_of(source: Source) -> str:
    """The title, or what else a reader can tell it by; never the name of a file."""
    return without_markup(source.title or "") or (not source.article_key and without_markup(source.name)) or "Untitled"


def without_markup(text: str) -> str:
    """`text` on one line without the tags that a citation processor would obey; where their removal makes others, all
    marks of tags are quotation marks.

    >>> without_markup("Ministers <i>meet</i>"), without_markup("<<b>b>again")
    ('Ministers meet', '‹b›again')
    """
    plain = MARKUP.sub("", one_line(text))
    return one_line(plain.translate(HARMLESS_MARKS) if MARKUP.search(plain) else plain)


def _readable(source: Source) -> str:
    """The publisher in ASCII letters and the year, as far as they are known: "radiocacak2023"."""
    latin = without_diacritics(to_latin(source.publisher or ""))
    ascii = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode().lower()
    first, *others = re.findall(r"[a-z]+", ascii) or [NAMELESS]
    name = first[:LONGEST_NAME]
    for word in others:
        if len(name) + len(word) > LONGEST_NAME:
            break
        name += word
    return f"{name}{source.published.year if source.published else ''}"
