"""Text as it is stored and as it is searched.

>>> folded("Ђуровић") == folded("Đurović") == folded("DUROVIC")
True
"""

import re
import unicodedata
from collections.abc import Collection
from hashlib import blake2b
from json.encoder import encode_basestring

from timeline.filter_terms import WHOLE
from timeline.plaintext import harmless

# Letters that Unicode does not take apart; Serbian, Macedonian, Russian and Ukrainian Cyrillic as Latin.
LATIN = str.maketrans(
    {
        "\0": " ",
        **dict(zip("абвгдежзијклмнопрстћуфхцчш", "abvgdezzijklmnoprstcufhccs", strict=True)),
        "ђ": "d", "љ": "lj", "њ": "nj", "џ": "dz", "ѕ": "dz",
        "щ": "sc", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "ju", "я": "ja", "ґ": "g", "є": "je", "і": "i",
        "đ": "d", "ð": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th",
    }
)  # fmt: skip

WORD = re.compile(r"[^\W_]+")  # of folded text
FOUND_BY_WORDS = ("actor", "publisher")  # fields that a filter finds by words of a name, if not told that it is whole
COMBINING = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")


def folded(text: str) -> str:
    """`text` for comparing: lower case, no diacritics, Serbian in Latin letters, NUL and lone surrogates gone."""
    if text.isascii():
        return text.lower().replace("\0", " ")
    return COMBINING.sub("", unicodedata.normalize("NFKD", storable(text).casefold())).translate(LATIN)


def name_words(name: str | None) -> str:
    """The words of a name, folded: what the spellings of one name have in common.

    >>> name_words("Border-Police"), name_words(None)
    ('border police', '')
    """
    return " ".join(WORD.findall(folded(name))) if name else ""


def tag_words(tag: str) -> str:
    """A tag as it is compared: folded, harmless, and without the quotes that a filter cannot write.

    >>> tag_words('Said "so"') == tag_words("said so")
    True
    """
    return " ".join(folded(harmless(tag)).replace('"', " ").split())


def written_value(value: str) -> str:
    """A value as it is typed into a filter: harmless, and in quotes where it needs them.

    >>> written_value("Border police"), written_value("-x"), written_value("visit")
    ('"Border police"', '-x', 'visit')
    """
    plain = re.sub(r'[\s"]', " ", harmless(value))
    return f'"{plain}"' if re.search(r"[\s,]", plain) else plain


def written_for(field: str, value: str) -> str:
    """A value as it is typed behind the name of its field: an actor and a publisher as the whole name.

    >>> written_for("actor", "Border police"), written_for("place", "RS")
    ('="Border police"', 'RS')
    """
    return f"{WHOLE if field in FOUND_BY_WORDS else ''}{written_value(value)}"


def storable(text: str) -> str:
    """`text` with each lone surrogate, which UTF-8 cannot hold, as one "?"; all else as it is, so that offsets stay."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="replace").decode()
    return text


def text_number(text: str) -> int:
    """A number of 64 bits for an article's text, by which the same text is found under another name."""
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), signed=True)


def json_list(texts: Collection[str]) -> str:
    """The texts as a JSON list, as columns keep names and codes."""
    return f"[{', '.join([encode_basestring(storable(text)) for text in texts])}]" if texts else "[]"


def match_words(text: str) -> str:
    """An FTS5 query for a phrase or the beginning of one, from any text whatever: never an error, never syntax."""
    return '"' + folded(text).replace('"', '""') + '"'
