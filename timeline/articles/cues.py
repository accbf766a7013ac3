"""The words by which page furniture is known, read from `words/*.toml`: one file a language.

All languages are read together: a page's navigation is often in another language than its article, and the language of
the article is not known yet when its furniture is looked for. "…" in a cue stands for any words in between.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files

from timeline.serbian import to_cyrillic

LANGUAGES = ("en", "sr", "de", "fr", "it", "es", "pl", "cs", "hu", "mk", "sq", "ro", "el", "sl", "nl", "pt", "tr")


@lru_cache(maxsize=1)
def cues() -> Mapping[str, tuple[str, ...]]:
    """Every kind of cue ("teasers", "starts", "months" …) -> its words in all languages, lower case."""
    gathered: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for kind, words in _word_file(language).items():
            forms = words.split() if isinstance(words, str) else words
            gathered.setdefault(kind, []).extend(_both_scripts(forms) if language == "sr" else forms)
    return {kind: tuple(words) for kind, words in gathered.items()}


@lru_cache(maxsize=1)
def month_numbers() -> Mapping[str, int]:
    """Every form of every month's name, lower case -> 1 to 12."""
    return {name: index % 12 + 1 for index, names in enumerate(cues()["months"]) for name in names.split()}


@lru_cache(maxsize=1)
def agencies() -> tuple[str, ...]:
    """Names of news agencies and picture desks, the longest first."""
    return tuple(sorted(_word_file("agencies")["agencies"], key=len, reverse=True))


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first, apostrophes of both kinds, "…" for any words in between.

    >>> re.match(any_of(["sign up for … newsletter"]), "sign up for our free newsletter") is not None
    True
    """
    return "(?:" + "|".join(map(_pattern, sorted(set(words), key=len, reverse=True))) + ")"


def _word_file(name: str) -> dict[str, list[str]]:
    return tomllib.loads((files("timeline.articles") / "words" / f"{name}.toml").read_text(encoding="utf-8"))


def _both_scripts(latin: list[str]) -> list[str]:
    """Months stay in twelves: the Cyrillic year follows the Latin one."""
    return latin + [to_cyrillic(form) for form in latin]


def _pattern(cue: str) -> str:
    escaped = re.escape(cue).replace("…", ".{1,120}?")
    return re.sub("['’]", "['’]", escaped)
