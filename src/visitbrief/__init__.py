"""Brief an official from disagreeing sources."""

__version__ = "0.1.0"
