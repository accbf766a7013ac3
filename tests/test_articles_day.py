"""timeline.articles.day: full days as date lines write them."""

from datetime import date

import pytest

from timeline.articles.day import days_in, read_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2016-03-02", date(2016, 3, 2)),
        ("2016/03/02", date(2016, 3, 2)),
        ("2016-03-02 13:23:09", date(2016, 3, 2)),
        ("2016-03-02T13:23:09+01:00", date(2016, 3, 2)),
        ("2020-10-01-02-32-35", date(2020, 10, 1)),
        ("30.10.2023.", date(2023, 10, 30)),
        ("12. 3. 2019", date(2019, 3, 12)),
        ("29/07/14", date(2014, 7, 29)),
        ("Fri, 11/03/2023 - 12:40", date(2023, 11, 3)),  # as Americans write it: 11 March was a Saturday
        ("Saturday, 11/03/2023", date(2023, 3, 11)),
        ("Mon, 11/03/2023", date(2023, 3, 11)),  # fits neither
        ("2015. június 17. 16:38", date(2015, 6, 17)),
        ("2015.06.17.", date(2015, 6, 17)),
        ("17. listopada 2022.", date(2022, 10, 17)),  # Croatian
        ("17 listopada 2022", date(2022, 11, 17)),  # Polish
        ("17. listopadu 2022", date(2022, 11, 17)),  # Czech
        ("15 maja 2024", date(2024, 5, 15)),
        ("26 октомври 2022", date(2022, 10, 26)),
        ("15 Shtator 2023", date(2023, 9, 15)),
        ("22 Σεπτεμβρίου 2015", date(2015, 9, 22)),
        ("17 martie 2023", date(2023, 3, 17)),
        ("27. avgusta 2015", date(2015, 8, 27)),
        ("3 mei 2021", date(2021, 5, 3)),
        ("4 Ağustos 2020", date(2020, 8, 4)),
        ("07/29/2014", date(2014, 7, 29)),
        ("5/4/51", date(1951, 4, 5)),
        ("April 02, 2025", date(2025, 4, 2)),
        ("Sept. 3rd 2015", date(2015, 9, 3)),
        ("3rd of March, 2016", date(2016, 3, 3)),
        ("28. August 2014", date(2014, 8, 28)),
        ("1. Jänner 2019", date(2019, 1, 1)),
        ("12. mart 2019.", date(2019, 3, 12)),
        ("12. ožujka 2019.", date(2019, 3, 12)),
        ("24. априла 2023.", date(2023, 4, 24)),
        ("1er mars 2016", date(2016, 3, 1)),
        ("2 août 2016", date(2016, 8, 2)),
        ("25 de junio de 2022", date(2022, 6, 25)),
        ("2 MARZO 2016", date(2016, 3, 2)),
    ],
)
def test_one_day(text: str, day: date) -> None:
    assert read_day(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "31.02.2015",
        "2015-13-01",
        "March 2016",
        "2016",
        "12 March",
        "1 May 1850",
        "version 1.2.3",
        "10.000.000",
        "2.3.2016 or 3.3.2016",
        "",
    ],
)
def test_no_day(text: str) -> None:
    assert read_day(text) is None


def test_where_days_stand() -> None:
    text = "From 2.3.2016 to 4 March 2016"
    assert [text[day.start : day.end] for day in days_in(text)] == ["2.3.2016", "4 March 2016"]
