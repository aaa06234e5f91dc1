"""Time lines, number lines and the histories of states as charts: where on its axis each answer lies."""

from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from math import inf
from typing import Final, NamedTuple

from visitbrief.errors import VisitbriefError
from visitbrief.render.document import Chart, Form, Lane, Line, Mark, Panel, Role, Span, line
from visitbrief.render.layout.axis import MARGIN, MINUTES_AN_HOUR, Axis, number_axis, time_axis
from visitbrief.render.layout.parts import DISPUTED, answer, ids, rival_lines
from visitbrief.values.base import Kind
from visitbrief.values.moment.edtf import END_OF_TIME, MINUTES_A_DAY, Stretch
from visitbrief.values.moment.value import Moment, parse_moment
from visitbrief.values.quantity.value import Quantity, parse_quantity
from visitbrief.views.discrepancies import DiscrepancyRow
from visitbrief.views.references import ClaimRef, PositionRef, QuestionRef, StepRef
from visitbrief.views.show import ShowView
from visitbrief.views.timeline import TimelineRow, TimelineView
from visitbrief.views.wording import READER_LANGUAGE, date_in_words

FEWEST: Final = 4
"""Events that have an axis of their own; a year with fewer shares that of its neighbour."""
MOST_LANES: Final = 100
"""Wordings that are drawn of one question; nobody reads on."""
MOST_MARKED: Final = 20
"""Competing dates that are drawn of one event."""
LASTING: Final = 0.2
"""How much longer than the time between its steps the history of a state is drawn: its last step lasts."""


def timeline_chart(view: TimelineView, *, every: bool = False) -> Chart:
    """Draw events in order: those that began during the visit over its days, those before and after it over years.

    Args:
        view: what to draw.
        every: whether to show every competing date with all its sources, instead of the first.
    """
    visit = parse_moment(view.dates).readings[0]
    dated = groupby((row for row in view.rows if row.date is not None), key=lambda row: _when(row, visit))
    panels: list[Panel] = []
    for when, rows in dated:
        if not when:
            lanes = list(rows)
            axis = time_axis(visit.low, visit.high)
            panels.append(_events(lanes, axis, f"The visit, {date_in_words(view.dates)}", every=every))
            continue
        for shared in _by_year(rows):
            years = dict.fromkeys((_began(shared[0]).year, _began(shared[-1]).year))
            of_visit = when if _day(visit.low).year in years else ""
            axis = _axis_of([stretch for row in shared for stretch in _moment(row).readings])
            panels.append(_events(shared, axis, " to ".join(map(str, years)) + of_visit, every=every))
    if undated := tuple(Lane(line(row.title), (), about=row.question.id) for row in view.rows if row.date is None):
        panels.append(Panel(undated, title="Without a date"))
    return Chart("What happened when, and which dates are disputed", tuple(panels))


def answers_chart(
    question: QuestionRef, positions: Sequence[PositionRef], discrepancy: DiscrepancyRow | None
) -> Chart | None:
    """Draw the answers to a question: of a state its histories, else which figures or dates each wording allows.

    Args:
        question: that they answer.
        positions: best supported first.
        discrepancy: the dispute about them; None where there is none.

    Returns:
        None where its answers lie on no line, or nobody gives any.
    """
    if not positions:
        return None
    supported = range(len(positions)) if discrepancy is None else (discrepancy.support.position,)
    if any(position.history for position in positions):
        return Chart(f"How it came to where it is: {question.asks}", _histories(positions, supported))
    draw = {Kind.QUANTITY: _figures, Kind.MOMENT: _dates}.get(Kind(question.kind))
    if draw is None:
        return None
    wordings = _wordings(positions, supported)
    panels = draw(wordings[:MOST_LANES])
    if len(wordings) > MOST_LANES:
        panels += (Panel((Lane(line(f"and {len(wordings) - MOST_LANES:,} more wordings"), ()),)),)
    return Chart(f"What each wording allows: {question.asks}", panels)


