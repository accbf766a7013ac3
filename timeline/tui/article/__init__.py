"""An article with its evidence marked."""
