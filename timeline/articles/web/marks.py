"""marks_of: the words of an element's class and id, by which pages say what it is for."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What belongs to other articles, to readers or to the page: a date there is not that of the article.
BESIDE = re.compile(
    r".*(?:related|recommend|teaser|sidebar|widget|comment|footer|footnote|promo|archive|agenda|calendar|event|deadline"
    r"|breadcrumb|cookie|newsletter|latest|popular|most-?read|trending|ticker|card|more-?(?:news|from|stories)).*"
)
CHANGED = re.compile(r"(?:.*[-_])?(?:(?:last)?updated?|modified|(?:last)?mod|changed|edited)(?:[-_].*)?")
BESIDE_ELEMENTS = frozenset({"aside", "nav", "footer"})
MOST_ABOVE = 12


def marks_of(element: "HtmlElement") -> list[str]:
    """Class, id and role of an element in lower case, word by word.

    >>> from lxml.html import fromstring
    >>> marks_of(fromstring('<p class="Entry-Date small" id="d1">'))
    ['entry-date', 'small', 'd1']
    """
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}".lower().split()


def is_of_change(element: "HtmlElement") -> bool:
    """Whether an element says of itself that it is about the last change of the page.

    >>> from lxml.html import fromstring
    >>> is_of_change(fromstring('<time class="entry-updated">x</time>'))
    True
    """
    return element.get("itemprop") == "dateModified" or any(map(CHANGED.fullmatch, marks_of(element)))


def is_beside_article(element: "HtmlElement") -> bool:
    """Whether an element stands in a part of the page that is not the article."""
    for number, above in enumerate((element, *element.iterancestors())):
        if above.tag in ("body", "html") or number == MOST_ABOVE:
            return False
        if above.tag in BESIDE_ELEMENTS or any(map(BESIDE.fullmatch, marks_of(above))):
            return True
    return False
