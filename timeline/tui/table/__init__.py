"""The events as rows."""
