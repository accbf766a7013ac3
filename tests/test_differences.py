"""What two chronologies have in common, and what not: pairs known beforehand are found, and nothing else is one."""

from dataclasses import replace

from timeline.datespan import parse_edtf
from timeline.models import Comparable
from timeline.review.differences import Differences, days_apart, differences


def row(key: str, edtf: str | None, title: str, **fields: object) -> Comparable:
    span = parse_edtf(edtf) if edtf else None
    return replace(Comparable(key, "visit", "occurred", span, title, (title,)), **fields)  # type: ignore[arg-type]


OURS = [
    row("a", "2023-03-16", "The interior ministers of Serbia and Hungary met in Subotica", places=("RS", "HU")),
    row("b", "2023-05-04", "Frontex began a joint operation at the border of Moldova", type="operation"),
    row("c", "2024-01", "Parliament adopted a new law on asylum and temporary protection", type="legislation"),
    row("d", None, "A camp near Bihać was closed", type="policy"),
]


def pairs(found: Differences) -> dict[str, str]:
    return {pair.ours.key: pair.theirs.key for pair in found.matched}


def test_a_copy_is_all_the_same() -> None:
    found = differences(OURS, OURS)
    assert pairs(found) == {one.key: one.key for one in OURS}
    assert not found.only_ours and not found.only_theirs and not any(pair.dates_disagree for pair in found.matched)


def test_without_keys_date_and_title_tell_however_they_are_typed() -> None:
    theirs = [replace(one, key=f"row {one.key}", title=one.title.upper(), quotes=()) for one in OURS]
    assert pairs(differences(OURS, theirs)) == {one.key: f"row {one.key}" for one in OURS}


def test_other_words_other_types_and_vaguer_dates() -> None:
    theirs = [
        row(
            "1", "2023-03", "Interior ministers of Hungary and Serbia meet in Subotica", type="unclassified", status=""
        ),
        row("2", "2024-01-31", "New law on asylum and temporary protection adopted", type="unclassified", status=""),
        row("3", "2019-07-01", "Something else altogether", type="unclassified", status=""),
    ]
    found = differences(OURS, theirs)
    assert pairs(found) == {"a": "1", "c": "2"}
    assert all(pair.dates_disagree for pair in found.matched)
    assert [one.key for one in found.only_ours] == ["b", "d"] and [one.key for one in found.only_theirs] == ["3"]


def test_the_same_words_with_another_date_are_one_event_whose_dates_disagree() -> None:
    moved = replace(OURS[0], key="1", date=parse_edtf("2023-03-18"))
    (pair,) = differences(OURS, [moved]).matched
    assert (pair.ours.key, pair.dates_disagree) == ("a", True)


def test_years_apart_they_are_two() -> None:
    assert not differences(OURS, [replace(OURS[0], key="1", date=parse_edtf("2018-03-16"))]).matched


def test_each_row_once() -> None:
    theirs = [replace(OURS[0], key="1"), replace(OURS[0], key="2", title=f"{OURS[0].title} today")]
    found = differences(OURS, theirs)
    assert pairs(found) == {"a": "1"} and [one.key for one in found.only_theirs] == ["2"]


def test_nothing_here_or_there() -> None:
    assert differences([], OURS).only_theirs == tuple(OURS)
    assert differences(OURS, []).only_ours == tuple(OURS)


def test_days_apart() -> None:
    may, june = parse_edtf("2023-05"), parse_edtf("2023-06-03")
    assert (days_apart(may, june), days_apart(june, may), days_apart(may, may), days_apart(may, None)) == (
        3,
        3,
        0,
        None,
    )
