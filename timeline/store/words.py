"""Text as it is stored and as it is searched.

>>> folded("Ђуровић") == folded("Đurović") == folded("DUROVIC")
True
"""

import unicodedata

# Letters that Unicode does not take apart; Serbian, Macedonian, Russian and Ukrainian Cyrillic as Latin.
LATIN = str.maketrans(
    {
        **dict(zip("абвгдежзијклмнопрстћуфхцчш", "abvgdezzijklmnoprstcufhccs", strict=True)),
        "ђ": "d", "љ": "lj", "њ": "nj", "џ": "dz", "ѕ": "dz",
        "щ": "sc", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "ju", "я": "ja", "ґ": "g", "є": "je", "і": "i",
        "đ": "d", "ð": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th",
    }
)  # fmt: skip


def folded(text: str) -> str:
    """`text` for comparing: lower case, no diacritics, Serbian in Latin letters, NUL and lone surrogates gone."""
    if text.isascii():
        return text.lower().replace("\0", " ")
    plain = unicodedata.normalize("NFKD", storable(text).casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(LATIN).replace("\0", " ")


def storable(text: str) -> str:
    """`text` with each lone surrogate, which UTF-8 cannot hold, as one "?"; all else as it is, so that offsets stay."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="replace").decode()
    return text


def match_words(text: str) -> str:
    """An FTS5 query for a phrase or the beginning of one, from any text whatever: never an error, never syntax."""
    return '"' + folded(text).replace('"', '""') + '"'
