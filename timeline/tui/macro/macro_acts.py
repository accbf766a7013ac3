"""MacroActs: the keys that record a macro and play it."""

from timeline.tui.macro.macro_app import MacroApp
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
            self.notify(said, markup=False)

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
