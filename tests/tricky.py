"""A small dossier that holds what is hard to show: every kind of dispute, long ids, other scripts, hostile text."""

from builders import Json, make_claim, make_dossier, make_person, make_place, make_question, make_source, make_visit

HOSTILE = "[/b] [bold]we[/bold] [sic] \x1b[31mred\x1b[0m \u202egnp.exe =cmd|'/c calc'!A1"
LADDER = [{"id": step, "label": step.capitalize()} for step in ("planned", "announced", "signed", "in-force")]
QUOTE = "If they invite us to return, we will consider it very seriously"


def tricky_dossier() -> Json:
    """A valid dossier; a fresh object each time."""
    return make_dossier(
        visit=make_visit(title=f"A trip {HOSTILE}"),
        people=[
            make_person(offices=[{"title": "Secretary of State", "from": "2025-01-21"}]),
            make_person(
                "otto-old", name="Otto Old", offices=[{"title": "President", "from": "2021-01-20", "to": "2025-01-20"}]
            ),
            make_person("nora-new", name="Nora Ñandú", offices=[{"title": "President", "from": "2025-01-20"}]),
        ],
        places=[make_place(), make_place("palace", name="Palacio de Carondelet", inside="quito")],
        questions=[
            make_question(
                "aid.total",
                country="EC",
                aid={"donor": "United States", "recipient": "Ecuador", "instrument": "security aid"},
            ),
            make_question(
                "aid.tranche",
                title="General tranche",
                asks="How much is the tranche?",
                country="EC",
                part_of="aid.total",
                aid={"donor": "United States", "recipient": "Ecuador", "instrument": "general funding"},
            ),
            make_question(
                "aid.drones",
                title="Drones",
                asks="How much is for drones?",
                country="EC",
                part_of="aid.total",
                aid={"donor": "United States", "recipient": "Ecuador", "instrument": HOSTILE},
            ),
            make_question(
                "aid.drones-recipient",
                title="Who gets the drones",
                asks="Who receives the drones?",
                kind="choice",
                country="EC",
                about="aid.drones",
                options=[{"id": "navy", "label": "Navy"}, {"id": "air-force", "label": "Air Force"}],
            ),
            make_question("meeting.day", title="Meeting", asks="When did they meet?", kind="moment", topic="meetings"),
            make_question(
                "deal.status",
                title="The deal",
                asks="How far is the deal?",
                kind="choice",
                topic="trade",
                country="EC",
                options=LADDER,
                ordered=True,
            ),
            make_question(
                "tariff.by",
                title="Who imposed the tariff",
                asks="Who imposed the tariff?",
                kind="name",
                topic="trade",
                office="President",
                on="meeting.day",
                weight="medium",
            ),
            make_question(
                "words",
                title="On the base",
                asks="What was said of the base?",
                kind="quote",
                topic="base",
                weight="low",
            ),
            make_question(
                "trip.count",
                title="Count of trips",
                asks="Which trip was it?",
                topic="meetings",
                unit="rank",
                weight="low",
                scope={"region": "Western Hemisphere"},
            ),
            make_question("silence", title="What nobody says", asks="What does nobody say?", weight="low"),
        ],
        events=[
            {
                "id": "met",
                "title": f"They meet {HOSTILE}",
                "when": "meeting.day",
                "country": "EC",
                "place": "palace",
                "people": ["ada-envoy", "nora-new"],
                "meeting": True,
            },
        ],
        sources=[
            make_source(
                "state-department-transcript-of-the-joint-press-conference",
                kind="official-transcript",
                reliability="A",
                claims=[
                    make_claim(
                        "aid.total",
                        "nearly $20 million",
                        modality="said",
                        speaker="ada-envoy",
                        stage="announced",
                        paragraph=3,
                    ),
                    make_claim("aid.tranche", "$13.5 million"),
                    make_claim("aid.drones", "$6 million"),
                    make_claim("meeting.day", "September 4, 2025"),
                    make_claim("trip.count", "fourth"),
                ],
            ),
            make_source(
                "agency",
                kind="wire",
                reliability="B",
                claims=[
                    make_claim("words", QUOTE),
                    make_claim("deal.status", "announced"),
                    make_claim("tariff.by", "President Nora Ñandú"),
                    make_claim("aid.drones-recipient", "Navy"),
                ],
            ),
            make_source("copy-one", derives_from=["agency"], claims=[make_claim("words", QUOTE)]),
            make_source("copy-two", derives_from=["agency"], claims=[make_claim("words", QUOTE)]),
            make_source("tass", language="ru", kind="state-media", reliability="C", claims=[]),
            make_source(
                "rewrite",
                publisher=HOSTILE,
                derives_from=["tass"],
                kind="aggregator",
                reliability="E",
                published="2025-09-05",
                note=HOSTILE,
                claims=[
                    make_claim("aid.total", "$13.5 million"),
                    make_claim("aid.drones", "$6 billion", part="headline"),
                    make_claim("aid.drones", "$6 million"),
                    make_claim("words", "If they invite us, we will consider such an option"),
                    make_claim("meeting.day", "4 August 2025"),
                    make_claim("deal.status", "in-force"),
                    make_claim("tariff.by", "the Old administration"),
                    make_claim("aid.drones-recipient", HOSTILE, value="air-force"),
                    make_claim("trip.count", "third", scope={"region": "Latin America"}),
                ],
            ),
            make_source(
                "undated", published=None, language="es", claims=[make_claim("aid.tranche", "13,7 millones de dólares")]
            ),
        ],
        briefing={
            "meetings": [{"text": f"The next meeting {HOSTILE}"}],
            "written": "2025-09-04",
            "objectives": [{"text": f"Sign {HOSTILE}", "cites": ["deal.status"]}],
            "their_objectives": [{"text": "More than $13.5 million", "country": "EC", "cites": ["rewrite#1"]}],
            "points": [{"text": "We give $6 billion.", "to": HOSTILE, "country": "EC", "cites": ["aid.drones"]}],
            "if_raised": [{"issue": HOSTILE, "likelihood": "certain", "text": "No.", "cites": ["silence", "words"]}],
        },
    )
