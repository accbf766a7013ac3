"""DocumentStyle: in which language and for whom a document is written, Markdown or HTML."""

from dataclasses import dataclass
from datetime import date

from timeline.datespan import DateSpan, day_span, year_span
from timeline.export.document import Options
from timeline.export.sections import AFTER_DECEMBER, Section, SectionKind
from timeline.export.words import words_in
from timeline.export.words.dates import date_words
from timeline.export.words.table import Words


@dataclass(frozen=True, slots=True)
class DocumentStyle:
    """The fixed words of the document, and whether what people wrote for each other is left out."""

    words: Words
    is_public: bool = False

    def when(self, span: DateSpan | None) -> str:
        """A date in words; "no date" in the language for None."""
        return date_words(span, self.words.dates)

    def day(self, day: date) -> str:
        """A day in words."""
        return self.when(day_span(day))

    def heading(self, section: Section) -> str:
        """The heading of a year, or of what stands after the years."""
        is_year = section.kind is SectionKind.YEAR
        return self.when(year_span(section.year)) if is_year else self.words.say(section.heading)

    def subheading(self, section: Section) -> str:
        """The heading of a month, or of what has none."""
        if section.month == AFTER_DECEMBER:
            return self.words.say("Month not established")
        month = self.words.dates.months[section.month - 1]
        return f"{month[0].upper()}{month[1:]}"


def style_of(options: Options) -> DocumentStyle:
    """What was chosen."""
    return DocumentStyle(words_in(options.language), options.is_public)


ENGLISH = style_of(Options())
