"""The lines of the facets, which of many values are shown, and how a line looks."""

import pytest
from rich.cells import cell_len
from rich.style import Style

from tests.export_samples import HOSTILE, NEVER_SHOWN
from timeline.tui.facets.lines import FIELDS, MANY, Facet, FacetLine, facet_lines, shown_of
from timeline.tui.facets.strip import ASKED_SIGN, EXCLUDED_SIGN, FacetStyles, bar, facet_strip
from timeline.tui.facets.words import has_word, value_words

STYLES = FacetStyles(*[Style()] * len(FacetStyles._fields))
MANY_ACTORS = [(f"Actor {number:05}", 100_000 - number) for number in range(100_000)]


@pytest.mark.parametrize(
    ("opening", "filter_text", "typed", "first", "last", "more"),
    [
        ("few", "", "", "Actor 00000", "Actor 00004", 99_995),
        ("many", "", "", "Actor 00000", "Actor 00049", 99_950),
        ("few", 'actor:"actor 09000"', "", "Actor 00000", "Actor 09000", 99_994),
        ("few", '-actor:"actor 00001"', "", "Actor 00000", "Actor 00004", 99_995),
        ("few", "actor:nobody", "", "Actor 00000", "nobody", 99_995),
        ("few", "", "0777", "Actor 07770", "Actor 07779", 0),
        ("few", "", "actor", "Actor 00000", "Actor 00049", 99_950),
    ],
)
def test_of_many_values_few_are_shown(
    opening: str, filter_text: str, typed: str, first: str, last: str, more: int
) -> None:
    facet = shown_of(MANY_ACTORS, "actor", opening, filter_text, typed)  # type: ignore[arg-type]
    assert (facet.values[0][0], facet.values[-1][0], facet.more) == (first, last, more)
    assert len(facet.values) <= MANY and facet.highest == 100_000


def test_a_value_that_nobody_counted_has_no_count() -> None:
    assert shown_of([("RS", 3)], "place", "few", "place:HU,Serbia").values == (("RS", 3), ("HU", None))


@pytest.mark.parametrize(
    ("openings", "kinds"),
    [
        ({}, ["heading", "value", "value", "more"]),
        ({"type": "folded"}, ["heading"]),
    ],
)
def test_lines_of_a_field(openings: dict[str, str], kinds: list[str]) -> None:
    facet = Facet((("visit", 3), ("report", 1)), more=7, highest=3)
    assert [line.kind for line in facet_lines({"type": facet}, openings, ["type"])] == kinds  # type: ignore[arg-type]


def test_each_field_has_a_heading_before_anything_is_counted() -> None:
    lines = facet_lines({}, {})
    assert [line.field for line in lines] == list(FIELDS) and {line.count for line in lines} == {None}


@pytest.mark.parametrize(
    ("line", "sign", "text"),
    [
        (FacetLine("value", "type", "visit", 1234, 1234), " ", "  visit             1,234 ████"),
        (FacetLine("value", "place", "RS", 1, 1000), ASKED_SIGN, "✓ RS Serbia             1 ▏"),
        (FacetLine("value", "actor", "Ministry of the Interior", 0, 9), EXCLUDED_SIGN, "− Ministry of the Inte… 0"),
        (FacetLine("value", "actor", "nobody", None, 9), ASKED_SIGN, "✓ nobody"),
        (FacetLine("heading", "type", count=17), " ", "▾ Type                     17"),
        (FacetLine("heading", "actor", count=17, opening="folded"), " ", "▸ Actor"),
        (FacetLine("more", "actor", count=99_950, opening="few"), " ", "  … 99,950 more"),
        (FacetLine("more", "actor", count=99_950, opening="many"), " ", "  … 99,950 more: / finds them"),
    ],
)
def test_a_line_as_it_looks(line: FacetLine, sign: str, text: str) -> None:
    assert facet_strip(line, sign, 30, STYLES).text.rstrip() == text


@pytest.mark.parametrize("width", [1, 5, 12, 30, 200])
@pytest.mark.parametrize("value", [*HOSTILE.values(), "東京都庁" * 20, ""])
def test_any_value_fills_its_line_and_harms_nothing(value: str, width: int) -> None:
    strip = facet_strip(FacetLine("value", "actor", value, 10**9, 10**9), " ", width, STYLES)
    assert strip.cell_length == width == cell_len(strip.text) and not NEVER_SHOWN & set(strip.text)


@pytest.mark.parametrize(("count", "highest", "words"), [(1, 8, "▏"), (5, 8, "▋"), (9, 8, "█"), (0, 0, ""), (1, 0, "")])
def test_bars(count: int, highest: int, words: str) -> None:
    assert bar(count, highest, 1).rstrip() == words


@pytest.mark.parametrize(
    ("field", "value", "words", "typed"),
    [
        ("place", "RS", "RS Serbia", "ser"),
        ("place", "ZZ", "ZZ", "z"),
        ("language", "pl", "pl Polish", "pol"),
        ("type", "pilot_project", "pilot project", "proj"),
        ("type", "pilot_project", "pilot project", "pilot_"),
        ("year", "2016", "2016", "20"),
    ],
)
def test_words_of_values(field: str, value: str, words: str, typed: str) -> None:
    assert value_words(field, value) == words and has_word(field, value, typed)
