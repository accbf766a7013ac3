"""What a person set, and where they were."""
