"""What all dialogs share, and those that any place opens."""
