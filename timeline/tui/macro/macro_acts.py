"""MacroActs: the keys that record a macro and play it."""

from textual import events

from timeline.tui.macro.macro_app import MOST_TIMES, MacroApp
from timeline.tui.store_screen import StoreScreen


class MacroActs(StoreScreen):
    """Recording begins and ends on the first screen; a number typed before says how often a macro is played."""

    def action_record_macro(self) -> None:
        app = self.app
        if not isinstance(app, MacroApp):
            return
        if app.player:
            app.player.stop("a macro records none")
        elif said := app.begin_or_end_recording():
            self.notify(f"{said} · {self.key_of('chronology.play_macro')} plays it", markup=False)

    def action_play_macro(self) -> None:
        app = self.app
        if not isinstance(app, MacroApp):
            return
        if app.player:
            app.player.stop("a macro plays none")
        elif app.is_recording:
            app.forget_command()
            key = self.key_of("chronology.record_macro")
            self.notify(f"While a macro is recorded none is played: {key} ends recording.", markup=False)
        elif app.macro:
            app.play_macro()
        else:
            self.refuse(f"No macro is recorded yet: {self.key_of('chronology.record_macro')} begins one.")

    def takes(self, event: events.Key) -> bool:
        """A digit is for how often a macro is played."""
        app, digit = self.app, event.character or ""
        if not (isinstance(app, MacroApp) and digit.isascii() and digit.isdigit()):
            return False
        if app.is_recording:
            app.forget_command()
        elif not app.player:
            times, key = app.type_times(digit), self.key_of("chronology.play_macro")
            most = ", which is the most" if times == MOST_TIMES else ""
            self.notify(f"{times} times{most}: {key} plays the macro so often.", markup=False)
        return True
