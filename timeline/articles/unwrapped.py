"""unwrapped: text whose lines were broken for a screen of 72 or 80 characters, a paragraph a line again."""

import re
from itertools import pairwise

WIDEST = 100  # characters; a text with longer lines was not broken by a program
NARROWEST = 50
LIST_ITEM = re.compile(r"\s*(?:[-–•*▪►]|\(?\d{1,2}[.)]|[a-z]\))\s")
RULE = re.compile(r"[\W_]{3,}")


def unwrapped(text: str) -> str:
    """`text` with those line breaks taken out behind which the next word would not have fitted.

    A line that ends in a space goes on in the next one (RFC 3676); list items, rules and blank lines end a paragraph.

    >>> print(unwrapped("The ministers of the interior met in Vienna on Monday and\\nagreed on joint patrols.\\n- One"))
    The ministers of the interior met in Vienna on Monday and agreed on joint patrols.
    - One
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    flowed = sum(line.endswith(" ") and line.strip() != "--" for line in lines) * 4 > len(lines)
    if not flowed and not NARROWEST <= width <= WIDEST:
        return text
    joined = [lines[0]]
    for before, line in pairwise(lines):
        if _goes_on(before, line, width, flowed):
            joined[-1] = f"{joined[-1].rstrip()} {line.lstrip()}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _goes_on(before: str, line: str, width: int, flowed: bool) -> bool:
    if (
        not before.strip()
        or not line.strip()
        or LIST_ITEM.match(line)
        or RULE.fullmatch(line)
        or RULE.fullmatch(before)
    ):
        return False
    if flowed:
        return before.endswith(" ")
    return len(before.rstrip()) + 1 + len(line.split(maxsplit=1)[0]) > width
