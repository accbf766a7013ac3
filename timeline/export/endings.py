"""The formats by the endings of files, read from the table of formats."""

from timeline.export.formats import BY_ENDING, FORMATS

# Ending of a file's name, in lower case -> the format that it asks for.
FORMAT_OF = {ending: format.name for ending, format in BY_ENDING.items()}

ENDING_OF = {format.name: format.endings[0] for format in FORMATS}
