"""Rows of the chronology from different articles that may be one event, for people to look at. Pure.

Nothing is merged here: what comes back are pairs with a score and the reasons for it.
"""

from collections.abc import Collection, Iterable, Mapping

from timeline.matching.likeness import Likeness
from timeline.matching.pairs import candidate_pairs
from timeline.matching.telling import telling
from timeline.matching.wording import word_weights
from timeline.models import Comparable, Proposal

__all__ = ["SHOWN", "proposals"]

SHOWN = 0.5  # the least score of a pair that is proposed


def proposals(events: Iterable[Comparable], distinct: Collection[frozenset[str]] = ()) -> list[Proposal]:
    """Pairs of rows that may be one event, best first, then by key; without those in `distinct`, called two by people.

    No two rows of one article are a pair: there the reading of the article itself decided. Of the rows of an article
    the likeliest is proposed for a row, and not a second one. `timeline.matching.pairs` says which pairs are looked at.
    """
    rows = [telling(event) for event in events]
    likeness = Likeness(rows, word_weights([row.wording for row in rows]))
    found: dict[tuple[str, str], Proposal] = {}
    for one, other in candidate_pairs(rows):
        pair = likeness.proposal(one, other, SHOWN)
        if pair and frozenset((pair.one, pair.other)) not in distinct:
            found[pair.one, pair.other] = pair
    articles = {row.key: row.articles for row in rows}
    return _likeliest_of_each_article(sorted(found.values(), key=_best_first), articles)


def _best_first(pair: Proposal) -> tuple[float, str, str]:
    return -pair.score, pair.one, pair.other


def _likeliest_of_each_article(pairs: Iterable[Proposal], articles: Mapping[str, frozenset[str]]) -> list[Proposal]:
    """The pairs without those of which a row was proposed, with a better score, for another row of the same article."""
    taken: set[tuple[str, str]] = set()
    chosen = []
    for pair in pairs:
        claims = {(pair.one, article) for article in articles[pair.other]}
        claims |= {(pair.other, article) for article in articles[pair.one]}
        if taken.isdisjoint(claims):
            taken |= claims
            chosen.append(pair)
    return chosen
