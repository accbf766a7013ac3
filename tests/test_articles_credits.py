"""timeline.articles.credits: authors and publishers, and lines that only look like credits."""

import pytest

from timeline.articles.credits import Byline, agency_dateline_end, author, byline, publisher
from timeline.articles.lines import lines_of

PROSE = "The council adopted the plan after a long night of talks, and the ministers left without a word to the press."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Ana Example for The Example Times in Tirana -- 29/07/14", Byline("Ana Example", "The Example Times")),
        ("By Ana Example", Byline("Ana Example", None)),
        ("Von Anna Beispiel und Jan Muster, dpa", Byline("Anna Beispiel und Jan Muster", None)),
        ("Piše: Jelena Primer", Byline("Jelena Primer", None)),
        ("By the end of the year", None),
        ("By Land or Sea, people keep coming.", None),
        ("Ministers met in Vienna", None),
    ],
)
def test_bylines(text: str, expected: Byline | None) -> None:
    assert byline(text) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Title\nBy Ana Example for The Example Times in Tirana\n{PROSE}", "The Example Times"),
        (f"Title\nSource: RTV; Photo: RTV; Video: RTV\n{PROSE}", "RTV"),
        (f"Naslov\nIzvor: Primer\n{PROSE}", "Primer"),
        (
            f"{PROSE}\nThis article appeared in the\u00a0Example Weekly Bulletin. You can subscribe here.",
            "Example Weekly Bulletin",
        ),
        (f"{PROSE}\nCopyright © 2020 The Example Times, LLC.", "The Example Times"),
        (f"{PROSE}\n© 2014–2025 Example Desk. Made with tea.", "Example Desk"),
        (f"{PROSE}\n© Centar za primere 2018. Sva prava zadržana.", "Centar za primere"),
        (f"BUDAPEST, Hungary (AP) — {PROSE}", "AP"),
        (f"BELGRADE (Example News) — {PROSE}", "Example News"),
        (f"Wien, 28. August 2015 (Donaupresse)\n{PROSE}", "Donaupresse"),
        (f"Title\n{PROSE}", None),
        (
            f"Source: see the note below for how these figures were made and what they leave out, it is long\n{PROSE}",
            None,
        ),
        ("", None),
    ],
)
def test_publishers(text: str, name: str | None) -> None:
    assert publisher(lines_of(text)) == name


def test_the_author_stands_below_the_title() -> None:
    assert author(lines_of(f"By Land or Sea\nBy Ana Example\n{PROSE}")) == "Ana Example"


@pytest.mark.parametrize(
    ("start", "rest"),
    [
        ("BUDAPEST, Hungary (AP) — ", "The state"),
        ("Berlin (dpa) - ", "Keine Zahl"),
        ("", "The minister (SPD) – a lawyer – left"),
    ],
)
def test_agency_datelines(start: str, rest: str) -> None:
    assert agency_dateline_end(start + rest) == len(start)
