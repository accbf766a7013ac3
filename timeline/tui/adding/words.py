"""How far reading articles has come, in words and as a bar."""

from timeline.plaintext import one_line, shortened
from timeline.tui.adding.adding import Adding
from timeline.tui.text.paragraph import Paragraph, marked

DONE, LEFT = "█", "░"
MOST_COMPLAINTS = 200  # that are shown, the newest ones
LONGEST = 400


def bar(done: int, total: int | None, width: int) -> str:
    """So much of a bar as is done.

    >>> bar(1, 4, 8), bar(0, None, 4), bar(9, 4, 4)
    ('██░░░░░░', '░░░░', '████')
    """
    filled = min(width, width * done // total) if total else 0
    return DONE * filled + LEFT * (width - filled)


def progress_words(adding: Adding) -> str:
    """Articles done, of how many; events found in them; complaints."""
    of = "" if adding.total is None else f" of {max(adding.total, adding.done):,}"
    complaints = f" · {counted(len(adding.complaints), 'complaint')}" if adding.complaints else ""
    return f"{adding.done:,}{of} articles · {counted(adding.found, 'event')} found{complaints}"


def result_words(adding: Adding) -> str:
    """What came of it, in one sentence."""
    report = adding.report
    if report is None:
        return f"Stopped: {counted(adding.done, 'article')} read; what was stored stays."
    added = f"{counted(report.added, 'article')} added"
    words = [added, f"{report.changed:,} changed", f"{report.unchanged:,} unchanged"]
    failed = [f"{len(report.failed):,} could not be read"] * bool(report.failed)
    return f"{', '.join([*words, *failed])}; {counted(report.events, 'event')} in them."


def complaint_lines(adding: Adding) -> list[Paragraph]:
    """What could not be read, and what was read and may surprise, a line each."""
    report = adding.report
    lines = [*adding.complaints[-MOST_COMPLAINTS:]]
    if report:
        lines += [f"{copy}: the same text as {original}; not added twice" for copy, original in report.copies]
        lines += report.unsupported
        if report.undated:
            lines.append(f"{counted(report.undated, 'article')} without a publication date")
    return [marked(("! ", "warning"), shortened(one_line(line), LONGEST), hang=2) for line in lines[-MOST_COMPLAINTS:]]


def counted(number: int, noun: str) -> str:
    """
    >>> counted(1, "event"), counted(2000, "event")
    ('1 event', '2,000 events')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
