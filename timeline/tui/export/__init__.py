"""What the table shows, written to a file."""
