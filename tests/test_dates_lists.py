"""Lists and ranges: several times that share a month or a year."""

from datetime import date

import pytest

from timeline.extract.dates import find_dates

WEDNESDAY = date(2025, 4, 2)

LISTS = [
    ("in March and June 2019", {"March": "2019-03", "June 2019": "2019-06"}),
    ("in March, May or July 2019", {"March": "2019-03", "May": "2019-05", "July 2019": "2019-07"}),
    ("on 3 March and 5 April 2019", {"3 March": "2019-03-03", "5 April 2019": "2019-04-05"}),
    ("on March 3 and April 5, 2019", {"March 3": "2019-03-03", "April 5, 2019": "2019-04-05"}),
    ("on 3 and 12 March 2025", {"3": "2025-03-03", "12 March 2025": "2025-03-12"}),
    ("on 3, 5 and 12 March 2025", {"3": "2025-03-03", "5": "2025-03-05", "12 March 2025": "2025-03-12"}),
    ("on 3 or 4 March 2025", {"3": "2025-03-03", "4 March 2025": "2025-03-04"}),
    ("in December and March 2020", {"December": "2019-12", "March 2020": "2020-03"}),
    ("in spring and autumn 2019", {"spring": "2019-21", "autumn 2019": "2019-23"}),
    ("on Monday and Wednesday", {"Monday": "2025-03-31", "Wednesday": "2025-04-02"}),
    ("on Saturday in Rome and on Sunday in Bari", {"Saturday": "2025-03-29", "Sunday": "2025-03-30"}),
    ("in 2014 and 2018", {"2014": "2014", "2018": "2018"}),
]  # fmt: skip

RANGES = [
    ("on Monday and Tuesday", "Monday and Tuesday", "2025-03-31/2025-04-01"),
    ("from Saturday to Thursday", "Saturday to Thursday", "2025-03-22/2025-03-27"),
    ("They will meet on Thursday and Friday.", "Thursday and Friday", "2025-04-03/2025-04-04"),
    ("from November to January 2024", "November to January 2024", "2023-11/2024-01"),
    ("December–January 2024", "December–January 2024", "2023-12/2024-01"),
    ("in December and January 2024", "December and January 2024", "2023-12/2024-01"),
    ("28 December - 3 January 2024", "28 December - 3 January 2024", "2023-12-28/2024-01-03"),
    ("between 28 December and 3 January 2024", "28 December and 3 January 2024", "2023-12-28/2024-01-03"),
    ("from November 2023 to January", "November 2023 to January", "2023-11/2024-01"),
    ("from March to May 2024", "March to May 2024", "2024-03/2024-05"),
    ("from late October to early December 2024", "late October to early December 2024", "2024-10-21/2024-12-10"),
]  # fmt: skip

OTHER_LANGUAGES = [
    ("de", "am 3. und 12. März 2025", {"3.": "2025-03-03", "12. März 2025": "2025-03-12"}),
    ("de", "im März und im Juni 2019", {"März": "2019-03", "Juni 2019": "2019-06"}),
    ("fr", "les 3 et 12 mars 2025", {"3": "2025-03-03", "12 mars 2025": "2025-03-12"}),
    ("it", "il 3 e il 12 marzo 2025", {"3": "2025-03-03", "12 marzo 2025": "2025-03-12"}),
    ("es", "en marzo y junio de 2019", {"marzo": "2019-03", "junio de 2019": "2019-06"}),
    ("sr", "3. marta i 5. aprila 2019.", {"3. marta": "2019-03-03", "5. aprila 2019": "2019-04-05"}),
    ("sr", "у марту и јуну 2019.", {"марту": "2019-03", "јуну 2019": "2019-06"}),
]


def spans(text: str, language: str = "en") -> dict[str, str]:
    return {e.text: str(e.span) for e in find_dates(text, published=WEDNESDAY, language=language)}


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_list(text: str, expected: dict[str, str]) -> None:
    assert spans(text) == expected


@pytest.mark.parametrize(("text", "words", "edtf"), RANGES)
def test_range(text: str, words: str, edtf: str) -> None:
    assert spans(text) == {words: edtf}


@pytest.mark.parametrize(("language", "text", "expected"), OTHER_LANGUAGES)
def test_list_in_another_language(language: str, text: str, expected: dict[str, str]) -> None:
    assert spans(text, language) == expected


def test_places_of_a_list() -> None:
    text = "They met on 3, 5 and 12 March 2025."
    assert [text[e.start : e.end] for e in find_dates(text)] == ["3", "5", "12 March 2025"]
