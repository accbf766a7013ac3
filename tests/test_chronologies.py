"""Chronologies of others as they come: lists, tables, slides, and what is none of them."""

import json
from pathlib import Path

import pytest

from timeline.chronologies.reading import read_chronology
from timeline.chronologies.told import ToldEvent
from timeline.errors import UnreadableChronology

LIST = """# Chronologie

Einleitung, die niemand braucht.

**2015**

- 16. März: Treffen in Wien – mit allen Ministern.
- März: Gesetz beschlossen

## 2016

- **5. Mai 2016**: Der Bundestag beschließt ein Gesetz.[^1]
- etwas ohne Datum
- 2016
  - Juni: darunter

3 May 2017 – The EU and Serbia
signed an agreement.
4 June 2017: Second line

[^1]: Bundestag, <https://example.org/bt>. „Beschlossen.“
"""


def read(
    tmp_path: Path, name: str, text: str | bytes, day_first: bool | None = None
) -> tuple[list[ToldEvent], list[str]]:
    file = tmp_path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    told = read_chronology(file, day_first=day_first).told
    return told.events, [complaint.replace(str(file), name) for complaint in told.complaints]


def dates_and_titles(events: list[ToldEvent]) -> list[tuple[str | None, str]]:
    return [(event.date.edtf if event.date else None, event.title) for event in events]


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a"])
def test_a_list_with_dates(tmp_path: Path, name: str) -> None:
    events, complaints = read(tmp_path, name, LIST)
    assert dates_and_titles(events) == [
        ("2015-03-16", "Treffen in Wien – mit allen Ministern."),
        ("2015-03", "Gesetz beschlossen"),
        ("2016-05-05", "Der Bundestag beschließt ein Gesetz."),
        ("2016", "etwas ohne Datum"),
        ("2016-06", "darunter"),
        ("2017-05-03", "The EU and Serbia signed an agreement."),
        ("2017-06-04", "Second line"),
    ]
    assert complaints == []
    assert (events[2].source, events[2].words, events[2].number) == (
        "Bundestag, https://example.org/bt",
        "Beschlossen.",
        12,
    )


def test_what_stands_below_a_dated_bullet_belongs_to_it(tmp_path: Path) -> None:
    text = "- 5 May 2016: They met\n  - in Vienna\n  - until late\n  - 6 May 2016: They left\n- 2017\n  - They wrote\n"
    events, complaints = read(tmp_path, "a.md", text)
    assert dates_and_titles(events) == [("2016-05-05", "They met"), ("2016-05-06", "They left"), ("2017", "They wrote")]
    assert events[0].words == "5 May 2016: They met · in Vienna · until late"
    assert complaints == []


def test_what_has_no_date_names_its_line(tmp_path: Path) -> None:
    events, complaints = read(tmp_path, "a.md", "- They met\n- 32.13.2020: x\n- **soon** — y\n\nProse: of no matter.\n")
    assert events == []
    assert [complaint.split(": ", 1)[0] for complaint in complaints] == ["a.md:1", "a.md:2", "a.md:3"]
    assert all(complaint.endswith("left out") for complaint in complaints)


def test_a_table_in_markdown(tmp_path: Path) -> None:
    head, row = "| Datum | Ereignis | Quelle |\n|---|---|---|\n", "| 3.5.2018 | Treffen \\| Wien | http://x.org |\n"
    text = f"{head}{row}| nie | bar | |\n"
    events, complaints = read(tmp_path, "a.md", text)
    assert dates_and_titles(events) == [("2018-05-03", "Treffen | Wien")]
    assert events[0].source == "http://x.org"
    assert complaints[0].startswith("a.md:4: 'nie' is no date")


