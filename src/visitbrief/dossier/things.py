"""What a dossier holds and what can be found in it. Options name these too, so importing this costs nothing."""

from enum import StrEnum
from typing import Final


class Thing(StrEnum):
    """What can be found, in the order in which equally good hits are shown."""

    QUESTION = "question"
    PERSON = "person"
    EVENT = "event"
    PLACE = "place"
    SOURCE = "source"
    CLAIM = "claim"
    TOPIC = "topic"
    COUNTRY = "country"


SHOWN: Final = (Thing.QUESTION, Thing.PERSON, Thing.EVENT, Thing.PLACE, Thing.SOURCE, Thing.CLAIM)
"""What `visitbrief show` takes the id of; topics and countries are values of filters."""
