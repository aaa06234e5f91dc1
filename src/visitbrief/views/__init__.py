"""One frozen view per command: rows chosen, ordered, counted. This is what `--json` prints."""
