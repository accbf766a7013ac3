"""Counts of the events under the filter: by one field or two, as a table to be looked at, copied and gone into."""
