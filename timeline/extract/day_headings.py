"""Days that head the parts of a digest, and so date the sentences below them that have no time of their own."""

from bisect import bisect_right
from collections.abc import Sequence

from timeline.datespan import Precision
from timeline.extract.sentences import Sentence
from timeline.models import TimeExpression

FEWEST = 2  # one day alone on a line is more likely a date line that was not known as one
WHOLE = 0.8  # share of the line that the day has to fill: "Tuesday, 5 March 2016:"


class DayHeadings:
    """The heading days of an article, by place."""

    def __init__(self, sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]) -> None:
        starts = {expression.start: expression for expression in expressions}
        headings = [
            expression
            for sentence in sentences
            if (expression := _day_alone(sentence, starts.get(sentence.start))) is not None
        ]
        self._headings = headings if len({heading.value for heading in headings}) >= FEWEST else []
        self._starts = [heading.start for heading in self._headings]

    def above(self, sentence: Sentence) -> TimeExpression | None:
        """The heading that a sentence stands under; None before the first, and for an article without."""
        place = bisect_right(self._starts, sentence.start)
        return self._headings[place - 1] if place else None


def _day_alone(sentence: Sentence, expression: TimeExpression | None) -> TimeExpression | None:
    if expression is None or expression.span is None or expression.span.precision is not Precision.DAY:
        return None
    return expression if expression.end - expression.start >= WHOLE * len(sentence.text) else None
