"""Small changes to the claims on one question, and the part of a dossier that a question depends on."""

from collections.abc import Callable, Collection, Sequence

from visitbrief.dossier.model import Claim, Dossier, Modality, Question, Source
from visitbrief.dossier.reading import ClaimReader
from visitbrief.values.base import Kind

Change = Callable[[Source, tuple[Claim, ...]], Sequence[Claim]]
"""A source and its claims on the question: its claims on it afterwards."""


def about(dossier: Dossier, question: str) -> Dossier:
    """The dossier with only the claims that bear on a question: on it, on its total and parts, on the day it names."""
    questions = {found.id: found for found in dossier.questions}
    asked = questions[question]
    totals = {question, asked.part_of}
    wanted = {question, asked.part_of, asked.on, *(q.id for q in questions.values() if q.part_of in totals - {None})}
    sources = (
        source.model_copy(update={"claims": tuple(claim for claim in source.claims if claim.question in wanted)})
        for source in dossier.sources
    )
    return dossier.model_copy(update={"sources": tuple(sources)})


def silenced(dossier: Dossier, question: str, sources: Collection[str]) -> Dossier:
    """These sources say nothing on the question."""
    return _changed(dossier, question, sources, lambda _, __: ())


def copied_from(dossier: Dossier, question: str, sources: Collection[str], model: str) -> Dossier:
    """These sources print what another one does; a date as the day it is, since "Thursday" is read by who prints it."""
    asked = _asked(dossier, question)
    (printer,) = (source for source in dossier.sources if source.id == model)
    read = ClaimReader(dossier).read
    printed: list[Claim] = []
    for claim in printer.claims:
        if claim.question == question:
            update: dict[str, object] = {"language": claim.language or printer.language}
            if asked.kind is Kind.MOMENT:
                update["as_printed"] = update["value"] = read(asked, printer, claim).canonical
            printed.append(claim.model_copy(update=update))
    return _changed(dossier, question, sources, lambda _, __: printed)


def answers_once(dossier: Dossier, question: str, sources: Collection[str]) -> bool:
    """Whether each of these sources has one answer to the question."""
    return all(
        sum(claim.question == question for claim in source.claims) == 1
        for source in dossier.sources
        if source.id in sources
    )


def said_alike(dossier: Dossier, question: str, sources: Collection[str]) -> Dossier:
    """These sources do not say what exactly their answer is about, nor that it is a plan; words are all English."""
    plain: dict[str, object] = {"scope": None, "modality": Modality.REPORTED}
    if _asked(dossier, question).kind is Kind.QUOTE:
        plain["language"] = "en"
    return _changed(dossier, question, sources, lambda _, claims: [c.model_copy(update=plain) for c in claims])


def dated(dossier: Dossier, question: str, sources: Collection[str], day: str) -> Dossier:
    """These sources speak of another day, as something that has come about."""
    then = {"as_of": day, "modality": Modality.REPORTED}
    return _changed(dossier, question, sources, lambda _, claims: [c.model_copy(update=then) for c in claims])


def standing_alone(dossier: Dossier, question: str, sources: Collection[str]) -> Dossier:
    """These sources owe their answer to nobody."""
    own: dict[str, tuple[str, ...]] = {"derives_from": ()}
    return _changed(dossier, question, sources, lambda _, claims: [c.model_copy(update=own) for c in claims])


def _asked(dossier: Dossier, question: str) -> Question:
    (asked,) = (found for found in dossier.questions if found.id == question)
    return asked


def _changed(dossier: Dossier, question: str, sources: Collection[str], change: Change) -> Dossier:
    return dossier.model_copy(
        update={
            "sources": tuple(
                _with_claims(source, question, change) if source.id in sources else source for source in dossier.sources
            )
        }
    )


def _with_claims(source: Source, question: str, change: Change) -> Source:
    on_it = tuple(claim for claim in source.claims if claim.question == question)
    others = tuple(claim for claim in source.claims if claim.question != question)
    return source.model_copy(update={"claims": (*others, *change(source, on_it))})
