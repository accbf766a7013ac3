"""Words that were divided at the end of a line, made whole: "Montene-/gro" is one word, "long-/term" keeps its sign."""

import re
from collections import Counter
from collections.abc import Iterable

from timeline.articles.printed import HYPHEN

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?(?:-[^\W_]+(?:['’][^\W_]+)?)*")
LAST_PART = re.compile(r"[^\W_]*$")
FIRST_PART = re.compile(r"[^\W_]*")
SOFT = "\N{SOFT HYPHEN}"

# Halves that keep their hyphen in English, and words before which it stands for the rest of a compound: "Ein- und".
FIRST_HALVES = frozenset(
    "non well self long short high low ex cross so vice anti post pro all half two three four five six seven eight nine"
    " ten twenty thirty forty fifty sixty seventy eighty ninety".split()
)
SECOND_HALVES = frozenset("term based led level related year old wide range scale called border".split())
BETWEEN = frozenset("und oder bzw and or i ili et ou y o e и или".split())


def known_words(texts: Iterable[str]) -> Counter[str]:
    """How often each word stands undivided in `texts`, in lower case; "long-term" is one word."""
    return Counter(word.casefold() for text in texts for word in WORD.findall(text.rstrip(HYPHEN)))


def rejoined(first: str, second: str, known: Counter[str]) -> str:
    """Two lines as one text, a space or nothing between them.

    What the rest of the document writes decides about a hyphen at the end of the first; then whether its halves are
    those of one word.

    >>> rejoined("the Montene-", "gro agreement", Counter())
    'the Montenegro agreement'
    >>> rejoined("a long-", "term deal", Counter()), rejoined("Asyl-", "Stelle", Counter())
    ('a long-term deal', 'Asyl-Stelle')
    """
    if first.endswith(SOFT):
        return first[:-1] + second
    if not first.endswith((HYPHEN, "-", "\N{HYPHEN}")):
        return first + second if is_range(first) else f"{first} {second}"
    first = first[:-1]
    left, right = LAST_PART.search(first), FIRST_PART.match(second)
    if not left or not right or not left[0]:
        return f"{first}- {second}" if first.endswith(" ") or not first else f"{first}-{second}"
    if right[0].casefold() in BETWEEN:
        return f"{first}- {second}"
    return f"{first}{'' if _is_one_word(left[0], right[0], known) else '-'}{second}"


def is_range(text: str) -> bool:
    """Whether `text` ends in the dash of "2015–2016"."""
    return bool(re.search(r"\d[–—]$", text))


def _is_one_word(left: str, right: str, known: Counter[str]) -> bool:
    whole, hyphenated = known[(left + right).casefold()], known[f"{left}-{right}".casefold()]
    if whole != hyphenated:
        return whole > hyphenated
    return (
        left.isalpha()
        and right[:1].islower()
        and not (left.isupper() and len(left) > 1)
        and left.casefold() not in FIRST_HALVES
        and right.casefold() not in SECOND_HALVES
    )
