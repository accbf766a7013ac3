"""The values that the events under the filter have, beside the table."""
