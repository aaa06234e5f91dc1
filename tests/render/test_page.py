"""The page, read back by a parser that is not ours."""

import json
from base64 import b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from builders import Json, make_claim, make_dossier, make_question, make_source
from program import Program
from tricky import HOSTILE, tricky_dossier
from visitbrief.render.text import visible

VOID = {"br", "input", "link", "meta"}


@dataclass
class Element:
    """An element with what it holds."""

    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    inside: "list[Element | str]" = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(each if isinstance(each, str) else each.text for each in self.inside)

    def all(self, tag: str = "", **attributes: str) -> "list[Element]":
        """The elements in it, at any depth, that have that name and those attributes."""
        below = [each for each in self.inside if isinstance(each, Element)]
        fitting = [each for each in below if tag in ("", each.tag) and attributes.items() <= each.attributes.items()]
        return fitting + [found for each in below for found in each.all(tag, **attributes)]


class Reader(HTMLParser):
    """Reads a page into elements, strictly: each is closed, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.page = Element("")
        self._open = [self.page]
        self.feed(text)
        self.close()
        assert self._open == [self.page]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, dict(attrs))
        assert len(made.attributes) == len(attrs)
        self._open[-1].inside.append(made)
        if tag not in VOID:
            self._open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in VOID
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)


@pytest.fixture
def run(tmp_path: Path) -> Program:
    return Program(tmp_path)


def read(run: Program, dossier: Json, *options: str) -> Element:
    (run.folder / "trip.json").write_text(json.dumps(dossier))
    done = run("page", "-d", "trip.json", *options)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("<!DOCTYPE html>\n")
    return Reader(done.stdout).page


@pytest.fixture
def page(run: Program) -> Element:
    return read(run, tricky_dossier())


def element(page: Element, id_: str) -> Element:
    (found,) = page.all(id=id_)
    return found


def test_every_question_claim_source_and_person_has_its_place(page: Element) -> None:
    dossier = tricky_dossier()
    claims = [f"{source['id']}#{n}" for source in dossier["sources"] for n in range(1, len(source["claims"]) + 1)]
    for kind in ("questions", "sources", "people"):
        for thing in dossier[kind]:
            element(page, f"{kind.removesuffix('s') if kind != 'people' else 'person'}:{thing['id']}")
    for id_ in claims:
        assert id_ in element(page, f"claim:{id_}").text


def test_the_shipped_dossier_is_there_with_every_claim_and_each_links_to_its_source(run: Program) -> None:
    from visitbrief.dossier.load import load_dossier

    page = Reader(run("page").stdout).page
    places = {each.attributes.get("id"): each for each in page.all("li")}
    for source in load_dossier().sources:
        for n in range(1, len(source.claims) + 1):
            addresses = {link.attributes["href"] for link in places[f"claim:{source.id}#{n}"].all("a")}
            assert source.url is None or source.url in addresses


def test_no_two_elements_have_one_id_and_every_link_within_the_page_leads_somewhere(page: Element) -> None:
    ids = [id_ for each in page.all() if (id_ := each.attributes.get("id")) is not None]
    goals = [str(link.attributes["href"]) for link in page.all("a")]

    assert len(ids) == len(set(ids))
    assert [goal for goal in goals if goal.startswith("#") and unquote(goal[1:]) not in ids] == []
    assert {goal[0] for goal in goals} == {"#"}


def test_a_link_to_a_source_leaves_no_trace(run: Program) -> None:
    source = make_source(url="https://example.org/a?b=1&c=\"'<d>")
    links = [link.attributes for link in read(run, make_dossier(sources=[source])).all("a")]
    outwards = [link for link in links if not str(link["href"]).startswith("#")]

    assert outwards
    assert all(link == {"href": source["url"], "rel": "noreferrer noopener"} for link in outwards)


def test_the_policy_lets_run_the_one_script_and_the_one_style_alone(page: Element) -> None:
    (policy,) = (meta.attributes["content"] for meta in page.all("meta", **{"http-equiv": "Content-Security-Policy"}))
    (script,), (style,) = page.all("script"), page.all("style")
    hashes = [b64encode(sha256(each.text.encode()).digest()).decode() for each in (script, style)]

    assert policy == (
        f"default-src 'none'; script-src 'sha256-{hashes[0]}'; style-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert not script.attributes


def test_nothing_on_the_page_is_fetched_or_acts_by_itself(page: Element) -> None:
    held = {each.tag for each in page.all()}
    attributes = {name for each in page.all() for name in each.attributes}

    assert held.isdisjoint({"img", "iframe", "object", "embed", "link", "base", "video", "audio", "image", "use"})
    assert attributes.isdisjoint({"src", "srcset", "style", "action", "formaction", "background", "xlink:href"})
    assert not any(name.startswith("on") for name in attributes)
    (style,) = page.all("style")
    assert "url(" not in style.text
    assert "@import" not in style.text


def test_hostile_text_is_text(page: Element) -> None:
    (title,) = page.all("h1")
    assert title.text == visible(f"A trip {HOSTILE}")
    assert visible(HOSTILE) in element(page, "source:rewrite").text


@pytest.mark.parametrize("text", ["</script><script>x()</script>", "<!--", "</style>", "]]>", "<svg onload=x()>"])
def test_no_text_closes_what_holds_it(run: Program, text: str) -> None:
    dossier = make_dossier(questions=[make_question(title=text, asks=text)], sources=[make_source(publisher=text)])
    page = read(run, dossier)

    assert text in element(page, "question:aid.total").text
    assert len(page.all("script")) == 1


def test_a_dispute_tells_its_answers_why_they_differ_and_which_is_better_supported(page: Element) -> None:
    total = element(page, "question:aid.total")

    assert [each.text for each in total.all("span", **{"class": "severity major"})] == ["major"]
    (positions,) = total.all("ol")
    assert [each.all("strong")[0].text for each in positions.all("li")] == ["nearly $20 million", "$13.5 million"]
    assert {"Why they may differ", "Better supported"} <= {term.text for term in total.all("dt")}
    assert len(total.all("svg", **{"class": "track"})) == 2


def test_a_claim_stands_under_what_it_copies_in_its_own_language(run: Program) -> None:
    claim = make_claim(as_printed="20 millones de dólares")
    dossier = make_dossier(
        sources=[make_source(), make_source("eco", language="es", derives_from=["gazette"], claims=[claim])]
    )
    original = element(read(run, dossier), "claim:gazette#1")
    copy = element(original, "claim:eco#1")

    assert [each.attributes["lang"] for each in copy.all("q")] == ["es"]
    assert "the same" in copy.text


def test_words_that_were_not_seen_are_no_quotation(run: Program) -> None:
    claim = make_claim(as_printed=None, value="20000000 USD")
    found = element(read(run, make_dossier(sources=[make_source(claims=[claim])])), "claim:gazette#1")

    assert not found.all("q")
    assert "words not seen" in found.text


def test_what_the_filters_look_at_is_told_of_every_question(page: Element) -> None:
    total = element(page, "question:aid.total").attributes

    assert (total["data-country"], total["data-topic"], total["data-severity"]) == ("EC", "aid", "major")
    assert set(str(total["data-sources"]).split()) == {
        "rewrite",
        "state-department-transcript-of-the-joint-press-conference",
    }
    options = {
        select.attributes["name"]: [o.attributes["value"] for o in select.all("option")]
        for select in page.all("select")
    }
    assert options["country"] == ["", "EC"]
    assert options["severity"] == ["", "major", "moderate", "minor"]
    assert "rewrite" in options["source"]
    assert element(page, "filters").attributes["hidden"] == ""


def test_headings_descend_by_one_and_landmarks_have_names(page: Element) -> None:
    levels = [int(each.tag[1]) for each in page.all() if each.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    (body,) = page.all("body")

    assert levels.count(1) == 1
    for tag in ("header", "nav", "main"):
        assert len(page.all(tag)) == 1
    ids = {each.attributes.get("id") for each in page.all("h2")}
    assert all(section.attributes["aria-labelledby"] in ids for section in page.all("section"))
    first = next(each for each in body.inside if isinstance(each, Element))
    assert first.attributes["class"] == "skip"


def test_a_narrower_selection_leaves_the_rest_out(run: Program) -> None:
    page = read(run, tricky_dossier(), "--country", "EC")

    element(page, "question:aid.total")
    assert not page.all(id="question:silence")


def test_what_the_reader_should_know_stands_on_the_page(run: Program) -> None:
    page = read(run, make_dossier(sources=[make_source(published=None)]), "--as-of", "2025-09-10")

    assert any("shows no date" in each.text for each in page.all("p", **{"class": "warning"}))


def test_an_id_of_two_things_leads_to_neither(run: Program) -> None:
    rival = make_source("rival", claims=[make_claim(as_printed="$35 million")])
    dossier: Any = make_dossier(questions=[make_question("gazette"), make_question()], sources=[make_source(), rival])
    page = read(run, dossier)

    assert {link.attributes["href"] for link in page.all("a") if link.text == "rival"} == {"#source:rival"}
    assert not [link for link in page.all("a") if link.text == "gazette"]


def test_the_page_is_the_same_bytes_each_time(run: Program) -> None:
    (run.folder / "trip.json").write_text(json.dumps(tricky_dossier()))
    one, other = (run.process("page", "-d", "trip.json", PYTHONHASHSEED=seed).stdout for seed in "12")

    assert one == other != ""
