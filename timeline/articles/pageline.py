"""Single lines that belong to the page, not to the article: navigation, share buttons, credits, subscriptions."""

import re
from functools import lru_cache

from timeline.articles.cues import any_of, cues
from timeline.articles.lines import ends_like_a_sentence

LONGEST_CUE_LINE = 300  # characters; longer lines are paragraphs, whatever they begin with
LONGEST_CRUMB = 60
LONGEST_TAB = 40

BULLET = re.compile(r"^(?:[•·*▪►>»|#_-]+|icon\b)\s*|\*\*|__")
SEPARATOR = re.compile(r"\s(?:/|>|»|›|::|→)\s")
BAR = re.compile(r"\s[|•·]\s")


def bare(text: str) -> str:
    """`text` in lower case, without its bullet, emphasis and final colon: what cues are compared with.

    >>> bare("  • Email to a friend"), bare("**Related Articles:**")
    ('email to a friend', 'related articles')
    """
    return BULLET.sub("", " ".join(text.split())).rstrip(" :").lower()


def is_cue_line(text: str) -> bool:
    """Whether the whole of `text` is page furniture by its words alone.

    >>> is_cue_line("Sign up for our free newsletter"), is_cue_line("Ministers met in Vienna.")
    (True, False)
    """
    if len(text) > LONGEST_CUE_LINE:
        return False
    line = bare(text)
    return bool(
        whole_line("lines").fullmatch(line)
        or AD_MARK.fullmatch(text)
        or _starts().match(" ".join(text.split()).lower())
        or _starts().match(line)
        or _contains().search(line)
        or is_link_twice(text)
    )


def is_breadcrumb(text: str) -> bool:
    """Whether `text` is the way to a page ("Home / News / Asylum") or a bar of such ("News | Opinion | Sport").

    >>> is_breadcrumb("Home / News / Asylum"), is_breadcrumb("The plan was rejected / postponed.")
    (True, False)
    """
    tabs = BAR.split(text)
    if len(tabs) >= 3 and all(len(tab) <= LONGEST_TAB for tab in tabs) and not ends_like_a_sentence(text):
        return True
    steps = SEPARATOR.split(text)
    if len(steps) < 2:
        return False
    if whole_line("home").fullmatch(bare(steps[0])):
        return True
    return len(steps) >= (4 if " / " in text else 3) and all(len(step) <= LONGEST_CRUMB for step in steps[:-1])


def is_link_twice(text: str) -> bool:
    """Whether `text` says the same twice without a break, as a picture's label and its link do.

    >>> is_link_twice("New camp opens in the northNew camp opens in the north")
    True
    """
    half = len(text) // 2
    return half > 10 and text[:half].strip() == text[-half:].strip()


@lru_cache(maxsize=32)
def whole_line(kind: str) -> re.Pattern[str]:
    """The pattern of a kind of cue that is a whole line: "lines", "teasers", "references", "home", "answers"."""
    return re.compile(any_of(cues()[kind]))


AD_MARK = re.compile(r"\[/?ad[_-]?\d*\]|\[advertisement\]", re.IGNORECASE)  # what a scraper leaves of an advert


@lru_cache(maxsize=1)
def _starts() -> re.Pattern[str]:
    """Not in the middle of a word: "tag:" may be followed by a letter at once, "photo by" may not."""
    teasers = rf"{any_of(cues()['teasers'])}\s?:\s"
    return re.compile(rf"{teasers}|" + any_of(cues()["starts"]) + r"(?:(?<![^\W\d])|(?![^\W\d]))")


@lru_cache(maxsize=1)
def _contains() -> re.Pattern[str]:
    return re.compile(any_of(cues()["contains"]))
