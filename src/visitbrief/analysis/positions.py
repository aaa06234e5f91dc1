"""The positions of a question: the fewest answers that between them satisfy every claim.

For values on a line this is interval stabbing (sort once by upper end, sweep once; the greedy choice is optimal); for
choices it is the fewest options that meet all answers. Of names and wordings the most specific ones lead, and a vaguer
one joins every position that it allows; which may agree is looked up by their words, so that no question compares each
answer with each. Times that are no single range (one of several, or all of an interval) are grouped likewise.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from operator import itemgetter
from typing import NamedTuple

from visitbrief.analysis.calendar import span
from visitbrief.analysis.histories import Days, find_histories
from visitbrief.analysis.hitting import hitting
from visitbrief.analysis.model import Answer, Group, Position, Step
from visitbrief.analysis.origins import Origins, independent
from visitbrief.analysis.support import rank_positions
from visitbrief.analysis.voices import Voices, distinct
from visitbrief.dossier.model import Modality, Question, Scope
from visitbrief.values.base import AGREEING, Bound, Range, Value
from visitbrief.values.choice import Choice
from visitbrief.values.moment.value import Moment
from visitbrief.values.name.value import Name
from visitbrief.values.pairs import possible_pairs
from visitbrief.values.quantity.value import Quantity
from visitbrief.values.quote import Quote

MOST_COMPARED = 200
"""Times of one question that are compared each with each; of more, only the likeliest reading of each counts."""


class Provenance(NamedTuple):
    """Where the claims of a dossier come from, and when."""

    origins: Origins
    voices: Voices
    days: Days


def find_groups(question: Question, answers: Sequence[Answer], provenance: Provenance) -> tuple[Group, ...]:
    """The positions of a question by what they can be set against, whatever the order of its claims.

    Claims of different scope, unit or language of wording are not comparable: they are never in one position, nor does
    one being different make the other disputed. Nor is a plan a rival of what came of it. Disputed groups come before
    undisputed ones, wordings as they were said before those put back from another language, then larger groups before
    smaller ones, then the one of the question's own scope and unit.
    """
    comparable: dict[tuple[Scope, str], list[Answer]] = defaultdict(list)
    unscoped: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        claimed = answer.claim.scope
        if claimed is None:
            unscoped[_terms(answer)].append(answer)
        else:
            comparable[_merge(question.scope, claimed), _terms(answer)].append(answer)
    for terms, said in unscoped.items():
        comparable[question.scope, terms] += said
    expected = (question.scope, question.unit or "")
    if len(comparable) > 1:
        ordered = sorted(comparable, key=lambda key: (-len(comparable[key]), key != expected, str(key)))
    else:
        ordered = list(comparable)
    ranked = []
    for key in ordered:
        whole = Group(*key, _positions(question, comparable[key], key[0], provenance))
        came, *plans = _parted(whole)
        is_put_back = _is_put_back(came, provenance.origins)
        ranked += [(not group.is_disputed, is_put_back, group) for group in (came, *plans)]
    return tuple(group for *_, group in sorted(ranked, key=itemgetter(0, 1)))


def _is_put_back(group: Group, origins: Origins) -> bool:
    """Whether all have a wording from a source in another language: the words as they were said come before it."""
    return all(
        isinstance(answer.value, Quote)
        and any(source.language != answer.language for source in origins.ancestors(answer.source, answer.claim))
        for answer in group.positions[0].own
    )


def stab(ranges: Iterable[Range]) -> list[Range]:
    """The fewest regions such that every range holds a whole region; regions are disjoint and ascending.

    The number of regions is the least number of points that meet every range (interval stabbing by earliest end).
    """
    regions: list[Range] = []
    for allowed in sorted(set(ranges), key=lambda allowed: (allowed.high, allowed.low)):
        if regions and allowed.low <= regions[-1].high:
            if allowed.low > regions[-1].low:
                regions[-1] = Range(allowed.low, regions[-1].high)
        else:
            regions.append(allowed)
    return regions


def _merge(default: Scope, claimed: Scope) -> Scope:
    if claimed == default:
        return default
    return default.model_copy(update={name: getattr(claimed, name) for name in claimed.model_fields_set})


def _terms(answer: Answer) -> str:
    """The unit in which an answer is given, or the language in which a wording is."""
    value = answer.value
    if isinstance(value, Quantity | Moment):
        return value.axis
    return answer.language if isinstance(value, Quote) else ""


def _parted(group: Group) -> Iterator[Group]:
    """A group, without the plans that are no rivals of what came of them; then those.

    A day, a name or a status that was planned may come otherwise whenever it is told. A figure is no other for being
    called a plan: only one that was told before anybody gave what came is set apart.
    """
    planned = [position for position in group.positions if _is_plan(position)]
    came = [_appeared(answer) for position in group.positions if position not in planned for answer in position.own]
    plans = [
        position
        for position in planned
        if came and (not _is_figure(position) or any(_appeared(answer) < min(came) for answer in position.own))
    ]
    if not plans:
        yield group
        return
    yield group._replace(positions=tuple(position for position in group.positions if position not in plans))
    yield group._replace(positions=tuple(plans), overtaken=True)


def _is_figure(position: Position) -> bool:
    return isinstance(position.lead.value, Quantity)


def _appeared(answer: Answer) -> date:
    """The first day on which a source may have appeared; the last of the calendar when it shows no date."""
    return date.max if answer.source.published is None else span(answer.source.published).first


def _is_plan(position: Position) -> bool:
    """Whether an answer is given as a plan by all of its sources."""
    return bool(position.own) and all(answer.claim.modality is Modality.PLANNED for answer in position.own)


def _positions(
    question: Question, answers: Sequence[Answer], scope: Scope, provenance: Provenance
) -> tuple[Position, ...]:
    """The positions that some answers take, best supported first."""
    if question.moves is not None:
        histories = find_histories(question, answers, provenance.days, _sharing_an_answer)
        positions = [_position(each.answers, each.shared, scope, provenance, each.steps) for each in histories]
    else:
        by_value = _by_value(answers)
        members = [list(by_value)] if len(by_value) == 1 else _grouped(by_value)
        times = Counter(value for values in members for value in values)
        positions = []
        for values in members:
            said = [(answer, times[value] > 1) for value in values for answer in by_value[value]]
            shared = frozenset(place for place, (_, is_shared) in enumerate(said) if is_shared)
            positions.append(_position(tuple(answer for answer, _ in said), shared, scope, provenance))
    if len(positions) > 1:
        positions = [positions[place] for place in rank_positions(positions)]
    return tuple(positions)


def _sharing_an_answer(answers: Sequence[Answer]) -> list[list[Answer]]:
    """Answers about one day by what satisfies them; a vague one joins the first that it allows. Most claims first."""
    by_value = _by_value(answers)
    members = [list(by_value)] if len(by_value) == 1 else _grouped(by_value)
    placed: set[int] = set()
    parted: list[list[Answer]] = []
    for values in members:
        said = [answer for value in values if id(value) not in placed for answer in by_value[value]]
        placed.update(map(id, values))
        parted.append(said)
    return sorted((said for said in parted if said), key=lambda said: -len(said))


def _grouped(values: Iterable[Value]) -> list[list[Value]]:
    """Values of one question, so of one kind, by the answer that satisfies them, most specific first."""
    on_a_line = [value for value in values if isinstance(value, Quantity | Moment)]
    if len(on_a_line) <= MOST_COMPARED and not all(value.is_plain for value in on_a_line):
        return _around_specific(on_a_line)
    if on_a_line:
        return _on_a_line({value: value.allowed for value in on_a_line})
    choices: dict[Value, frozenset[str]] = {v: frozenset(v.chosen) for v in values if isinstance(v, Choice)}
    if choices:
        return _by_option(choices)
    return _around_leads([value for value in values if isinstance(value, Name | Quote)])


def _by_value(answers: Sequence[Answer]) -> dict[Value, list[Answer]]:
    """Answers by what they say, each list by publication date and source.

    Equal print is read once, so most equal values are one object: only different objects are compared.
    """
    by_object: dict[int, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_object[id(answer.value)].append(answer)
    by_value: dict[Value, list[Answer]] = defaultdict(list)
    for said in by_object.values():
        by_value[said[0].value] += said
    for said in by_value.values():
        if len(said) > 1:
            said.sort(key=_first_published)
    return by_value


def _first_published(answer: Answer) -> tuple[str, str, int]:
    return answer.source.published or "~", answer.source.id, answer.index


def _on_a_line(ranges: Mapping[Value, Range]) -> list[list[Value]]:
    """Group line values by the region they hold; narrowest first within a group."""
    regions = stab(ranges.values())
    members: list[list[Value]] = [[] for _ in regions]
    for value, allowed in ranges.items():
        first = bisect_left(regions, allowed.low, key=lambda region: region.low)
        end = bisect_right(regions, allowed.high, key=lambda region: region.high)
        for holding in members[first:end]:
            holding.append(value)
    for holding in members:
        if len(holding) > 1:
            holding.sort(key=lambda value: (_width(ranges[value]), value.canonical))
    return members


def _width(allowed: Range) -> Bound:
    return (allowed.high[0] - allowed.low[0], allowed.high[1] - allowed.low[1])


def _by_option(choices: Mapping[Value, frozenset[str]]) -> list[list[Value]]:
    """Group choices by the fewest options that satisfy all of them; those that allow least first within a group."""
    members: dict[str, list[Value]] = {option: [] for option in hitting(set(choices.values()))}
    for value in sorted(choices, key=lambda value: (len(choices[value]), value.canonical)):
        for option in choices[value] & members.keys():
            members[option].append(value)
    return list(members.values())


def _around_leads(values: Sequence[Name | Quote]) -> list[list[Value]]:
    """Group names or wordings around the most specific ones, which conflict with each other."""
    agreeing, specific_first = _agreement(values, possible_pairs(values))
    members: dict[int, list[Value]] = {}
    for place in specific_first:
        joined = agreeing[place] & members.keys()
        for lead in joined:
            members[lead].append(values[place])
        if not joined:
            members[place] = [values[place]]
    return list(members.values())


def _around_specific(values: Sequence[Value]) -> list[list[Value]]:
    """Group times around the most specific ones; each must agree with every one of its group.

    One may overlap with two that do not overlap, so each is asked again when all groups are there.
    """
    agreeing, specific_first = _agreement(values, combinations(range(len(values)), 2))
    members: list[dict[int, Value]] = []
    for place in specific_first:
        joined = [group for group in members if group.keys() <= agreeing[place]]
        for group in joined:
            group[place] = values[place]
        if not joined:
            members.append({place: values[place]})
    for group in members:
        for place in specific_first:
            if group.keys() <= agreeing[place]:
                group[place] = values[place]
    return [list(group.values()) for group in members]


def _agreement(values: Sequence[Value], pairs: Iterable[tuple[int, int]]) -> tuple[list[set[int]], list[int]]:
    """The places of the values with which each agrees, and all places: those that allow least first.

    Args:
        values: all different.
        pairs: the places of those that may agree.
    """
    agreeing: list[set[int]] = [set() for _ in values]
    says_less = [0] * len(values)
    for one, other in pairs:
        a, b = values[one], values[other]
        if a.compare(b).agreement in AGREEING:
            agreeing[one].add(other)
            agreeing[other].add(one)
            says_less[one] += a.is_vaguer_than(b)
            says_less[other] += b.is_vaguer_than(a)
    return agreeing, sorted(range(len(values)), key=lambda place: (says_less[place], values[place].canonical))


def _position(
    answers: tuple[Answer, ...],
    shared: frozenset[int],
    scope: Scope,
    provenance: Provenance,
    history: tuple[Step, ...] = (),
) -> Position:
    """A position from its answers, and the places of those that other positions share."""
    own = answers if not shared else tuple(answer for at, answer in enumerate(answers) if at not in shared)
    origins, voices = provenance.origins, provenance.voices
    roots = tuple(origins.of(answer.source, answer.claim) for answer in own)
    speakers = tuple(voices.speaker(answer.source, answer.claim) for answer in own)
    is_spoken = any(speaker is not None for speaker in speakers)
    return Position(
        answers=answers,
        shared=shared,
        own=own,
        scope=scope,
        roots=roots,
        speakers=speakers,
        origins=independent(roots),
        voices=distinct(speakers, roots),
        parties=voices.parties(own) if is_spoken else frozenset(),
        attested=voices.attested(own) if is_spoken else frozenset(),
        recorded=voices.recorded(own) if is_spoken else frozenset(),
        history=tuple(_reported(history, answers, provenance)),
    )


def _reported(history: Iterable[Step], answers: Iterable[Answer], provenance: Provenance) -> Iterator[Step]:
    """The steps of a history, each with those who report it."""
    told: dict[Value, list[Answer]] = defaultdict(list)
    for answer in answers:
        told[answer.value].append(answer)
    for step in history:
        alike = told[step.answer.value]
        roots = [provenance.origins.of(answer.source, answer.claim) for answer in alike]
        speakers = [provenance.voices.speaker(answer.source, answer.claim) for answer in alike]
        yield step._replace(told=tuple(alike), origins=independent(roots), voices=distinct(speakers, roots))
