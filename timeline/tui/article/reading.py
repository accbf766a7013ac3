"""What the program reads in an article when a person asks for it: its sentences and its time expressions.

>>> reading = article_reading("They met on 5 May 2023. It rained. Police came on 6 May 2023.", None)
>>> reading.date_from(25).text, reading.sentence_from(30)
('6 May 2023', 1)
"""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from timeline.models import Article, Span, TimeExpression


class ArticleReading(NamedTuple):
    """Both in the order of the text, their places counted in it."""

    sentences: Sequence[Span]
    dates: Sequence[TimeExpression]

    def date_from(self, offset: int) -> TimeExpression | None:
        """The time expression at `offset` or the first after it; None when there is none."""
        return next((found for found in self.dates if found.end > offset), None)

    def sentence_from(self, offset: int) -> int:
        """Which sentence stands at `offset` or first after it; the last one at the end of the text."""
        ends = [sentence.end for sentence in self.sentences]
        return min(bisect_right(ends, offset), len(ends) - 1)

    def dates_in(self, part: Span) -> list[TimeExpression]:
        """The time expressions of a part of the text."""
        return [found for found in self.dates if part.start <= found.start and found.end <= part.end]


def article_reading(text: str, published: date | None) -> ArticleReading:
    """The sentences and the time expressions of `text`, in the language that it is in, else as English."""
    from timeline.articles.language import detected_language
    from timeline.extract.dates import find_dates
    from timeline.extract.sentences import split_sentences

    language = detected_language(text) or "en"
    sentences = split_sentences(Article("", text, language=language))
    dates = find_dates(text, published=published, language=language)
    return ArticleReading([Span(one.start, one.end) for one in sentences], dates)
