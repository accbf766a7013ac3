"""DateDialog: the date of an event that has none."""

from timeline.tui.dialogs.jump_dialog import JumpDialog


class DateDialog(JumpDialog):
    """Answers with the date, once what is typed is one."""

    TITLE_WORDS = "The date of this event"
    KEYS = "⏎ save · esc cancel"
