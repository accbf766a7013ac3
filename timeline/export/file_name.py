"""A name for the file of a document, safe in any folder whatever the document is called."""

import re
import unicodedata

LONGEST = 120  # bytes, so that an ending and a number have room below the 255 of most systems
UNSAFE = re.compile(r"[^\w.+-]+")
DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)  # files of no folder on Windows
NAMELESS = "document"


def file_name(document: str, ending: str, taken: set[str]) -> str:
    """The name of a file for `document`, which is then `taken`: no path, not hidden, unlike all taken ones in any case.

    >>> taken = set()
    >>> [file_name(name, ".tml", taken) for name in ("AP 1/2", "../ap_1:2", "..", "nul")]
    ['AP_1_2.tml', 'ap_1_2-2.tml', 'document.tml', '_nul.tml']
    """
    stem = UNSAFE.sub("_", unicodedata.normalize("NFC", document)).strip("._-")
    stem = stem.encode(errors="replace")[:LONGEST].decode(errors="ignore").rstrip(".") or NAMELESS
    stem = f"_{stem}" if DEVICES.fullmatch(stem) else stem
    name, number = f"{stem}{ending}", 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}{ending}"
    taken.add(name.casefold())
    return name
