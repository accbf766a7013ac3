"""Answers of one key at a real terminal: each is saved at once, whatever ends the program."""

import os
import sys
from pathlib import Path
from typing import Any

import pexpect  # type: ignore[import-untyped]
import pytest

from tests.cli_review_samples import lines_of, make_pairs
from tests.cli_samples import done
from tests.export_samples import HOSTILE, NEVER_SHOWN, row
from timeline.cli.one_by_one import ask_one_by_one
from timeline.cli.orphan_page import orphan_page
from timeline.errors import AnnotationError
from timeline.models import Choice, Orphan

pytestmark = pytest.mark.xdist_group("pty")


def at_terminal(db: Path) -> Any:
    environment = {**os.environ, "TIMELINE_AUTHOR": "ana"}
    return pexpect.spawn(
        sys.executable, ["-m", "timeline", "--db", str(db), "duplicates"], env=environment, timeout=60, encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("end", "code", "told"), [("q", 0, "1 answer saved; 1 not asked"), ("\x04", 0, "1 answer saved"), ("\x03", 130, "")]
)
def test_every_answer_is_saved_however_it_ends(tmp_path: Path, end: str, code: int, told: str) -> None:
    make_pairs(tmp_path / "events.db")
    child = at_terminal(tmp_path / "events.db")
    child.expect_exact("1 of 2")
    child.expect_exact("q quit")
    child.send("d")
    child.expect_exact("not the same as")
    child.expect_exact("2 of 2")
    child.expect_exact("q quit")
    child.send(end)
    child.expect_exact(told) if told else None
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == code
    assert len(lines_of(done("duplicates", "--format", "jsonl", db=tmp_path / "events.db"))) == 1


def test_an_answer_that_cannot_be_saved_is_told_and_asked_for_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = iter("yyuyq")
    tried: list[str] = []

    def answer(item: str, key: str) -> str:
        tried.append(item)
        if len(tried) == 1:
            raise AnnotationError("the event has gone")
        return item

    monkeypatch.setattr("click.getchar", lambda: next(typed))
    ask_one_by_one(
        ["a", "b"],
        page=lambda item: [f"{item}?\n"],
        keys=lambda item: {"y": "yes"},
        answer=answer,
        take_back=lambda answered: tried.append(f"not {answered}"),
    )
    told = capsys.readouterr()
    assert tried == ["a", "a", "not a", "a"]
    assert told.out.count("1 of 2\na?\ny yes   s skip   u undo   q quit\n") == 3
    assert told.err == "timeline: the event has gone\n1 answer saved; 1 not asked\n"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_shown_as_text(text: str) -> None:
    choice = Choice("k2", text, row().date, text, text, 0.5)
    orphan = Orphan("k1", "k1", "orphaned", "a1", text, None, text, text, (), (choice,))
    assert not NEVER_SHOWN & set("".join(orphan_page(orphan, 80, key_length=6)))
