"""Words for the terminal. Nothing here decides anything."""
