"""Documents as DOCX, read back by python-docx, by an XML parser and, where it is installed, by LibreOffice."""

import re
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from office import OFFICE, converted
from papers import brief, part_of, printed, text_of
from tricky import HOSTILE, tricky_dossier
from visitbrief.dossier.load import load_dossier
from visitbrief.errors import CannotWriteError
from visitbrief.render import sheets
from visitbrief.render.answer import Paper
from visitbrief.render.document import Bullets, Document, Facts, Span
from visitbrief.render.text import visible
from work import growth

docx = pytest.importorskip("docx")


def read(made: bytes) -> Any:
    return docx.Document(BytesIO(made))


@pytest.fixture(scope="module")
def made() -> bytes:
    return printed("docx", brief(tricky_dossier(), marking=HOSTILE))


def test_its_headings_are_headings(made: bytes) -> None:
    styled = [(paragraph.style.name, paragraph.text) for paragraph in read(made).paragraphs]

    assert styled[0] == ("Title", f"A trip {visible(HOSTILE)}")
    headings = [text for style, text in styled if style == "Heading 1"]
    assert headings[:2] == ["Bottom line", "Objectives"]
    assert headings[-2:] == ["Notes", "Sources"]
    assert {"List Bullet", "Fact", "Callout"} <= {style for style, _ in styled}


def test_a_dispute_s_heading_and_question_stay_with_its_table(made: bytes) -> None:
    paragraphs = read(made).paragraphs
    places = [place for place, each in enumerate(paragraphs) if each.style.name == "Callout"]

    assert places
    for place in places:
        asked = paragraphs[place + 1]
        assert (asked.style.name, asked.paragraph_format.keep_with_next) == ("Normal", True)
        assert paragraphs[place].style.paragraph_format.keep_with_next


def test_its_marking_and_the_number_of_each_sheet_stand_on_all_of_them(made: bytes) -> None:
    (section,) = read(made).sections

    assert [paragraph.text for paragraph in section.header.paragraphs] == [visible(HOSTILE)]
    assert section.footer.paragraphs[0].text == visible(HOSTILE)
    assert "From open sources, as of 30 September 2025" in section.footer.paragraphs[1].text
    assert re.findall(r"<w:instrText>(\w+)<", section.footer._element.xml) == ["PAGE", "NUMPAGES"]


def test_the_titles_of_every_table_are_repeated_and_no_row_is_broken(made: bytes) -> None:
    for table in read(made).tables:
        first, *others = (
            (row._tr.xml.count("<w:tblHeader/>"), row._tr.xml.count("<w:cantSplit/>")) for row in table.rows
        )
        assert first == (1, 1)
        assert set(others) == {(0, 1)}


@pytest.mark.parametrize("full", [True, False], ids=["full", "page"])
def test_every_link_leads_to_one_bookmark(full: bool) -> None:
    answer = brief(tricky_dossier(), full=full)
    body = part_of(printed("docx", answer))
    places = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="(\w+)"', body)
    goals = set(re.findall(r'<w:hyperlink w:anchor="(\w+)"', body))

    assert len(places) == len(set(places))
    assert len(goals) == len(answer.view.notes) + len(answer.view.cited)
    assert goals <= set(places)
    assert all(len(place) <= 40 for place in places)


@pytest.mark.parametrize("full", [True, False], ids=["full", "page"])
def test_the_address_of_a_source_is_a_link(full: bool) -> None:
    dossier = tricky_dossier()
    dossier["sources"][0]["url"] = 'https://example.org/?a="b"&c=<d>'
    relations = read(printed("docx", brief(dossier, full=full))).part.rels.values()

    assert [each.target_ref for each in relations if each.is_external] == ['https://example.org/?a="b"&c=<d>']


