"""same_text: whether the text of an article is stored already, under another name or in another folder."""

from timeline.models import Article
from timeline.store import Connection, articles_with_text, stored_article


def same_text(connection: Connection, article: Article) -> str | None:
    """The source of an article with exactly the same text and no other publisher, address or day; None when there is
    none.

    Two papers that print the same agency report stay two articles.
    """
    for key in articles_with_text(connection, article.text):
        other = stored_article(connection, key)
        if other and not _contradict(article, other):
            return other.source
    return None


def _contradict(one: Article, other: Article) -> bool:
    pairs = ((one.publisher, other.publisher), (one.url, other.url), (one.published, other.published))
    return any(here and there and here != there for here, there in pairs)
