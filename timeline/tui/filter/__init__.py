"""The filter as it is typed."""
