"""Print cut into tokens, and the numbers in it: what the readers of every kind stand on."""
