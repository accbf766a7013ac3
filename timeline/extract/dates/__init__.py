"""find_dates(): the time expressions of a text, each resolved as far as the text supports, with its reason.

Read in this order: `words` (a language's table), `tokens` (stretches of known words round a trigger), `grammar` and
`rules` (what the words mean by themselves), `false_friends` (what tells no time after all), then one pass over the
whole document, `document` and `resolve`, which fills in what the words leave open.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Literal

from timeline.datespan import DateSpan, parse_edtf
from timeline.errors import DateSpanError
from timeline.extract.dates.document import Document, leaves_choice, looks_back, quoted
from timeline.extract.dates.findings import Finding, findings
from timeline.extract.dates.legible import legible
from timeline.extract.dates.meanings import Bounded, Meaning, Shifted, Unit, Weekday, YearBefore
from timeline.extract.dates.mode import mode_of
from timeline.extract.dates.resolution import Resolution
from timeline.extract.dates.resolve import resolve
from timeline.extract.dates.storyline import storyline
from timeline.extract.dates.tense import Tense, is_compared, lasts_near, tense_near
from timeline.extract.dates.tense_cues import TenseCues
from timeline.extract.dates.words import word_table
from timeline.extract.dates.years_of_text import years_of_text
from timeline.models import Span, TimeExpression

__all__ = ["find_dates", "to_timex3"]


def find_dates(
    text: str,
    *,
    published: date | None = None,
    language: str = "en",
    mode: Literal["news", "narrative", "auto"] = "news",
    ignore: tuple[Span, ...] = (),
) -> list[TimeExpression]:
    """The time expressions of `text`, each resolved as far as the text supports it: in order, without overlap.

        published   the day of writing, which "yesterday" is counted from; None when nobody knows it
        language    ISO 639-1: "en", "de", "es", "fr", "it", or "sr" for Serbian, Croatian, Bosnian and Montenegrin in
                    both scripts; of another only dates in digits and those with a month's name ("12 maja 2023"), of
                    one that nobody knows, also of "en-GB", only those in digits
        mode        "news" counts from `published`, "narrative" from the time last told of, "auto" chooses by the text
        ignore      stretches in which nothing is looked for, such as navigation or a date line

    What comes back for each is in `timeline.models.TimeExpression`: `start` and `end` in code points, the words, TIMEX3
    type and value, the EDTF span, and the reason for people. The span is None for lengths of time, what recurs and
    "now"; and for what nothing fixes, whose reason says what is missing. The words of a range are one expression;
    `to_timex3` gives its two ends. A text without any gives an empty list.

    No text is an error: what would lie beyond the years 1 to 9999 is left out. Nothing depends on today's date, on the
    locale or on earlier calls, except that the first call in a language reads its words, which takes longer.

    >>> text = "The camp opened in early May 2023. Last Friday 40 people left it after three days."
    >>> for found in find_dates(text, published=date(2025, 4, 2)):
    ...     print(found.start, found.type, found.value, found.span, found.reason, sep=" | ")
    19 | DATE | 2023-05 | [2023-05-01..2023-05-10] | 'early May 2023', as written
    35 | DATE | 2025-03-28 | 2025-03-28 | 'Last Friday', from publication 2 April 2025
    71 | DURATION | P3D | None | 'three days', a length of time

    Without a publication date a weekday stays open, and a day takes its year from the text:

    >>> for found in find_dates("In 2023 it opened on 5 May. It closed last Friday."):
    ...     print(found.span, found.reason, sep=" | ")
    2023 | '2023', as written
    2023-05-05 | '5 May', year from '2023' in the text
    None | 'last Friday', no publication date to count from
    """
    page = legible(text, word_table(language))
    if page.text != text:
        hidden = tuple(page.unlocated(span) for span in ignore)
        read = find_dates(page.text, published=published, language=language, mode=mode, ignore=hidden)
        return [page.located(expression, text) for expression in read]
    found = findings(text, language, ignore)
    cues = word_table(language).tense
    years = () if published else years_of_text(text, found, cues)
    document = Document(published, mode_of(found, published) if mode == "auto" else mode, years)
    story = storyline(text, found) if document.mode == "narrative" else {}
    expressions = []
    for index, finding in enumerate(found):
        document.here = story.get(index)
        try:
            resolution = resolve(_meaning(text, finding, cues), document, _tense(text, finding, cues))
            expression = resolution and _expression(text, finding, resolution)
        except (ValueError, OverflowError):  # beyond the years 1 to 9999
            continue
        if resolution and expression:
            expressions.append(expression)
            if resolution.stretch and not looks_back(finding.meaning):
                document.tell(resolution.stretch, expression.text)
    return expressions


def _meaning(text: str, finding: Finding, cues: TenseCues) -> Meaning:
    """The meaning, with what the words beside it make of it.

    "Do petka" is until Friday where something lasts, by Friday where it is done. A year earlier that a figure is held
    against, "up from 9,000 a year earlier", is the quarter or month told of, a year before.
    """
    match finding.meaning:
        case Shifted(unit=Unit.YEAR, rough=True) as year if year.count < 0 and is_compared(text, finding.start, cues):
            return YearBefore(-year.count, year)
        case Bounded(bound="BY_OR_UNTIL") as bounded:
            lasts = lasts_near(text, finding.start, finding.end, cues)
            return replace(bounded, bound="UNTIL" if lasts else "BY")
    return finding.meaning


def _tense(text: str, finding: Finding, cues: TenseCues) -> Tense:
    if not leaves_choice(finding.meaning):
        return Tense.UNKNOWN
    meaning = finding.meaning
    inner = meaning.time if isinstance(meaning, Bounded) else meaning
    bounded, is_weekday = inner is not meaning, isinstance(inner, Weekday)
    return tense_near(text, finding.start, finding.end, cues, bounded=bounded, is_weekday=is_weekday)


def _expression(text: str, finding: Finding, resolution: Resolution) -> TimeExpression:
    words = text[finding.start : finding.end]
    return TimeExpression(
        start=finding.start, end=finding.end, text=words, type=resolution.type, value=resolution.value,
        span=_span(resolution.edtf), rule=finding.rule, reason=f"{quoted(words)}, {resolution.source}",
        ends=finding.ends,
    )  # fmt: skip


def _span(edtf: str | None) -> DateSpan | None:
    if edtf is None:
        return None
    try:
        return parse_edtf(edtf)
    except DateSpanError:  # an interval that ends before it begins
        return None


def to_timex3(doc_id: str, expressions: Iterable[TimeExpression]) -> Iterator[dict[str, object]]:
    """TIMEX3 of the expressions of one document; of a range its two ends, since TIMEX3 has no value for it."""
    for expression in expressions:
        places = expression.ends or (Span(expression.start, expression.end),)
        for place, value in zip(places, expression.value.split("/"), strict=False):
            yield {
                "doc": doc_id, "start": place.start, "end": place.end, "type": str(expression.type), "value": value,
            }  # fmt: skip
