"""ExportDialog: where to write the events shown, in which format and how, and what that begins with."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual import work
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from timeline.errors import ExportError, StoreError
from timeline.export.document import Options
from timeline.export.endings import ENDING_OF, FORMAT_OF
from timeline.export.file_name import file_name
from timeline.export.formats import BY_NAME, format_of_file
from timeline.export.written import files_in_the_way
from timeline.filters import EventFilter
from timeline.plaintext import one_line
from timeline.tui.background import in_background
from timeline.tui.dialogs.confirm_dialog import ConfirmDialog
from timeline.tui.dialogs.dialog import Dialog
from timeline.tui.dialogs.form_input import FormInput
from timeline.tui.export.options import OPTION_KEYS, heeded, options_words, with_next_choice
from timeline.tui.export.preview import ONLY_FIRST, is_of_first_alone, preview_paragraphs
from timeline.tui.export.typed_path import typed_path
from timeline.tui.text.paragraph import Paragraph, marked
from timeline.tui.text.text_pane import TextPane

REJECTED_WORDS = "Events that you rejected are left out, unless the filter says is:rejected."
Preview = Callable[[EventFilter | None, str, Options, str], list[str]]


class ExportTarget(NamedTuple):
    """A file, whether the person agreed to replace what is there, the format, and what was chosen for it."""

    path: Path
    replace: bool
    format: str
    options: Options


class ExportDialog(Dialog[ExportTarget]):
    """Answers with a file that can be written. The ending of its name tells the format; tab takes the next one.

    Function keys change the options that the format has.
    """

    KEYS = "⏎ write · tab format · page up, page down preview · esc cancel"
    BINDINGS: ClassVar = [
        Binding("tab", "next_format", "Format", priority=True),
        Binding("pagedown", "scroll_preview(1)", "Down", priority=True),
        Binding("pageup", "scroll_preview(-1)", "Up", priority=True),
        *(Binding(key, f"next_choice('{key}')", key, priority=True) for key in OPTION_KEYS),
    ]

    def __init__(self, count: int, event_filter: EventFilter | None, preview: Preview) -> None:
        super().__init__()
        self._options = Options()
        self._count = count
        self._filter = event_filter
        self._preview = preview
        self._format = "markdown"

    def title_words(self) -> str:
        return f"Export {self._count:,} {'event' if self._count == 1 else 'events'} as {BY_NAME[self._format].words}"

    def fields(self) -> Iterable[Widget]:
        yield FormInput(proposed_name(self._filter), id="path", ending=".md")
        yield Static("", id="words", classes="hint", markup=False)
        yield Static(Content(options_words(self._format, self._options)), id="options", classes="hint")
        yield TextPane(id="preview")
        yield Static(Content(REJECTED_WORDS), classes="hint")

    def on_mount(self) -> None:
        self._look()

    def on_input_changed(self) -> None:
        """Says where a name leads that is written without its folder, and follows its ending."""
        self.show_mistake("")
        try:
            path = self._path()
            where, format = str(path), _format_of(path)
        except ExportError:
            where, format = "", self._format
        self.query_one("#words", Static).update(Content(one_line(where)))
        if format != self._format:
            self._format = format
            self.query_one(".dialog-title", Static).update(Content(self.title_words()))
            self._show_options()
            self._look()

    @work(exclusive=True, group="preview")
    async def _look(self) -> None:
        """Shows how the file will begin, as soon as that is known."""
        pane = self.query_one("#preview", TextPane)
        pane.show([marked(("…", "faint"))])
        try:
            lines = await in_background(self._preview, self._filter, self._format, self._chosen(), self._file_name())
        except StoreError as error:
            pane.show([Paragraph(one_line(str(error)))])
            return
        note = ONLY_FIRST if is_of_first_alone(self._format, self._count) else ""
        pane.show(preview_paragraphs(lines, note))

    def action_next_choice(self, key: str) -> None:
        """The next choice of an option, where the format has it."""
        self._options = with_next_choice(self._format, self._options, key)
        self._show_options()
        self._look()

    def _chosen(self) -> Options:
        return heeded(self._format, self._options)

    def _show_options(self) -> None:
        words = options_words(self._format, self._options)
        shown = self.query_one("#options", Static)
        shown.update(Content(words))
        shown.display = bool(words)

    def _file_name(self) -> str:
        try:
            return self._path().name
        except ExportError:
            return ""

    def action_scroll_preview(self, pages: int) -> None:
        pane = self.query_one("#preview", TextPane)
        if pages > 0:
            pane.action_page_down()
        else:
            pane.action_page_up()

    def action_next_format(self) -> None:
        """The same name with the next ending."""
        formats = list(ENDING_OF)
        ending = ENDING_OF[formats[(formats.index(self._format) + 1) % len(formats)]]
        field = self.query_one("#path", FormInput)
        now = max((one for one in FORMAT_OF if field.value.lower().endswith(one)), key=len)
        field.value = f"{field.value[: len(field.value) - len(now)]}{ending}"
        field.cursor_position = len(field.value)

    def answer(self) -> ExportTarget:
        path = self._path()
        try:
            is_folder = path.is_dir()
            exists = bool(files_in_the_way(path, BY_NAME[_format_of(path)], self._chosen()))
        except (OSError, ValueError):  # a name that is too long
            raise ExportError("No file can have this name: write another, for example chronology.md.") from None
        if is_folder:
            raise ExportError(f"{path} is a folder: write the name of a file in it.")
        return ExportTarget(path, exists, _format_of(path), self._chosen())

    def _path(self) -> Path:
        """The whole path of the file, from the root."""
        return typed_path(self.query_one("#path", FormInput).value, "chronology.md")

    def finish(self, answer: ExportTarget) -> None:
        """Asks before a file is replaced; without agreement the dialog stays open for another name."""
        if answer.replace:
            files = files_in_the_way(answer.path, BY_NAME[answer.format], answer.options)
            names, them = " and ".join(map(str, files)), "exist already. Replace them?"
            question = ConfirmDialog(f"{names} {them if len(files) > 1 else 'exists already. Replace it?'}")
            self.app.push_screen(question, lambda agreed: self._replace(answer, agreed))
        else:
            self.dismiss(answer)

    def _replace(self, answer: ExportTarget, agreed: bool | None) -> None:
        if agreed:
            self.dismiss(answer)


def proposed_name(event_filter: EventFilter | None) -> str:
    """A name that says what is in the file.

    >>> from timeline.filters import parse_filter
    >>> proposed_name(parse_filter("type:visit place:RS")), proposed_name(None)
    ('chronology_type_visit_place_RS.md', 'chronology.md')
    """
    text = event_filter.text[:60] if event_filter else ""
    return file_name(f"chronology {text}".strip(), ".md", set())


def _format_of(path: Path) -> str:
    """By the ending of the name; an unknown one is a part of the name of a Markdown document."""
    format = format_of_file(path.name)
    return format.name if format else "markdown"
