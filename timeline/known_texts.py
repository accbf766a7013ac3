"""KnownTexts: whether the text of an article is stored already, under another name or in another folder."""

from dataclasses import dataclass, field, replace
from hashlib import sha256

from timeline.models import Article
from timeline.store import Connection, stored_articles


@dataclass(slots=True)
class KnownTexts:
    """The texts of the stored articles, read from the database when the first new article asks for them.

    Only what tells them apart is kept.
    """

    connection: Connection
    _by_digest: dict[bytes, list[Article]] = field(default_factory=dict)
    _is_read: bool = False

    def same_as(self, article: Article) -> Article | None:
        """The article with exactly the same text and no other publisher, address or day; None when there is none.

        Two papers that print the same agency report stay two articles.
        """
        if not self._is_read:
            self._is_read = True
            for stored in stored_articles(self.connection):
                self.add(stored)
        alike = self._by_digest.get(_digest(article.text), ())
        return next((other for other in alike if not _contradict(article, other)), None)

    def add(self, article: Article) -> None:
        """Makes an article known that is about to be stored."""
        self._by_digest.setdefault(_digest(article.text), []).append(replace(article, text=""))


def _digest(text: str) -> bytes:
    return sha256(text.encode("utf-8", "replace")).digest()


def _contradict(one: Article, other: Article) -> bool:
    pairs = ((one.publisher, other.publisher), (one.url, other.url), (one.published, other.published))
    return any(here and there and here != there for here, there in pairs)
