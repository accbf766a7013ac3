"""Titles and authors that office programs write into documents, when they are more than a file's or computer's name.

"Microsoft Word - draft2.doc" and "Untitled" are in the title of most PDFs, "admin" and "PC-12" in the author.
"""

import re

from timeline.plaintext import one_line

LONGEST_TITLE = 300
LONGEST_AUTHOR = 100

NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|office|publisher)|powerpoint|slide \d|layout \d|untitled|unbenannt|sans titre"
    r"|document\d*$|dokument\d*$|template|presentation\d*$|print(?:ing)?\b.*\.\w+$|https?://|file:|about:blank|title$|\W*$)"
    r"|.*(?:\.(?:docx?|odt|rtf|txt|pdf|indd|qxd|pub|pages|tex|html?|pptx?|xlsx?)|[\\/_]\S*[\\/_]\S*)$",
    re.IGNORECASE,
)
NO_AUTHOR = re.compile(
    r".*\d|.*[@\\/_]|.*\b(?:user|admin|administrator|owner|author|unknown|microsoft|windows|office|hewlett|lenovo|acer"
    r"|korisnik|benutzer|utilisateur|python-docx|pdf)\b",
    re.IGNORECASE,
)


def plausible_title(text: str | None) -> str | None:
    """`text` as a title; None where it is none that a reader would know.

    >>> plausible_title("Microsoft Word - draft2.doc"), plausible_title("Asylum bulletin no. 12")
    (None, 'Asylum bulletin no. 12')
    """
    title = one_line(text or "")
    return title if len(title.split()) > 1 and len(title) <= LONGEST_TITLE and not NO_TITLE.match(title) else None


def plausible_author(text: str | None) -> str | None:
    """`text` as an author: two words, the first with a capital, without figures; None for the name of an account.

    >>> plausible_author("admin"), plausible_author("PC-12"), plausible_author("Jelena Petrović")
    (None, None, 'Jelena Petrović')
    """
    author = one_line(text or "")
    is_name = len(author.split()) > 1 and author[0].isupper() and len(author) <= LONGEST_AUTHOR
    return author if is_name and not NO_AUTHOR.match(author) else None
