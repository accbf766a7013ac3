"""The rules, in the order of their stages: names of times, then parts of them, then what joins and bounds them."""

from timeline.extract.dates.rules.calendar import CALENDAR
from timeline.extract.dates.rules.joined import ABOUT, BOUNDS, JOINED
from timeline.extract.dates.rules.lists import JOINED_LISTS, LISTS
from timeline.extract.dates.rules.parts import PARTS
from timeline.extract.dates.rules.quantities import QUANTITIES
from timeline.extract.dates.rules.relative import RELATIVE

STAGES = ((*CALENDAR, *LISTS, *RELATIVE, *QUANTITIES), PARTS, (*JOINED, *JOINED_LISTS), ABOUT, BOUNDS)
