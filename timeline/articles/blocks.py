"""Stretches of several lines that belong to the page: teaser blocks, lists of sources, polls, the end of the article.

Each function takes the lines and where one of its headings stands, and returns the line after the block.
"""

import re
from collections.abc import Sequence

from timeline.articles.dateline import date_line
from timeline.articles.lines import Line, ends_like_a_sentence, is_prose, last_prose_run
from timeline.articles.pageline import LONGEST_CUE_LINE, bare, is_cue_line, whole_line

LONGEST_TEASER = 150  # characters of a teaser's title
LONGEST_SUMMARY = 300  # of the sentence or two below it
LONGEST_QUESTION = 160
ANSWERS_WITHIN = 6  # lines

ANSWER_BOX = re.compile(r"[○◯◌☐□❏]|[(\[]\s?[)\]]\s")
LIST_MARK = re.compile(r"[-–•*▪]\s|\[?\d{1,2}[.)\]]\s|https?://|www\.|←|→|↩|\^")


def teaser_block(lines: Sequence[Line], heading: int, *, article_goes_on: bool) -> int:
    """The line after the titles and summaries below the heading `lines[heading]` ("Related articles").

    A summary stands below a title and before the next one, or is the last of several. So a paragraph right below the
    heading belongs to the article, and so does one below a single title. Where `article_goes_on` below the block,
    nothing is taken for a summary.
    """
    here, summaries = heading + 1, 0
    while here < len(lines):
        if not is_teaser_title(lines[here]):
            if article_goes_on or not _is_summary(lines, here, heading, summaries):
                break
            summaries += 1
        here += 1
    return here


def _is_summary(lines: Sequence[Line], here: int, heading: int, summaries: int) -> bool:
    follows_title = here - 1 > heading and is_teaser_title(lines[here - 1])
    title_follows = here + 1 < len(lines) and is_teaser_title(lines[here + 1])
    return len(lines[here].text) <= LONGEST_SUMMARY and follows_title and (title_follows or summaries > 0)


def is_teaser_title(line: Line) -> bool:
    """Whether `line` can be a title, a date or a cut-off beginning in a list of other articles."""
    if len(line.text) > LONGEST_SUMMARY:
        return False
    dated = date_line(line)
    cut_off = line.text.endswith(("…", "...", "[…]", "[...]"))
    short = len(line.text) <= LONGEST_TEASER and not line.text.endswith((".", ".”", '."', ":"))
    return cut_off or short or bool(dated and dated.end == line.end) or is_cue_line(line.text)


def reference_list(lines: Sequence[Line], heading: int) -> int:
    """The line after the list below `lines[heading]` ("References"): bullets, numbers, links, lines without an end."""
    here = heading + 1
    while here < len(lines):
        text = lines[here].text
        if not (LIST_MARK.match(text) or (len(text) <= LONGEST_SUMMARY and not ends_like_a_sentence(text))):
            break
        here += 1
    return here


def poll(lines: Sequence[Line], question: int) -> int:
    """The line after the answers to the poll that `lines[question]` asks; `question` when it asks none."""
    text = lines[question].text
    if not text.endswith("?") or len(text) > LONGEST_QUESTION:
        return question
    below = range(question + 1, min(question + 1 + ANSWERS_WITHIN, len(lines)))
    answers = [index for index in below if _is_answer(lines[index].text)]
    return max(answers) + 1 if answers else question


def _is_answer(text: str) -> bool:
    return bool(ANSWER_BOX.match(text) or whole_line("answers").fullmatch(bare(text)))


def end_of_article(lines: Sequence[Line]) -> int:
    """The first line that follows the article: a comment policy, share buttons, a copyright line.

    It counts only below most of the text, and only when the article does not go on below it. `len(lines)` when there is
    no such line.
    """
    lengths = [len(line.text) if is_prose(line.text) else 0 for line in lines]
    total, above, last_run = sum(lengths), 0, last_prose_run(lines)
    for index, line in enumerate(lines):
        if above * 2 > total and last_run < index and _closes(line.text):
            return index
        above += lengths[index]
    return len(lines)


def _closes(text: str) -> bool:
    return len(text) <= LONGEST_CUE_LINE and bool(whole_line("closers").match(bare(text)))
