"""The rules, in the order of their stages: names of times, then parts of them, then what joins and bounds them."""

from timeline.extract.dates.rules.calendar import CALENDAR
from timeline.extract.dates.rules.joined import BOUNDS, JOINED
from timeline.extract.dates.rules.parts import PARTS
from timeline.extract.dates.rules.quantities import QUANTITIES
from timeline.extract.dates.rules.relative import RELATIVE

STAGES = ((*CALENDAR, *RELATIVE, *QUANTITIES), PARTS, JOINED, BOUNDS)
