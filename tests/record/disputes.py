"""Every dispute that the program finds in the shipped dossier, and why it is real and rightly told.

`severity`, `standing` and `reason` are what the program says of it. `why` is what a person says who went through the
claims: what the dispute rests on, and why its answer, its reason and its severity are right.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Dispute:
    """One dispute as it must be found, and what stands behind it."""

    question: str
    severity: str
    standing: str
    reason: str | None
    """The kind of the first reason told; None where none is known."""
    why: str


DISPUTES = (
    # -- major: a blunder in the room
    Dispute(
        "aid.total",
        "major",
        "better-supported",
        "part-for-whole",
        "A dozen independent reports have nearly 20 million, and the parts that others print make 19.5. One rewrite"
        " gives the funding without the drones as the whole; one newspaper has 28 million in its headline alone. A"
        " third off in the sum that the host was promised.",
    ),
    Dispute(
        "people.ecuador-foreign-minister",
        "major",
        "better-supported",
        "spelling",
        "The transcript of the State Department names Sommerfeld. Sommerville stands in two rewrites of a Russian"
        " story, where her name went through Cyrillic, and begins as hers does; two papers misspell her. It is the"
        " counterpart's name, so one weak source is danger enough.",
    ),
    Dispute(
        "tariffs.imposed-by",
        "major",
        "better-supported",
        "office",
        "Five independent sources name Trump. One local paper credits the Biden administration with a tariff of March"
        " 2025, when Biden was out of office. An office that was not held is a blunder, however weak the source.",
    ),
    Dispute(
        "security-group.status",
        "major",
        "better-supported",
        "alone",
        "Mexico said that nothing would be signed, and AP, Texas Public Radio and EIR have it that nothing was. The"
        " joint statement reaffirms, and does not say. One site says signed and one digest a memorandum, in their own"
        " words. Mexico's government would object at once.",
    ),
    Dispute(
        "boat-strike.destination",
        "major",
        "sides-differ",
        "earlier-account",
        "Rubio is told by several to have said Trinidad or the Caribbean on 2 September and by two the United States on"
        " 3 September, as Trump had; what the admiral told lawmakers in December is one report of CNN, which three"
        " outlets carry. Nothing is weighed, since one man said both, and it is the principal.",
    ),
    Dispute(
        "quotations.confronting-whose",
        "major",
        "better-supported",
        "retold",
        "In the US government's own editorial the sentence before shows that Rubio praised Ecuador's government. AFP"
        " set it under Trump's push, and three papers carry AFP. Turned round before its subject, praise becomes an"
        " affront.",
    ),
    Dispute(
        "aid.conditionality",
        "major",
        "sides-differ",
        "own-accounts",
        "On 4 September Sommerfeld called the taking of refugees one of the US requests for its cooperation, and"
        " an unnamed US official said the same day that it is no quid pro quo. What she said three days before,"
        " that Ecuador may ask for something in return, is of cooperation in general. Both sides would be in the"
        " room.",
    ),
    Dispute(
        "transfers.quota",
        "major",
        "sides-differ",
        "own-accounts",
        "Sommerfeld named up to 300 a year three days before the visit, and most that print it since go back to her; a"
        " US official said on the day that no quota was planned, and the notes give no number. Each government speaks"
        " of its own intention, and hers would be cited to her face.",
    ),
    Dispute(
        "constitution.status",
        "major",
        "undisputed",
        "over-claimed",
        "The popular vote was still to come at the visit, and lost on 16 November: seventeen independent reports have"
        " the one or the other. One self-declared reconstruction has the amendment made on the day of the meeting, an"
        " end that never came: the one thing not to say to the minister, however weak the page.",
    ),
    # -- moderate: a correction in the papers
    Dispute(
        "transfers.agreed-date",
        "moderate",
        "better-supported",
        "another-answer",
        "The notes were exchanged from 16 to 23 July, and four reports date the agreement so. An agency and a paper"
        " have it reached or signed on 14 November, the day on which the notes became public. In September both"
        " governments spoke of it as unfinished, so the minister would be asked which it was.",
    ),
    Dispute(
        "prisoners.legal-step",
        "moderate",
        "better-supported",
        "prints-both",
        "Of the 26 of August Mexico's Attorney General and security secretary, and the US embassy, say that they were"
        " transferred; three agencies have them expelled as well as transferred, within one text, which is another word"
        " for what is no extradition. Reuters and one site have both words, which is all that stands against it. The"
        " difference is one of Mexican law, and Mexico insists on it.",
    ),
    Dispute(
        "aid.drones",
        "moderate",
        "better-supported",
        "scale",
        "Twenty-nine independent reports have six million; one newspaper prints six thousand million, a slip of the"
        " scale. One paper alone, so a correction and no blunder.",
    ),
    Dispute(
        "aid.tranche",
        "moderate",
        "better-supported",
        "same-total",
        "13.5 million stands in the US government's own editorial and in some twenty independent reports; 13.7 comes"
        " from four, 13.6 from one. Either makes the same nearly 20 with the drones, which is why it went unnoticed."
        " 200,000 dollars off is a narrow gap in a sum that matters.",
    ),
    Dispute(
        "people.ecuador-president",
        "moderate",
        "better-supported",
        "spelling",
        "Nobo, Naboa and Nuboa are slips of the pen for Noboa, each in one outlet. Nobody would be led to another"
        " person, but a counterpart's name misspelt on a place card is seen.",
    ),
    Dispute(
        "base.status",
        "moderate",
        "undisputed",
        "over-claimed",
        "On the day, twelve independent reports have Rubio say that the United States would consider it if invited;"
        " TASS has the considering without the condition, and its rewrites copy it; Europa Press has a plan. All lead"
        " to the mission at Manta of 17 December, so where it stands now is undisputed.",
    ),
    Dispute(
        "base.stance",
        "moderate",
        "better-supported",
        "alone",
        "Noboa had asked for the vote and said on the record that he would welcome foreign forces; six independent"
        " reports have it. Two rewrites of one Russian story add that Ecuador was cautious, or had not spoken. A"
        " weak source's adjective on the host's own policy, which the papers would correct.",
    ),
    Dispute(
        "aid.drones-status",
        "moderate",
        "better-supported",
        "said-both",
        "Reports in English, and the US government's own editorial, have the drones announced; those of Rubio's Spanish"
        " words have him work towards the money, or the money pending. Nothing tells that the two halves of his remarks"
        " differ. Announced or planned, nobody says delivered, so a correction and no blunder.",
    ),
    Dispute(
        "boat-strike.vessel",
        "moderate",
        "sides-differ",
        "own-accounts",
        "That it was a gang's boat is the word of Trump and his government, whoever carries it; Venezuela's interior"
        " minister denied it on 11 September, and an outlet calls it a fishing boat. Each side speaks for itself, and"
        " no proof was published.",
    ),
    Dispute(
        "base.quote-invitation",
        "moderate",
        "better-supported",
        "translation",
        "AFP has “invite us to return … very seriously” in English, with RIA's Russian and three Spanish prints"
        " beside it; “such an option” is TASS put back into English by rewrites, as the chain shows. What was weakened"
        " is the principal's own offer.",
    ),
    Dispute(
        "constitution.ban-on",
        "moderate",
        "better-supported",
        "date-shift",
        "Five independent sources date the ban to the constitution of 2008; one agency prints 2009, the year in which"
        " US forces left. A year off in the host's constitution would be corrected, not resented.",
    ),
    Dispute(
        "flyby.first-date",
        "moderate",
        "better-supported",
        "date-shift",
        "The Pentagon's own post and all that followed it say 4 September; one copy of AFP prints 4 August, the same"
        " day of the wrong month. A month off, but in one edited copy alone.",
    ),
    Dispute(
        "tariffs.grounds",
        "moderate",
        "better-supported",
        "retold",
        "The order itself names migrants and drugs; a local paper adds trade imbalances, in its own words.",
    ),
    Dispute(
        "diaspora.population",
        "moderate",
        "better-supported",
        "alone",
        "The census gives 830,000 for 2021 and 870,965 for 2023. A local paper prints the 150,000 to 200,000 of a"
        " note of the early 2000s as of 2025, and a later note alone has over two million. A factor of four, in"
        " a figure that few would miss.",
    ),
    Dispute(
        "flyby.deployment-by",
        "moderate",
        "better-supported",
        "office",
        "Two independent sources name Trump; one site credits the Biden administration with ships sent in August"
        " 2025, when Biden was out of office. Of low weight, but an office is never a small slip.",
    ),
    Dispute(
        "designation.announced-on",
        "minor",
        "better-supported",
        "alone",
        "Fourteen independent reports of the day have 4 September; one rewrite dates it to August 2023. Years off,"
        " by a weak source alone.",
    ),
    # -- minor: nobody in the room would notice
    Dispute(
        "prisoners.legal-step-february",
        "minor",
        "better-supported",
        "side-said-both",
        "Of the 29 of February the State Department, in a record of its own, and the Department of Justice say that"
        " they were transferred, the White House that they were extradited, and one outlet follows it.",
    ),
    Dispute(
        "meetings.quito-date",
        "minor",
        "better-supported",
        "date-shift",
        "The transcript and every report have 4 September; Expreso prints August in its text and September in the"
        " post that it shows. A month off in a good paper; nobody who was there would be misled.",
    ),
    Dispute(
        "itinerary.mexico-airport",
        "minor",
        "better-supported",
        "alone",
        "Seven independent reports, an AP caption among them, have Felipe Ángeles; one of two stories of La Razón has"
        " the city's other airport. Two airports are two names, and the paper is a good one, of a matter of low"
        " weight.",
    ),
    Dispute(
        "tariffs.effective",
        "minor",
        "better-supported",
        "date-shift",
        "Three independent sources have 4 March, one law firm the day before. A day off in a date that Mexico knows.",
    ),
    Dispute(
        "people.ecuador-interior-minister",
        "minor",
        "better-supported",
        "spelling",
        "Two independent papers have John Reimberg; one caption Reinberg, one broadcaster Jhon. Slips of the pen, of"
        " a minister whom the principal did not meet alone.",
    ),
    Dispute(
        "people.us-secretary",
        "minor",
        "better-supported",
        "spelling",
        "One machine translation prints Rubenio, and three rewrites call him senator, an office that he had left. All"
        " his own side's business: he knows who he is.",
    ),
    Dispute(
        "aid.drones-and-total",
        "minor",
        "better-supported",
        "alone",
        "Eight independent reports count the drones within the nearly 20 million; one university's digest adds them"
        " on top, and so counts them twice. A weak source alone.",
    ),
    Dispute(
        "aid.drones-and-tranche",
        "minor",
        "better-supported",
        "retold",
        "“Another six million” is in the US government's own editorial; one rewrite calls the drones a component"
        " of the 13.5 million in its own words, the same mistake that made its total wrong. A weak source alone.",
    ),
    Dispute(
        "aid.drones-recipient",
        "minor",
        "better-supported",
        "retold",
        "The navy, says the US government's own editorial with seventeen independent reports; one Ecuadorian paper"
        " has the air force in its own words. A weak source alone.",
    ),
    Dispute(
        "aid.drones-use",
        "minor",
        "better-supported",
        "retold",
        "Domain awareness in the US government's own editorial, surveillance and tracking elsewhere; one local"
        " paper makes the drones lethal in its own words. A weak source alone.",
    ),
    Dispute(
        "aid.tranche-use",
        "minor",
        "better-supported",
        "retold",
        "Drugs and crime, in Rubio's words and fourteen independent reports; one rewrite adds the modernising of"
        " defence in its own. A weak source alone.",
    ),
    Dispute(
        "boat-strike.friendly-countries",
        "minor",
        "better-supported",
        "rewritten",
        "Five independent reports have Rubio say that where governments cooperate there is no need of strikes; one"
        " rewrite of the BBC turns it into executions. The sense reversed, by a weak source alone.",
    ),
    Dispute(
        "designation.earlier-measure",
        "minor",
        "better-supported",
        "alone",
        "Two stories of Reuters have sanctions in 2024; one site makes them a designation already. A weak source"
        " alone.",
    ),
    Dispute(
        "tariffs.relief-goods",
        "minor",
        "better-supported",
        "summarised",
        "A trade paper, and the very quotation that the other site prints, have goods covered by the USMCA; the"
        " site's own summary says the contrary. A slip of one site against itself.",
    ),
    Dispute(
        "tariffs.second-extension-words",
        "minor",
        "better-supported",
        "transcription",
        "Four reports have Sheinbaum give the talks some weeks more, an agency among them; two outlets print one week,"
        " of the same sentence at the same conference. Nobody in the room would notice.",
    ),
    Dispute(
        "trip-count.mexico",
        "minor",
        "better-supported",
        "alone",
        "Five independent outlets have his first visit to Mexico as secretary; one local paper the second. A weak"
        " source alone.",
    ),
    Dispute(
        "itinerary.departure-point",
        "minor",
        "better-supported",
        "alone",
        "A report and the caption of a photograph have Homestead, Florida; one local paper has Washington. A weak"
        " source alone.",
    ),
    Dispute(
        "security-group.announced-at",
        "minor",
        "better-supported",
        "alone",
        "In the transcript De la Fuente welcomes Rubio to the Foreign Ministry; one rewrite has the announcement at"
        " the National Palace, where they had met before. A weak source alone.",
    ),
    Dispute(
        "transfers.number-given-by",
        "moderate",
        "better-supported",
        "alone",
        "Sommerfeld named the 300 in an interview three days before; one local paper gives the figure to Rubio. It"
        " puts the host's promise into the principal's mouth, by a weak source alone.",
    ),
    Dispute(
        "itinerary.quito-landing",
        "minor",
        "sources-differ",
        "rounded-hour",
        "20:30, 20:45 and 21:00, one broadcaster having two of them; each is rounded to the quarter, and nothing"
        " tells which is nearest. Half an hour in the evening.",
    ),
    Dispute(
        "meetings.quito-press-hour",
        "minor",
        "sources-differ",
        "said-both",
        "10:30 and 10:00 by two independent reports each, the spokeswoman being told to have said both: nothing"
        " decides. Half an hour of a plan.",
    ),
    Dispute(
        "boat-strike.announced",
        "minor",
        "better-supported",
        "date-shift",
        "AP has 2 September, one site the day after. One report each, so the letters decide.",
    ),
    Dispute(
        "meetings.rubio-noboa-call-2026",
        "minor",
        "better-supported",
        "date-shift",
        "Two independent reports, one of the State Department's readout, have Tuesday 6 January; one paper has the"
        " next day. A day off.",
    ),
    Dispute(
        "trip-count.first-tour",
        "minor",
        "better-supported",
        "part-of-list",
        "A transcript of the State Department lists all five countries; AP leaves out Costa Rica, one site Guatemala."
        " Each shorter list is part of the longer.",
    ),
    Dispute(
        "assange.sought-by",
        "minor",
        "better-supported",
        "alone",
        "In August 2012 the request before the court was Sweden's, by three independent reports; one local paper"
        " makes it the United States'. A weak source alone.",
    ),
    Dispute(
        "flyby.ships-passed",
        "minor",
        "better-supported",
        "retold",
        "The Pentagon's post has one vessel; one rewrite has ships, in its own words. A plural.",
    ),
    Dispute(
        "flyby.second-date",
        "minor",
        "better-supported",
        "date-shift",
        "CBS has the night of Thursday from unnamed officials; one site, which has it from CBS, Friday. What it comes"
        " from is the better answer. A night off.",
    ),
    Dispute(
        "manta.correa-motive",
        "minor",
        "better-supported",
        "alone",
        "Three independent reports have Rubio suppose that Correa wanted to help traffickers; one local paper that"
        " they supported Correa. A charge against a former president, turned by a weak source alone.",
    ),
    Dispute(
        "tariffs.remaining-goods",
        "minor",
        "better-supported",
        "alone",
        "Two independent reports of Trump's announcement have goods outside the USMCA; one rewrite has goods tied to"
        " fentanyl. A weak source alone.",
    ),
    Dispute(
        "quotations.friendly-governments",
        "minor",
        "sources-differ",
        "transcription",
        "“Now they're gonna help us”, “those governments will help us” and “are going to help us” are one sentence,"
        " taken down by three, and nothing tells who wrote it down best. One ends before “if that's what it takes”.",
    ),
    Dispute(
        "quotations.mexico-closest",
        "minor",
        "better-supported",
        "transcription",
        "“Between any country” in AP, “with any country” in two others that do not know of each other. The sense is"
        " one.",
    ),
)
