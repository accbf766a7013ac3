"""What the command line says: the chronology on stdout, progress and complaints on stderr, never a raw control."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import click

from timeline.errors import AnnotationError, DateSpanError, FilterError, TimelineError
from timeline.plaintext import harmless, one_line

DONE, SOME_FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


class Complaint(click.ClickException):
    """A TimelineError on its way to stderr: `timeline: message`."""

    exit_code = SOME_FAILED

    def __init__(self, error: TimelineError) -> None:
        super().__init__(str(error))
        self.pointer = ""

    def show(self, file: object = None) -> None:
        complain(self.message)
        for line in self.pointer.split("\n") if self.pointer else ():
            click.echo(f"  {harmless(line)}", err=True)


class WrongValue(Complaint):
    """A value or an event that cannot be: wrong usage, as it is where click checks it."""

    exit_code = WRONG_USAGE


class FilterComplaint(Complaint):
    """A mistake in a filter: wrong usage, shown with carets under it."""

    exit_code = WRONG_USAGE

    def __init__(self, error: FilterError) -> None:
        super().__init__(error)
        self.pointer = error.pointer()


def complain(message: str) -> None:
    """One line on stderr."""
    click.echo(f"timeline: {one_line(message)}", err=True)


def say(message: str) -> None:
    """What was done, in one line on stderr."""
    click.echo(one_line(message), err=True)


def write(pieces: Iterable[str]) -> None:
    """Data on stdout; `pieces` bring their own line ends and are harmless already."""
    sys.stdout.writelines(pieces)


def json_lines(objects: Iterable[object]) -> Iterator[str]:
    """Each as JSON on a line of its own."""
    from timeline.export.jsonl import json_text

    return (f"{json_text(one)}\n" for one in objects)


def is_interactive() -> bool:
    """Whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def terminal_width() -> int | None:
    """Columns of the terminal that stdout is; None for a pipe or a file, where nothing need be cut."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


@contextmanager
def one_line_errors() -> Iterator[None]:
    """Turn every foreseeable error into one line and an exit code.

    A reader that has seen enough (`timeline list | head`) is no error; a full disk and Ctrl-C are, without a traceback.
    """
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except FilterError as error:
        raise FilterComplaint(error) from error
    except (AnnotationError, DateSpanError) as error:
        raise WrongValue(error) from error
    except TimelineError as error:
        raise Complaint(error) from error
    except BrokenPipeError:
        _forget_stdout()
        raise click.exceptions.Exit(DONE) from None
    except KeyboardInterrupt:
        click.echo(err=True)  # closes the line of the terminal's ^C
        raise click.exceptions.Exit(INTERRUPTED) from None
    except OSError as error:
        _forget_stdout()
        named = f"{error.filename}: " if error.filename else "cannot write the output: "
        raise Complaint(TimelineError(f"{named}{error.strerror or error}")) from error


def open_closed_streams() -> None:
    """A stream that the shell closed (`<&-`), which Python has as None, is empty and forgets what is written to it."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  (open to the end)


def say_utf8() -> None:
    """Data is UTF-8 whatever the locale; a terminal that cannot show a letter shows a question mark."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and stream.isatty():
            reconfigure(errors="replace")
        elif reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def _forget_stdout() -> None:
    """Keep Python from writing once more, at exit, what could not be written (Python docs, "Note on SIGPIPE")."""
    with suppress(OSError, ValueError):  # no real file below, as in a test
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
