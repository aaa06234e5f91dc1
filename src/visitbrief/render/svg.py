"""An answer as a picture, in SVG, for slides: time lines, number lines, histories, derivation trees, coverage."""

from visitbrief.render.answer import Answer, Screen
from visitbrief.render.layout.charts import show_chart, timeline_chart
from visitbrief.render.pictures.charts import draw_chart
from visitbrief.render.pictures.coverage import draw_questions, draw_topics
from visitbrief.render.pictures.paper import Picture, alone
from visitbrief.render.pictures.tree import draw_tree
from visitbrief.values.moment.value import parse_moment
from visitbrief.views.coverage import CoverageView
from visitbrief.views.show import ShowView
from visitbrief.views.timeline import TimelineView
from visitbrief.views.trace import TraceView


def render(answer: Answer[object], screen: Screen) -> bytes:  # noqa: ARG001 - it looks the same on every screen
    """The picture.

    Raises:
        VisitbriefError: what was asked for cannot be drawn.
    """
    visit = answer.visit
    assert visit is not None  # noqa: S101 - whatever is drawn is of a dossier
    return alone(_drawn(answer), f"{visit.title}; as of {parse_moment(visit.as_of).say()}")


def _drawn(answer: Answer[object]) -> Picture:
    match answer.view:
        case TimelineView() as view:
            return draw_chart(timeline_chart(view))
        case ShowView() as view:
            return draw_chart(show_chart(view))
        case TraceView() as view:
            return draw_tree(view)
        case CoverageView() as view:
            return draw_questions(view) if answer.shape.get("full") else draw_topics(view)
    raise LookupError(f"there is no picture of {answer.command}")
