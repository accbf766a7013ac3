"""KnownTexts: whether the text of an article is stored already, under another name or in another folder."""

from dataclasses import dataclass, field
from hashlib import blake2b

from timeline.models import Article
from timeline.store import Connection, each_text, stored_article


@dataclass(slots=True)
class KnownTexts:
    """The texts of the stored articles, read from the database when the first new article asks for them.

    Only a number is kept of each, and the keys of the articles that have it: 200 bytes an article.
    """

    connection: Connection
    _keys: dict[int, tuple[str, ...]] = field(default_factory=dict)
    _is_read: bool = False

    def same_as(self, article: Article) -> str | None:
        """The source of an article with exactly the same text and no other publisher, address or day; None when there
        is none.

        Two papers that print the same agency report stay two articles.
        """
        if not self._is_read:
            self._is_read = True
            each_text(self.connection, self.add)
        for key in self._keys.get(_number_of(article.text), ()):
            other = stored_article(self.connection, key)
            if other and other.text == article.text and not _contradict(article, other):
                return other.source
        return None

    def add(self, key: str, text: str) -> None:
        """Makes the text of an article known that was stored under `key`."""
        number = _number_of(text)
        keys = self._keys.get(number, ())
        if key not in keys:
            self._keys[number] = (*keys, key)


def _number_of(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest())


def _contradict(one: Article, other: Article) -> bool:
    pairs = ((one.publisher, other.publisher), (one.url, other.url), (one.published, other.published))
    return any(here and there and here != there for here, there in pairs)
