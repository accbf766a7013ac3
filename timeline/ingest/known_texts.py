"""KnownText: which stored article has the text of one that was read, or most of it."""

from typing import NamedTuple

from timeline.models import Article
from timeline.near_copies import ENOUGH_SHARED, Rows, is_near_copy, own_words, prints_of, rows_of, tells_nothing_new
from timeline.store import Connection, articles_sharing_prints, articles_with_text, copied_article, stored_article
from timeline.wire_copy import words_of


class KnownText(NamedTuple):
    """What the database knows of an article's text.

    `same` is the key of an article that tells all that this one does, so that no event is lost when it is left out;
    `copy_of` the key of one of which this is a near copy, the first of several; `prints` those of the article. None
    where there is none.
    """

    prints: tuple[int, ...] = ()
    same: str | None = None
    copy_of: str | None = None


def known_text(connection: Connection, article: Article, key: str, *, is_new: bool) -> KnownText:
    """Compares an article, which is to be stored under `key`, with those stored under other keys.

    Only one that `is_new` can be the same as another. Two papers that print the same agency report stay two articles,
    one a near copy of the other, and so does one that says its day of publication where the other does not.
    """
    words = own_words(article)
    prints, rows = prints_of(words), rows_of(words)
    identical = articles_with_text(connection, article.text)
    alike = articles_sharing_prints(connection, prints, ENOUGH_SHARED) if prints else []
    copies: list[str] = []
    for other_key in dict.fromkeys([*identical, *alike]):
        other = None if other_key == key else stored_article(connection, other_key)
        if other is None:
            continue
        is_identical = other_key in identical
        other_rows: Rows = rows if is_identical else rows_of(words_of(other.text))
        if is_new and not _says_more(article, other) and (is_identical or tells_nothing_new(rows, other_rows)):
            return KnownText(prints, same=other_key)
        if is_identical or is_near_copy(rows, other_rows):
            copies.append(other_key)
    return KnownText(prints, copy_of=_first_of(connection, copies, key))


def _first_of(connection: Connection, copies: list[str], key: str) -> str | None:
    """The article that the likest of the copies is itself a copy of, or that one; None when that is `key`."""
    if not copies:
        return None
    first = copied_article(connection, copies[0]) or copies[0]
    return None if first == key else first


def _says_more(article: Article, other: Article) -> bool:
    """Whether its publisher, address or day of publication are others, or its day is one that the other lacks."""
    pairs = ((article.publisher, other.publisher), (article.url, other.url), (article.published, other.published))
    differs = any(here and there and here != there for here, there in pairs)
    return differs or bool(article.published and not other.published)
