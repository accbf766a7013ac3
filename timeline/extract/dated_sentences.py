"""Dated sentences: the rows of an article in a language without event words, one for each sentence that has a date.

Such a row claims nothing but its date: its type is UNCLASSIFIED, its title the sentence, its confidence low.
"""

import re
from collections.abc import Sequence

from timeline.datespan import Precision
from timeline.extract.dated_prose import DatedSentence, dated_prose
from timeline.extract.dates import find_dates
from timeline.extract.linking import StoryTime, story_time
from timeline.extract.sentences import split_sentences
from timeline.extract.titles import LONGEST_TITLE
from timeline.extract.vocabulary import vocabulary
from timeline.languages import language_name
from timeline.models import Article, Event, EventType, Status, TimeExpression, TimexType
from timeline.plaintext import one_line, shortened

MOST_ROWS = 50  # of an article
CONFIDENCE = 0.05

DAYS = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
DAY_AND_MONTH = re.compile(r"\d{1,2}[./-]\s?\d{1,2}\.?")  # as often the number of a decision
LAST_STOP = re.compile(r"(?<=\w{3})\.$")  # not that of "12 maja 2023 r."
BEFORE_TITLE = " \t\n-•–—*·"


def dated_sentences(article: Article) -> list[Event]:
    """A row for each sentence with a date, in text order; none where the article's language has event words.

    Where the language is not known, dates are read as English ones. A sentence that comes again gives no second row,
    and there are MOST_ROWS at most.
    """
    if _has_event_words(article.language):
        return []
    language = article.language or "en"
    expressions = find_dates(article.text, published=article.published, language=language, ignore=article.furniture)
    story = story_time(article.published, article.published_reason, expressions)
    dates = [expression for expression in expressions if _is_exact(expression)]
    told: dict[str, DatedSentence] = {}
    for dated in dated_prose(article.text, split_sentences(article), dates):
        told.setdefault(one_line(dated.sentence.text), dated)
    return [_row(dated, story, article.language) for dated in list(told.values())[:MOST_ROWS]]


def unsupported_note(article: Article, events: Sequence[Event]) -> str | None:
    """What to tell of an article whose language has no event words, given its `events`; None of any other article.

    >>> unsupported_note(Article("a", "…", language="pl"), [])
    'Polish is not supported; no dated sentences are listed'
    """
    if _has_event_words(article.language) or any(event.type is not EventType.UNCLASSIFIED for event in events):
        return None
    trouble = f"{language_name(article.language)} is not supported" if article.language else "its language is not known"
    return f"{trouble}; {_count(len(events))}"


def _count(rows: int) -> str:
    match rows:
        case 0:
            return "no dated sentences are listed"
        case 1:
            return "1 dated sentence is listed as unclassified"
    first = "the first " if rows == MOST_ROWS else ""
    return f"{first}{rows} dated sentences are listed as unclassified"


def _has_event_words(language: str | None) -> bool:
    return vocabulary(language) is not None


def _is_exact(expression: TimeExpression) -> bool:
    """Whether it names a day, a range of days or a month."""
    span = expression.span
    if span is None or expression.type is not TimexType.DATE or DAY_AND_MONTH.fullmatch(expression.text):
        return False
    return span.precision in (Precision.DAY, Precision.MONTH) or DAYS.fullmatch(span.edtf) is not None


def _row(dated: DatedSentence, story: StoryTime | None, language: str | None) -> Event:
    sentence, date = dated.sentence, dated.dates[0]
    status, status_reason = _status(date, story)
    return Event(
        type=EventType.UNCLASSIFIED,
        status=status,
        date=date.span,
        title=_title(sentence.text[dated.begin - sentence.start :]),
        quote=sentence.text,
        start=sentence.start,
        end=sentence.end,
        trigger="",
        date_text=date.text,
        date_reason=_date_reason(dated),
        type_reason=f"no event words for {_named(language)}: listed for its date",
        status_reason=status_reason,
        confidence=CONFIDENCE,
    )


def _status(date: TimeExpression, story: StoryTime | None) -> tuple[Status, str]:
    """Whether it lies after the article speaks, and why."""
    assert date.span is not None
    if story is None or story.span.latest is None or date.span.earliest is None:
        return Status.OCCURRED, "nothing says when the article was written"
    words = one_line(date.text)
    if date.span.earliest > story.span.latest:
        return Status.ANNOUNCED, f"'{words}' lies after {story.reason}"
    return Status.OCCURRED, f"'{words}' does not lie after {story.reason}"


def _date_reason(dated: DatedSentence) -> str:
    first, count = dated.dates[0].reason, len({date.value for date in dated.dates})
    return f"{first}; the first of {count} dates in its sentence" if count > 1 else first


def _named(language: str | None) -> str:
    return language_name(language) if language else "a language that is not known"


def _title(text: str) -> str:
    plain = LAST_STOP.sub("", one_line(text.lstrip(BEFORE_TITLE)))
    return shortened(plain[:1].upper() + plain[1:], LONGEST_TITLE)
