"""`visitbrief validate`: whether a dossier keeps the rules, and how its claims are read."""

from visitbrief.cli.answer import Output
from visitbrief.cli.options import (
    Country,
    DossierArgument,
    DossierFile,
    Every,
    Explain,
    PersonId,
    QuestionId,
    SourceId,
    Topic,
    one_dossier,
)
from visitbrief.errors import ExitCode, VisitbriefError


def validate(
    output: Output,
    file: DossierArgument = None,
    explain: Explain = False,
    every: Every = False,
    question: QuestionId = None,
    country: Country = None,
    topic: Topic = None,
    source: SourceId = None,
    person: PersonId = None,
    dossier: DossierFile = None,
) -> ExitCode:
    """Check a dossier: all problems in one pass, what deserves a look, and how its claims are read."""
    from visitbrief.views.validate import build_validate

    selection = None
    if explain:
        from visitbrief.views.selection import Selection

        questions = () if question is None else (question,)
        selection = Selection(country=country, topic=topic, source=source, person=person, questions=questions)
    elif any(asked is not None for asked in (question, country, topic, source, person)):
        raise VisitbriefError("the filters of claims go with --explain", hint="add --explain")
    view = build_validate(one_dossier(file, dossier), selection)
    output.emit("validate", view, every=every)
    return ExitCode.OK if view.valid else ExitCode.BAD_DOSSIER
