"""What a person can do in the browser, declared once: keys, footer, command palette and help are all made from it.

Each command runs the action of its name on the screen or widget of its context.

>>> [binding.action for binding in bindings_of("article")][:2]
['next_event', 'previous_event']
"""

from textual.binding import Binding, BindingType

from timeline.tui.keys.chronology_commands import CHRONOLOGY_COMMANDS
from timeline.tui.keys.command import Command, Context
from timeline.tui.keys.key_names import key_shown
from timeline.tui.keys.screen_commands import SCREEN_COMMANDS
from timeline.tui.keys.table_commands import TABLE_COMMANDS

COMMANDS: tuple[Command, ...] = (*TABLE_COMMANDS, *CHRONOLOGY_COMMANDS, *SCREEN_COMMANDS)


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
