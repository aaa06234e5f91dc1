"""The page in a real browser: Chromium, driven by Playwright. Neither is asked for anything but the page itself."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from builders import Json, make_claim, make_dossier, make_person, make_place, make_question, make_source, make_visit
from program import Program
from tricky import tricky_dossier

pytest.importorskip("playwright", reason="Playwright is missing: pip install 'visitbrief[browser]'")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
if CHROMIUM is None:
    pytest.skip("Chromium is missing", allow_module_level=True)

from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402 - only where there is one

if TYPE_CHECKING:
    from playwright.sync_api import Dialog, Request

PIXELS = 96 / 25.4
"""To a millimetre."""
MARGIN = 15
"""Millimetres at each edge of the paper, as the page's style has it."""
MOST_SHEETS = 28
"""That all of the dossier which ships takes, with what is closed left closed."""
ACTS = (
    "<script>window.acted = 1</script>", "<img src=x onerror='window.acted = 1'>", "</script><script>window.acted=1",
    "<svg onload='window.acted = 1'>", "\"onmouseover='window.acted = 1' x=\"", "javascript:window.acted=1",
    "<iframe src='data:text/html,x'>", "<base href='https://example.org/'>", "</style><style>body{display:none}",
    "<link rel=stylesheet href='https://example.org/x.css'>", "{{constructor.constructor('window.acted=1')()}}",
    "<meta http-equiv=refresh content='0;https://example.org'>", "<form action=//example.org><input name=search>",
    "<template><b>", "<!--", "]]>", "&lt;script&gt;", "${window.acted=1}", "\u202e\u2066<b>", "<b id=filters>",
)  # fmt: skip
"""Texts that a browser would act on, if they were markup."""