def show_chart(view: ShowView) -> Chart:
    """Draw what `show` shows: the answers to a question, or the dates of an event.

    Raises:
        VisitbriefError: it is something else, or its answers lie on no line.
    """
    chart = None
    if view.question is not None:
        chart = answers_chart(view.question.question, view.question.positions, view.question.discrepancy)
    elif view.event is not None:
        chart = answers_chart(view.event.event.question, view.event.positions, view.event.discrepancy)
    if chart is None:
        raise VisitbriefError(f"'{view.id}' cannot be drawn", hint="figures, dates, states and events can")
    return chart


# -- events -----------------------------------------------------------------------------------------------------------


def _when(row: TimelineRow, visit: Stretch) -> str:
    """Whether an event began before or after the visit; empty for one during it."""
    began = _moment(row).readings[0].low
    return ", before the visit" if began < visit.low else ", after the visit" if began >= visit.high else ""


def _by_year(rows: Iterable[TimelineRow]) -> list[list[TimelineRow]]:
    """Events by the year in which they began; few of them share an axis with those of the next year, or the last."""
    shared: list[list[TimelineRow]] = []
    for _, of_year in groupby(rows, key=lambda row: _began(row).year):
        if shared and len(shared[-1]) < FEWEST:
            shared[-1] += of_year
        else:
            shared.append(list(of_year))
    if len(shared) > 1 and len(shared[-1]) < FEWEST:
        shared[-2:] = [shared[-2] + shared[-1]]
    return shared


def _began(row: TimelineRow) -> date:
    return _day(_moment(row).readings[0].low)


def _moment(row: TimelineRow) -> Moment:
    """Its best supported date."""
    return parse_moment(str(row.date))


