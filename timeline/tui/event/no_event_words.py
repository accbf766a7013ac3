"""no_event_words: what the pane says where there is no event to show."""

from timeline.tui.keys.keymap import Keymap, key_of
from timeline.tui.text.paragraph import Paragraph, marked

BLANK = Paragraph("")


def no_event_words(keymap: Keymap, *, filtered: bool, typing: bool) -> tuple[Paragraph, ...]:
    """That there are no events, or none under the filter, or none so far while somebody is typing it; and what to do.

    >>> [line.text for line in no_event_words({}, filtered=True, typing=True)]
    ['Nothing so far; go on typing, or esc shows every event again.']
    """

    def key(name: str) -> tuple[str, str]:
        return key_of(f"chronology.{name}", keymap), "strong"

    if not filtered:
        return (
            marked(("No events yet.", "strong")),
            BLANK,
            marked(key("add_articles"), " reads a folder of articles; so does the shell:"),
            marked(("timeline add FOLDER", "date"), lead="  "),
            BLANK,
            marked(key("new"), " adds an event of your own."),
        )
    clear, change = key("clear_filter"), key("filter")
    if typing:
        words, _ = clear
        return (marked(("Nothing so far; go on typing, or ", "faint"), words, (" shows every event again.", "faint")),)
    return (
        marked(("No event matches this filter.", "strong")),
        BLANK,
        marked(clear, " shows every event again, ", change, " changes the filter."),
    )
