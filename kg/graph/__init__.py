"""Facts + links → Graph: what all articles say together."""