def _day(minute: int) -> date:
    return date.fromordinal(minute // MINUTES_A_DAY + 1)


def _events(rows: Sequence[TimelineRow], axis: Axis, title: str, *, every: bool) -> Panel:
    return Panel(tuple(_event(row, axis, every=every) for row in rows), axis.ticks, title)


def _event(row: TimelineRow, axis: Axis, *, every: bool) -> Lane:
    """An event at its date, and at those in print against it; at these alone where nothing decides."""
    flag = (" ", DISPUTED) if row.severity is not None else ()
    rivals = row.rivals[:MOST_MARKED]
    marks = [] if row.answer.value is None else list(_marks(_moment(row), axis, rival=False))
    marks += [mark for rival in rivals for mark in _marks(parse_moment(rival.value), axis, rival=True)]
    return Lane(
        label=line(answer(row.answer.text), ": ", row.title, *flag),
        marks=tuple(marks),
        notes=tuple(rival_lines(row.rivals, "also dated ", every=every)),
        about=row.question.id,
    )


# -- answers ----------------------------------------------------------------------------------------------------------


class _Wording(NamedTuple):
    """What some claims on a question have in common: which answers they allow."""

    value: str
    """In canonical notation."""
    claims: list[ClaimRef]
    about: str
    """What the answer is about, in words; empty where nothing is stated."""
    rival: bool
    """Whether they stand against what is better supported."""

    @property
    def notes(self) -> tuple[Line, ...]:
        """Who says so."""
        return (line(*ids(list(dict.fromkeys(claim.source for claim in self.claims)))),)


def _wordings(positions: Sequence[PositionRef], supported: Container[int | None]) -> list[_Wording]:
    """All wordings, each once; one that several positions allow stands with the first of them, and against none."""
    found: dict[tuple[str, str], _Wording] = {}
    drawn: set[str] = set()
    for place, position in enumerate(positions):
        shared = set(position.shared)
        for claim in position.claims:
            if claim.id in drawn:
                continue
            drawn.add(claim.id)
            key = position.about, claim.value
            if key not in found:
                against = position.about == positions[0].about and place not in supported
                rival = against and claim.id not in shared
                found[key] = _Wording(claim.value, [], position.about, rival)
            found[key].claims.append(claim)
    return list(found.values())


def _figures(wordings: Sequence[_Wording]) -> tuple[Panel, ...]:
    """The figures that each wording allows; what cannot be compared on axes of its own."""
    read = [(wording, parse_quantity(wording.value)) for wording in wordings]
    panels = []
    for (about, unit), kept in groupby(read, key=lambda each: (each[0].about, each[1].unit)):
        together = list(kept)
        ends = [float(end) for _, value in together for end, _ in (value.allowed.low, value.allowed.high)]
        axis = number_axis(ends, unit)
        disputed = unit == read[0][1].unit  # best supported first, so what is in dispute is in the unit of the first
        lanes = (_figure(wording, value, axis, rival=wording.rival and disputed) for wording, value in together)
        panels.append(Panel(tuple(lanes), axis.ticks, about))
    return tuple(panels)


def _figure(wording: _Wording, value: Quantity, axis: Axis, *, rival: bool) -> Lane:
    form = Form.EXACT if value.is_exact else Form.WITHIN
    mark = axis.mark(float(value.allowed.low[0]), float(value.allowed.high[0]), form, rival=rival)
    readable = [claim for claim in wording.claims if claim.language == READER_LANGUAGE] or wording.claims
    printed = next((claim.as_printed for claim in readable if claim.as_printed is not None), value.canonical)
    return Lane(line(answer(printed)), (mark,), (line(Span(value.allows(), Role.MUTED)), *wording.notes))


def _dates(wordings: Sequence[_Wording]) -> tuple[Panel, ...]:
    """The time that each wording allows."""
    read = [(wording, parse_moment(wording.value)) for wording in wordings]
    axis = _axis_of([stretch for _, value in read for stretch in value.readings])
    lanes = (
        Lane(line(answer(value.say())), tuple(_marks(value, axis, rival=wording.rival)), wording.notes)
        for wording, value in read
    )
    return (Panel(tuple(lanes), axis.ticks),)


def _histories(positions: Sequence[PositionRef], supported: Container[int | None]) -> tuple[Panel, ...]:
    """Where the state came to, by each history: a lane for each step, from its day to the next one's."""
    days = [_since(step) for position in positions for step in position.history]
    low, high = min(days), max(days)
    axis = time_axis(low, high + max(LASTING * (high - low), MINUTES_A_DAY))
    return tuple(
        Panel(tuple(_steps(position.history, axis, rival=place not in supported)), axis.ticks, _by(position))
        for place, position in enumerate(positions)
    )


def _by(position: PositionRef) -> str:
    """Who gives a history."""
    return "By " + "".join(span.text for span in line(*ids(position.sources)))


def _steps(history: Sequence[StepRef], axis: Axis, *, rival: bool) -> Iterator[Lane]:
    ends = [*(_since(step) for step in history[1:]), inf]
    for step, end in zip(history, ends, strict=True):
        mark = axis.mark(_since(step), end, Form.WHOLE, rival=rival)
        yield Lane(line(answer(step.text)), (mark,), (line(Span(date_in_words(step.since), Role.MUTED)),))


def _since(step: StepRef) -> int:
    return parse_moment(step.since).readings[0].low


# -- time -------------------------------------------------------------------------------------------------------------


def _axis_of(stretches: Sequence[Stretch]) -> Axis:
    """An axis on which some stretches of time lie, with room at its ends; open ends reach beyond it."""
    ends = [end for stretch in stretches for end in (stretch.low, stretch.high) if 0 < end < END_OF_TIME]
    low, high = min(ends, default=0), max(ends, default=END_OF_TIME)
    room = max((high - low) * MARGIN, MINUTES_AN_HOUR)
    return time_axis(max(low - room, 0), min(high + room, END_OF_TIME))


def _marks(moment: Moment, axis: Axis, *, rival: bool) -> Iterator[Mark]:
    """A mark for each of its readings."""
    for stretch in moment.readings:
        exact = stretch.high - stretch.low == 1
        form = Form.WHOLE if stretch.whole else Form.EXACT if exact else Form.WITHIN
        yield axis.mark(stretch.low, stretch.high, form, rival=rival)
