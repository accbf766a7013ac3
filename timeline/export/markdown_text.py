"""Text as Markdown that reads as that text and as nothing else: no heading, link, image, HTML or footnote comes of it.

>>> escaped("# [x](http://example.org) *now*")
'\\\\# \\\\[x\\\\](http\\\\://example\\\\.org) \\\\*now\\\\*'
"""

import re
from urllib.parse import quote

from timeline.plaintext import one_line

# `[` ends links, images and footnotes; `<` and `&` HTML; `@` pandoc's citations and addresses; `$` its formulas.
# `_` means nothing between letters: news_2015.
MARKS = re.compile(r"[\\`*\[\]<>|~^$&@{}]|(?<![^\W_])_|_(?![^\W_])")

# What GitHub and others turn into a link without being asked: "https:", "www.", "example.org".
BARE_LINKS = re.compile(r"(?<=[^\W_]):(?=\S)|(?<=[^\W_])\.(?=[^\W\d_]{2})")

# What begins a block at the beginning of a line: "# x", "- x", "+ x", "= x", "1. x", "2) x", ": x"; "> x" is in MARKS.
BLOCK_STARTS = re.compile(r"^(?:[#+=:-]|\d{1,9}(?=[.)]))")

SAFE_IN_URLS = "%/:?#!$&'()*+,;=@~-._"  # but brackets, which end a footnote in some readers


def escaped(text: str) -> str:
    """`text` on one line, harmless, with a backslash before all that Markdown would read."""
    line = MARKS.sub(r"\\\g<0>", one_line(text))
    line = BARE_LINKS.sub(r"\\\g<0>", line)
    return BLOCK_STARTS.sub(_with_backslash, line)


def link(url: str) -> str:
    """`url` as an autolink when it leads to a web page; else (`javascript:`, `file:`, no URL at all) as text."""
    if not re.match(r"https?://[^\s/]", url, re.IGNORECASE):
        return escaped(url)
    return f"<{quote(one_line(url), safe=SAFE_IN_URLS)}>"


def _with_backslash(match: re.Match[str]) -> str:
    """A mark takes the backslash before it, a number ("1.") after it."""
    start = match[0]
    return f"{start}\\" if start.isdigit() else f"\\{start}"
