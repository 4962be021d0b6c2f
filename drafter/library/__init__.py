"""The clause library on disk: its schema, loading, saving and searching."""
