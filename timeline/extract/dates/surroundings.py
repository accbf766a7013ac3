"""What stands right before and after an expression: the text, its nearest word, the known word that leads in."""

import re

from timeline.extract.dates.tokens import Token

FARTHEST = 40  # characters to either side

LEADS_IN = frozenset({"ON", "ON_DAY", "SINCE", "FROM", "SO_FAR", "MODIFIER", "BETWEEN"})

OPENINGS = " \t\r\n\u00a0\u2009\u202f("
# On the same line or the next, but in no other paragraph.
WORD_AFTER = re.compile(r"(?:\s?-\s?|\s[^\S\n]?)?([^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*)")


def text_before(text: str, token: Token) -> str:
    return text[max(0, token.start - FARTHEST) : token.start]


def text_after(text: str, token: Token) -> str:
    return text[token.end : token.end + FARTHEST]


def word_before(text: str, token: Token) -> str | None:
    """The word to the left, with its dot in "Art. 5"; None after a number, a comma, a full stop."""
    left = text_before(text, token).rstrip(OPENINGS)
    end = start = len(left) - left.endswith(".")
    while start and (left[start - 1].isalpha() or "\u0300" <= left[start - 1] <= "\u036f"):
        start -= 1
    return left[start:] if start < end else None


def word_after(text: str, token: Token) -> str | None:
    """The word to the right, after a hyphen too; None before a mark or in a new paragraph."""
    match = WORD_AFTER.match(text_after(text, token))
    return match[1] if match else None


def is_led_in(before: Token | None) -> bool:
    """Such as "In 2015 migrants came", "the year 2000", but not "over 2015 migrants came"."""
    if before is None or "HEDGE" in before.values:
        return False
    return bool(LEADS_IN & before.values.keys()) or before.values.get("UNIT") == "year" or _is_at_hand(before)


def _is_at_hand(before: Token) -> bool:
    """Such as "In the year 2000", where "the year" was read by itself."""
    return before.values.get("RULE") == "period at hand"
