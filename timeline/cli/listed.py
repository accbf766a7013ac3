"""The commands by section: where each stands, and its help in a line; so `timeline --help` imports none of them."""

from typing import NamedTuple


class Listed(NamedTuple):
    """A command: its name, its module in this folder, its name there, and the first sentence of its help."""

    name: str
    module: str
    function: str
    help: str


SECTIONS: tuple[tuple[str, tuple[Listed, ...]], ...] = (
    (
        "Articles to events",
        (
            Listed("add", "add", "add", "Find the events in articles and store them; safe to repeat."),
            Listed("extract", "extract", "extract", "Print the events of articles as JSON lines, without a database."),
            Listed(
                "articles",
                "articles",
                "articles",
                "Print the articles that were read, by day of publication, or take some out.",
            ),
            Listed("dates", "dates", "dates", "Print the time expressions of texts, for programs or for people."),
        ),
    ),
    (
        "The chronology",
        (
            Listed("browse", "look", "browse", "Browse, filter, correct and annotate the chronology in the terminal."),
            Listed("serve", "serve", "serve", "Browse, filter, correct and annotate the chronology in a web browser."),
            Listed("list", "look", "list_events", "Print the events of the chronology, in date order."),
            Listed(
                "show",
                "look",
                "show",
                "Print one event: its date and why, its quotes and sources, what people said of it.",
            ),
            Listed("counts", "counts", "counts", "Count the events by a field or by two, such as type and year."),
            Listed(
                "history",
                "history",
                "history",
                "Print who did what when, the newest last; also what reading articles again changed.",
            ),
            Listed(
                "export", "export", "export_events", "Write the events under a filter as a document with their sources."
            ),
            Listed(
                "import",
                "import_file",
                "import_chronology",
                "Take over what was edited in an exported chronology, or the events of another one.",
            ),
            Listed(
                "diff",
                "diff",
                "diff",
                "Print what only this or only another chronology has, and where their dates disagree.",
            ),
            Listed(
                "views", "views", "views", "Print the saved views: name, how many events each shows now, order, filter."
            ),
            Listed("view", "views", "view", "Save a filter under a name, or delete it."),
        ),
    ),
    (
        "Corrections and annotations",
        (
            Listed("note", "annotate", "note", "Write a note about an event."),
            Listed("tag", "annotate", "tag", "Put tags on an event, or take them off."),
            Listed("star", "annotate", "star", "Star an event."),
            Listed(
                "verdict",
                "annotate",
                "verdict",
                "Say whether the evidence bears an event out: confirmed, disputed, rejected, none.",
            ),
            Listed(
                "significance", "annotate", "significance", "Say how much an event matters: high, medium, low, none."
            ),
            Listed(
                "set",
                "correct",
                "set_field",
                "Correct the date, type, status, stage, title, places or actors of an event.",
            ),
            Listed(
                "release",
                "correct",
                "release",
                "Take back what people set in fields of an event, so that the program's values show.",
            ),
            Listed("new", "correct", "new", "Add an event of your own; prints its key."),
            Listed(
                "undo",
                "annotate",
                "undo",
                "Take back your newest act, also one from an earlier day; again for the one before.",
            ),
            Listed("redo", "annotate", "redo", "Bring back what you undid last."),
        ),
    ),
    (
        "Which events are one",
        (
            Listed(
                "duplicates",
                "duplicates",
                "duplicates",
                "Find events of different articles that may be one, and decide.",
            ),
            Listed("merge", "correct", "merge", "Say that EVENT is the same as INTO, which keeps the sources of both."),
            Listed(
                "distinct",
                "duplicates",
                "distinct",
                "Say that EVENT is not the same as OTHER, however alike they look.",
            ),
            Listed("split", "split", "split", "Make an event of its own of some quotes of EVENT; prints its key."),
            Listed(
                "orphans",
                "orphans",
                "orphans",
                "Decide what became of annotated events that their articles do not tell any more.",
            ),
            Listed("attach", "orphans", "attach", "Say that EVENT, which was lost, is TO now, or stays by itself."),
        ),
    ),
    (
        "Working together",
        (
            Listed(
                "annotations", "exchange", "annotations", "Exchange notes, corrections and decisions with colleagues."
            ),
        ),
    ),
    ("The database", (Listed("doctor", "doctor", "doctor", "Check that a database is sound, and repair it."),)),
)
