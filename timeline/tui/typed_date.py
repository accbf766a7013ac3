"""A date as a person types it: what `timeline.typed_dates` reads."""

from timeline.typed_dates import month_number, typed_date

__all__ = ["month_number", "typed_date"]
