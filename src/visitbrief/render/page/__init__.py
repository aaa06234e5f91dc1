"""All of a dossier as one HTML file: it asks for nothing from anywhere, and can be read without its script.

Its Content-Security-Policy lets run the one script and the one style that it holds, by their hashes, and nothing else:
whatever a dossier's text might hold, no browser acts on it.

Source: HTML; Content Security Policy Level 3; WCAG 2.2.
"""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from importlib.resources import files
from typing import Final

from visitbrief.render.answer import Answer, Screen
from visitbrief.render.layout.parts import count
from visitbrief.render.markup import Markup, element, joined
from visitbrief.render.page.sections import Section, sections
from visitbrief.render.pictures import paper
from visitbrief.values.moment.value import parse_moment
from visitbrief.views.page import PageView

STYLE: Final = "page.css"
SCRIPT: Final = "page.js"


def render(answer: Answer[PageView], screen: Screen) -> bytes:  # noqa: ARG001 - it looks the same on every screen
    """The page, in UTF-8; the same bytes for an equal answer."""
    view = answer.view
    script, style = _own(SCRIPT), joined((paper.style(paper.MARKS), _own(STYLE)))
    policy = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"
    )
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", view.summary.title),
        element("style", style),
    )
    parts = list(sections(view))
    body = element(
        "body",
        element("a", "Skip to page one", href=f"#{parts[0].name}", class_="skip"),
        _header(view),
        element("div", _aside(view, parts), _main(parts, answer.warnings), class_="page"),
        element("script", script),
    )
    return f"<!DOCTYPE html>\n{element('html', head, body, lang='en')}\n".encode()


def _own(name: str) -> Markup:
    """A file of this package, as it stands."""
    return Markup(files(__package__).joinpath(name).read_text(encoding="utf-8"))


def _hash(text: str) -> str:
    """What the policy names an inline script or style by."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _header(view: PageView) -> Markup:
    summary, counted = view.summary, view.summary.sourcing
    disputed = sum(summary.severities.values())
    major = summary.severities.get("major", 0)
    return element(
        "header",
        element("p", f"Briefing, as of {parse_moment(summary.as_of).say()}", class_="kicker"),
        element("h1", summary.title),
        element(
            "p",
            f"{disputed:,} of {count(summary.questions, 'question')} in dispute, {major} major. "
            f"{count(counted.claim_count, 'claim')} from {count(counted.source_count, 'source')}.",
            class_="standfirst",
        ),
    )


def _aside(view: PageView, parts: Sequence[Section]) -> Markup:
    """Where to go, and what to look at."""
    goals = (element("li", element("a", part.title, href=f"#{part.name}")) for part in parts)
    return element("div", element("nav", element("ul", *goals), aria_label="Sections"), _filters(view), class_="aside")


def _filters(view: PageView) -> Markup:
    """What narrows the page; hidden until the script that does it runs."""
    asked = [entry.detail.question for entry in (*view.disputes, *view.others)]
    sources = [(source.id, f"{source.publisher} ({source.id})") for source in view.sources.rows]
    return element(
        "form",
        element("label", "Search", element("input", type="search", name="search", autocomplete="off")),
        _choice("Country", "country", ((each, each) for each in sorted({one.country for one in asked if one.country}))),
        _choice("Topic", "topic", ((each, each) for each in sorted({question.topic for question in asked}))),
        _choice("Severity", "severity", ((each, each) for each in view.summary.severities)),
        _choice("Source", "source", sources),
        element("button", "Show all", type="reset"),
        element("p", "", id="found", role="status"),
        id="filters",
        role="search",
        aria_label="Filter the page",
        hidden=True,
    )


def _choice(label: str, name: str, options: Iterable[tuple[str, str]]) -> Markup:
    given = (element("option", shown, value=value) for value, shown in options)
    return element("label", label, element("select", element("option", "any", value=""), *given, name=name))


def _main(parts: Iterable[Section], warnings: Iterable[str]) -> Markup:
    notes = (element("p", warning, class_="warning") for warning in warnings)
    return element("main", *notes, *map(_section, parts))


def _section(part: Section) -> Markup:
    title = f"{part.name}-title"
    heading = element("h2", part.title, id=title)
    return element("section", heading, part.content, id=part.name, aria_labelledby=title, tabindex=-1)
