"""views, view save, view delete, and view:NAME in filters."""

from pathlib import Path

import pytest

from tests.cli_samples import done, keys, run, titles


def test_a_view_is_saved_listed_used_and_deleted(db: Path) -> None:
    answer = run("view", "save", "visits", "type:visit", "-place:HU", db=db).stderr
    assert answer == "saved: view visits, which shows 1 event now\n"
    run("view", "save", "others", "-view:visits", "--order", "review", db=db)
    assert done("views", db=db) == "others  3  review  -view:visits\nvisits  1  date    type:visit -place:HU\n"
    assert titles(done("list", "view:visits", db=db)) == ["Ministers met"]
    assert titles(done("list", "-view:visits", "type:visit", db=db)) == ["Delegation visits a camp"]
    assert "Ministers met" in done("export", "view:visits", db=db)
    assert done("duplicates", "view:visits", db=db) == ""
    run("view", "delete", "others", db=db)
    assert done("views", db=db) == "visits  1  date  type:visit -place:HU\n"
    done("undo", db=db)
    assert done("views", db=db).startswith("others  3  review")


def test_saving_again_replaces(db: Path) -> None:
    done("view", "save", "mine", "type:visit", db=db)
    done("view", "save", "mine", "type:operation", db=db)
    assert done("views", db=db) == "mine  1  date  type:operation\n"


def test_the_order_of_a_view_holds_unless_another_is_asked_for(db: Path) -> None:
    done("significance", keys(db)[2], "high", db=db)
    done("view", "save", "main", "2023..2024", "--order", "salience", db=db)
    by_date = ["Ministers met", "Delegation visits a camp", "Asylum law adopted"]
    assert titles(done("list", "view:main", db=db)) == [by_date[2], *by_date[:2]]
    assert titles(done("list", "view:main", "--sort", "date", db=db)) == by_date
    assert titles(done("list", "2023..2024", db=db)) == by_date


def test_several_orders_with_commas(db: Path) -> None:
    by_type = titles(done("list", "2023..2024", "--sort", "type,-date", db=db))
    assert by_type == ["Asylum law adopted", "Delegation visits a camp", "Ministers met"]
    done("view", "save", "by-type", "2023..2024", "--order", "type,-date", db=db)
    assert "type,-date" in done("views", db=db)
    assert titles(done("list", "view:by-type", db=db)) == by_type


@pytest.mark.parametrize(
    ("written", "said"),
    [("sideways", "'sideways' is no order; there are date, review, salience, title"),
     ("type,-dat", "'-dat' is no order; did you mean '-date'?"), ("type,", "'' is no order"),
     ("\x1b[31m", "is no order; there are"), ("", "'' is no order")],
)  # fmt: skip
def test_what_is_no_order(db: Path, written: str, said: str) -> None:
    answer = run("list", "--sort", written, db=db)
    assert answer.exit_code == 2 and said in answer.stderr and "\x1b" not in answer.stderr


def test_what_a_view_says_of_rejected_events_holds_in_an_export(db: Path) -> None:
    done("verdict", keys(db)[0], "rejected", db=db)
    done("view", "save", "gone", "is:rejected", db=db)
    assert "Ministers met" in done("export", "view:gone", db=db)
    assert "Ministers met" not in done("export", "type:visit", db=db)


def test_no_view_says_so(db: Path) -> None:
    result = run("views", db=db)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "no view is saved; `timeline view save NAME FILTER` saves one\n"


@pytest.mark.parametrize(
    ("command", "complaint"),
    [
        (["view", "save", "mine"], "a FILTER is missing"),
        (["view", "save", "two words", "type:visit"], "the name 'two words' cannot be that of a view"),
        (["view", "save", "mine", "type:vist"], "'vist' is no value of type (did you mean visit?)"),
        (["view", "save", "mine", "view:mine"], "there is no view 'mine'"),
        (["view", "save", "kept", "view:kept"], "the view kept would hold itself"),
        (["view", "save", "kept", "view:holder"], "the view kept would hold itself"),
        (["view", "delete", "mine"], "there is no view 'mine': holder, kept"),
        (["list", "view:mine"], "there is no view 'mine': holder, kept"),
        (["export", "view:mine"], "there is no view 'mine'"),
        (["view", "nonsense"], "No such command 'nonsense'"),
    ],
)
def test_what_cannot_be_a_view(db: Path, command: list[str], complaint: str) -> None:
    done("view", "save", "kept", "type:visit", db=db)
    done("view", "save", "holder", "view:kept", db=db)
    before = done("views", db=db)
    result = run(*command, db=db)
    assert (result.exit_code, result.stdout, complaint in result.stderr) == (2, "", True), result.stderr
    assert done("views", db=db) == before
