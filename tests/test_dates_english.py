"""Every phrase of English news that the rules read, and what it must come to."""

from datetime import date
from itertools import pairwise

import pytest

from timeline.extract.dates import find_dates, to_timex3
from timeline.extract.dates.grammar import Rule
from timeline.extract.dates.rules import STAGES
from timeline.models import Span, TimeExpression, TimexType

WEDNESDAY = date(2025, 4, 2)

# text, the words that tell when, TIMEX3 value, EDTF
READ = [
    ("On 26-27 October 2023 they met.", "26-27 October 2023", "2023-10-26/2023-10-27", "2023-10-26/2023-10-27"),
    ("On 26 and 27 October 2023.", "26 and 27 October 2023", "2023-10-26/2023-10-27", "2023-10-26/2023-10-27"),
    ("Talks ran from 3 to 5 March.", "3 to 5 March", "2025-03-03/2025-03-05", "2025-03-03/2025-03-05"),
    ("Talks on October 26-27, 2023.", "October 26-27, 2023", "2023-10-26/2023-10-27", "2023-10-26/2023-10-27"),
    ("On Monday, 30.10.2023. they met.", "Monday, 30.10.2023", "2023-10-30", "2023-10-30"),
    ("Tirana -- 29/07/14", "29/07/14", "2014-07-29", "2014-07-29"),
    ("Yesterday 15/03 was", "Yesterday 15/03", "2025-03-15", "2025-03-15"),
    ("It opened on 2023-10-26.", "2023-10-26", "2023-10-26", "2023-10-26"),
    ("The law of October 6, 2023", "October 6, 2023", "2023-10-06", "2023-10-06"),
    ("The ruling on November 15th", "November 15th", "2024-11-15", "2024-11-15"),
    ("The vote of Nov. 16 stands.", "Nov. 16", "2024-11-16", "2024-11-16"),
    ("Arrests on 16 March.", "16 March", "2025-03-16", "2025-03-16"),
    ("A deal in February 2022", "February 2022", "2022-02", "2022-02"),
    ("on 3, 4 and 5 April 2023", "3, 4 and 5 April 2023", "2023-04-03/2023-04-05", "2023-04-03/2023-04-05"),
    ("the night of 4/5 March 2023", "4/5 March 2023", "2023-03-04/2023-03-05", "2023-03-04/2023-03-05"),
    ("on Sunday (5 March)", "Sunday (5 March", "2023-03-05", "2023-03-05"),
    ("stamped 2023-10-26T10:00:00Z", "2023-10-26T10:00:00Z", "2023-10-26", "2023-10-26"),
    ("from January to June 2023", "January to June 2023", "2023-01/2023-06", "2023-01/2023-06"),
    ("Thursday to Saturday", "Thursday to Saturday", "2025-03-27/2025-03-29", "2025-03-27/2025-03-29"),
    ("the school year 2021/2022", "2021/2022", "2021/2022", "2021/2022"),
    ("Since March arrivals rose.", "March", "2025-03", "2025-03/.."),
    ("The deal expires in June.", "June", "2025-06", "2025-06"),
    ("before the summer", "the summer", "2025-SU", "[..2025-21]"),
    ("the second week of March", "the second week of March", "2025-W10", "2025-03-03/2025-03-09"),
    ("the last 24 hours", "the last 24 hours", "PT24H", "2025-04-01/2025-04-02"),
    ("in the coming weeks", "the coming weeks", "PXW", None),
    ("He was last seen on 20 July.", "20 July", "2024-07-20", "2024-07-20"),
    ("It will close on 20 December.", "20 December", "2025-12-20", "2025-12-20"),
    ("They will get round Monday's ruling.", "Monday", "2025-03-31", "2025-03-31"),
    ("He said on Monday it will open.", "Monday", "2025-03-31", "2025-03-31"),
    ("It could open as early as Tuesday.", "Tuesday", "2025-04-08", "[2025-04-08..]"),
    ("In May the ministers met.", "May", "2024-05", "2024-05"),
    ("They will meet in May.", "May", "2025-05", "2025-05"),
    ("In 2012 they moved.", "2012", "2012", "2012"),
    ("back in the 1990s", "1990s", "199X", "199X"),
    ("in the 19th century", "the 19th century", "18", "18XX"),
    ("In the autumn, we expect talks.", "the autumn", "2025-FA", "2025-23"),
    ("the summer of 2015", "the summer of 2015", "2015-SU", "2015-22"),
    ("In Q3 2023 arrivals fell.", "Q3 2023", "2023-Q3", "2023-35"),
    ("in the third quarter of 2023", "the third quarter of 2023", "2023-Q3", "2023-35"),
    ("the second half of 2015", "the second half of 2015", "2015-H2", "2015-41"),
    ("in the first three months, 6,000", "the first three months", "2025", "2025-01/2025-03"),
    ("the last three months of 2022", "the last three months of 2022", "2022", "2022-10/2022-12"),
    ("in early 2023", "early 2023", "2023", "[2023-01..2023-04]"),
    ("in mid-May 2023", "mid-May 2023", "2023-05", "[2023-05-11..2023-05-20]"),
    ("the late 1990s", "the late 1990s", "199X", "[1997..1999]"),
    ("He left yesterday.", "yesterday", "2025-04-01", "2025-04-01"),
    ("On Tuesday the court ruled.", "Tuesday", "2025-04-01", "2025-04-01"),
    ("Ministers met on Wednesday.", "Wednesday", "2025-04-02", "2025-04-02"),
    ("Ministers will meet on Monday.", "Monday", "2025-04-07", "2025-04-07"),
    ("It was postponed until Tuesday.", "Tuesday", "2025-04-08", "../2025-04-08"),
    ("Last Friday the camp closed.", "Last Friday", "2025-03-28", "2025-03-28"),
    ("Tuesday last week", "Tuesday last week", "2025-03-25", "2025-03-25"),
    ("This week a visit is expected.", "This week", "2025-W14", "2025-03-31/2025-04-06"),
    ("Last week the law passed.", "Last week", "2025-W13", "2025-03-24/2025-03-30"),
    ("Next week they vote.", "Next week", "2025-W15", "2025-04-07/2025-04-13"),
    ("Over the weekend boats came.", "the weekend", "2025-W13-WE", "2025-03-29/2025-03-30"),
    ("last month", "last month", "2025-03", "2025-03"),
    ("last year", "last year", "2024", "2024"),
    ("so far this year", "this year", "2025", "2025"),
    ("earlier this week", "earlier this week", "2025-W14", "[2025-03-31..2025-04-02]"),
    ("later this year", "later this year", "2025", "[2025-04-02..2025-12-31]"),
    ("Four months ago, it consented.", "Four months ago", "2024-12", "2024-12~"),
    ("ten years ago", "ten years ago", "2015", "2015~"),
    ("three days ago", "three days ago", "2025-03-30", "2025-03-30"),
    ("a few days ago", "a few days ago", "PAST_REF", "[..2025-04-02]"),
    ("last November", "last November", "2024-11", "2024-11"),
    ("November last year", "November last year", "2024-11", "2024-11"),
    ("over the last two days", "the last two days", "P2D", "2025-03-31/2025-04-02"),
    ("the past decade", "the past decade", "P10Y", "2015/2025"),
    ("since 2015", "2015", "2015", "2015/.."),
    ("Since January 1 they have", "January 1", "2025-01-01", "2025-01-01/.."),
    ("by 5 May", "5 May", "2025-05-05", "[..2025-05-05]"),
    ("proposals by the summer", "the summer", "2025-SU", "[..2025-22]"),
    ("by the end of May 2025", "the end of May 2025", "2025-05", "[..2025-05-31]"),
    ("before 2015", "2015", "2015", "[..2014]"),
    ("after 5 March", "5 March", "2025-03-05", "[2025-03-05..]"),
    ("between 2015 and 2018", "2015 and 2018", "2015/2018", "2015/2018"),
    ("from November to January", "November to January", "2024-11/2025-01", "2024-11/2025-01"),
    ("the 2014-2018 plan", "2014-2018", "2014/2018", "2014/2018"),
    ("two days after 5 March", "two days after 5 March", "2025-03-07", "2025-03-07"),
    ("last night", "last night", "2025-04-01TNI", "2025-04-01"),
    ("at 9 a.m. Tuesday", "9 a.m. Tuesday", "2025-04-01T09:00", "2025-04-01"),
    ("Christmas 2015", "Christmas 2015", "2015-12-25", "2015-12-25"),
    ("a two-day meeting", "two-day", "P2D", None),
    ("paid every month", "every month", "P1M", None),
    ("It is now closed.", "now", "PRESENT_REF", None),
    ("on 24 January of that year", "24 January of that year", "XXXX-01-24", None),
    ("in the early part of 2023", "the early part of 2023", "2023", "[2023-01..2023-04]"),
    ("in the latter half of 2008", "the latter half of 2008", "2008-H2", "2008-41"),
    ("in fiscal 2023", "fiscal 2023", "2023", "2023~"),
    ("the 2023 fiscal year", "the 2023 fiscal year", "2023", "2023~"),
    ("the 2023 third quarter", "the 2023 third quarter", "2023-Q3", "2023-35"),
    ("a day-long meeting", "day-long", "P1D", None),
    ("a three-year-long trial", "three-year-long", "P3Y", None),
    ("a week from 5 May", "a week from 5 May", "2025-W20", "2025-05-12/2025-05-18"),
    ("every other week", "every other week", "P2W", None),
    ("early the next morning", "early the next morning", "XXXX-XX-XXTMO", None),
    ("during this period", "this period", "PAST_REF", None),
    ("Arrivals for the month fell.", "the month", "2025-03", "2025-03"),
    ("The March summit failed.", "March", "2025-03", "2025-03"),
    ("The year 2000 was quiet.", "2000", "2000", "2000"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "edtf"), READ, ids=[case[0] for case in READ])
