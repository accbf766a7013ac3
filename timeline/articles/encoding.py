"""Text from the bytes of a file, whatever encoding they are in.

A byte order mark decides, then strict UTF-8; only what is neither goes to chardet, which chooses among the encodings in
which European news has been written. ISO 8859-5 is not among them: nothing tells short texts in it from windows-1251.
"""

import codecs
import re

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

LEGACY_ENCODINGS = ("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "iso8859-2", "iso8859-15", "koi8-r")

SAMPLE = 64_000  # bytes that chardet looks at; more does not make it surer

# NUL breaks what reads C strings, lone surrogates cannot be written as UTF-8: each becomes one U+FFFD.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def decoded(data: bytes) -> str:
    """The text of `data`, without its byte order mark, as `clean_text` leaves it. Undecodable bytes become U+FFFD.

    >>> decoded("Šid i Bečej".encode("utf-16"))
    'Šid i Bečej'
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return clean_text(data[len(mark) :].decode(encoding, errors="replace"))
    try:
        return clean_text(data.decode("utf-8"))
    except UnicodeDecodeError:
        return clean_text(data.decode(legacy_encoding(data), errors="replace"))


def clean_text(text: str) -> str:
    """`text` with plain newlines, without a leading byte order mark, NULs and lone surrogates replaced one for one.

    Nothing else changes, not even to a Unicode normal form: offsets are those of the text as given.

    >>> clean_text("one\\r\\ntwo\\rthree\\x00")
    'one\\ntwo\\nthree\\ufffd'
    """
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return UNSTORABLE.sub("\ufffd", plain)


def legacy_encoding(data: bytes) -> str:
    """The encoding in which a text that is no UTF-8 most likely is."""
    import chardet

    found = chardet.detect(data[:SAMPLE], compat_names=False, include_encodings=("utf-8", *LEGACY_ENCODINGS))
    return found["encoding"] or "cp1252"
