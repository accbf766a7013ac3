"""What only a person can decide, one question after another."""
