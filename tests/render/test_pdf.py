"""Documents as PDF, read back by a library that is not Typst's."""

from io import BytesIO
from typing import Any

import pytest

from papers import brief, most_lines, printed, text_of
from tricky import HOSTILE, tricky_dossier
from visitbrief.dossier.load import load_dossier
from visitbrief.errors import CannotWriteError
from visitbrief.render.answer import Paper
from visitbrief.render.text import visible

pypdf = pytest.importorskip("pypdf")
pytest.importorskip("typst")


def read(made: bytes) -> Any:
    return pypdf.PdfReader(BytesIO(made))


def joined(text: str) -> str:
    """A text without its spaces: a line may end anywhere."""
    return "".join(text.split())


@pytest.fixture(scope="module")
def made() -> bytes:
    return printed("pdf", brief(tricky_dossier(), marking=HOSTILE))


@pytest.mark.parametrize("paper", Paper)
def test_page_one_of_the_dossier_that_ships_has_room_on_one_side(paper: Paper) -> None:
    first, second, *_ = read(printed("pdf", brief(load_dossier(), full=False, marking="UNCLASSIFIED"), paper)).pages

    assert "Numbers in brackets" in first.extract_text()
    assert second.extract_text().partition("invented")[2].lstrip().startswith("Notes")


@pytest.mark.parametrize("paper", Paper)
def test_no_sheet_ends_with_what_a_dispute_asks(paper: Paper) -> None:
    dossier = load_dossier()
    asked = tuple(joined(question.asks) for question in dossier.questions)
    pages = read(printed("pdf", brief(dossier, marking="END"), paper)).pages

    assert not [page for page in pages if joined(page.extract_text()).rpartition("END")[0].endswith(asked)]


def test_page_one_has_room_for_as_much_policy_as_a_briefing_may_hold() -> None:
    dossier = load_dossier()
    assert dossier.briefing is not None
    full = {
        name: (getattr(dossier.briefing, name)[0].model_copy(update={"text": "word " * 32}),) * most
        for name, most in most_lines().items()
    }
    crowded = dossier.model_copy(update={"briefing": dossier.briefing.model_copy(update=full)})
    for paper in Paper:
        first, second, *_ = read(printed("pdf", brief(crowded, full=False), paper)).pages
        assert "Numbers in brackets" in first.extract_text()
        assert "[1]" in second.extract_text()


def test_it_is_tagged_and_says_its_title_and_language(made: bytes) -> None:
    pdf = read(made)
    root = pdf.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"].startswith("en")
    assert pdf.metadata.title == f"A trip {visible(HOSTILE)}"
    assert "pdfuaid" in root["/Metadata"].get_data().decode()


def test_tables_are_tables_to_who_hears_them(made: bytes) -> None:
    def kinds(element: Any) -> set[str]:
        element = element.get_object()
        if not isinstance(element, dict):
            return set()
        inner = element.get("/K", [])
        below = [kinds(each) for each in (inner if isinstance(inner, list) else [inner])]
        return {str(element.get("/S"))}.union(*below)

    assert kinds(read(made).trailer["/Root"]["/StructTreeRoot"]) >= {
        "/H1",
        "/H2",
        "/Table",
        "/TH",
        "/TD",
        "/L",
        "/Link",
    }


def test_its_bookmarks_are_its_headings(made: bytes) -> None:
    def titles(outline: Any) -> list[str]:
        return [title for each in outline for title in (titles(each) if isinstance(each, list) else [each.title])]

    found = titles(read(made).outline)
    assert found[0] == f"A trip {visible(HOSTILE)}"
    assert {"Objectives", "Points to make", "Watch Out For / If Raised", "Notes", "Sources"} <= set(found)


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_it_is_set_for_the_paper_that_is_asked_for(paper: Paper, size: tuple[int, int]) -> None:
    box = read(printed("pdf", brief(tricky_dossier()), paper)).pages[0].mediabox

    assert (round(box.width), round(box.height)) == size


def test_a_hostile_text_is_text_on_every_page_and_nothing_acts(made: bytes) -> None:
    pdf = read(made)

    assert all(joined(visible(HOSTILE)) in joined(page.extract_text()) for page in pdf.pages)
    assert "/OpenAction" not in pdf.trailer["/Root"]
    assert "/JavaScript" not in str(pdf.trailer["/Root"].get("/Names", ""))
    links = [note.get_object() for page in pdf.pages for note in page.get("/Annots", [])]
    assert {str(link["/A"]["/S"]) for link in links if "/A" in link} <= {"/URI", "/GoTo"}


@pytest.mark.parametrize("full", [True, False], ids=["full", "page"])
def test_the_address_of_a_source_is_a_link(full: bool) -> None:
    dossier = tricky_dossier()
    dossier["sources"][0]["url"] = "https://example.org/copy"
    pages = read(printed("pdf", brief(dossier, full=full))).pages
    links = [note.get_object()["/A"] for page in pages for note in page.get("/Annots", []) if "/A" in note.get_object()]

    assert {link["/URI"] for link in links if link["/S"] == "/URI"} == {"https://example.org/copy"}


@pytest.mark.parametrize("attack", ['#read("/etc/passwd")', "$ x^2 $ *bold* @label <label> \\ // c", '"]; panic("x")'])
def test_typst_reads_no_markup_in_it(attack: str) -> None:
    dossier = tricky_dossier()
    dossier["briefing"]["points"][0]["text"] = dossier["visit"]["title"] = attack

    assert joined(text_of("pdf", printed("pdf", brief(dossier, full=False)))).count(joined(attack)) == 2


def test_a_sign_that_no_font_has_is_written_as_a_code() -> None:
    dossier = tricky_dossier()
    dossier["visit"]["title"] = "Ñandú Ω Я \U0010fffd"

    assert "Ñandú Ω Я \\U0010fffd" in text_of("pdf", printed("pdf", brief(dossier, full=False)))


def test_where_typst_is_not_installed_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "typst", None)

    with pytest.raises(CannotWriteError, match="the extra 'pdf' is not installed") as raised:
        printed("pdf", brief(tricky_dossier()))
    assert raised.value.hint == "pip install 'visitbrief[pdf]'"
