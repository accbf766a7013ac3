"""The browser at work in a pseudo-terminal of 160 by 45, beside an empty Textual app and, where it is there, VisiData.

    python benchmarks/browser.py million.db [--visidata /path/to/vd] [--rounds 30]

`python benchmarks/make_events.py 1000000 million.db` makes such a database. Keys are timed until the table is finished:
until the first burst of output after the key is over. Milliseconds; what other programs do meanwhile counts, so
compare with the empty app and with VisiData in the same run. "All panes" is the time until nothing on screen changes
any more. Nothing is written to the database.
"""

import argparse
import sqlite3
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).parent))

from first_screen import BROWSER, EMPTY_APP
from terminal import Terminal, started, times_of

DOWN, PAGE_DOWN, HOME, END, ESCAPE, ENTER = b"\x1b[B", b"\x1b[6~", b"\x1b[H", b"\x1b[F", b"\x1b", b"\r"
RIGHT, LEFT = b"\x1b[C", b"\x1b[D"
TYPED = (b"asylum border", b"police visit", b"2016 camp", b"law")
COUNTED = b" of "  # in the count of the events under a filter


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("database", type=Path)
    arguments.add_argument("--visidata")
    arguments.add_argument("--rounds", type=int, default=30)
    arguments.add_argument("--starts", type=int, default=7)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "XDG_STATE_HOME": folder,
            "XDG_CONFIG_HOME": folder,
            "HOME": folder,
            "PYTHONPYCACHEPREFIX": folder,
        }
        scripts = {"empty": EMPTY_APP, "browser": BROWSER}
        for name, script in scripts.items():
            Path(folder, f"{name}.py").write_text(script)
        browser = [sys.executable, f"{folder}/browser.py", str(given.database)]
        empty = [sys.executable, f"{folder}/empty.py"]
        _start(empty, browser, environment, given.starts)
        _keys(browser, environment, given.rounds)
        _panes(browser, environment, given.rounds)
        _sorting(browser, environment, given.rounds // 4)
        if given.visidata:
            _visidata(given.visidata, given.database, folder, environment, given.rounds)


def _start(empty: list[str], browser: list[str], environment: dict[str, str], rounds: int) -> None:
    """Both take turns. The first start of each compiles, and is not counted."""
    names = ("empty", "first rows", "all panes")
    clock: dict[str, list[float]] = {name: [] for name in names}
    processor: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(rounds + 1):
        for command, words, measured in ((empty, b"ready", names[:1]), (browser, b"Event", names[1:])):
            terminal = started(command, environment)
            for name in measured:
                clock[name].append(terminal.rested() if name == "all panes" else terminal.wait_for(words))
                processor[name].append(terminal.processor_time)
            terminal.end()
    for name in names:
        told = [f"{name:24}"]
        for taken, unit in ((clock, "ms"), (processor, "ms of the processor")):
            middle, nothing = median(taken[name][1:]), median(taken["empty"][1:])
            told.append(f"{middle * 1000:8.0f} {unit} {middle / nothing:5.2f} x")
        print("  ".join(told))


def _keys(browser: list[str], environment: dict[str, str], rounds: int) -> None:
    terminal = started(browser, environment)
    terminal.wait_for(b"Event")
    terminal.settle()
    print(f"memory after start       {terminal.memory:8.0f} MB")
    _report("Down", times_of(terminal, [DOWN] * rounds, lambda: terminal.settle(0.12)))
    _report("PageDown", times_of(terminal, [PAGE_DOWN] * rounds, lambda: terminal.settle(0.15)))
    _report("End, Home", times_of(terminal, [END, HOME] * (rounds // 2), lambda: terminal.settle(0.15)))
    _report("filter keystroke", _filter_times(terminal))
    for _ in range(2):  # with those before some hundred filters, one a key
        _filter_times(terminal, 0.08)
    terminal.settle()
    print(f"memory after filters     {terminal.memory:8.0f} MB")
    terminal.end()


def _panes(browser: list[str], environment: dict[str, str], rounds: int) -> None:
    """How long it takes after a key until nothing on screen changes any more."""
    terminal = started(browser, environment)
    terminal.wait_for(b"Event")
    terminal.settle()
    _report("Down, all panes", [terminal.rest_after(DOWN) for _ in range(rounds)])
    letters = []
    for text in TYPED:
        terminal.press(b"/")
        terminal.settle()
        letters += [terminal.rest_after(bytes([letter])) for letter in text]
        terminal.press(ESCAPE)
        terminal.settle()
    _report("filter key, all panes", letters)
    articles = []
    for _ in range(rounds // 2):
        articles.append(terminal.rest_after(ENTER))
        terminal.press(ESCAPE)
        terminal.settle()
        terminal.press(DOWN)
        terminal.settle()
    _report("article", articles)
    terminal.press(b"b")
    terminal.settle()
    _report("ribbon: zoom, go along", [terminal.rest_after(key) for key in (b"z", RIGHT, LEFT, b"Z") * (rounds // 4)])
    terminal.end()


def _sorting(browser: list[str], environment: dict[str, str], rounds: int) -> None:
    """The title is the last column of the heading; from it four steps lead round its end to the type."""
    terminal = started(browser, environment)
    terminal.wait_for(b"Event")
    terminal.settle()
    terminal.press(LEFT)
    terminal.settle()
    for way in ("A to Z", "Z to A"):
        print(f"{f'sorted by title, {way}':24} {terminal.rest_after(b'O') * 1000:8.1f} ms the first time, all panes")
    _report("again", [terminal.rest_after(b"O") for _ in range(2 * rounds)])
    for key in (RIGHT,) * 4:
        terminal.press(key)
        terminal.settle()
    _report("sorted by type", times_of(terminal, [b"O"] * 2 * rounds, terminal.settle))
    for name, phrase in (("phrase", b'"border police"'), ("phrase found nowhere", b'"police close"')):
        terminal.press(b"/")
        for letter in phrase[:-1]:
            terminal.press(bytes([letter]))
        terminal.settle()
        print(f"{name:24} {terminal.rest_after(phrase[-1:]) * 1000:8.1f} ms, all panes")
        terminal.press(ESCAPE)
        terminal.settle()
    print(f"memory after sorting     {terminal.memory:8.0f} MB")
    terminal.end()


def _filter_times(terminal: Terminal, quiet: float = 0.2) -> list[float]:
    """Seconds for each letter until the table of its filter is drawn, which is when the count beside it is."""
    taken = []
    for text in TYPED:
        terminal.press(b"/")
        terminal.settle(quiet)
        for letter in text:
            seconds = terminal.press_until(bytes([letter]), COUNTED)
            terminal.settle(quiet)
            if letter != ord(" "):  # which changes no filter
                taken.append(seconds)
        terminal.press(ESCAPE)
        terminal.settle(quiet)
    return taken


def _visidata(program: str, database: Path, folder: str, environment: dict[str, str], rounds: int) -> None:
    """The same rows as VisiData shows them: the table of a database without anything else."""
    copy = f"{folder}/rows.db"
    with sqlite3.connect(copy) as rows:
        rows.execute("ATTACH ? AS timeline", (str(database),))
        rows.execute("CREATE TABLE chronology AS SELECT date, type, status, title, places, actors, publisher "
                     "FROM timeline.chronology_rows ORDER BY sort_day, vagueness, approximate, key")  # fmt: skip
    rows.close()
    terminal = started([program, copy, "+:chronology::"], environment)
    first = terminal.wait_for(b"title")
    terminal.settle(3.0)
    loaded = _loaded(terminal)
    print(f"VisiData: first rows     {first * 1000:8.0f} ms; all read {loaded:.0f} s; memory {terminal.memory:.0f} MB")
    _report("VisiData: Down", times_of(terminal, [b"j"] * rounds, lambda: terminal.settle(0.15)))
    _report("VisiData: PageDown", times_of(terminal, [b"\x06"] * rounds, lambda: terminal.settle(0.15)))
    terminal.end()


def _loaded(terminal: Terminal) -> float:
    """Seconds from the start until it takes no more processor time: all rows are read."""
    import time

    def used() -> int:
        return sum(map(int, Path(f"/proc/{terminal.process}/stat").read_text().rsplit(")", 1)[1].split()[11:13]))

    before, idle = used(), 0
    while idle < 3:
        terminal.settle(1.0, 1.0)
        now = used()
        idle = idle + 1 if now - before < 5 else 0
        before = now
    return time.perf_counter() - terminal.started - 3


def _report(name: str, seconds: list[float]) -> None:
    parts = quantiles(seconds, n=100, method="inclusive")
    middle, high, most = median(seconds), parts[94], parts[98]
    print(f"{name:24} {middle * 1000:8.1f} ms median   {high * 1000:7.1f} 95th   {most * 1000:7.1f} 99th")


if __name__ == "__main__":
    main()
