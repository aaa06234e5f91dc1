"""What is known to be in disagreement about the visit, row by row, and what the program must find of it.

D1 to D44 are disagreements among the five sources that the dossier began with, N1 to N50 those found with further
sources, S1 to S10 dates that a source printed and the rest of the record contradicts. Where the record leaves a matter
open, a row says nothing on support.
"""

from dataclasses import dataclass

from record.expectations import (
    Apart,
    Checked,
    Expectation,
    NotComparable,
    OneOrigin,
    Progress,
    Silent,
    Sources,
    Together,
)
from visitbrief.analysis.kinds import CheckKind
from visitbrief.dossier.model import Modality


@dataclass(frozen=True)
class Row:
    """One known disagreement."""

    id: str
    summary: str
    expected: tuple[Expectation, ...]
    undecided: str | None = None
    """What of it the program leaves to the reader, and why."""


def of(*sources: str) -> Sources:
    """Sources, by id."""
    return frozenset(sources)


ROWS = (
    # -- money
    Row(
        "D1",
        "Total of the aid: nearly 20 or 13.5 million dollars",
        (Apart("aid.total", of("entorno", "metroobserver"), of("metroreport"), "part-for-whole", supported=True),),
    ),
    Row(
        "D2",
        "Drones: inside the 13.5 million, or beside them and inside the nearly 20",
        (
            Apart(
                "aid.drones-and-tranche",
                of("gazeta-quito", "pjmedia-quito"),
                of("metroreport"),
                "retold",
                supported=True,
            ),
            Together("aid.drones-and-total", of("entorno", "metroobserver")),
        ),
    ),
    Row(
        "D3",
        "25 million of 2024 and nearly 20 million of 2025: two sums",
        (
            Together("aid.agreement-2024", of("neeews", "mxpolitico")),
            Silent("aid.total", of("neeews")),
        ),
    ),
    Row(
        "D4",
        "The agreement of 2024 was likely discussed in Quito",
        (OneOrigin("aid.agreement-2024-discussed", of("neeews"), Modality.SPECULATED),),
    ),
    Row(
        "D5",
        "Drones: naval, or aircraft",
        (Together("aid.drones-craft", of("metroobserver", "pjmedia-quito", "voa-editorial")),),
        "whether “naval” says whose they are or what they are: it is read as either",
    ),
    Row(
        "D6",
        "Use of the general funding: security, or modernising defence",
        (Apart("aid.tranche-use", of("pjmedia-quito", "gazeta-quito"), of("metroreport"), "retold", supported=True),),
    ),
    # -- dates and offices
    Row(
        "D7",
        "First flyby: 4 August or 4 September",
        (Apart("flyby.first-date", of("metroobserver", "ap-quito"), of("entorno"), "date-shift", supported=True),),
    ),
    Row(
        "D8",
        "Tariff on Mexico imposed by the Biden or the Trump administration",
        (
            Apart("tariffs.imposed-by", of("akin", "cargofacts"), of("beyondborders"), "office", supported=True),
            Checked("tariffs.imposed-by", CheckKind.OFFICE, "beyondborders"),
        ),
    ),
    Row(
        "D9",
        "Grounds of the tariff: trade imbalances too, or drugs and migration alone",
        (Apart("tariffs.grounds", of("akin"), of("beyondborders"), supported=True),),
    ),
    Row(
        "D10",
        "Tariff without an end date, or under an extension of 90 days",
        (
            OneOrigin("tariffs.duration", of("beyondborders")),
            Together("tariffs.extension-length", of("ap-tariff", "mnd-tariff")),
            Silent("tariffs.extension-length", of("beyondborders")),
        ),
        "that both are so: the 90 days put off a rise to 30 %, and the 25 % had no end",
    ),
    Row(
        "D11",
        "A page stamped 2 November that says “this week” of September",
        (Progress("security-group.work", (of("metroobserver"), of("dos-sig-note"), of("dos-sig-third"))),),
    ),
    Row(
        "D12",
        "4 September, or 2 to 4 September",
        (
            Together("itinerary.trip-dates", of("beyondborders", "dos-travel-notice")),
            Together("meetings.quito-date", of("neeews", "dos-transcript-quito")),
        ),
    ),
    # -- names
    Row(
        "D13",
        "Ecuador's foreign minister: Sommerfeld or Sommerville",
        (
            Apart(
                "people.ecuador-foreign-minister",
                of("neeews", "entorno", "gazeta-quito"),
                of("metroreport", "wdmdtv"),
                "alike",
                supported=True,
            ),
        ),
    ),
    Row(
        "D14",
        "Mexico's foreign secretary is named by one founding source only",
        (
            Together("people.mexico-foreign-secretary", of("metroobserver", "dos-transcript-mexico")),
            Silent("people.mexico-foreign-secretary", of("beyondborders", "entorno", "metroreport", "neeews")),
        ),
    ),
    # -- constitution and bases
    Row(
        "D15",
        "Amendment on foreign bases: made, or on its way",
        (
            Apart(
                "constitution.status",
                of("entorno", "reuters-quito", "elcomercio-dictamen"),
                of("neeews"),
                "over-claimed",
                supported=True,
            ),
            Progress("constitution.status", (of("entorno", "elcomercio-dictamen"), of("efe-oficial"))),
        ),
    ),
    Row(
        "D16",
        "Ban on foreign bases lifted in June 2025, or in force throughout",
        (
            Apart(
                "constitution.status", of("reuters-quito", "efe-oficial"), of("neeews"), "over-claimed", supported=True
            ),
        ),
    ),
    Row(
        "D17",
        "Who raised the base: Ecuador may invite, it was discussed, the United States considers it",
        (
            Together("base.status", of("entorno", "efe-base", "tass-quito", "wdmdtv")),
            Together("base.status", of("entorno", "metroobserver", "milnoticias")),
            Progress("base.status", (of("entorno", "efe-base"), of("afp-manta"))),
            Progress("base.status", (of("tass-quito", "wdmdtv"), of("afp-manta"))),
        ),
    ),
    Row(
        "D18",
        "“invite us to return … very seriously”, or “invite us … such an option”",
        (Apart("base.quote-invitation", of("entorno"), of("metroreport"), "translation", supported=True),),
    ),
    Row(
        "D19",
        "Troops “on a long-term basis”",
        (
            Together("base.duration", of("metroreport", "tass-quito", "europapress-quito")),
            NotComparable("base.quote-troops", of("milnoticias"), of("metroreport")),
        ),
        "which English words were spoken: the passage of the official transcript could not be read",
    ),
    Row(
        "D20",
        "Why Manta closed: not renewed, closed under Correa, at Correa's request",
        (Together("manta.ended-by", of("entorno", "metroobserver", "metroreport")),),
    ),
    Row(
        "D21",
        "US forces at Manta for years, in the early 2000s, from 1999 to 2009",
        (
            Together("manta.us-presence", of("metroreport", "tass-referendum")),
            Together("manta.term", of("entorno", "manta-2008")),
        ),
    ),
    Row(
        "D22",
        "Ecuador's stance on a base: cautious, or in favour",
        (Apart("base.stance", of("reuters-quito", "teleamazonas-consulta"), of("metroreport"), supported=True),),
    ),
    Row(
        "D23",
        "Two quotations of Ecuador's government",
        (
            OneOrigin("quotations.sommerfeld-thanks", of("metroreport")),
            OneOrigin("quotations.mutual-respect", of("metroreport")),
        ),
        "whether the words were spoken: no other source has them, and silence proves nothing",
    ),
    Row(
        "D24",
        "South Korea: to pay for a base, or to give up its land",
        (
            Together("korea.demand", of("dw-korea", "gazeta-quito")),
            Together("korea.payment", of("dw-korea", "metroreport")),
            NotComparable("korea.quote", of("dw-korea"), of("metroreport")),
        ),
    ),
    # -- gangs
    Row(
        "D25",
        "Gangs: “was designating”, or “designated”",
        (
            Together("designation.status", of("entorno", "metroobserver")),
            Silent("designation.status", of("neeews", "beyondborders", "metroreport")),
            Together("designation.announced-on", of("metroobserver", "reuters-notice")),
            Together("designation.effective-on", of("teleamazonas-designacion", "millerchevalier", "expedientes-fto")),
        ),
    ),
    # -- migration and trade
    Row(
        "D26",
        "Third-country deportees: agreed, or a framework with details pending",
        (
            Together("transfers.status", of("entorno", "cnn-asylum", "metroobserver")),
            Progress("transfers.status", (of("metroobserver", "cnn-asylum"), of("ecuavisa-acuerdo"))),
        ),
        "that one official said both: Ecuador agrees, and the text is not finished",
    ),
    Row(
        "D27",
        "First transfers “very, very near”, or none months later",
        (Together("transfers.status", of("tcdw", "entorno")),),
        "that the forecast did not come true: what is near has not begun, so nobody contradicts it",
    ),
    Row(
        "D28",
        "Trade deal in a couple of weeks, or talks in progress",
        (
            Together("trade.status", of("entorno", "voa-editorial", "metroobserver")),
            Progress("trade.status", (of("metroobserver"), of("thompsonhine"), of("europapress-2026"))),
        ),
        "that the forecast came true five months late: what is foretold promises nothing",
    ),
    # -- Venezuela
    Row(
        "D29",
        "Eleven dead according to Trump, or to the US government",
        (
            Together("boat-strike.killed", of("afp-lemonde", "ap-enroute", "entorno")),
            Together("boat-strike.killed", of("afp-lemonde", "bbc-quito", "nyt-quito")),
        ),
        "whose word it was first: Trump is of the government, and each claim says whom its source names",
    ),
    Row(
        "D30",
        "Flyby of one ship or several",
        (Apart("flyby.ships-passed", of("entorno", "dod-post"), of("metroobserver"), "retold", supported=True),),
    ),
    Row(
        "D31",
        "Boat struck in international waters of the Caribbean, or no place given",
        (
            Together("boat-strike.area", of("metroobserver", "ap-enroute")),
            Together("boat-strike.waters", of("metroobserver", "ap-enroute")),
            Silent("boat-strike.area", of("entorno")),
        ),
    ),
    # -- Mexico
    Row(
        "D32",
        "Security group announced at the National Palace, or at the Foreign Ministry",
        (
            Apart(
                "security-group.announced-at",
                of("mnd-group", "dos-transcript-mexico"),
                of("metroobserver"),
                supported=True,
            ),
        ),
    ),
    Row(
        "D33",
        "Human trafficking, subcommittees and progress reports of the group",
        (
            OneOrigin("security-group.task-human-trafficking", of("metroobserver")),
            OneOrigin("security-group.subcommittees", of("metroobserver")),
            OneOrigin("security-group.progress-reports", of("metroobserver")),
        ),
        "whether they are in the joint statement: a text that leaves something out does not deny it",
    ),
    Row(
        "D34",
        "Cooperation reaffirmed, or widened",
        (Together("security-group.status", of("ap-mexico", "metroobserver", "mnd-group")),),
    ),
    Row(
        "D35",
        "29 prisoners extradited in February, or 55 in all transferred",
        (
            Together("prisoners.february", of("beyondborders", "dos-april", "reuters-26")),
            Silent("prisoners.total", of("beyondborders")),
            Progress("prisoners.total", (of("eleconomista-grupo", "razon-sheinbaum"), of("ap-37", "cnn-37"))),
            Apart("prisoners.legal-step-february", of("dos-april"), of("beyondborders", "pjmedia-29")),
        ),
    ),
    # -- figures and labels
    Row(
        "D36",
        "Homicides: over 5,000 as of July, a rate up by 40 %",
        (
            Together("homicides.count", of("metroobserver", "reuters-homicides")),
            NotComparable("homicides.change", of("reuters-homicides"), of("metroobserver")),
            Together("homicides.what-rose", of("reuters-homicides", "metroobserver")),
        ),
    ),
    Row(
        "D37",
        "150,000 to 200,000 Ecuadorians in the United States",
        (
            Apart("diaspora.population", of("pew-2021"), of("beyondborders"), "stale", supported=True),
            Progress("diaspora.population", (of("dos-old-note"), of("pew-2021"), of("wiki-ecuadorians"))),
        ),
    ),
    Row(
        "D38",
        "24,000 visitors and 15,000 residents",
        (
            OneOrigin("diaspora.visitors", of("beyondborders", "dos-old-note")),
            OneOrigin("diaspora.residents", of("beyondborders", "dos-old-note")),
        ),
        "whether they are still right: no current figure is known",
    ),
    Row(
        "D39",
        "Assange sought by the United States, or by Sweden, in 2012",
        (Apart("assange.sought-by", of("assange-sweden"), of("beyondborders")),),
    ),
    Row(
        "D40",
        "Fourth trip to the hemisphere, or third to Latin America",
        (
            Together("trip-count.regional", of("beyondborders", "dos-travel-notice")),
            Together("trip-count.latin-america", of("ap-mexico", "ap-enroute")),
        ),
    ),
    Row(
        "D41",
        "Four questions, two for each side",
        (
            OneOrigin("meetings.quito-press-questions", of("neeews", "dos-transcript-quito")),
            OneOrigin("meetings.quito-press-questions-each", of("neeews", "dos-transcript-quito")),
        ),
    ),
    Row(
        "D42",
        "Ratification of February 2024, dialogue of March 2024",
        (
            Together("commitments.ratification-date", of("neeews", "reuters-ratify")),
            Together("commitments.dialogue-date", of("neeews", "hld-2024")),
        ),
    ),
    Row(
        "D43",
        "The words on stability",
        (Together("quotations.stability", of("metroobserver", "voa-editorial", "washtimes-quito")),),
    ),
    # -- beyond the founding sources
    Row(
        "N1",
        "General funding: 13.5, 13.6 or 13.7 million; over 13, almost 14",
        (
            Apart(
                "aid.tranche",
                of("pjmedia-quito", "voa-editorial"),
                of("europapress-quito", "progresohispano"),
                "same-total",
                supported=True,
            ),
            Apart("aid.tranche", of("voa-editorial"), of("pravda-ua"), "same-total", supported=True),
            Together("aid.tranche", of("reuters-quito", "lacometa", "voa-editorial")),
            Together("aid.tranche", of("reuters-quito", "lacometa", "europapress-quito")),
        ),
    ),
    Row(
        "N2",
        "Drones on top of the 20 million, or inside them",
        (Apart("aid.drones-and-total", of("entorno", "reuters-quito"), of("udlap"), supported=True),),
    ),
    Row(
        "N3",
        "28 million in the headline, nearly 20 in the text",
        (
            Apart("aid.total", of("entorno"), of("get-korea"), "headline", supported=True),
            Checked("aid.total", CheckKind.SELF, "get-korea"),
            Checked("aid.total", CheckKind.SUM, "get-korea"),
        ),
    ),
    Row(
        "N4",
        "Drones for six million, or six thousand million",
        (Apart("aid.drones", of("pjmedia-quito"), of("elcomercio-contraste"), "scale", supported=True),),
    ),
    Row(
        "N5",
        "Drones for the navy, or the air force",
        (Apart("aid.drones-recipient", of("reuters-quito"), of("confirmado-resultados"), supported=True),),
    ),
    Row(
        "N6",
        "Drones: lethal, or for surveillance",
        (Apart("aid.drones-use", of("rcn", "clickcuba", "voa-editorial"), of("infoloja"), supported=True),),
    ),
    Row(
        "N7",
        "Money for the drones: announced, or still to be secured",
        (
            Apart(
                "aid.drones-status",
                of("reuters-quito", "washtimes-quito"),
                of("intellinews", "elcomercio-contraste", "europapress-quito"),
                supported=True,
            ),
            Together("aid.drones-status", of("reuters-quito", "voa-editorial")),
        ),
        "why they differ: it was given as decided in English, and as worked towards in Spanish",
    ),
    Row(
        "N8",
        "Tense of the designation",
        (
            Together("designation.status", of("reuters-notice", "washtimes-quito", "bbc-quito", "dw-radiosantafe")),
            Progress("designation.status", (of("washtimes-quito", "bbc-quito"), of("expreso-argentina"))),
        ),
    ),
    Row(
        "N9",
        "Designated in 2025, in August 2023, or since 2024",
        (
            Apart("designation.announced-on", of("reuters-notice"), of("gambleglobe"), supported=True),
            Apart("designation.earlier-measure", of("reuters-notice"), of("lalupa"), supported=True),
        ),
    ),
    Row(
        "N10",
        "One or two more gangs, or two",
        (Together("designation.more-gangs", of("launion", "teleamazonas-designacion", "diariolosandes")),),
    ),
    Row(
        "N11",
        "Ecuador's own list: 21, 22, more than 15, more than 20",
        (
            NotComparable("designation.own-list-size", of("decree-22"), of("decree-21")),
            Together("designation.own-list-size", of("decree-22", "pravda-ua", "diariolosandes")),
        ),
    ),
    Row(
        "N12",
        "Landing in Quito: 20:30, 20:40, 20:45, 21:00",
        (
            Apart("itinerary.quito-landing", of("teleamazonas-llegada"), of("teleamazonas-2100", "eluniverso-llegada")),
            Together("itinerary.quito-landing", of("teleamazonas-llegada", "manabinoticias", "razon-salida")),
            Together("itinerary.quito-landing", of("eluniverso-llegada", "manabinoticias", "razon-salida")),
        ),
    ),
    Row(
        "N13",
        "Arrival in Quito: Tuesday or Wednesday",
        (
            NotComparable(
                "itinerary.quito-arrival-day",
                of("eluniverso-llegada", "expreso-boeing"),
                of("teleamazonas-agenda", "expreso-alcaldes"),
            ),
        ),
    ),
    Row(
        "N14",
        "Press conference in Quito at 10:00 or 10:30",
        (
            Apart(
                "meetings.quito-press-hour",
                of("eluniverso-agenda", "teleamazonas-llegada"),
                of("elcomercio-preparatoria", "expreso-carondelet"),
            ),
        ),
    ),
    Row(
        "N15",
        "Airport in Mexico: two answers of one newspaper",
        (Apart("itinerary.mexico-airport", of("razon-llegada", "ap-mexico"), of("razon-reunion"), supported=True),),
    ),
    Row(
        "N17",
        "Visit to Mexico: first, or second",
        (
            Apart(
                "trip-count.mexico",
                of("nacion321", "razon-reunion"),
                of("elhorizonte-llegada"),
                "alone",
                supported=True,
            ),
        ),
    ),
    Row(
        "N18",
        "Count of trips: third, fourth, second, inaugural",
        (
            Together("trip-count.regional", of("anews-pretrip", "dos-travel-notice")),
            NotComparable("trip-count.regional", of("anews-pretrip"), of("diplomattimes")),
            NotComparable("trip-count.latin-america", of("ap-mexico", "ap-enroute"), of("latintimes-trip")),
        ),
    ),
    Row(
        "N19",
        "First tour: without Costa Rica, without Guatemala, or with both",
        (
            Apart(
                "trip-count.first-tour",
                of("dos-siriusxm"),
                of("ap-pretrip", "oabroad-tour"),
                "part-of-list",
                supported=True,
            ),
        ),
    ),
    Row(
        "N20",
        "Understanding with Mexico: signed, a pact, a memorandum, nothing to sign",
        (
            Apart(
                "security-group.status",
                of("ap-mexico", "expansion-cordial", "eir-mexico"),
                of("groundnews"),
                "over-claimed",
                supported=True,
            ),
            Apart("security-group.status", of("ap-mexico"), of("destacado"), "alone", supported=True),
            Together("security-group.status", of("ap-mexico", "eluniversal-quito")),
        ),
    ),
    Row(
        "N21",
        "Implementation group, or working group",
        (Together("security-group.name", of("joint-statement-en", "regeneracion")),),
        "which words the second outlet had before it: it prints a translation of its own",
    ),
    Row(
        "N22",
        "Two titles of the programme with Mexico",
        (
            NotComparable(
                "security-group.programme", of("eluniversal-palacio", "razon-reunion"), of("expansion-sheinbaum")
            ),
        ),
    ),
    Row(
        "N23",
        "Closest cooperation “with any country”, or “between any country”",
        (Apart("quotations.mexico-closest", of("ap-mexico"), of("mnd-group"), "transcription"),),
    ),
    Row(
        "N24",
        "Boat bound for the United States, the Caribbean, or Suriname",
        (
            Apart("boat-strike.destination", of("pjmedia-mexico", "ap-enroute"), of("ap-trinidad", "democracynow")),
            Apart("boat-strike.destination", of("newrepublic-story"), of("maritime-strike")),
        ),
        "where it was bound: Rubio is told to have said both, and nothing is weighed",
    ),
    Row(
        "N25",
        "Strikes on the boat: one, two, or four",
        (
            Together("boat-strike.strikes", of("tag24-second", "thehill-four")),
            Together("boat-strike.munitions", of("thehill-four", "newsmax-suriname")),
        ),
    ),
    Row(
        "N26",
        "Second flyby: night of Thursday, or of Friday",
        (Apart("flyby.second-date", of("cibercuba-second"), of("cbs-second")),),
    ),
    Row(
        "N27",
        "Jets armed on the first pass, unknown on the second",
        (
            OneOrigin("flyby.first-armed", of("twz-flyby"), Modality.ANONYMOUS),
            OneOrigin("flyby.second-armed", of("cbs-second"), Modality.ANONYMOUS),
        ),
    ),
    Row(
        "N28",
        "At most 300 deportees a year, or no quota",
        (Apart("transfers.quota", of("europapress-300"), of("cnn-asylum")),),
    ),
    Row(
        "N29",
        "Refugees, asylum seekers, or deportees",
        (
            Together("transfers.covered", of("cnn-asylum", "tcdw", "expreso-refugiados", "europapress-2026")),
            Together("transfers.covered", of("cnn-asylum", "tcdw", "entorno", "metroobserver", "bno")),
        ),
        "that the words overlap: who seeks protection and is sent to Ecuador is deported",
    ),
    Row(
        "N30",
        "300 a year: said by Sommerfeld, or by Rubio",
        (Apart("transfers.number-given-by", of("cnnes-300"), of("infoloja"), supported=True),),
    ),
    Row(
        "N31",
        "Aid in return for taking deportees, or no quid pro quo",
        (
            Apart("aid.conditionality", of("eldiario-asilo"), of("cnn-asylum")),
            Silent("aid.conditionality", of("europapress-300")),
        ),
    ),
    Row(
        "N32",
        "When the transfers were agreed: notes, negotiation, a deal, a text made public",
        (
            Together("transfers.agreed-date", of("tcdw", "cnnes-notas", "dlasamericas-notas")),
            Apart("transfers.agreed-date", of("tcdw", "cnnes-notas"), of("europapress-notas"), supported=True),
            Together("transfers.notes-public-on", of("dlasamericas-notas", "ecuavisa-acuerdo", "europapress-notas")),
            Progress("transfers.status", (of("bno"), of("ecuavisa-acuerdo", "europapress-notas"))),
            Together("transfers.status", of("cnn-asylum", "bno", "europapress-2026")),
            Together("transfers.status", of("tcdw", "cnnes-notas", "ap-refugiados")),
        ),
    ),
    Row(
        "N33",
        "Trade in Quito: near, or no progress",
        (
            Together("trade.status", of("voa-editorial", "informatech")),
            Progress("trade.status", (of("thompsonhine"), of("europapress-2026"))),
        ),
    ),
    Row(
        "N34",
        "Date of the referendum",
        (
            NotComparable(
                "constitution.vote-on", of("europapress-cne"), of("teleamazonas-consulta", "elcomercio-base")
            ),
            Together("constitution.vote-on", of("efe-base", "europapress-cne")),
            OneOrigin("constitution.vote-former-on", of("teleamazonas-consulta"), Modality.PLANNED),
        ),
    ),
    Row(
        "N35",
        "Share voting No: 60.3, 60.50, 60.82 per cent; “nearly two-thirds”",
        (
            Progress(
                "constitution.no-share-counting",
                (of("tass-referendum"), of("anews-referendum"), of("efe-escrutinio")),
            ),
            Together(
                "constitution.no-share",
                of("efe-oficial", "lamarea-resultados", "manta-return", "aj-referendum", "anews-referendum"),
            ),
        ),
    ),
    Row(
        "N36",
        "Year of the ban on bases: 2008 or 2009",
        (Apart("constitution.ban-on", of("efe-base", "tass-referendum"), of("europapress-quito"), supported=True),),
    ),
    Row(
        "N37",
        "Extradition treaty of about 150 years, or of 1872",
        (Together("commitments.extradition-old-on", of("expreso-anuncios", "treaty-1872")),),
    ),
    Row(
        "N39",
        "The mayors met ministers, or Rubio",
        (NotComparable("meetings.mayors-counterpart", of("expreso-agenda"), of("ecuavisa-operativo")),),
    ),
    Row(
        "N40",
        "China: stressed, or not mentioned",
        (Silent("china.raised", of("gambleguru")),),
    ),
    Row(
        "N41",
        "Homicides up by 47 % in six months, by 40 % in seven",
        (NotComparable("homicides.change", of("reuters-homicides"), of("efe-homicides")),),
    ),
    Row(
        "N42",
        "Ships sent by the Biden or the Trump administration",
        (
            Apart("flyby.deployment-by", of("tribune-ships"), of("evrimagaci"), "office", supported=True),
            Checked("flyby.deployment-by", CheckKind.OFFICE, "evrimagaci"),
        ),
    ),
    Row(
        "N43",
        "Goods exempted: those under USMCA, or those not",
        (Apart("tariffs.relief-goods", of("cargofacts"), of("mexiconewsreport"), "summarised", supported=True),),
    ),
    Row(
        "N44",
        "The tariff: on goods outside the USMCA, or on goods tied to fentanyl",
        (Apart("tariffs.remaining-goods", of("ap-tariff", "mnd-tariff"), of("asb-tariff"), "alone", supported=True),),
    ),
    Row(
        "N45",
        "Prisoners transferred, expelled, extradited, handed over",
        (
            Together("prisoners.legal-step", of("jornada-26", "reuters-26", "ap-26", "trt-expels")),
            Apart("prisoners.legal-step", of("jornada-26", "reuters-26"), of("kahawa-26")),
            Together("prisoners.legal-step-both", of("expansion-sheinbaum", "eleconomista-grupo")),
            Checked("prisoners.legal-step", CheckKind.SELF, "kahawa-26"),
        ),
    ),
    Row(
        "N46",
        "Friendly governments: help to find smugglers, or strikes on them",
        (Apart("boat-strike.friendly-countries", of("bbc-quito"), of("bbc-derived"), "rewritten", supported=True),),
    ),
    Row(
        "N47",
        "Seven warships, or at least eight",
        (Progress("flyby.warships", (of("anews-pretrip"), of("twz-flyby"))),),
    ),
    Row(
        "N49",
        "Rubio as a senator",
        tuple(
            Checked("people.us-secretary", CheckKind.OFFICE, source)
            for source in ("gambleglobe", "gambleguru", "theamericannews")
        ),
    ),
    Row(
        "N50",
        "Departure from Homestead, or from Washington",
        (Apart("itinerary.departure-point", of("anews-homestead"), of("diariodelyaqui"), "alone", supported=True),),
    ),
    # -- printed dates that are slips
    Row(
        "S1",
        "4 August, printed of the flyby of 4 September",
        (Apart("flyby.first-date", of("voz-flyby", "twz-flyby"), of("entorno"), "date-shift", supported=True),),
    ),
    Row(
        "S2",
        "4 August, printed of the meeting of 4 September",
        (
            Apart(
                "meetings.quito-date",
                of("dos-transcript-quito"),
                of("expreso-carondelet"),
                "date-shift",
                supported=True,
            ),
            Checked("meetings.quito-date", CheckKind.SELF, "expreso-carondelet"),
        ),
    ),
    Row(
        "S3",
        "August 2023, printed of the designation",
        (Apart("designation.announced-on", of("expreso-anuncios"), of("gambleglobe"), supported=True),),
    ),
    Row(
        "S4",
        "2024, printed of the designation",
        (Apart("designation.earlier-measure", of("reuters-quito"), of("lalupa"), supported=True),),
    ),
    Row(
        "S5",
        "Tuesday, printed of the meeting with Sheinbaum on Wednesday",
        (
            NotComparable(
                "meetings.sheinbaum-time", of("noroeste-delegacion", "elhorizonte-llegada"), of("diariodelyaqui")
            ),
        ),
    ),
    Row(
        "S6",
        "3 September, printed of Trump's announcement",
        (Apart("boat-strike.announced", of("ap-enroute"), of("evrimagaci"), "date-shift", supported=True),),
    ),
    Row(
        "S7",
        "2009, printed of the ban on bases",
        (Apart("constitution.ban-on", of("anews-referendum"), of("europapress-quito"), supported=True),),
    ),
    Row(
        "S8",
        "3 March, printed of the tariff of 4 March",
        (Apart("tariffs.effective", of("cargofacts", "beyondborders"), of("akin"), "date-shift", supported=True),),
    ),
)

GONE = {
    "D44": "that a report of February 2024 exists: nobody in the room would ask",
    "N16": "the aircraft, Air Force One or a Boeing 757: nobody in the room would ask",
    "N38": "“agenda” for “addendum” in the official transcript: an interpreter's slip, of which nothing hangs",
    "N48": "land of the bases in South Korea, leased or granted: no matter of this visit",
    "S9": "the stamp of a page, 2025-04-09 for 2025-09-04: what a page says of itself is no claim about the visit",
    "S10": "the stamp of a page, 2 November: a source says of what day its statements are, as in D11",
}
"""Rows that were here, and why the dossier asks no longer."""
