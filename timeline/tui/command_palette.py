"""CommandsOfScreen: the commands that the palette offers, those of the screen in front and of the program."""

from collections.abc import Iterator
from functools import partial

from textual.app import App
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.widget import Widget

from timeline.tui.commands import Command, commands_of, key_words


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
        """The commands with the widget, screen or app that runs each."""
        contexts = getattr(self.screen, "CONTEXTS", ())
        for known in commands_of(*contexts, "program"):
            if known.id == "command_palette" or known.answers:
                continue  # open already; an answer belongs to the question in sight
            if known.context == "program":
                yield known, self.app
            elif known.context not in ("table", "deeds"):
                yield known, self.screen
            elif self.focused is not None:
                yield known, self.focused


def _title(known: Command) -> str:
    return f"{known.title}  ({key_words(known)})"
