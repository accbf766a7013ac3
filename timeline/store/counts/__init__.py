"""How many events under a filter have each value of a field, or of two fields, each with the filter that shows them."""

from timeline.store.counts.count_table import TOP, count_table
from timeline.store.counts.counted import COUNTED, SEVERAL, TIMES, CountedLine, CountTable

__all__ = ["COUNTED", "SEVERAL", "TIMES", "TOP", "CountTable", "CountedLine", "count_table"]
