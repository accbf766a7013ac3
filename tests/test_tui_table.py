"""Columns, cells and lines of the table."""

from dataclasses import replace
from typing import Any

import pytest
from rich.cells import cell_len
from rich.style import Style

from tests.export_samples import HOSTILE, NEVER_SHOWN, row
from timeline.datespan import parse_edtf
from timeline.models import EventType
from timeline.tui.table.cells import cell_text, date_beside_year, mark_signs, places_words, type_words
from timeline.tui.table.columns import GAP, columns_for
from timeline.tui.table.heading import Heading, heading_strip
from timeline.tui.table.strip import TableStyles, row_strip, sized

PLAIN = TableStyles(*[Style()] * len(TableStyles._fields))


@pytest.mark.parametrize("width", [56, 66, 80, 94, 110, 119, 150, 200, 400])
def test_columns_fill_the_width(width: int) -> None:
    columns = columns_for(width)
    assert sum(column.width + GAP for column in columns) == width
    assert max(columns, key=lambda column: column.width).name == "title"


@pytest.mark.parametrize("width", [1, 10, 20, 43, 44, 66, 80, 150])
@pytest.mark.parametrize("title", ["Ministers met", "東京都で会議が開かれた" * 20, "👩‍👩‍👧 family", ""])
def test_every_line_is_as_wide_as_the_table(width: int, title: str) -> None:
    assert heading_strip(columns_for(width), width, Heading(), Style()).cell_length == width
    assert row_strip(row(title=title), "2023", width, PLAIN).cell_length == width


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_nothing_harmful_is_in_a_line(text: str) -> None:
    hostile = row(title=text, places=(text, text), actors=(text,), status=text, type=text, tags=(text,))
    line = row_strip(hostile, "2023", 160, PLAIN)
    assert not NEVER_SHOWN & set(line.text) and "\n" not in line.text
    assert line.cell_length == 160


@pytest.mark.parametrize(
    ("fields", "signs"),
    [
        ({}, " " * 7),
        ({"starred": True, "notes": 2, "verdict": "confirmed", "manual": True}, "★ ✎ ✓+ "),
        ({"tags": ("key",), "verdict": "rejected"}, "   #✗  "),
        ({"notes": 1, "tags": ("key",), "verdict": "disputed", "significance": "high"}, " ▲✎#?  "),
        ({"significance": "low", "news": 1}, " ▽    !"),
        ({"significance": "medium", "conflicts": 2, "news": 1}, " △    ≠"),
        ({"orphaned": True, "conflicts": 2, "confidence": 0.2}, "    ~ ∅"),
    ],
)
def test_signs(fields: dict[str, Any], signs: str) -> None:
    assert mark_signs(row(**fields)) == signs


def test_signs_have_colours() -> None:
    styles = PLAIN._replace(alarm=Style(color="red"), news=Style(color="blue"), good=Style(color="green"))
    line = row_strip(row(verdict="confirmed", conflicts=1, significance="high"), "2023", 120, styles)
    colours = {segment.text.strip(): segment.style and segment.style.color for segment in line if segment.text.strip()}
    assert [str(getattr(colours[sign], "name", None)) for sign in ("✓", "≠", "▲")] == ["green", "red", "None"]


def test_narrow_cells_keep_what_matters_most() -> None:
    full = row(starred=True, notes=2, verdict="confirmed", manual=True)
    assert (mark_signs(full, 2), mark_signs(row(tags=("key",)), 2)) == ("✓★", "#")
    assert mark_signs(row(conflicts=1, verdict="confirmed", starred=True), 2) == "≠✓"
    assert (mark_signs(full, 4), mark_signs(replace(full, conflicts=1), 4)) == ("✓★✎+", "≠✓★…")
    assert {type for type in EventType if len(type_words(type, 9)) > 9} == set()


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023-10-26", "26 Oct"),
        ("2023-10-26/2023-10-27", "26–27 Oct"),
        ("2022-02", "Feb"),
        ("2025-23", "autumn"),
        ("2024", "2024"),
        ("2024~", "c. 2024"),
        ("2024-12~", "c. Dec"),
        ("199X", "1990s"),
        ("2015/..", "from 2015 on"),
        ("2015-06/..", "from Jun on"),
        ("[..2025-04-02]", "by 2 Apr"),
        ("[2025-04-02..]", "2 Apr or later"),
        ("[2014-07-01..2014-07-29]", "in 1–29 Jul"),
        ("2015-12-30/2016-01-02", "30 Dec 2015 – 2 Jan 2016"),
        ("2025-34", "Q2"),
    ],
)
def test_date_beside_its_year(edtf: str, words: str) -> None:
    assert date_beside_year(parse_edtf(edtf)) == words


@pytest.mark.parametrize(
    ("text", "width", "cells"),
    [("Lesbos", 6, "Lesbos"), ("Lesbos", 5, "Lesb…"), ("東京都", 5, "東京…"), ("東京都", 4, "東… "), ("x", 0, "")],
)
def test_sized(text: str, width: int, cells: str) -> None:
    assert sized(text, width) == cells and cell_len(sized(text, width)) == width


def test_places_say_how_many_are_left_out() -> None:
    assert places_words(("RS", "HU", "AT", "DE"), 9) == "RS HU +2"
    assert cell_text(row(places=()), "places", 9) == ""
