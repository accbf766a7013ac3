"""The events over time, as bars above the table."""
