"""Small valid parts of a dossier, as the JSON objects a curator writes. Each call returns a fresh object."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]


def make_dossier(**changes: Any) -> Json:
    """A valid dossier with one traveller, place, question, source and claim; `changes` replace members."""
    return {
        "format": 1,
        "visit": make_visit(),
        "people": [make_person()],
        "places": [make_place()],
        "questions": [make_question()],
        "events": [],
        "sources": [make_source()],
    } | changes


def make_visit(**changes: Any) -> Json:
    """The visit of `make_dossier`."""
    return {
        "id": "trip",
        "title": "A trip",
        "principal": "ada-envoy",
        "dates": "2025-09-02/2025-09-04",
        "as_of": "2025-09-30",
        "stops": [{"place": "quito", "country": "EC", "dates": "2025-09-04"}],
    } | changes


def make_person(id: str = "ada-envoy", **changes: Any) -> Json:  # noqa: A002 - the key's own name
    """A person; by default the one who travels."""
    return {"id": id, "name": "Ada Envoy"} | changes


def make_place(id: str = "quito", **changes: Any) -> Json:  # noqa: A002 - the key's own name
    """A place; by default the one stop of the visit."""
    return {"id": id, "name": "Quito"} | changes


def make_question(id: str = "aid.total", **changes: Any) -> Json:  # noqa: A002 - the key's own name
    """A question; by default one for a sum in dollars. Another `kind` drops the unit."""
    question = {
        "id": id,
        "title": "Total aid",
        "asks": "How much is it in all?",
        "kind": "quantity",
        "topic": "aid",
        "weight": "high",
    } | changes
    if question["kind"] == "quantity":
        question.setdefault("unit", "USD")
    return question


def make_source(id: str = "gazette", **changes: Any) -> Json:  # noqa: A002 - the key's own name
    """A source with one claim."""
    return {
        "id": id,
        "publisher": "The Gazette",
        "title": "Aid pledged",
        "published": "2025-09-04",
        "language": "en",
        "kind": "newspaper",
        "claims": [make_claim()],
    } | changes


def make_claim(question: str = "aid.total", as_printed: str | None = "$20 million", **changes: Any) -> Json:
    """A claim; by default one that answers the question of `make_question`."""
    return {"question": question, "as_printed": as_printed} | changes


def make_briefing(text: str = "We stand by it.", *cites: str, **changes: Any) -> Json:
    """A briefing with one point to make, which rests on what it cites."""
    point = {"text": text, "cites": list(cites)}
    return {"meetings": [{"text": "The next one"}], "written": "2025-09-30", "points": [point]} | changes