def test_phrase_of_news(text: str, words: str, value: str, edtf: str | None) -> None:
    expressions = find_dates(text, published=WEDNESDAY)
    assert [(e.text, e.value, e.span.edtf if e.span else None) for e in expressions] == [(words, value, edtf)]


def test_codebook_earlier_this_month() -> None:
    (expression,) = find_dates("They came earlier this month.", published=date(2014, 7, 29))
    assert str(expression.span) == "[2014-07-01..2014-07-29]"
    assert expression.reason == "'earlier this month', from publication 29 July 2014"


@pytest.mark.parametrize("rule", [rule for stage in STAGES for rule in stage], ids=lambda rule: rule.pattern)
def test_every_rule_reads_its_example(rule: Rule) -> None:
    found = [
        expression.rule
        for language in ("en", "de", "fr", "es", "it", "sr")
        for expression in find_dates(f"He was there in 1990. {rule.example}", published=WEDNESDAY, language=language)
    ]
    assert rule.name in found


# What is told before decides: text, the last words, EDTF, the reason
# text of a report, and what its last expression comes to
COMPARED = [
    ("In the third quarter of 2024 arrivals rose to 12,000 from 9,000 a year earlier.", "2023-35"),
    ("In March 3,000 came, compared with 5,000 people a year ago.", "2024-03"),
    ("In the first two months of 2025 fewer came than in the same period last year.", "2024-01/2024-02"),
    ("In January 2025 it was 40% higher than in the year-earlier period.", "2024-01"),
    ("In the second half of 2024 numbers fell against the same period a year earlier.", "2023-41"),
    ("In January 2025 a law was passed. He came from Kabul a year ago.", "2024~"),
]