@dataclass
class Seen:
    """What a page did besides showing itself."""

    complaints: list[str] = field(default_factory=list)
    """What it wrote to the console, and errors of its script."""
    requests: list[str] = field(default_factory=list)
    """What it asked for besides its own file."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM)
        yield started
        started.close()


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def show(browser: Browser, tmp_path: Path, seen: Seen) -> Iterator[Callable[..., Page]]:
    """Opens the page of a dossier; by the end, it has complained of nothing and asked for nothing."""
    contexts = []
    page_file = tmp_path / "page.html"

    def note_request(request: "Request") -> None:
        if request.url.partition("#")[0] != page_file.as_uri():
            seen.requests.append(request.url)

    def note_dialog(dialog: "Dialog") -> None:
        seen.complaints.append(dialog.message)
        dialog.dismiss()

    def shown(dossier: Json | None = None, *, scripts: bool = True, width: int = 1280, **options: Any) -> Page:
        file = tmp_path / "trip.json"
        file.write_text(json.dumps(dossier or told()), encoding="utf-8")
        done = Program(tmp_path)("page", "-d", "trip.json", "-o", "page.html", "--force")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        context = browser.new_context(java_script_enabled=scripts, viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: seen.complaints.append(message.text))
        page.on("pageerror", lambda error: seen.complaints.append(str(error)))
        page.on("dialog", note_dialog)

        page.on("request", note_request)
        page.goto(page_file.as_uri())
        return page

    yield shown
    for context in contexts:
        context.close()
    assert seen == Seen()


def shipped() -> Json:
    """The dossier that ships."""
    dossier: Json = json.loads((Path(__file__).parents[2] / "data" / "sources.json").read_text(encoding="utf-8"))
    return dossier


def told() -> Json:
    """A dossier of two countries and three topics, a dispute in one of them, with an event for each."""

    def question(id_: str, country: str, topic: str, **changes: Any) -> Json:
        return make_question(id_, title=id_, country=country, topic=topic, **changes)

    return make_dossier(
        visit=make_visit(stops=[{"place": "quito", "country": "EC", "dates": "2025-09-04"}]),
        people=[make_person(), make_person("nora-nandu", name="Nora Ñandú")],
        places=[make_place()],
        questions=[
            question("aid.total", "EC", "aid"),
            question("tariff.rate", "MX", "tariffs", unit="percent"),
            question("talks.day", "EC", "talks", kind="moment"),
            question("strike.day", "MX", "talks", kind="moment"),
        ],
        events=[
            {"id": "talks", "title": "The talks", "when": "talks.day", "country": "EC"},
            {"id": "strike", "title": "The strike", "when": "strike.day", "country": "MX"},
        ],
        sources=[
            make_source(
                url="https://example.org/gazette",
                kind="official-statement",
                claims=[make_claim(), make_claim("talks.day", "4 September 2025")],
            ),
            make_source("herald", publisher="El Heraldo de Ñuñoa", claims=[make_claim(as_printed="$35 million")]),
            make_source("echo", derives_from=["gazette"], claims=[make_claim("tariff.rate", "25 percent")]),
            make_source("post", claims=[make_claim("strike.day", "2 September 2025")]),
        ],
    )


def visible(page: Page, selector: str) -> list[str]:
    """What the elements that are seen, or would be were their box open, are about."""
    found: list[str] = page.eval_on_selector_all(
        selector,
        "all => all.filter(each => !each.closest('[hidden]'))"
        ".map(each => each.dataset.question || each.dataset.about || each.dataset.source || each.id)",
    )
    return sorted(found)


def questions(page: Page) -> list[str]:
    return visible(page, "[data-question]")


ALL = ["aid.total", "strike.day", "talks.day", "tariff.rate"]


def test_the_page_shows_all_of_it_at_first(show: Callable[..., Page]) -> None:
    page = show()

    assert page.title() == "A trip"
    assert questions(page) == ALL
    assert page.locator("#filters").is_visible()
    assert page.inner_text("#found") == ""


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("country", "MX", ["strike.day", "tariff.rate"]),
        ("topic", "talks", ["strike.day", "talks.day"]),
        ("severity", "major", ["aid.total"]),
        ("source", "gazette", ["aid.total", "talks.day"]),
    ],
)
def test_a_filter_leaves_what_fits_it(show: Callable[..., Page], name: str, value: str, left: list[str]) -> None:
    page = show()
    page.select_option(f"[name={name}]", value)

    assert questions(page) == left
    assert page.inner_text("#found") == f"{len(left)} of 4 questions"
    assert visible(page, "[data-about]") == [each for each in left if each.endswith(".day")]
    page.click("text=Show all")
    page.wait_for_function("document.getElementById('found').textContent === ''")
    assert questions(page) == ALL


def test_filters_narrow_each_other_down_to_nothing(show: Callable[..., Page]) -> None:
    page = show()
    page.select_option("[name=country]", "MX")
    page.select_option("[name=topic]", "aid")

    assert questions(page) == []
    assert page.inner_text("#found") == "0 of 4 questions"
    for section in ("timeline", "disputes", "others", "sources"):
        assert page.locator(f"#{section}").is_hidden()
    assert page.locator("#page-one").is_hidden()


def test_of_page_one_a_filter_leaves_the_lines_on_what_fits_it(show: Callable[..., Page]) -> None:
    page = show()
    lines = page.locator("#page-one :is(dt, dd, li, tbody tr, h3):visible")
    assert lines.first.inner_text() == "Who"

    page.select_option("[name=country]", "EC")
    left = lines.all_inner_texts()
    page.select_option("[name=country]", "MX")

    assert left[:3] == ["Money and figures", "EC aid.total", "$20 million ! one says $35 million"]
    assert left[3] == "Watch out for"
    assert left[4].startswith("aid.total")
    assert lines.all_inner_texts() == []


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("NUNOA", ["aid.total"]),
        ("heraldo million", ["aid.total"]),
        ("Day STRIKE", ["strike.day"]),
        ("strkie", ["strike.day"]),
        ("strice day", ["strike.day"]),
        ("strikke", ["strike.day"]),
        ("styike", ["strike.day"]),
        ("srike", ["strike.day"]),
        ("stirek", []),
        ("dya", []),
        ("no such word", []),
        ("[.*", []),
    ],
)
def test_a_search_finds_words_in_any_order_without_case_accents_and_a_slip(
    show: Callable[..., Page], typed: str, left: list[str]
) -> None:
    page = show()
    page.fill("[name=search]", typed)

    assert questions(page) == left


def test_a_search_finds_sources_and_people_too(show: Callable[..., Page]) -> None:
    page = show()
    page.fill("[name=search]", "nandu")

    assert visible(page, ".person") == ["person:nora-nandu"]
    page.fill("[name=search]", "nunoa")
    assert "herald" in visible(page, "[data-source]")
    assert visible(page, ".person") == []


def test_a_source_that_answers_nothing_that_is_left_is_left_out(show: Callable[..., Page]) -> None:
    page = show()
    page.select_option("[name=topic]", "tariffs")

    assert visible(page, "[data-source]") == ["echo"]


def test_page_one_leads_to_the_evidence(show: Callable[..., Page]) -> None:
    page = show()
    page.click("#page-one a[href='#question:aid.total']")

    assert page.locator("[id='question:aid.total']").evaluate("each => each.getBoundingClientRect().top") < 900


def test_a_link_to_what_a_filter_or_a_closed_box_hides_shows_it(show: Callable[..., Page]) -> None:
    page = show()
    page.select_option("[name=topic]", "aid")
    assert page.locator("[id='question:talks.day']").is_hidden()
    page.evaluate("location.hash = '#claim:gazette%232'")

    page.wait_for_function("document.getElementById('claim:gazette#2').checkVisibility()")
    page.wait_for_function("!document.querySelector('#filters select[name=topic]').value")


def test_a_link_that_ends_a_filter_goes_to_where_it_leads(show: Callable[..., Page]) -> None:
    filler = [make_question(f"q{n:03}", topic="aid") for n in range(200)]
    dossier = told()
    dossier["questions"] += filler
    dossier["sources"].append(make_source("filler", claims=[make_claim(each["id"]) for each in filler]))
    page = show(dossier)
    page.select_option("[name=country]", "EC")
    page.evaluate("location.hash = '#source:filler'")
    page.wait_for_function("!document.querySelector('#filters select[name=country]').value")
    page.wait_for_timeout(200)

    assert -1 <= page.locator("[id='source:filler']").evaluate("each => each.getBoundingClientRect().top") < 900


def test_a_link_that_ends_a_filter_goes_to_where_it_leads_though_heights_were_guessed(
    show: Callable[..., Page],
) -> None:
    page = show(shipped())
    page.select_option("[name=country]", "MX")
    page.evaluate("location.hash = '#question:aid.total'")
    page.wait_for_timeout(500)

    assert -2 < page.locator("[id='question:aid.total']").evaluate("each => each.getBoundingClientRect().top") < 2


@pytest.mark.parametrize(
    ("width", "media"),
    [(320, "screen"), (360, "screen"), (700, "screen"), (1030, "screen"), (1280, "screen"), (680, "print")],
)
def test_the_labels_of_an_axis_stand_apart(show: Callable[..., Page], width: int, media: Any) -> None:
    page = show(shipped(), width=width)
    page.emulate_media(media=media)
    axes: list[list[list[float]]] = page.eval_on_selector_all(
        "svg.axis",
        """all => all.map(axis => [...axis.querySelectorAll("text")].map(each => each.getBoundingClientRect())
        .filter(box => box.width).map(box => [box.left, box.right]).sort((one, other) => one[0] - other[0]))""",
    )

    assert sum(map(len, axes)) > 2 * len(axes) > 60
    assert [ends for ends in axes if any(start - end < 2 for (_, end), (start, _) in pairwise(ends))] == []


def test_a_claim_leads_to_its_source_on_the_web(show: Callable[..., Page]) -> None:
    page = show()
    link = page.locator("[id='claim:gazette#1'] a").first

    assert link.get_attribute("href") == "https://example.org/gazette"
    assert link.get_attribute("rel") == "noreferrer noopener"


def test_keys_are_enough(show: Callable[..., Page]) -> None:
    page = show()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to page one"
    page.keyboard.press("Enter")
    page.keyboard.press("/")
    page.keyboard.type("tariff")
    assert questions(page) == ["tariff.rate"]
    page.keyboard.type("/")
    assert page.input_value("[name=search]") == "tariff/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("dossier", [told, tricky_dossier])
def test_an_accessibility_engine_finds_nothing(
    show: Callable[..., Page], scheme: str, dossier: Callable[[], Json]
) -> None:
    engine = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is missing")
    page = show(dossier(), color_scheme=scheme)
    page.eval_on_selector_all("details", "all => all.forEach(each => each.open = true)")
    found = engine.Axe().run(page).response["violations"]

    assert [(each["id"], [node["html"] for node in each["nodes"]]) for each in found] == []


def test_dossier_text_does_nothing(show: Callable[..., Page]) -> None:
    dossier = make_dossier(
        visit=make_visit(title=" ".join(ACTS[:5])),
        people=[make_person(), *(make_person(f"p-{n}", name=f"Ada {text}") for n, text in enumerate(ACTS))],
        questions=[make_question(), *(make_question(f"q-{n}", title=text, asks=text) for n, text in enumerate(ACTS))],
        sources=[
            make_source(),
            *(
                make_source(f"s-{n}", publisher=text, title=text, note=text, url=f"https://example.org/{n}?\"'><b>")
                for n, text in enumerate(ACTS)
            ),
        ],
    )
    page = show(dossier)
    page.mouse.move(600, 400)
    page.fill("[name=search]", "window.acted")
    page.fill("[name=search]", "")

    assert page.evaluate("window.acted") is None
    assert page.evaluate("document.querySelectorAll('script, style, form, meta').length") == 8
    for text in ACTS:
        assert page.get_by_role("heading", name=text.strip("\u202e\u2066")).count() or text.startswith("\u202e")


def test_a_script_that_is_not_the_pages_own_does_not_run(show: Callable[..., Page], seen: Seen) -> None:
    page = show()
    page.evaluate("document.body.appendChild(document.createElement('script')).textContent = 'window.acted = 1'")
    page.evaluate("document.body.setAttribute('style', 'display: none')")

    assert page.evaluate("window.acted") is None
    assert page.locator("h1").is_visible()
    assert len(seen.complaints) == 2
    assert all("Content Security Policy" in complaint for complaint in seen.complaints)
    seen.complaints.clear()


def test_without_scripts_all_of_it_can_be_read(show: Callable[..., Page]) -> None:
    page = show(scripts=False)

    assert page.locator("#filters").is_hidden()
    assert page.locator("[id='question:aid.total']").is_visible()
    page.click("[id='question:aid.total'] summary")
    assert page.locator("[id='claim:herald#1']").is_visible()
    page.click("nav >> text=Sources")
    assert page.locator("[id='source:gazette']").is_visible()


@pytest.mark.parametrize("dossier", [told, tricky_dossier])
@pytest.mark.parametrize("width", [320, 360, 700, 1280, 2560])
def test_the_page_is_never_wider_than_the_window(
    show: Callable[..., Page], dossier: Callable[[], Json], width: int
) -> None:
    page = show(dossier(), width=width)
    page.eval_on_selector_all("details", "all => all.forEach(each => each.open = true)")

    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_on_paper_there_is_what_is_open_on_the_screen(show: Callable[..., Page]) -> None:
    page = show()
    page.emulate_media(media="print")
    closed = [page.locator("#others").is_visible(), page.locator("[id='claim:gazette#1']").is_visible()]
    page.eval_on_selector_all("details", "all => all.forEach(each => each.open = true)")

    assert closed == [False, False]
    assert page.locator("#others h2").is_visible()
    assert page.locator("[id='claim:gazette#1']").is_visible()


def test_on_paper_a_source_is_told_with_its_address(show: Callable[..., Page]) -> None:
    page = show()
    page.emulate_media(media="print")
    link = page.locator("[id='source:gazette'] a[href^=http]")

    assert link.evaluate("each => getComputedStyle(each, '::after').content") == '" https://example.org/gazette"'


def test_the_dossier_that_ships_takes_few_sheets(show: Callable[..., Page]) -> None:
    pypdf = pytest.importorskip("pypdf")
    sheets = len(pypdf.PdfReader(BytesIO(show(shipped()).pdf(format="A4"))).pages)

    assert sheets <= MOST_SHEETS


def test_on_paper_there_is_no_menu(show: Callable[..., Page]) -> None:
    page = show()
    page.emulate_media(media="print")

    assert [page.locator(each).is_visible() for each in ("nav", "#filters", "h1", "#page-one")] == [
        False, False, True, True,
    ]  # fmt: skip
    assert page.pdf().startswith(b"%PDF-")


@pytest.mark.parametrize(("width", "height"), [(210, 297), (216, 279)], ids=["A4", "Letter"])
def test_page_one_of_the_dossier_that_ships_takes_one_side(
    show: Callable[..., Page], width: float, height: float
) -> None:
    page = show(shipped(), width=int((width - 2 * MARGIN) * PIXELS))
    page.emulate_media(media="print")
    bottom = page.locator("#page-one > :last-child").evaluate("each => each.getBoundingClientRect().bottom")

    assert bottom < (height - 2 * MARGIN) * PIXELS
