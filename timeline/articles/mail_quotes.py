"""What people wrote in a mail, without what their programs add: quoted mails, signatures, footers of newsletters.

A mail that was passed on has the article below its head; whose it is and of when then stands in that head.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.articles.mail_words import FIELD, FIELDS, FOOTER, IN_BROWSER, PASSED_ON, WROTE

SIGNATURE = "-- "
QUOTED = re.compile(r"^> ?")
LONGEST_SIGNATURE = 15  # lines
LONGEST_COVER = 400  # characters of what someone writes above a mail that is passed on
FOOTER_FROM = 0.3  # of the text: a footer does not stand above the article
LONGEST_FOOTER_LINE = 300
LONGEST_HINT = 160
FEWEST_FIELDS = 3  # of a head without a mark above it
LONGEST_MARK = 100
MOST_PASSED_ON = 5  # times that a mail is passed on


class PassedOn(NamedTuple):
    """What the head of a mail that was passed on says, "" where it does not."""

    sender: str = ""
    date: str = ""
    subject: str = ""


class Written(NamedTuple):
    """The text of a mail; `passed_on` when it is another one's."""

    text: str
    passed_on: PassedOn | None = None


def own_words(text: str, *, forwarded: bool) -> Written:
    """What is the mail's own in `text`; of one that is passed on, what is that one's own.

    >>> own_words("Agreed.\\n\\nOn 3 March 2016 Ana wrote:\\n> The camp opens.", forwarded=False).text
    'Agreed.'
    """
    lines, passed_on = text.split("\n"), None
    for _ in range(MOST_PASSED_ON):
        start, end, head = _head_within(lines)
        cover, below = "\n".join(lines[:start]).strip(), lines[end:]
        if head is None:
            break
        if not forwarded and (len(cover) >= LONGEST_COVER or len("\n".join(below)) < LONGEST_COVER):
            lines = lines[:start]
            break
        lines, passed_on = [QUOTED.sub("", line) for line in below], head
    return Written(_without_footer(_without_quotes(lines)), passed_on)


def _head_within(lines: Sequence[str]) -> tuple[int, int, PassedOn | None]:
    """The first and the last line of the head of another mail, and what it says; None when there is none."""
    looked = 0  # the lines above are no head: each is looked at once
    for index, line in enumerate(lines):
        if index < looked:
            continue
        marked = bool(line.strip() and len(line) <= LONGEST_MARK and PASSED_ON.fullmatch(line.strip()))
        start = index + 1 if marked else index
        while marked and start < len(lines) and not lines[start].strip():
            start += 1
        if marked or FIELD.match(line):
            end, said = _fields(lines, start)
            if len(said) >= (1 if marked else FEWEST_FIELDS) and "from" in said:
                return index, end, PassedOn(said["from"], said.get("date", ""), said.get("subject", ""))
            looked = end
    return len(lines), len(lines), None


def _fields(lines: Sequence[str], start: int) -> tuple[int, dict[str, str]]:
    """The line after the fields that begin at `start`, and the fields."""
    said: dict[str, str] = {}
    here = start
    while here < len(lines) and (match := FIELD.match(lines[here])):
        said.setdefault(next(name for name in FIELDS if match[name]), match["value"].strip())
        here += 1
    return here, said


def _without_quotes(lines: Sequence[str]) -> list[str]:
    """Without quoted lines, the line that says whose they are, and the signature below."""
    kept: list[str] = []
    for index, line in enumerate(lines):
        if line == SIGNATURE and len(lines) - index <= LONGEST_SIGNATURE:
            break
        if not line.startswith(">"):
            kept.append(line)
        elif kept and not lines[index - 1].startswith(">"):
            _drop_attribution(kept)
    return kept


def _drop_attribution(kept: list[str]) -> None:
    """Takes away "On … wrote:", which may take two lines, from the end of `kept`."""
    end = len(kept)
    while end and not kept[end - 1].strip():
        end -= 1
    for length in (1, 2, 3):
        if length <= end and WROTE.fullmatch(" ".join(kept[end - length : end]).strip()):
            del kept[end - length :]
            return


def _without_footer(lines: Sequence[str]) -> str:
    """Without the hint to a page in the browser, and without all from the line on that tells how to unsubscribe."""
    shown = [line for line in lines if not (len(line) <= LONGEST_HINT and IN_BROWSER.search(line))]
    whole = "\n".join(shown).strip("\n")
    place = 0
    for line in whole.split("\n"):
        if place >= FOOTER_FROM * len(whole) and len(line) <= LONGEST_FOOTER_LINE and FOOTER.search(line):
            return re.sub(r"\n\W*$", "", whole[:place]).rstrip()
        place += len(line) + 1
    return whole
