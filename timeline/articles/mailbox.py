"""mails_in: a mailbox (RFC 4155) divided into its mails, a line at a time.

A mail begins with a "From " line after an empty one. Of what mail programs do to lines of a text that begin so, the
">" before them is taken away again.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

BEGINS = re.compile(rb"From \S*.{0,100}\d{1,2}:\d\d(?::\d\d)?.{0,40}\d{4}|From (?:-|\S+@\S+)\s*$|From MAILER-DAEMON")
QUOTED = re.compile(rb">+From ")
LONGEST_LINE = 1_000_000  # bytes; a longer one is taken in several


def mails_in(stream: BinaryIO, most: int) -> Iterator[bytes | None]:
    """The bytes of each mail without its "From " line; None in the place of one larger than `most` bytes."""
    mail: list[bytes] = []
    size, started, after_empty = 0, False, True
    while line := stream.readline(LONGEST_LINE):
        if after_empty and line.startswith(b"From ") and BEGINS.match(line):
            if started:
                yield b"".join(mail) if size <= most else None
            mail, size, started = [], 0, True
        elif started or line.strip():
            started = True
            size += len(line)
            if size <= most:
                mail.append(line[1:] if QUOTED.match(line) else line)
        after_empty = not line.strip()
    if started:
        yield b"".join(mail) if size <= most else None
