"""What a person can do in the browser, declared once: keys, footer, command palette and help are all made from it.

Each command runs the action of its name on the screen or widget of its context.

>>> [binding.action for binding in bindings_of("article")][:2]
['next_event', 'previous_event']
"""

from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding, BindingType

from timeline.tui.keys.key_names import key_shown

Context = Literal[
    "table", "ribbon", "facets", "chronology", "event", "article", "desk", "history", "deeds", "counts", "program"
]


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do: `id` names its action, `key` is one key or several with commas.

    `answers` is true for the keys that answer a question of the desk: the action is told which key it was.
    `footer` is 0 for what the footer never shows; of the others the highest are left out first where room is short.
    """

    id: str
    key: str
    title: str
    help: str
    context: Context
    footer: int = 0
    key_display: str | None = None
    answers: bool = False

    @property
    def name(self) -> str:
        """Its id with its context, which no other command has: "article.note"."""
        return f"{self.context}.{self.id}"


COMMANDS = (
    Command("open_event", "enter", "Read", "Open the article at the evidence of this event.", "table", 1, "⏎"),
    Command("cursor_down", "down,j", "Next event", "Go one event down.", "table"),
    Command("cursor_up", "up,k", "Previous event", "Go one event up.", "table"),
    Command("page_down", "pagedown", "Page down", "Go one page down.", "table"),
    Command("page_up", "pageup", "Page up", "Go one page up.", "table"),
    Command("top", "home", "First event", "Go to the first event shown.", "table"),
    Command("end", "end", "Last event", "Go to the last event shown.", "table"),
    Command("next_column", "right", "Next column", "Choose the next column of the heading, to sort by.", "table"),
    Command("previous_column", "left", "Column before", "Choose the column before in the heading.", "table"),
    Command("sort", "O", "Sort", "Sort by the column chosen; or the other way round.", "table"),
    Command("next_hit", "full_stop", "Next found", "Go to the next event whose title has the words found.", "table"),
    Command("previous_hit", "comma", "Found before", "Go to the event before whose title has them.", "table"),
    Command("next_bar", "right", "Next bar", "Go one bar of the ribbon later.", "ribbon"),
    Command("previous_bar", "left", "Bar before", "Go one bar of the ribbon earlier.", "ribbon"),
    Command("choose_next", "shift+right", "Choose later", "Choose a time: from here to the next bar.", "ribbon", 5),
    Command("choose_previous", "shift+left", "Choose earlier", "Choose a time: from here to the bar before.", "ribbon"),
    Command("take", "enter", "Take", "Show only the time and lane chosen; or go to this bar in the table.", "ribbon", 1,
            "⏎"),
    Command("leave", "escape", "Back", "Choose nothing; back to the filter before; to the table.", "ribbon", 1, "esc"),
    Command("next_lane", "down", "Lane below",
            "Choose the lane below, for enter; below the last, or without lanes: back.", "ribbon"),
    Command("previous_lane", "up", "Lane above", "Choose the lane above; above the first none.", "ribbon"),
    Command("next_screen", "pagedown", "Later", "Go one screen of bars later.", "ribbon"),
    Command("previous_screen", "pageup", "Earlier", "Go one screen of bars earlier.", "ribbon"),
    Command("next_peak", "full_stop", "Next peak", "Go to the next peak.", "ribbon", 4, "."),
    Command("previous_peak", "comma", "Peak before", "Go to the peak before.", "ribbon"),
    Command("next_gap", "greater_than_sign", "Next gap", "Go to the next time without events.", "ribbon", 4, ">"),
    Command("previous_gap", "less_than_sign", "Gap before", "Go to the time without events before.", "ribbon"),
    Command("first_bar", "home", "First bar", "Go to the first event of the ribbon.", "ribbon"),
    Command("last_bar", "end", "Last bar", "Go to the last event of the ribbon.", "ribbon"),
    Command("all_time", "0", "All time", "Show all time again.", "ribbon"),
    Command("choose", "enter,space", "Choose", "Take this value into the filter, or out of it; open or fold a field.",
            "facets", 1, "⏎"),
    Command("exclude", "x,minus", "Exclude", "Show what has not this value, or that again.", "facets", 1, "x"),
    Command("find", "slash", "Find value", "Type the beginning of a value of this field.", "facets", 1, "/"),
    Command("more", "right", "More", "Show more values of this field.", "facets", 4, "→"),
    Command("fewer", "left", "Fewer", "Show fewer values of this field, or fold it.", "facets", 4, "←"),
    Command("cursor_down", "down,j", "Next value", "Go one line down.", "facets"),
    Command("cursor_up", "up,k", "Value before", "Go one line up.", "facets"),
    Command("page_down", "pagedown", "Page down", "Go one page down.", "facets"),
    Command("page_up", "pageup", "Page up", "Go one page up.", "facets"),
    Command("top", "home", "First facet", "Go to the first line.", "facets"),
    Command("end", "end", "Last facet", "Go to the last line.", "facets"),
    Command("leave", "escape", "Back", "Go back to the table.", "facets", 1, "esc"),
    Command("mark", "space", "Mark", "Mark this event, or no more; an act is then for all marked.", "chronology", 6),
    Command("mark_down", "shift+down", "Mark down", "Mark this event and the next; back again takes marks back.",
            "chronology"),
    Command("mark_up", "shift+up", "Mark up", "Mark this event and the one before.", "chronology"),
    Command("mark_all", "A", "Mark all", "Mark all events that the filter shows.", "chronology"),
    Command("filter", "slash", "Filter", "Type a filter; the table follows as you type.", "chronology", 1, "/"),
    Command("clear_filter", "escape", "Clear filter",
            "Show every event again; or first: end a find or merge, mark none.", "chronology"),
    Command("find", "ctrl+f", "Find", "Find words in titles; nothing is filtered.", "chronology"),
    Command("jump", "g", "Go to date", "Go to a date: march 2016, 24.04.2023, 2016.", "chronology"),
    Command("next_year", "right_square_bracket", "Next year", "Go to the first event of the next year.", "chronology"),
    Command("previous_year", "left_square_bracket", "Year before", "To the beginning of this year, or the previous.",
            "chronology"),
    Command("ribbon", "b", "Bars", "Go to the bars of time above the table.", "chronology"),
    Command("lanes", "L", "Lanes", "Bars of each type; again: of each status, place …; then one band.",
            "chronology"),
    Command("zoom_in", "plus,z", "Nearer", "Bars of less time: years, months, weeks, days.", "chronology"),
    Command("zoom_out", "minus,Z", "Farther", "Bars of more time: days, weeks, months, years.", "chronology"),
    Command("facets", "f", "Facets", "Go to the facets beside the table, or back.", "chronology", 3),
    Command("toggle_facets", "F", "Show facets", "Show or hide the facets beside the table.", "chronology"),
    Command("order", "o", "Order", "By date; for a review, the doubtful first; or the main events first.",
            "chronology"),
    Command("toggle_details", "d", "Details", "Show or hide the pane with evidence and reasons.", "chronology"),
    Command("columns", "C", "Columns", "Choose the columns of the table, and how wide they are.", "chronology"),
    Command("note", "n", "Note", "Write a note about this event.", "chronology", 2),
    Command("next_event", "right_square_bracket,right", "Next", "Go to the next event told in this article.",
            "article", 1, "]"),
    Command("previous_event", "left_square_bracket,left", "Previous", "Go to the event told before.", "article",
            1, "["),
    Command("note", "n", "Note", "Write a note about this event.", "article", 2),
    Command("next_source", "o", "Other article", "Go to the next article that tells this event.", "article"),
    Command("find", "slash,ctrl+f", "Find", "Find words in the text: all are marked.", "article", 3, "/"),
    Command("next_hit", "full_stop", "Next found", "Go to the next place where they stand.", "article"),
    Command("previous_hit", "comma", "Found before", "Go to the place before.", "article"),
    Command("time_expressions", "d", "Dates", "Mark the time expressions of the text, with what they mean; or no more.",
            "article", 4),
    Command("select", "V", "Select", "Select the sentence here; ↓ ↑ then take more or less, Add makes an event of it.",
            "article", 4),
    Command("select_more", "shift+down", "Select down", "Select sentences downwards.", "article"),
    Command("select_less", "shift+up", "Select up", "Select sentences upwards, or less again.", "article"),
    Command("new", "a", "Add", "Add an event: of the sentences selected, or with this source.", "article", 4),
    Command("leave", "escape", "Back", "Go back to the chronology, at this event; or first: select nothing.", "article",
            1, "esc"),
    Command("tag", "t", "Tag", "Put tags on this event, or take them off.", "event", 3),
    Command("star", "s", "Star", "Star this event, or take the star off.", "event", 3),
    Command("verdict", "v", "Verdict", "Confirm, dispute or reject this event.", "event", 2),
    Command("significance", "i", "Significance", "Say how much this event matters: high, medium or low.", "event", 4),
    Command("change", "c,e", "Edit", "Correct its date, type, stage, status, title, places or actors.", "event", 2),
    Command("merge", "m", "Merge", "Merge it with another event: say so on both.", "chronology", 5),
    Command("split", "S", "Split", "Choose what of it is another event, or part what was merged.", "event"),
    Command("new", "a,ctrl+n", "Add", "Add an event of your own.", "chronology", 4),
    Command("add_articles", "I", "Read articles", "Read a folder or file of articles for events.", "chronology"),
    Command("undo", "u", "Undo", "Take back the newest act, also one from an earlier day.", "event", 4),
    Command("redo", "U", "Redo", "Bring back what was undone last.", "event"),
    Command("copy_citation", "y", "Copy", "Copy it as a citation: date, title, quote, source.", "event"),
    Command("copy_quote", "Y", "Copy quote", "Copy its best quote alone.", "event"),
    Command("copy_key", "ctrl+y", "Copy key", "Copy its key, which names it for good.", "event"),
    Command("larger_pane", "ctrl+up,ctrl+left", "Larger pane", "Give the details more room.", "chronology"),
    Command("smaller_pane", "ctrl+down,ctrl+right", "Smaller pane", "Give the table more room.", "chronology"),
    Command("fill_screen", "M", "One pane", "Let this pane alone fill the screen; again: all panes.", "chronology"),
    Command("reload", "f5", "Read again", "See what another program has changed meanwhile.", "chronology"),
    Command("views", "w", "Views", "Show a saved view, or delete one.", "chronology"),
    Command("save_view", "W", "Save view", "Save the filter and the order shown under a name.", "chronology"),
    Command("back", "alt+left,left_parenthesis", "Back", "Back to the filter, order and event before.",
            "chronology"),
    Command("forward", "alt+right,right_parenthesis", "Forward", "Forward again to what was shown after it.",
            "chronology"),
    Command("record_macro", "R", "Record", "Record the keys that follow as a macro; again: that was all.",
            "chronology"),
    Command("play_macro", "P", "Play", "Play the macro recorded; 12 P: twelve times.", "chronology"),
    Command("export", "x", "Export", "Write the events shown to a file: Markdown, JSON lines, CSV.", "chronology"),
    Command("desk", "r", "Decide", "What waits for you: doubtful, new, undated, lost events; conflicts, duplicates.",
            "chronology", 3),
    Command("choose", "1,2,3,4,5,6,7,8,9", "Choose", "This event, or this value.", "desk", answers=True),
    Command("keep", "k", "Keep", "Keep a lost event by itself, or the value that you set; a new event is seen.", "desk",
            answers=True),
    Command("take", "t", "Take", "Take what the program finds now.", "desk", answers=True),
    Command("merge", "m", "Merge", "Both are one event, shown as the left one.", "desk", answers=True),
    Command("merge_other_way", "M", "Merge", "Both are one event, shown as the right one.", "desk", answers=True),
    Command("distinct", "d", "Distinct", "They are two events, however alike; or dispute it.", "desk", answers=True),
    Command("confirm", "c", "Confirm", "This event is right.", "desk", answers=True),
    Command("reject", "r", "Reject", "There was no such event.", "desk", answers=True),
    Command("correct", "e", "Correct", "Correct the fields of this event.", "desk", answers=True),
    Command("date", "g", "Date", "Type the date of this event.", "desk", answers=True),
    Command("skip", "s", "Later", "Leave this question for later.", "desk", 1),
    Command("next_group", "right_square_bracket,right", "Next group", "Leave this group of questions for later.",
            "desk", 3, "]"),
    Command("note", "n", "Note", "Write a note about the event in question.", "desk", 3),
    Command("take_back", "u", "Undo", "Take back the last decision, and ask again.", "desk", 2),
    Command("read", "enter", "Read", "Read the article of the event in question.", "desk", 2, "⏎"),
    Command("leave", "escape", "Back", "Go back to the chronology, at this event.", "desk", 1, "esc"),
    Command("history_of_event", "h", "History", "Who did what to this event; what the program changed.", "event", 6),
    Command("history", "H", "Whole history", "Who did what when, in the whole chronology.", "chronology"),
    Command("open_event", "enter", "Go to event", "Go to the event of this line.", "deeds", 1, "⏎"),
    Command("cursor_down", "down,j", "Next line", "Go one line down.", "deeds"),
    Command("cursor_up", "up,k", "Line before", "Go one line up.", "deeds"),
    Command("page_down", "pagedown,space", "Page down", "Go one page down.", "deeds"),
    Command("page_up", "pageup", "Page up", "Go one page up.", "deeds"),
    Command("top", "home", "Newest", "Go to what was done last.", "deeds"),
    Command("end", "end", "Oldest", "Go to what was done first.", "deeds"),
    Command("filter", "slash", "Filter", "Type names, words, and a date for all since then.", "history", 1, "/"),
    Command("leave", "escape", "Back", "Show everything again; then back to the chronology.", "history", 1, "esc"),
    Command("counts", "equals_sign", "Counts", "Count the events shown, by one field or by two.",
            "chronology", 6, "="),
    Command("show_events", "enter", "Show events", "Show the events of this cell in the table.", "counts", 1, "⏎"),
    Command("cursor_down", "down,j", "Row below", "Go one row down.", "counts"),
    Command("cursor_up", "up,k", "Row above", "Go one row up.", "counts"),
    Command("next_column", "right", "Next column", "Go one column to the right.", "counts"),
    Command("previous_column", "left", "Column before", "Go one column to the left.", "counts"),
    Command("page_down", "pagedown", "Page down", "Go one page down.", "counts"),
    Command("page_up", "pageup", "Page up", "Go one page up.", "counts"),
    Command("next_columns", "right_square_bracket,ctrl+right", "Columns behind", "Go one page to the right.", "counts"),
    Command("previous_columns", "left_square_bracket,ctrl+left", "Columns before", "Go one page to the left.",
            "counts"),
    Command("top", "home", "First row", "Go to the first row.", "counts"),
    Command("end", "end", "Totals", "Go to the row of the totals.", "counts"),
    Command("row_field", "r", "Rows", "Choose the field of the rows.", "counts", 2),
    Command("column_field", "c", "Columns", "Choose the field of the columns, or none.", "counts", 2),
    Command("transpose", "t", "Turn", "Turn the table: rows become columns.", "counts", 4),
    Command("sort_rows", "s,O", "Sort", "Sort the rows by this column; or the other way round; or as before.", "counts",
            2),
    Command("more_values", "plus", "More values", "Show more values by themselves, and fewer among the others.",
            "counts", 5, "+"),
    Command("fewer_values", "minus", "Fewer values", "Show fewer values by themselves.", "counts"),
    Command("copy_counts", "y", "Copy", "Copy the table as Markdown.", "counts", 3),
    Command("copy_cells", "Y", "Copy cells", "Copy the table to be pasted into a spreadsheet.", "counts", 4),
    Command("write_counts", "x", "Write", "Write the table to a file: CSV, Markdown, JSON lines.", "counts", 3),
    Command("leave", "escape,equals_sign", "Back", "Go back to the chronology.", "counts", 1, "esc"),
    Command("theme", "T", "Light or dark", "Change between the light and the dark themes.", "program"),
    Command("choose_theme", "ctrl+t", "Themes", "Choose a theme by its name.", "program"),
    Command("command_palette", "ctrl+p", "Commands", "Find a command by its name; or an event, actor, place, view.",
            "program"),
    Command("help", "question_mark,f1", "Help", "Show every key and how to write a filter.", "program", 1, "?"),
    Command("quit", "q", "Quit", "Leave; everything is saved already.", "program", 1),
)  # fmt: skip


def commands_of(*contexts: Context) -> tuple[Command, ...]:
    """The commands of these contexts, in the order of the footer and of the help."""
    return tuple(known for known in COMMANDS if known.context in contexts)


# Keys of these contexts act one by one before the next is looked at: in "/visit" typed in one go only "/" is a command,
# and in "down, star" the star is for the event below.
AT_ONCE: tuple[Context, ...] = (
    "table", "ribbon", "facets", "chronology", "event", "article", "desk", "history", "deeds", "counts",
)  # fmt: skip


def bindings_of(*contexts: Context) -> list[BindingType]:
    """The key bindings of these contexts, for the BINDINGS of a screen or widget."""
    return [
        Binding(
            key,
            f"{known.id}('{key}')" if known.answers else known.id,
            known.title,
            show=known.footer > 0,
            key_display=known.key_display,
            tooltip=known.help,
            priority=known.context in AT_ONCE,
            id=None if is_fixed(known) else known.name,
        )
        for known in commands_of(*contexts)
        for key in (known.key.split(",") if known.answers else [known.key])
    ]


def is_fixed(known: Command) -> bool:
    """Whether its keys cannot be changed: those that count the answers of a question."""
    return known.answers and "," in known.key


def key_words(known: Command) -> str:
    """Its keys as a person reads them.

    >>> key_words(commands_of("table")[3])
    'page down'
    """
    return ", ".join(key_shown(key) for key in known.key.split(","))
