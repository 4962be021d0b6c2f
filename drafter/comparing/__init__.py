"""Two texts → what became of each paragraph and each word."""
