"""CSV for spreadsheets: whole rows, and no cell that is a formula."""

import csv
import io

import pytest

from tests.export_samples import HOSTILE, NEVER_SHOWN, details, row, source
from timeline.export.csv_table import DETAIL_COLUMNS, ROW_COLUMNS, cell, csv_table
from timeline.models import EventDetails


def read_back(*events: EventDetails) -> list[dict[str, str]]:
    by_key = {event.row.key: event for event in events}
    text = "".join(csv_table([event.row for event in events], by_key.__getitem__))
    csv.field_size_limit(10_000_000)
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "  =1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "\u200b=1",
        "\ufeff=1",
        "\n=1",
    ],
)
def test_no_cell_is_a_formula(formula: str) -> None:
    assert cell(formula).startswith("'")


@pytest.mark.parametrize("text", ["Ministers met", "2023-03-16", "a=b", "“-1”"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert cell(text) == text


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_stays_in_its_cell(text: str) -> None:
    (found,) = read_back(details(row(title=text, actors=(text,)), quote=text))
    assert not NEVER_SHOWN & set(found["title"] + found["quote"] + found["actors"])
    assert (found["key"], found["articles"]) == ("k1", "Ministers meet")


def test_every_column_of_an_event() -> None:
    event = details(
        row(
            edtf="2022-02",
            places=("RS", "EU"),
            actors=("Frontex", "Ministry, of Interior"),
            tags=("key",),
            starred=True,
        ),
        quote='He said: "yes",\nthey met.',
        sources=(source(), source(article_key="a2", title=None, published=None, url=None)),
    )
    assert read_back(event) == [
        {
            "key": "k1", "date": "2022-02", "first_day": "2022-02-01", "last_day": "2022-02-28", "type": "visit",
            "status": "occurred", "stage": "", "title": "Ministers met", "places": "RS; EU",
            "actors": "Frontex; Ministry, of Interior", "publisher": "", "tags": "key", "starred": "yes", "verdict": "",
            "notes": "", "sources": "1", "manual": "", "salience": "", "confidence": "",
                "significance": "", "conflicts": "", "news": "",
            "quote": 'He said: "yes", they met.', "date_text": "on Thursday",
            "articles": "Ministers meet; bulletin-7", "published": "2023-03-17;", "urls": "https://example.org/a;",
        }
    ]  # fmt: skip


def test_an_open_date_leaves_its_open_end_empty() -> None:
    (found,) = read_back(details(row(edtf="[..2025-04-02]")))
    assert (found["first_day"], found["last_day"]) == ("", "2025-04-02")


def test_without_details_the_columns_are_those_of_rows() -> None:
    header, line = csv_table([row()])
    assert header == ",".join(ROW_COLUMNS) + "\r\n"
    assert not set(DETAIL_COLUMNS) & set(header.strip().split(","))
    assert line.startswith("k1,2023-03-16,")
