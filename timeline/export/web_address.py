"""The address of a web page, safe to stand in a link of any format.

>>> web_address("https://example.org/a b")
'https://example.org/a%20b'
>>> web_address("javascript:alert(1)") is None
True
"""

import re
from urllib.parse import quote

from timeline.plaintext import one_line

WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)
SAFE = "%/:?#[]!$&()*+,;=@~-._"  # those of RFC 3986 but the apostrophe, which ends an attribute in some pages


def web_address(url: str | None) -> str | None:
    """`url` in ASCII, every other letter percent-encoded, when it leads to a web page; else None."""
    if url is None or not WEB.match(url):
        return None
    return quote(one_line(url), safe=SAFE)
