"""Keys recorded and played again."""
