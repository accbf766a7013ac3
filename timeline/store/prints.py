"""The prints of articles (`timeline.near_copies`): by which numbers an article is found that has the same words.

Each article keeps its own in `articles.prints`, from which the table `article_prints` follows.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from timeline.store.damage import store_errors
from timeline.store.log import THESE

MOST_COMPARED = 10  # articles that may be near copies of one

OF_ARTICLES = (
    "SELECT each.value, articles.key FROM articles, json_each(prints) AS each "
    "WHERE json_valid(prints) AND each.type = 'integer'"
)
DIFFERENT = f"""
SELECT 1 FROM ({OF_ARTICLES} EXCEPT SELECT print, article FROM article_prints)
UNION ALL SELECT 1 FROM (SELECT print, article FROM article_prints EXCEPT {OF_ARTICLES}) LIMIT 1
"""


def add_prints(connection: sqlite3.Connection, prints: Iterable[tuple[int, str]]) -> None:
    """Adds prints, each with the key of its article. Inside `writing()`."""
    connection.executemany("INSERT OR IGNORE INTO article_prints VALUES (?, ?)", prints)


def delete_prints(connection: sqlite3.Connection, articles: Sequence[str]) -> None:
    """Deletes the prints of the articles with these keys, while their rows still have them. Inside `writing()`."""
    connection.execute(
        f"DELETE FROM article_prints WHERE (print, article) IN ({OF_ARTICLES} AND articles.key IN {THESE})",
        (json.dumps(list(articles)),),
    )


def rebuild_prints(connection: sqlite3.Connection) -> None:
    """Makes the table anew. Inside `writing()`."""
    connection.execute("DELETE FROM article_prints")
    connection.execute(f"INSERT OR IGNORE INTO article_prints {OF_ARTICLES}")


def prints_differ(connection: sqlite3.Connection) -> bool:
    """Whether the table is not what the articles give."""
    return connection.execute(DIFFERENT).fetchone() is not None


@store_errors
def articles_sharing_prints(connection: sqlite3.Connection, prints: Sequence[int], least: int) -> list[str]:
    """The keys of the articles that have `least` of these prints or more: those with most first, then the oldest."""
    found = connection.execute(
        f"SELECT article FROM article_prints JOIN articles ON articles.key = article WHERE print IN {THESE} "
        "GROUP BY article HAVING count(*) >= ? ORDER BY count(*) DESC, articles.rowid LIMIT ?",
        (json.dumps(list(prints)), least, MOST_COMPARED),
    )
    return [key for (key,) in found]