def test_it_names_no_author_and_no_hour(made: bytes) -> None:
    properties = read(made).core_properties

    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.title == f"A trip {visible(HOSTILE)}"
    assert {properties.created.isoformat(), properties.modified.isoformat()} == {"2025-09-30T00:00:00+00:00"}


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (210, 297)), (Paper.LETTER, (216, 279))])
def test_it_is_set_for_the_paper_that_is_asked_for(paper: Paper, size: tuple[int, int]) -> None:
    section = read(printed("docx", brief(tricky_dossier()), paper)).sections[0]

    assert (round(section.page_width.mm), round(section.page_height.mm)) == size


def test_a_hostile_text_is_text(made: bytes) -> None:
    body = part_of(made)

    assert text_of("docx", made).count(visible(HOSTILE)) >= 10
    assert "\u202e" not in body
    assert set(re.findall(r"<w:instrText[^>]*>", body)) == set()


def test_where_python_docx_is_not_installed_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "docx", None)

    with pytest.raises(CannotWriteError, match="the extra 'docx' is not installed") as raised:
        printed("docx", brief(tricky_dossier()))
    assert raised.value.hint == "pip install 'visitbrief[docx]'"


def test_a_web_address_is_not_looked_for_among_all() -> None:
    from visitbrief.render.docx.writer import Writer

    def linked(size: int) -> Document:
        lines = ((Span("here", to=f"https://example.org/{n}"),) for n in range(size))
        return Document("Links", (Bullets(tuple(lines)),))

    made = Writer(linked(3), Paper.A4)  # once, so that the names of elements are known
    assert sum(bool(each.is_external) for each in made.file.part.rels.values()) == 3
    assert growth([partial(Writer, linked(size), Paper.A4) for size in (100, 200, 400)]) < 2.6


@pytest.mark.parametrize("format_", ["docx", "pdf"])
def test_more_than_sheets_hold_is_refused_with_what_is_left_to_do(
    format_: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "MOST_PIECES", len(list(sheets.spans(brief(tricky_dossier()).document().body))) - 1)

    with pytest.raises(
        CannotWriteError, match=rf"cannot write {format_}: \d+ pieces of text, and sheets hold"
    ) as raised:
        printed(format_, brief(tricky_dossier()))
    assert "--length page" in raised.value.hint
    assert printed(format_, brief(tricky_dossier(), full=False))
    assert printed("html", brief(tricky_dossier()))


def test_a_fact_stands_beside_its_term_or_below_one_that_is_too_long() -> None:
    from visitbrief.render.docx.writer import CHARACTER, WIDEST_TERM, Writer

    most = int(WIDEST_TERM / CHARACTER)
    facts = tuple(("x" * length, (Span("so"),)) for length in (1, most, most + 1, 300))
    paragraphs = Writer(Document("Facts", (Facts(facts),)), Paper.A4).file.paragraphs[1:]

    assert [paragraph.text.lstrip("x") for paragraph in paragraphs] == ["\tso", "\tso", "\nso", "\nso"]
    (beside,) = {paragraph.paragraph_format.left_indent for paragraph in paragraphs}
    assert {-paragraph.paragraph_format.first_line_indent for paragraph in paragraphs} == {beside}
    assert beside.cm == pytest.approx(WIDEST_TERM, abs=0.01)


def test_the_text_of_a_table_stands_at_the_edge_of_the_text_around_it(made: bytes) -> None:
    for table in read(made).tables:
        assert 'w:left w:w="0" w:type="dxa"' in table._tbl.tblPr.xml.partition("<w:tblCellMar>")[2]


def test_it_holds_no_picture_of_another_document(made: bytes) -> None:
    with ZipFile(BytesIO(made)) as parts:
        assert not [name for name in parts.namelist() if "thumbnail" in name or name.endswith(("jpeg", "png"))]
        assert "thumbnail" not in parts.read("_rels/.rels").decode()


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_prints_page_one_on_one_side(tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    (tmp_path / "brief.docx").write_bytes(
        printed("docx", brief(load_dossier(), full=False, marking="DRAFT"), Paper.LETTER)
    )
    first, second, *_ = pypdf.PdfReader(converted(tmp_path / "brief.docx", "pdf")).pages

    assert "Numbers in brackets" in first.extract_text()
    assert "DRAFT" in first.extract_text()
    assert "Notes" in second.extract_text()
