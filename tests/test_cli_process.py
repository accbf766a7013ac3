"""The program as the system sees it: pipes that close, full disks, Ctrl-C, locales, and what reaches a terminal."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pexpect  # type: ignore[import-untyped]
import pyte
import pytest

from tests.cli_samples import command_line, keys
from tests.export_samples import HOSTILE, NEVER_SHOWN
from tests.make_chronology import NOON, add, make_article, make_event
from timeline.models import AnnotationKind
from timeline.store import open_store
from timeline.store.annotations import annotate

needs_full_device = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")


def in_terminal(*args: str, width: int = 80) -> Any:
    """The program in a pseudo-terminal of its own."""
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    return pexpect.spawn(
        sys.executable, ["-m", "timeline", *args], dimensions=(24, width), env=environment, timeout=60, maxread=1 << 20
    )


def hostile_database(path: Path) -> None:
    """Every hostile text as title, quote, publisher, actor, note, tag and author."""
    connection = open_store(path)
    for name, text in HOSTILE.items():
        whole = f"{text} on 1 May 2023."
        event = make_event(whole, whole, title=text, trigger="met", actors=(text,))
        (key,) = add(connection, make_article(whole, name, publisher=text), [event])
        annotate(connection, key, AnnotationKind.NOTE, {"text": f"note {text}"}, author=f"ana {text}", at=NOON)
        annotate(connection, key, AnnotationKind.TAG, {"tag": f"tag {text[:50]}"}, author="ana", at=NOON)
    connection.close()


@pytest.mark.parametrize("format", ["table", "json", "csv"])
def test_a_reader_that_has_seen_enough_is_no_error(db: Path, format: str) -> None:
    """The pipe is closed before the program writes to it."""
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        command_line("--db", db, "list", "--format", format),
        stdout=write,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (0, "")


@needs_full_device
@pytest.mark.parametrize("command", [["list"], ["show"], ["export"], ["--help"]], ids=" ".join)
def test_a_full_disk_is_told_in_one_line(db: Path, command: list[str]) -> None:
    event = keys(db)[:1] if command == ["show"] else []
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command_line("--db", db, *command, *event), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (done.returncode, done.stderr) == (1, "timeline: cannot write the output: No space left on device\n")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_stops_nothing(tmp_path: Path, closed: str) -> None:
    (tmp_path / "a.txt").write_text("Ministers met in Vienna on 12 May 2021.", encoding="utf-8")
    for args in ("add a.txt", "list", ""):
        done = subprocess.run(
            ["/bin/sh", "-c", f'"$0" -m timeline --db events.db {args} {closed}', sys.executable],
            cwd=tmp_path, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert "Traceback" not in done.stderr


def test_output_is_utf8_whatever_the_locale(db: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONCOERCECLOCALE": "0"}
    key = keys(db)[0]
    subprocess.run(command_line("--db", db, "note", key, "Ђинђић"), check=True, capture_output=True, env=environment)
    done = subprocess.run(command_line("--db", db, "show", key), check=True, capture_output=True, env=environment)
    assert "Ђинђић" in done.stdout.decode("utf-8")


def test_a_terminal_sees_a_progress_bar_and_a_pipe_does_not(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "They met."}\n', encoding="utf-8")
    args = ("--db", str(tmp_path / "events.db"), "add", str(tmp_path / "a.jsonl"))
    child = in_terminal(*args)
    child.expect(pexpect.EOF)
    assert b"Reading  [" in child.before
    assert b"1/1" in child.before
    assert b"1 article added, 0 changed, 0 unchanged; " in child.before
    done = subprocess.run(command_line(*args), capture_output=True, text=True, check=True)
    assert done.stdout == ""
    assert done.stderr == "0 articles added, 0 changed, 1 unchanged; the chronology holds 0 events\n"


def test_ctrl_c_ends_without_a_traceback() -> None:
    """It has answered the first line and waits for the next one."""
    child = in_terminal("dates", "-")
    child.sendline('{"doc": "a", "dct": "2013-03-22", "text": "They met yesterday."}')
    child.expect('"value": "2013-03-21"')
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    assert "Traceback" not in child.before.decode()


@pytest.mark.parametrize(
    "command",
    [["list"], ["list", "--format", "json"], ["list", "--format", "csv"], ["export"], ["export", "--format", "jsonl"],
     ["export", "--format", "csv"], *(["show", str(number)] for number in range(len(HOSTILE)))],
    ids=" ".join,
)  # fmt: skip
def test_no_text_of_an_article_is_obeyed_by_a_terminal(hostile: Path, command: list[str]) -> None:
    """What comes through a pseudo-terminal holds no control but line ends."""
    words = ["show", keys(hostile)[int(command[1])]] if command[0] == "show" else command
    child = in_terminal("--db", str(hostile), *words)
    child.expect(pexpect.EOF)
    child.close()
    found = re.sub("\r*\n", "\n", child.before.decode("utf-8"))
    assert child.exitstatus == 0, found[:500]
    assert not NEVER_SHOWN & set(found)
    assert found.strip()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "events.db"
    hostile_database(path)
    return path


@pytest.mark.parametrize("width", [40, 80, 132])
def test_the_table_fits_a_real_terminal(db: Path, width: int) -> None:
    screen = pyte.Screen(width, 24)
    child = in_terminal("--db", str(db), "list", width=width)
    child.expect(pexpect.EOF)
    pyte.ByteStream(screen).feed(child.before)
    shown = [line.rstrip() for line in screen.display if line.strip()]
    assert len(shown) == 5
    assert shown[1].startswith(f"{keys(db)[0][:6]}  16 Mar 2023")
