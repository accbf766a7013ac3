"""Document: a chronology to be written down, as every format takes it; it knows of no database.

>>> About("Chronology", "type:visit", date(2025, 6, 1), file="visits.csv").beside(".datapackage.json")
'visits.datapackage.json'
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from timeline.models import ChronologyRow, EventDetails

# The choices of each option, the first being what is taken where nothing is said.
CHOICES = {
    "form": ("list", "table"),
    "citations": ("footnotes", "pandoc"),
    "profile": ("internal", "public"),
    "language": ("en", "de", "fr", "sr", "sr-Latn", "sr-Cyrl"),
}


@dataclass(frozen=True, slots=True)
class Options:
    """How a document is written, where its format has such options; the values are those of `CHOICES`.

    A `public` document has nothing that people wrote for each other: no notes, tags, stars, verdicts, doubts, names of
    who corrected what.
    """

    form: str = "list"
    citations: str = "footnotes"
    profile: str = "internal"
    language: str = "en"

    @property
    def is_public(self) -> bool:
        """Whether what people wrote for each other is left out."""
        return self.profile == "public"


@dataclass(frozen=True, slots=True)
class About:
    """What a document says of itself: its title, the filter as typed, the day on which it was made, and how many events
    were left out because a person rejected them. `file` is the name of the file without its folder, "" where there is
    none (standard output)."""

    title: str
    filter: str
    generated: date
    left_out_as_rejected: int = 0
    options: Options = field(default_factory=Options)
    file: str = ""

    def beside(self, ending: str) -> str:
        """The name of a further file that stands beside the document: its own name with another ending."""
        stem = self.file.rpartition(".")[0] or self.file or "chronology"
        return f"{stem}{ending}"


@dataclass(frozen=True, slots=True)
class Database:
    """The database that a document is from: the name of its file without ending, and the columns of each table."""

    name: str
    tables: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Document:
    """The events in their order, how to get the details of one by its key, and what is said of the whole.

    `rows` can be gone through several times, each time read anew where they come from a database: a format that needs
    them once should go through them once, so that a million of them never are in memory together.
    """

    rows: Sequence[ChronologyRow]
    details_of: Callable[[str], EventDetails]
    about: About
    database: Database | None = None
