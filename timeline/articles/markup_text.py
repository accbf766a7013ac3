"""markup_text: the text that a piece of HTML shows, as mails and feeds carry it, a blank line between its paragraphs.

For whole pages, in which the article has to be found, there is `timeline.articles.html_file`. This takes everything
that is shown, and time in proportion to the length of its input, whatever that is.
"""

import re
from collections.abc import Iterator
from html import unescape

# A tag, its attributes bounded so that quotes which never end cost nothing.
TAG = re.compile(r"""<(/?)([A-Za-z][\w:-]*+)((?:[^<>"']++|"[^"<]{0,4000}+"|'[^'<]{0,4000}+'|["'])*+)>""")
COMMENT, COMMENT_END = "<!--", "-->"
DECLARATION = re.compile(r"<[!?][^<>]{0,4000}>")

PARAGRAPHS = frozenset(
    "p div section article header footer main aside nav h1 h2 h3 h4 h5 h6 ul ol dl dt dd table tr td th blockquote pre"
    " figure figcaption address center hr form fieldset caption".split()
)
UNSHOWN = frozenset("script style head title template svg noscript iframe object select textarea button math".split())
VOID = frozenset("br hr img input meta link area base col embed source track wbr param".split())
HIDDEN = re.compile(r"display\s*:\s*none|\bhidden(?=[\s=/]|$)(?!\s*=\s*[\"']?until)|mso-hide\s*:\s*all", re.IGNORECASE)
ITEM = "- "
PARAGRAPH, LINE = "\x1e", "\n"  # a control character that no text keeps marks where a paragraph ends
BLANKS = re.compile(r"[ \t\r\f\v\xa0\u200b\u200c\u034f\xad\ufeff]+")  # as newsletters fill up their preview with


def markup_text(markup: str, left_out: re.Pattern[str] | None = None) -> str:
    """What `markup` shows; elements whose tag with attributes `left_out` finds are not taken.

    >>> markup_text("<p>The council <b>met</b>.</p><ul><li>One<li>Two</ul><script>alert(1)</script>")
    'The council met.\\n\\n- One\\n- Two'
    """
    text = BLANKS.sub(" ", "".join(_pieces(markup, left_out)))
    paragraphs = (_lines(paragraph) for paragraph in text.split(PARAGRAPH))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph.strip(ITEM))


def _lines(paragraph: str) -> str:
    lines = (" ".join(line.split()) for line in paragraph.split(LINE))
    return "\n".join(line for line in lines if line and line != ITEM.strip())


def _pieces(markup: str, left_out: re.Pattern[str] | None) -> Iterator[str]:
    """The shown text and what stands between; newlines of the markup are spaces."""
    skipped, depth = "", 0  # the element that is left out, and how many of its name are open in it
    for tag, attributes, text, closing in _tokens(markup):
        if skipped:
            if tag == skipped and tag not in VOID:
                depth += -1 if closing else 1
                skipped = skipped if depth else ""
            continue
        if not tag:
            yield unescape(text).replace(PARAGRAPH, " ").replace("\n", " ")
        elif not closing and tag not in VOID and _is_left_out(tag, attributes, left_out):
            skipped, depth = tag, 1
        elif tag == "br":
            yield LINE
        elif tag == "li":
            yield LINE if closing else LINE + ITEM
        elif tag in PARAGRAPHS:
            yield PARAGRAPH


def _is_left_out(tag: str, attributes: str, left_out: re.Pattern[str] | None) -> bool:
    if tag in UNSHOWN or HIDDEN.search(attributes):
        return True
    return left_out is not None and bool(left_out.search(f"{tag}{attributes}"))


def _tokens(markup: str) -> Iterator[tuple[str, str, str, bool]]:
    """Tags (name, attributes, "", whether they close) and texts ("", "", text, False), in order."""
    place = 0
    while place < len(markup):
        opening = markup.find("<", place)
        if opening < 0:
            opening = len(markup)
        if opening > place:
            yield "", "", markup[place:opening], False
        if opening == len(markup):
            return
        if markup.startswith(COMMENT, opening):
            end = markup.find(COMMENT_END, opening + len(COMMENT))
            if end < 0:
                return
            place = end + len(COMMENT_END)
            continue
        found = TAG.match(markup, opening) or DECLARATION.match(markup, opening)
        if found is None:
            yield "", "", "<", False
            place = opening + 1
            continue
        place = found.end()
        if found.re is TAG:
            yield found[2].lower(), found[3], "", bool(found[1])
            if found[2].lower() in ("script", "style") and not found[1]:
                place = _raw_end(markup, place, found[2])


def _raw_end(markup: str, place: int, tag: str) -> int:
    """Where the content of a script or style ends: no tag in it is one."""
    end = re.compile(rf"</{tag}", re.IGNORECASE).search(markup, place)
    return end.start() if end else len(markup)
