"""Every error that timeline raises on purpose.

TimelineError            what went wrong in one line: it names the file or field and says what to do
├── UnreadableArticle    an input that is no article: missing, empty, binary, broken (the other inputs go on)
├── UnreadableAnnotation a line that is no annotation, or a file of them that cannot be read (the others go on)
├── UnreadableChronology a file that is no chronology, of whatever format
├── DateSpanError        a text that is no EDTF date
├── FilterError          a mistake in a filter, with the place where it stands
├── ExtractionError      the events of an article could not be found, through no fault of the article
├── StoreError           a database that is none, is newer than this program, is locked or is full
├── AnnotationError      an annotation that cannot be made: unknown event, unknown field, wrong value
└── ExportError          a file that cannot be written
"""


class TimelineError(Exception):
    """The message is one line, written for the person at the terminal."""


class UnreadableArticle(TimelineError):
    """An input that cannot be read as an article; the message begins with its path."""


class UnreadableAnnotation(TimelineError):
    """A line that cannot be read as an annotation, or a file of them; the message begins with its path."""


class UnreadableChronology(TimelineError):
    """A file that cannot be read as a chronology; the message begins with its path."""


class ExtractionError(TimelineError):
    """A process that looked for events was lost; the message begins with the article that it was at."""


class DateSpanError(TimelineError, ValueError):
    """A text that is no EDTF date of the kinds in `timeline.datespan`."""


class StoreError(TimelineError):
    """The database cannot be opened, read or written; the message begins with its path."""


class AnnotationError(TimelineError):
    """The annotation cannot be made."""


class ExportError(TimelineError):
    """The export cannot be written; the message begins with its path."""


class FilterError(TimelineError):
    """A filter with a mistake.

    `text` is the filter as typed, `start` and `end` are the code points of the part that is wrong.
    """

    def __init__(self, message: str, text: str, start: int, end: int) -> None:
        super().__init__(message)
        self.message = message
        self.text = text
        self.start = start
        self.end = max(end, start + 1)

    def pointer(self) -> str:
        """The filter and, on a second line, carets under the wrong part."""
        return f"{self.text}\n{' ' * self.start}{'^' * (self.end - self.start)}"
