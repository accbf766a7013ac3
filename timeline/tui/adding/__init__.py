"""Articles read from inside the browser."""
