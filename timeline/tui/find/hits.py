"""Hits: places where something was found, in order, and going from one to the next, round the end.

>>> places = [3, 10, 40]
>>> first_from(places, 11), next_from(places, 10, 1), next_from(places, 10, -1), next_from(places, 40, 1)
(2, 2, 0, 0)
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from timeline.filter_terms import Search
from timeline.store.words import WORD, folded


def search_typed(text: str) -> Search | None:
    """What is sought by words as they are typed; in quotes as whole words. None without a letter or digit.

    >>> search_typed("border pol"), search_typed('"police"'), search_typed(" – ")
    (Search(text='border pol', phrase=False, negated=False), Search(text='police', phrase=True, negated=False), None)
    """
    words = text.replace('"', " ").strip()
    return Search(words, phrase=text.lstrip().startswith('"')) if WORD.search(folded(words)) else None


def first_from(places: Sequence[int], here: int) -> int:
    """Which of the places is the first from `here` on; behind the last, the first of all."""
    at = bisect_left(places, here)
    return at if at < len(places) else 0


def next_from(places: Sequence[int], here: int, step: int) -> int:
    """Which of the places comes next after `here` (step 1), or before it (step -1); round the end."""
    return (bisect_right(places, here) if step > 0 else bisect_left(places, here) - 1) % len(places)


def count_words(at: int | None, count: int) -> str:
    """Where the person is among so many: "3 of 12"; "12 found" where that is at none of them."""
    if not count:
        return "nothing found"
    return f"{count:,} found" if at is None else f"{at + 1:,} of {count:,}"
