"""What can be chosen for a document in the export dialog, and the keys that change it.

>>> options_words("markdown", Options(language="de"))
'F2 list · F3 footnotes · F4 internal · F5 German'
>>> options_words("csv", Options())
''
"""

from dataclasses import replace

from timeline.export.document import CHOICES, Options
from timeline.export.formats import BY_NAME

# Key -> the option that it changes.
OPTION_KEYS = {"f2": "form", "f3": "citations", "f4": "profile", "f5": "language"}
LANGUAGES = {"en": "English", "de": "German", "fr": "French", "sr": "Serbian, Latin", "sr-Cyrl": "Serbian, Cyrillic"}
SAME = {"sr-Latn"}  # as sr


def options_words(format: str, options: Options) -> str:
    """What is chosen, each with its key; "" for a format without options."""
    had = ((key, getattr(options, name)) for key, name in OPTION_KEYS.items() if name in BY_NAME[format].options)
    return " · ".join(f"{key.upper()} {LANGUAGES.get(value, value)}" for key, value in had)


def with_next_choice(format: str, options: Options, key: str) -> Options:
    """The options after a press of `key`; the same where the format has nothing to choose there."""
    name = OPTION_KEYS[key]
    if name not in BY_NAME[format].options:
        return options
    choices = [choice for choice in CHOICES[name] if choice not in SAME]
    chosen = choices[(choices.index(getattr(options, name)) + 1) % len(choices)]
    return replace(options, **{name: chosen})


def heeded(format: str, options: Options) -> Options:
    """The options that the format has; the others as where nothing is chosen."""
    return Options(**{name: getattr(options, name) for name in BY_NAME[format].options})
