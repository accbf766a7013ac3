"""What looks like a time and is none, and texts made to be slow or to break."""

from datetime import date

import pytest

from timeline.extract.dates import find_dates
from timeline.models import TimexType

NO_TIMES = [
    "They may march in the sun.", "May I come in?", "Theresa May said so.", "April Jones spoke.",
    "one second", "the second conference", "Prices fall.", "the fall of Kabul", "It will spring a leak.",
    "version 11.11.11", "22,000 people", "5,000 euros", "2000 people", "1500 migrants", "2015 migrants", "EUR 2000",
    "Rule 39", "€140m", "up to 2000 migrants", "over 2000 people", "after 1500 migrants came",
    "COM(2020) 609", "the day before the vote", "the night after the fire",
    "Regulation 2016/2017", "Regulation 2016/399", "D.L. 20/2023", "Art. 28", "Resolution 1973", "Agenda 2030",
    "call +381 11 2015 123", "they won 3-2", "a three-year-old boy", "on an ad hoc basis", "COVID-19", "24/7", "50/50",
    "He sat down. Sat there.", "Copyright © 2020", "room 2014", "99.5 per cent", "1/2 of them", "31 February 2023",
    # verbs, nouns and names
    "It may be that they march.", "May they rest.", "a may bush", "Mrs May left.", "The long march ended.",
    "Protesters march on 5 streets.", "a split second", "in the second row", "a second betrayal", "second class",
    "the Sun said", "sun and sea", "Sun Yat-sen", "the rise and fall of a camp", "a fall in arrivals",
    "the fall of 20 per cent", "Prices fall in line.", "Numbers will fall this year.", "It began to fall.",
    "They would mar the vote.", "Mar del Plata", "he sat on the floor", "the wed couple", "in the sun",
    "June Smith said", "August Wilson wrote", "on Black Friday", "the Good Friday Agreement", "Christmas Island",
    "the Sunday Times", "after Bloody Sunday",
    # numbers
    "11.11.11", "version 2.0.15", "v12.05.15", "Python 3.12", "192.168.20.15", "22 000 people", "2.015 people",
    "1,500 euros", "$2015", "£20.15", "20.15 euros", "EUR 12.05", "€10.05.", "12/05 dollars",
    "tel. 06 12 20 15 16", "0800 2015 2016", "(020) 2015 2016", "IBAN DE89 3704 0044 0532 0130 00", "pp. 2015-16",
    "ISBN 978-3-16-148410-0", "ID 2015-12-345", "5.5", "1/3 of the camps", "12,5 per cent", "40 degrees", "2015 km",
    "1500 metres", "60 km/h", "M25", "G20", "20230512",
    # laws, cases and articles
    "C-808/18", "Case C-808/18", "Application no. 12345/20", "Application no. 2015/20", "no. 36391/02",
    "Regulation (EU) 2024/1348", "Regulation (EU) No 604/2013", "Directive 2013/32/EU", "Law 28/1998",
    "Law No 28/1998", "Decree-Law 113/2018", "Decision 04/12", "№ 04/12", "UN Resolution 2240", "S/RES/2240",
    "Articles 3 and 12", "Articles 3 and 12 March saw changed", "Article 12 March saw", "Rule 12 May be applied",
    "lines 12-15 May show", "§ 12 March",
    # scores, votes, verses
    "they won 3-2", "won 2-1 and 3-0", "voted 20-15", "a 12-5 vote", "won the set 21:15", "won 25:20", "John 3:16",
    "a ratio of 3:2", "scale 1:25000",
    # ages
    "a five-minute mile", "15-year-olds", "a 2-year-old girl", "children ages 6 months", "aged 15 months",
    "in his thirties", "in their 20s", "a man of 35",
    # names with a year
    "Covid-2019", "Euro2024", "Boeing 2000x", "Horizon 2020", "Vision 2030", "'60 Minutes'", "''60 Minutes''",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time(text: str) -> None:
    assert find_dates(text, published=date(2025, 4, 2)) == []


NO_TIMES_IN = {
    "de": [
        "Gesetz Nr. 12/2019", "§ 12 März", "Artikel 3 und 12", "Az. 12/2020", "1.500 Euro", "2015 Menschen",
        "sie siegten 3:2", "17 Jahre alt", "Er mag Berlin.",
    ],
    "fr": [
        "loi n° 2018-778", "loi n° 12/2019", "l'article 12 mars", "n° 12/05", "1 500 euros", "2 015 personnes",
        "âgé de 17 ans", "il a été", "score de 3-2",
    ],
    "es": ["Ley 12/2009", "Ley Orgánica 4/2000", "artículo 12 marzo", "n.º 12/05", "2.015 personas", "once personas"],
    "it": ["legge n. 132/2018", "D.L. 113/2018", "articolo 12 marzo", "n. 12/05", "all'età di 17 anni", "il mare"],
    "sr": [
        "Zakon br. 24/2018", "Zakon o azilu (br. 24/18)", "Uredba 604/2013", "član 12. marta", "pobedili su 3:2",
        "star 17 godina", "2000 ljudi", "на југ",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in NO_TIMES_IN.items() for text in texts])
def test_no_time_in_other_languages(language: str, text: str) -> None:
    assert find_dates(text, published=date(2025, 4, 2), language=language) == []


TIMES_ALL_THE_SAME = [
    ("They came in May.", "May"), ("Since March they wait.", "March"), ("in the fall", "the fall"),
    ("On Sat 5 May", "Sat 5 May"),
    ("fall 2023", "fall 2023"), ("last fall", "last fall"), ("on Friday Ministers met", "Friday"),
    ("11.11.2011", "11.11.2011"),
    ("the second week of May", "the second week of May"), ("In 2015 people came", "2015"), ("12/05/2023", "12/05/2023"),
    ("on 12/05 they left", "12/05"), ("the ruling of 5 May 2020 in C-808/18", "5 May 2020"),
    ("at Christmas Pope Francis said", "Christmas"),
    ("OJ L 31, 31.1.2020, p. 7", "31.1.2020"), ("the Act of 12 March", "12 March"),
    ("a five-minute walk", "five-minute"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), TIMES_ALL_THE_SAME, ids=[case[0] for case in TIMES_ALL_THE_SAME])
def test_a_time_all_the_same(text: str, words: str) -> None:
    assert [expression.text for expression in find_dates(text, published=date(2025, 4, 2))] == [words]


RATES = [
    ("$50 a year", "a year", "P1Y"), ("50 cents a year", "a year", "P1Y"), ("three times a week", "a week", "P1W"),
    ("twice a month", "a month", "P1M"), ("120 boats a day", "a day", "P1D"), ("24 hours a day", "a day", "P1D"),
    ("some 960 a week", "a week", "P1W"), ("$1 billion a year", "a year", "P1Y"), ("an hour a day", "a day", "P1D"),
    ("20 miles (32 km) a day", "a day", "P1D"), ("hundreds of boats a day", "a day", "P1D"),
    ("600 “acts of violence” a year", "a year", "P1Y"), ("5 per cent a month", "a month", "P1M"),
    ("2,000 asylum seekers a month", "a month", "P1M"), ("one meal a day", "a day", "P1D"),
    ("per day", "per day", "P1D"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value"), RATES, ids=[case[0] for case in RATES])
def test_a_rate_comes_back(text: str, words: str, value: str) -> None:
    rate = find_dates(text, published=date(2025, 4, 2))[-1]
    assert (rate.text, rate.type, rate.value, rate.span) == (words, TimexType.SET, value, None)


NO_RATES = [
    "It took a year.", "12 people left within a day.", "In 2015 a year of talks began.", "three weeks or a month",
    "12 people came a day before the vote.", "In May a year had passed.", "200 arrived a day early.",
    "He counted 40.\n\nA day passed.",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_RATES)
def test_a_length_is_no_rate(text: str) -> None:
    types = [expression.type for expression in find_dates(text, published=date(2025, 4, 2))]
    assert TimexType.DURATION in types
    assert TimexType.SET not in types


def test_a_day_later_is_no_rate() -> None:
    assert find_dates("5 May 2024: 12 left a day later.")[-1].value == "2024-05-06"


HOSTILE = {
    "question marks": "?" * 20_000,
    "digits": "1" * 10_000,
    "spaces": " " * 2_000,
    "one line of a megabyte": "the ministers met " * 60_000,
    "spaces within a phrase": "last" + " " * 50_000 + "week",
    "dots": "1." * 5_000,
    "slashes": "1/" * 5_000,
    "numbers": "12 " * 5_000 + "May",
    "articles": "the " * 10_000,
    "apostrophes": "'" * 10_000,
    "years and dates without a year": " ".join(f"{y} Thursday, 5 March" for y in range(1000, 2199)),
    "nothing told of": "2015 the same day " * 5_000,
    "surrogates and controls": "5 May \ud800 \x00 2023 \u202e",
    "letters of many bytes": "𝟓 May ٣ مارس ²⁰²³ ½ June",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    for expression in find_dates(text, published=date(2025, 4, 2)):
        assert text[expression.start : expression.end] == expression.text
        assert expression.end - expression.start < 100


@pytest.mark.parametrize(
    "text",
    [
        "in 9999 days",
        "999999 years ago",
        "since 0001-01-01",
        "1 January 0001",
        "ten years ago",
        "last century",
        "since 5 May",
        "last November",
        "since Thursday, 25 February",
        "next May",
        "Christmas",
        "next Easter",
        "29 February",
        "until 1 May",
        "last weekend",
    ],
)
@pytest.mark.parametrize("published", [date.min, date.max])
def test_the_ends_of_the_calendar(text: str, published: date) -> None:
    for expression in find_dates(text, published=published):
        assert expression.reason
