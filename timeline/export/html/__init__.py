"""A chronology as one HTML page that needs nothing else: a picture of the events in time, and all of them below it.

page.py         html(document): the page, with the policy that lets its own script and style work and nothing else
head.py         what stands before the body; filters.py: the form by which readers choose
event_item.py   one event of the list, with its quotes and sources
picture.py      the events in time, as SVG: marks.py draws one, lanes.py places them, scale.py has the days as pixels
type_letters.py the letter and the class of a type
text.py         text as HTML that reads as that text
page.css  page.js: the same on every page; nothing of the data is ever in them
"""

from timeline.export.html.page import html

__all__ = ["html"]
