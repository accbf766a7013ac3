"""CommandsOfScreen: the commands that the palette offers, those of the screen in front and of the program."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.widget import Widget

from timeline.tui.keys.command import Command, Context
from timeline.tui.keys.commands import commands_of, key_words
from timeline.tui.keys.keymap import answer_key, present
from timeline.tui.settings.config import Config


class Part(NamedTuple):
    """A widget with keys of its own: how it is found, and what stands before the names of its commands."""

    selector: str
    title: str = ""


PARTS: dict[Context, Part] = {
    "table": Part("#table"),
    "deeds": Part("#deeds"),
    "ribbon": Part("#ribbon", "Bars: "),
    "facets": Part("#facets-list", "Facets: "),
}


class Offer(NamedTuple):
    """A command, by its name, as the palette shows it, and what runs it."""

    name: str
    title: str
    help: str
    run: Callable[[], Awaitable[object]]


class CommandsOfScreen(Provider):
    """Finds commands by title or help, and runs the same actions as their keys."""

    async def discover(self) -> Hits:
        for offer in self.offers():
            yield DiscoveryHit(offer.title, offer.run, help=offer.help)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for offer in self.offers():
            score = max(matcher.match(offer.title), matcher.match(offer.help) / 2)
            if score > 0:
                yield Hit(score, matcher.highlight(offer.title), offer.run, help=offer.help)

    def offers(self) -> Iterator[Offer]:
        """All that has a key here, with its present keys; of the answers to a question those that it has now."""
        keymap = getattr(self.app, "config", Config()).keymap
        here: tuple[Context, ...] = getattr(self.screen, "CONTEXTS", ())
        others = (context for context in PARTS if context not in here and self._part(context))
        for known in commands_of(*here, *(others if here else ()), "program"):
            if known.id == "command_palette":
                continue  # open already
            if known.answers:
                yield from self._answers(known, lambda key: answer_key(key, keymap))
            elif known.context not in PARTS:
                target = self.app if known.context == "program" else self.screen
                yield Offer(
                    known.name, _title(present(known, keymap)), known.help, partial(target.run_action, known.id)
                )
            elif widget := self._part(known.context):
                title = f"{PARTS[known.context].title}{_title(present(known, keymap))}"
                yield Offer(known.name, title, known.help, partial(self._run_there, widget, known.id))

    def _answers(self, known: Command, key_now: Callable[[str], str]) -> Iterator[Offer]:
        for key in known.key.split(","):
            if self.screen.check_action(known.id, (key,)):
                title = _title(replace(known, key=key_now(key)))
                yield Offer(known.name, title, known.help, partial(self.screen.run_action, f"{known.id}('{key}')"))

    def _part(self, context: Context) -> Widget | None:
        return next(iter(self.screen.query(PARTS[context].selector)), None)

    async def _run_there(self, widget: Widget, action: str) -> None:
        """Goes to the widget first, shown where it was hidden, as a person does who uses its keys."""
        if not widget.has_focus:
            if not _is_shown(widget):
                await self.screen.run_action("facets")
            self.screen.set_focus(widget)
        widget.call_later(widget.run_action, action)  # after it has heard that it has the focus


def _is_shown(widget: Widget) -> bool:
    return all(one.display for one in widget.ancestors_with_self if isinstance(one, Widget))


def _title(known: Command) -> str:
    return f"{known.title}  ({key_words(known)})"