CSV: dict[str, str | bytes] = {
    "commas": "Date,Title,Country\n2016-03-05,They met,Serbia\n",
    "semicolons": "Datum;Titel;Land\n5.3.2016;They met;Srbija\n",
    "tabs": "date\ttitle\tplaces\n5 March 2016\tThey met\tRS\n",
    "lines above": "A list of ours;;\n;;\nDate;Title;Country\n05.03.2016;They met;RS\n",
    "windows-1250": "Datum;Naslov;Zemlja\n5.3.2016;They met;Србија\n".encode("cp1251"),
    "utf-16": "Date;Title;Country\n5.3.2016;They met;RS\n".encode("utf-16"),
    "a column without a known name": "Date;Vorgang;Country;Nr\n5.3.2016;They met;RS;1\n",
    "TimelineJS": "Year,Month,Day,Time,End Year,Headline,Text,Type\n2016,3,5,10:00,,They met,,\n,,,,,The list,,title\n",
}


@pytest.mark.parametrize("kind", CSV)
def test_tables(tmp_path: Path, kind: str) -> None:
    events, complaints = read(tmp_path, "a.csv", CSV[kind])
    assert dates_and_titles(events) == [("2016-03-05", "They met")]
    assert complaints == []
    assert kind == "TimelineJS" or events[0].places == ("RS",) or kind == "windows-1250"


def test_what_the_dates_of_a_column_say_together(tmp_path: Path) -> None:
    sure = "Date,Title\n3/5/2016,a\n25/5/2016,b\n"
    assert dates_and_titles(read(tmp_path, "a.csv", sure)[0]) == [("2016-05-03", "a"), ("2016-05-25", "b")]
    events, complaints = read(tmp_path, "a.csv", "Date,Title\n3/5/2016,a\n")
    assert events == [] and "has two meanings" in complaints[0]
    assert dates_and_titles(read(tmp_path, "a.csv", "Date,Title\n3/5/2016,a\n", day_first=False)[0]) == [
        ("2016-03-05", "a")
    ]


def test_cells_that_were_kept_from_being_formulas(tmp_path: Path) -> None:
    events, _ = read(tmp_path, "a.csv", "Date,Title,Note\n2016,'=1+1,'twas nothing\n")
    assert (events[0].title, events[0].words) == ("=1+1", "=1+1 · Note: 'twas nothing")


def test_ranges_and_years_in_columns(tmp_path: Path) -> None:
    text = "Start date,End date,Title\n2016-03-05,2016-03-07,a\n2016,,b\n,,c\n2016-05-01,2016-04-01,d\n"
    events, complaints = read(tmp_path, "a.csv", text)
    assert dates_and_titles(events) == [("2016-03-05/2016-03-07", "a"), ("2016", "b"), (None, "c")]
    assert complaints[0].startswith("a.csv:5: ")


def test_slides(tmp_path: Path) -> None:
    slides = [
        {"start_date": {"year": "2016", "month": 3, "day": ""}, "text": {"headline": "<b>A</b>", "text": "<p>x</p>y"},
         "media": {"url": "https://example.org/p.jpg"}},
        {"start_date": {"year": 2016}, "end_date": {"year": 2017}, "text": {"headline": "B"}},
        {"start_date": {"year": 2016, "day": 3}, "text": {"headline": "C"}},
        {"start_date": {"year": 2016}, "text": None}, "nothing", None, 5,
        {"start_date": {"year": 2025, "month": 4}, "display_date": "by 2 April 2025", "text": {"headline": "D"},
         "unique_id": "event-3f9a1c2b4d5e6f70"},
    ]  # fmt: skip
    events, complaints = read(tmp_path, "a.json", json.dumps({"events": slides}))
    assert dates_and_titles(events) == [("2016-03", "A"), ("2016/2017", "B"), ("[..2025-04-02]", "D")]
    assert (events[0].words, events[0].source, events[2].key) == (
        "x y",
        "https://example.org/p.jpg",
        "3f9a1c2b4d5e6f70",
    )
    assert [complaint.split(": ")[1] for complaint in complaints] == [f"slide {at}" for at in (3, 4, 5, 6, 7)]


