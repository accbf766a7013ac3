"""Filters with a name."""
