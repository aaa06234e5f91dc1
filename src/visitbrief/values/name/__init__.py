"""Names of people, places and things: read from print and compared."""