@pytest.mark.parametrize(("text", "edtf"), COMPARED, ids=[case[0] for case in COMPARED])
def test_a_year_before_the_period_of_a_figure(text: str, edtf: str) -> None:
    assert str(find_dates(text, published=WEDNESDAY)[-1].span) == edtf


TOLD = [
    ("On 16 March she came. The same day", "The same day", "2025-03-16", "'The same day', counted from '16 March'"),
    ("On 16 March she came. The following day", "The following day", "2025-03-17",
     "'The following day', counted from '16 March'"),
    ("On 16 March she came. A week later", "A week later", "2025-03-23~", "'A week later', counted from '16 March'"),
    ("On 16 March she came. The night before,", "The night before", "2025-03-15",
     "'The night before', counted from '16 March'"),
    ("In May 2023 it began. Two months later", "Two months later", "2023-07~",
     "'Two months later', counted from 'May 2023'"),
    ("In 2019 it began. The following year", "The following year", "2020", "'The following year', counted from '2019'"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "edtf", "reason"), TOLD, ids=[case[1] for case in TOLD])
def test_counted_from_what_was_told(text: str, words: str, edtf: str, reason: str) -> None:
    last = find_dates(text, published=WEDNESDAY)[-1]
    assert (last.text, str(last.span), last.reason) == (words, edtf, reason)


