from builders import make_claim
from cases import (
    analysis,
    found,
    sum_question,
)
from visitbrief.views.rivals import competing


def rivals(*prints: str) -> list[str]:
    case = analysis([sum_question()], {f"s{place}": [("sum", text)] for place, text in enumerate(prints)})
    return [rival.text for rival in competing(case, found(case))]


def test_where_nothing_decides_all_answers_compete() -> None:
    assert rivals("$20 million", "$30 million") == ["$20 million", "$30 million"]


def test_where_a_rule_decides_the_others_compete() -> None:
    assert rivals("$20 million", "$30 million", "$30 million") == ["$20 million"]


def test_where_nothing_is_disputed_nothing_competes() -> None:
    assert rivals("$20 million", "nearly $20.2 million") == []


def test_what_is_of_another_scope_does_not_compete() -> None:
    other_scope = make_claim("sum", "$5", scope={"period": "2024"})
    case = analysis([sum_question()], {"a": [("sum", "$20")], "b": [("sum", "$30")], "c": [other_scope]})

    assert [(rival.text, rival.sources) for rival in competing(case, found(case))] == [("$20", ("a",)), ("$30", ("b",))]


def test_who_says_it_is_told_only_where_the_sides_differ() -> None:
    parties = [{"id": "us", "name": "We", "speakers": ["our ministry"]}]
    sums = ("$20 million", "$90 million")
    claims = {f"s{place}": [make_claim("sum", text, speaker="our ministry")] for place, text in enumerate(sums)}
    case = analysis([sum_question()], claims, parties=parties)

    assert [rival.says for rival in competing(case, found(case))] == [None, None]


def test_each_answer_has_the_reasons_that_tell_of_it_and_no_other() -> None:
    claims = {"a": "$13.5 million", "b": "$13.5 million", "c": "$13.5 billion", "d": "$900 million"}
    case = analysis([sum_question()], {source: [("sum", text)] for source, text in claims.items()})

    why = {rival.text: [reason.kind for reason in rival.why] for rival in competing(case, found(case))}
    assert why == {"$13.5 billion": ["scale"], "$900 million": ["alone"]}


def test_another_speakers_account_has_its_speaker() -> None:
    said = {f"s{place}": [make_claim("sum", "$20 million", speaker="a minister")] for place in range(2)}
    copy = make_claim("sum", "$90 million", speaker="an admiral")
    sources = {**said, "paper": [copy], "other": [copy], "agency": [copy]}
    case = analysis([sum_question()], sources, paper={"derives_from": ["agency"]}, other={"derives_from": ["agency"]})

    assert [rival.says for rival in competing(case, found(case))] == ["an admiral"]


def test_the_most_reliable_is_named_of_those_that_print_it() -> None:
    claims = {"b": [("sum", "$90")], "c": [("sum", "$90")], **{id_: [("sum", "$20")] for id_ in "defg"}}
    case = analysis([sum_question()], claims, b={"publisher": "Tabloid"}, c={"publisher": "Agency", "reliability": "A"})

    assert [rival.publisher for rival in competing(case, found(case))] == ["Agency"]
