"""How printed texts are understood, and whether they agree."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from visitbrief.errors import VisitbriefError
from visitbrief.values import Agreement, Kind, Unreadable, Value, read
