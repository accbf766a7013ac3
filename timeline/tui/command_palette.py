"""CommandsOfScreen: the commands that the palette offers, those of the screen in front and of the program."""

from collections.abc import Iterator
from functools import partial

from textual.app import App
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.widget import Widget

from timeline.tui.commands import Command, Context, commands_of, key_words
from timeline.tui.config import Config
from timeline.tui.keymap import present

LISTS: dict[Context, str] = {"table": "#table", "deeds": "#deeds"}  # widgets with keys of their own


class CommandsOfScreen(Provider):
    """Finds commands by title or help, and runs the same actions as their keys."""

    async def discover(self) -> Hits:
        for known, target in self._commands():
            yield DiscoveryHit(_title(known), partial(target.run_action, known.id), help=known.help)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for known, target in self._commands():
            title = _title(known)
            score = max(matcher.match(title), matcher.match(known.help) / 2)
            if score > 0:
                yield Hit(score, matcher.highlight(title), partial(target.run_action, known.id), help=known.help)

    def _commands(self) -> Iterator[tuple[Command, "App[object] | Widget"]]:
        """The commands with their present keys, and the widget, screen or app that runs each."""
        for known in commands_of(*getattr(self.screen, "CONTEXTS", ()), "program"):
            target = self._target(known)
            if target is None or known.id == "command_palette" or known.answers:
                continue  # open already; an answer belongs to the question in sight
            yield present(known, getattr(self.app, "config", Config()).keymap), target

    def _target(self, known: Command) -> "App[object] | Widget | None":
        if known.context == "program":
            return self.app
        if known.context in LISTS:
            return next(iter(self.screen.query(LISTS[known.context])), None)
        return self.screen


def _title(known: Command) -> str:
    return f"{known.title}  ({key_words(known)})"
