"""The order of the rooms: inputs → reading → conclude → folder; build runs them all, and only for what is new."""
