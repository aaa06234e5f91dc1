"""Moments: a date or time as printed, with the stretch of time that the words allow."""
