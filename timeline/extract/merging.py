"""Merging: the mentions of one event become one row; two events stay two."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.extract.linking import DatedMention
from timeline.extract.sameness import contradict, is_elsewhere, likeness

# A digest of thousands of events stays linear: a mention is compared with so many events before it, and with so many
# tellings of each.
FARTHEST_BACK = 120
COMPARED = 8

FEW = 6  # mentions; among fewer a word that three share is not rare

SHORTEST_WORD = 4
STEM = 6  # letters that inflected forms of a word have in common


@dataclass(slots=True)
class _Cluster:
    mentions: list[DatedMention]
    words: list[frozenset[str]]
    countries: set[frozenset[str]]


def merge_mentions(
    mentions: Sequence[DatedMention], countries: Sequence[frozenset[str]]
) -> list[tuple[DatedMention, ...]]:
    """The mentions grouped by event, in text order; the first of each group tells the event best.

    `countries` are those that the sentence of each mention names.
    """
    rare = _rare_words(mentions)
    clusters: list[_Cluster] = []
    for mention, words, where in zip(mentions, rare, countries, strict=True):
        cluster = _same_event(clusters, mention, words, where)
        if cluster is None:
            clusters.append(_Cluster([mention], [words], {where}))
        else:
            cluster.mentions.append(mention)
            cluster.words.append(words)
            cluster.countries.add(where)
    return [tuple(sorted(cluster.mentions, key=_tells_worse)) for cluster in clusters]


def _tells_worse(mention: DatedMention) -> tuple[bool, bool, float, int]:
    """Order of evidence: with its own date first, body before headline, the weightiest, the earliest."""
    sentence = mention.mention.clauses.sentence
    return (not mention.own, sentence.headline, -mention.mention.weight, sentence.start)


def _same_event(
    clusters: Sequence[_Cluster], mention: DatedMention, words: frozenset[str], where: frozenset[str]
) -> _Cluster | None:
    """The cluster that a mention belongs to: the most alike of those that it does not contradict."""
    best: tuple[float, _Cluster] | None = None
    for cluster in clusters[-FARTHEST_BACK:]:
        told = list(zip(cluster.mentions[:COMPARED], cluster.words[:COMPARED], strict=True))
        if any(contradict(mention, other) for other, _ in told) or is_elsewhere(mention, where, cluster.countries):
            continue
        alike = max(likeness(mention, words, other, other_words) for other, other_words in told)
        if alike >= 1 and (best is None or alike >= best[0]):
            best = (alike, cluster)
    return best[1] if best else None


def _rare_words(mentions: Sequence[DatedMention]) -> list[frozenset[str]]:
    """For each mention the stems of its sentence that less than a third of the sentences share."""
    stems = [
        frozenset(
            word[:STEM]
            for index, word in enumerate(mention.mention.clauses.tokens.folded)
            if (len(word) >= SHORTEST_WORD or word.isdigit()) and index not in mention.mention.trigger.places
        )
        for mention in mentions
    ]
    counts = Counter(stem for words in stems for stem in words)
    too_common = max(2 if len(mentions) < FEW else 3, len(mentions) // 3)
    return [frozenset(stem for stem in words if counts[stem] <= too_common) for words in stems]
