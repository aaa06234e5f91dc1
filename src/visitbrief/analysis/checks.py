"""Findings about a single source, beside the positions: at odds with itself, with arithmetic, with who held office."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations, islice

from visitbrief.analysis.calendar import Span, held, in_office, span
from visitbrief.analysis.case import Case
from visitbrief.analysis.kinds import CheckKind
from visitbrief.analysis.model import Answer, Check, Group
from visitbrief.dossier.model import Claim, Person, Question
from visitbrief.values.base import AGREEING, Bound, Kind
from visitbrief.values.language import Rank
from visitbrief.values.name.titles import ranks_of
from visitbrief.values.name.value import Name
from visitbrief.values.print.amounts import say
from visitbrief.values.quantity.value import Quantity

MOST_LOOKED_AT = 50
"""Answers of one source to one question that are held against each other."""
LONGEST_DAY = 31
"""Days: an event dated more vaguely than this is not checked against terms of office."""


def check_question(case: Case, question: Question, groups: Sequence[Group]) -> tuple[Check, ...]:
    """Every failed check on the claims of a question, by kind, then source."""
    return (
        *_self_contradictions(groups),
        *_wrong_sums(case, question),
        *_offices_not_held(case, question),
    )


def office_failure(case: Case, question: Question, answer: Answer) -> str | None:
    """Why the person named cannot have acted in that office on that day; None when nothing is wrong.

    Two offices are looked at: the one that the question says its answer held on the day of `on`, and any title printed
    with the name, on that day or else on the day the source appeared. Where the question demands an office, no title
    may be of a rank that the person never held. A title marked as former is never wrong.
    """
    value = answer.value
    if not isinstance(value, Name):
        return None
    titles = () if value.former else value.titles
    if question.office is None and not titles:
        return None
    people = case.people_named(value)
    day = _day(case, question, answer)
    if not people or day is None:
        return None
    if question.office is not None and not any(
        held(person, question.office, at) for person in people for at in (day.first, day.last)
    ):
        return f"{people[0].name} was not {question.office} on {day}"
    for title in titles:
        offices = [
            (person, office) for person in people for office in person.offices if _is_title_of(title, office.title)
        ]
        if offices and not any(in_office(office, at) for _, office in offices for at in (day.first, day.last)):
            person, office = offices[0]
            return f"{person.name} was not {office.title} on {day}"
        if question.office is not None and _is_of_no_rank_held(title, people):
            return f"{people[0].name} was never {title}, as far as is on record"
    return None


def _is_of_no_rank_held(title: str, people: Iterable[Person]) -> bool:
    """Whether a title is of a rank, and everybody who may be meant held offices of other ranks alone.

    Silent on presidents, which every party and chamber has.
    """
    held = frozenset[Rank]().union(*(ranks_of(office.title) for person in people for office in person.offices))
    printed = ranks_of(title)
    return bool(printed and held) and printed.isdisjoint(held) and Rank.STATE not in printed


def _self_contradictions(groups: Iterable[Group]) -> list[Check]:
    """Sources with two claims that no single answer satisfies."""
    checks: dict[str, Check] = {}
    for group in groups:
        if len(group.positions) == 1:  # as most are: one answer satisfies all of its claims
            continue
        for source, answers in _by_source(group).items():
            if source not in checks and (pair := _contradiction(answers)) is not None:
                one, other = (answer.claim.shown for answer in pair)
                checks[source] = Check(CheckKind.SELF, source, f"{source} prints both “{one}” and “{other}”")
    return [checks[source] for source in sorted(checks)]


def _by_source(group: Group) -> dict[str, list[tuple[int, Answer]]]:
    """What each source answers, with the place of the position, by the source's id."""
    said: dict[str, list[tuple[int, Answer]]] = defaultdict(list)
    for place, position in enumerate(group.positions):
        for answer in position.answers:
            said[answer.source.id].append((place, answer))
    return said


def _contradiction(said: Sequence[tuple[int, Answer]]) -> tuple[Answer, Answer] | None:
    """Two answers of one source in different positions that no single answer satisfies; None when there are none.

    Looked at are the most precise answers that it gives to each position, one for each speaker, stage and day: what one
    person says is not at odds with another, nor money agreed with money spent, nor a state on two days.
    """
    by_matter: dict[tuple[str | None, ...], dict[int, Answer]] = defaultdict(dict)
    for place, answer in said:
        by_matter[_told_of(answer.claim)].setdefault(place, answer)
    for precise in by_matter.values():
        once = {answer.index: answer for answer in precise.values()}  # a vague answer stands in several positions
        for one, other in combinations(islice(once.values(), MOST_LOOKED_AT), 2):
            if one.value.compare(other.value).agreement not in AGREEING:
                return one, other
    return None


def _told_of(claim: Claim) -> tuple[str | None, str | None, str | None]:
    """Whose words a claim passes on, of which stage of money, and of which day."""
    return claim.speaker, claim.stage, claim.as_of


def _wrong_sums(case: Case, question: Question) -> list[Check]:
    """Sources whose own parts do not add up to their own total.

    When a source states every part, two at least, their sum must be able to meet the total; when it states some, they
    must not exceed it.
    """
    parts = case.parts.get(question.id, [])
    if not parts:
        return []
    stated: dict[str, dict[str, list[Quantity]]] = defaultdict(lambda: defaultdict(list))
    for part in parts:
        for answer in case.answers(part.id):
            if isinstance(answer.value, Quantity) and answer.value.unit == question.unit:
                stated[answer.source.id][part.id].append(answer.value)
    checks: dict[str, Check] = {}
    for answer in case.answers(question.id):
        total, terms = answer.value, stated.get(answer.source.id, {})
        if not terms or not isinstance(total, Quantity) or total.unit != question.unit:
            continue
        least = _sum(min(value.allowed.low for value in values) for values in terms.values())
        most = _sum(max(value.allowed.high for value in values) for values in terms.values())
        whole = len(terms) == len(parts) > 1
        if least > total.allowed.high or (whole and most < total.allowed.low):
            sums = " + ".join(_figure(values[0]) for values in terms.values())
            text = f"{answer.source.id}: its parts {sums} do not make its total “{answer.claim.shown}”"
            checks.setdefault(answer.source.id, Check(CheckKind.SUM, answer.source.id, text))
    return [checks[source] for source in sorted(checks)]


def _sum(bounds: Iterable[Bound]) -> Bound:
    """The bound of a sum: it is reached only where each term reaches its own."""
    numbers, ends = zip(*bounds, strict=True)
    return sum(numbers, Decimal(0)), max(ends, key=abs)


def _offices_not_held(case: Case, question: Question) -> list[Check]:
    if question.kind is not Kind.NAME:
        return []
    failures = {
        answer.source.id: failure
        for answer in case.answers(question.id)
        if (failure := office_failure(case, question, answer)) is not None
    }
    return [Check(CheckKind.OFFICE, source, f"{source}: {failures[source]}") for source in sorted(failures)]


def _day(case: Case, question: Question, answer: Answer) -> Span | None:
    """The day an office is checked against; None when it is not known to a month."""
    if question.on is not None:
        day = case.days_of(question.on)
    else:
        day = span(answer.source.published) if answer.source.published is not None else None
    return day if day is not None and (day.last - day.first).days <= LONGEST_DAY else None


def _is_title_of(printed: str, title: str) -> bool:
    """Whether a printed title names an office: "Senator" and "United States Senator"."""
    return set(printed.casefold().split()) <= set(title.casefold().split())


def _figure(quantity: Quantity) -> str:
    return say(quantity.figure, quantity.unit) if quantity.figure is not None else quantity.canonical
