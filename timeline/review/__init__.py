"""What people are asked about the chronology: the meeting place of the store and of what is found in it."""

from timeline.review.duplicates import duplicate_proposals

__all__ = ["duplicate_proposals"]