def test_looking_back_leaves_the_time_told_of_where_it_is() -> None:
    *_, first, second = find_dates(
        "On 16 March he came. The night before, rain. The day before, sun.", published=WEDNESDAY
    )
    assert (str(first.span), str(second.span)) == ("2025-03-15", "2025-03-15")


def test_the_day_before_may_stand_before_a_verb() -> None:
    text = "On 16 March he came. Those who came the day before were freed."
    assert str(find_dates(text, published=WEDNESDAY)[-1].span) == "2025-03-15"


@pytest.mark.parametrize("words", ["The same day", "A week later", "The following year", "The night before"])
def test_nothing_told_before_leaves_no_span(words: str) -> None:
    (expression,) = find_dates(f"{words}, talks began.", published=WEDNESDAY)
    assert expression.span is None
    assert "nothing told before" in expression.reason


# Without a publication date: text, the last words, value, EDTF, the reason
UNDATED = [
    ("So far in 2023 many came. She visited on 16 March.", "2023-03-16", "2023-03-16",
     "'16 March', year from '2023' in the text"),
    ("A deal of 5 May 2021; by 2030 more. On 16 March", "2021-03-16", "2021-03-16",
     "'16 March', year from '5 May 2021' in the text"),
    ("She visited on 16 March.", "XXXX-03-16", None, "'16 March', the text does not say the year"),
    ("She came last Friday.", "XXXX-WXX-5", None, "'last Friday', no publication date to count from"),
    ("She came yesterday.", "XXXX-XX-XX", None, "'yesterday', no publication date to count from"),
    ("In 2019 they met. On Thursday, 16 March", "XXXX-03-16", None,
     "'Thursday, 16 March', the text does not say the year"),
    ("They met on 26 October 2023.", "2023-10-26", "2023-10-26", "'26 October 2023', as written"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "edtf", "reason"), UNDATED, ids=[case[0] for case in UNDATED])
def test_without_publication_date(text: str, value: str, edtf: str | None, reason: str) -> None:
    last = find_dates(text)[-1]
    assert (last.value, last.span.edtf if last.span else None, last.reason) == (value, edtf, reason)


def test_a_weekday_chooses_the_year() -> None:
    (expression,) = find_dates("On Thursday, 25 February he signed.", published=date(2018, 6, 1))
    assert str(expression.span) == "2016-02-25"


def test_ignored_stretches_yield_nothing() -> None:
    text = "5 May 2023 | The talks began on 6 May."
    expressions = find_dates(text, published=WEDNESDAY, ignore=(Span(0, 10),))
    assert [e.text for e in expressions] == ["6 May"]


def test_offsets_are_those_of_the_text() -> None:
    text = "Ministri 🙂 met on Monday,\n26 October 2023, and again on 5 May."
    for expression in find_dates(text, published=WEDNESDAY):
        assert text[expression.start : expression.end] == expression.text


def test_timex3_of_a_range_are_its_two_ends() -> None:
    expressions = find_dates("On 26-27 October 2023 and in 2024.", published=WEDNESDAY)
    assert list(to_timex3("a", expressions)) == [
        {"doc": "a", "start": 3, "end": 5, "type": "DATE", "value": "2023-10-26"},
        {"doc": "a", "start": 6, "end": 21, "type": "DATE", "value": "2023-10-27"},
        {"doc": "a", "start": 29, "end": 33, "type": "DATE", "value": "2024"},
    ]


def test_types() -> None:
    kinds = {e.text: e.type for e in find_dates("on 5 May at 10:30, every week for two days", published=WEDNESDAY)}
    assert kinds == {"5 May at 10:30": TimexType.TIME, "every week": TimexType.SET, "two days": TimexType.DURATION}


def test_expressions_come_in_order_without_overlap() -> None:
    text = " ".join(case[0] for case in READ)
    expressions: list[TimeExpression] = find_dates(text, published=WEDNESDAY)
    assert len(expressions) > len(READ) / 2
    assert all(a.end <= b.start for a, b in pairwise(expressions))
