"""The rules, in the order of their stages: names of times, then parts of them, then what joins and bounds them."""

from timeline.extract.dates.rules.calendar import CALENDAR
from timeline.extract.dates.rules.dated_weekdays import DATED_WEEKDAYS
from timeline.extract.dates.rules.following import FOLLOWED, FOLLOWED_BY_BOUND, FOLLOWING, FOLLOWING_PARTS
from timeline.extract.dates.rules.joined import ABOUT, BOUNDS, JOINED
from timeline.extract.dates.rules.lists import JOINED_LISTS, LISTS
from timeline.extract.dates.rules.marked_dates import MARKED_DATES
from timeline.extract.dates.rules.nights import NIGHTS, NIGHTS_OF_MONTH
from timeline.extract.dates.rules.one_word import ONE_WORD, ONE_WORD_PARTS
from timeline.extract.dates.rules.parts import PARTS
from timeline.extract.dates.rules.prepositions import JOINED_BY_PREPOSITIONS, PREPOSITIONS
from timeline.extract.dates.rules.quantities import QUANTITIES
from timeline.extract.dates.rules.relative import RELATIVE
from timeline.extract.dates.rules.reported import AT_HAND, REPORTED
from timeline.extract.dates.rules.rough_parts import ROUGH_PARTS
from timeline.extract.dates.rules.unsure import UNSURE_NUMBERS
from timeline.extract.dates.rules.years_beside import YEARS_BESIDE

STAGES = (
    (
        *CALENDAR,
        *MARKED_DATES,
        *DATED_WEEKDAYS,
        *NIGHTS_OF_MONTH,
        *LISTS,
        *FOLLOWING,
        *YEARS_BESIDE,
        *ONE_WORD,
        *RELATIVE,
        *REPORTED,
        *UNSURE_NUMBERS,
        *QUANTITIES,
    ),
    (*ROUGH_PARTS, *FOLLOWING_PARTS, *NIGHTS, *ONE_WORD_PARTS, *PARTS),
    (*FOLLOWED, *JOINED, *JOINED_BY_PREPOSITIONS, *JOINED_LISTS),
    ABOUT,
    (*PREPOSITIONS, *FOLLOWED_BY_BOUND, *BOUNDS),
    AT_HAND,
)