def test_slides_of_the_first_versions(tmp_path: Path) -> None:
    old = {"timeline": {"date": [{"startDate": "2012,1,26", "endDate": "2012,1,27", "headline": "A", "asset": {}}]}}
    events, _ = read(tmp_path, "a.json", json.dumps(old))
    assert dates_and_titles(events) == [("2012-01-26/2012-01-27", "A")]


BAD: dict[str, str | bytes] = {
    "a.json": "{", "b.json": "[]", "c.json": "[" * 100_000, "a.csv": "a,b\n1,2\n", "b.csv": "", "a.docx": "x",
    "c.csv": b"PK\x03\x04\x00\x00\x00", "d.json": '{"events": 5}',
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_chronology_is_told_in_one_line(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableChronology) as caught:
        read(tmp_path, name, BAD[name])
    assert str(caught.value).startswith(str(tmp_path / name)) and "\n" not in str(caught.value)


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.chronologies.reading.LARGEST", 20)
    with pytest.raises(UnreadableChronology, match="is larger than any chronology"):
        read(tmp_path, "a.md", "- 16 March 2023: They met\n")


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableChronology, match="cannot be read"):
        read_chronology(tmp_path / "none.md")
    with pytest.raises(UnreadableChronology, match="cannot be read"):
        read_chronology(tmp_path)


HOSTILE = {
    "a long line": "- 16 March 2023: " + "x" * 200_000 + "\n- 17 March 2023: y\n",
    "controls": "- 16 March 2023: \x1b[2Jevil\u202e\x9b\n- 17 March 2023: y\n",
    "deep lists": "".join(f"{'  ' * at}- 16 March 2023: x\n" for at in range(300)) + "\n- 17 March 2023: y\n",
    "deep quotes": ">" * 5_000 + "x\n\n- 17 March 2023: y\n",
    "brackets": "[" * 50_000 + "\n\n- 17 March 2023: y\n",
    "stars": "*" * 50_000 + "a" + "*" * 50_000 + "\n\n- 17 March 2023: y\n",
    "dashes": "- 16 March 2023: " + "a — " * 20_000 + "\n- 17 March 2023: y\n",
    "dots": "- **16 March 2023** — a — visit · " + "x · " * 20_000 + "\n- 17 March 2023: y\n",
    "half a mark": "- 16 March 2023: x <!-- timeline 3f9a " + "w1 " * 20_000 + "\n- 17 March 2023: y\n",
    "half of the lines": "<!-- timeline lines " + "3f9a1c2b " * 20_000 + "\n\n- 17 March 2023: y\n",
    "front matter without end": "---\n" + "a: b\n" * 20_000 + "\n- 17 March 2023: y\n",
    "footnotes": "- 17 March 2023: y[^1]\n\n" + "[^1]: x\n" * 20_000,
    "backticks": "- 16 March 2023: " + "`" * 90_000 + "\n- 17 March 2023: y\n",
    "brackets and addresses": "- 16 March 2023: " + "[](a<b:" * 10_000 + "\n- 17 March 2023: y\n",
    "html": "<script>alert(1)</script>\n\n- 17 March 2023: y <b onclick=x>\n",
    "a wide table": "|" + "a|" * 5_000 + "\n|" + "-|" * 5_000 + "\n|" + "2016|" * 5_000 + "\n\n- 17 March 2023: y\n",
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_lists_cost_their_own_lines_only(tmp_path: Path, kind: str) -> None:
    events, _ = read(tmp_path, "a.md", HOSTILE[kind])
    found = [event for event in events if event.date and event.date.edtf == "2023-03-17"]
    assert found and found[0].title[0] == "y"
    assert not any(set(event.title) & set("\x1b\u202e\x9b") for event in events)
    assert all(len(event.title) <= 500 for event in events)


def test_a_cell_of_a_million_letters(tmp_path: Path) -> None:
    events, complaints = read(tmp_path, "a.csv", f"Date,Title\n2016,{'x' * 1_100_000}\n2017,b\n")
    assert ("2017", "b") in dates_and_titles(events)
    assert len(events) + len(complaints) == 2
