"""Quantities: a figure as printed, with the range of true figures that the words allow."""
