"""English."""

from typing import Final

from visitbrief.values.language import Language, NameWords, Speech

LANGUAGE: Final = Language(
    code="en",
    name="English",
    names=NameWords(
        articles="the",
        conjunctions="and",
        particles="of",
        offices="president premier secretary undersecretary minister chancellor ambassador governor senator"
        " congressman congresswoman representative deputy speaker spokesman spokeswoman spokesperson commissioner"
        " chairman chairwoman commander envoy adviser advisor leader attorney charge mayor chief prefect",
        before_office="vice deputy assistant acting interim prime foreign interior defense defence finance state"
        " security press national affairs special economy trade energy health high under",
        after_office="general elect designate d'affaires justice",
        of_office="of for to",
        fields="state foreign affairs relations external interior defense defence finance treasury war homeland"
        " security national trade commerce economy energy health justice labor labour government republic united"
        " states america staff",
        polities="republic government states kingdom",
        styles="mr mrs ms miss mister dr doctor prof professor sir dame lord lady king queen prince princess pope"
        " cardinal bishop monsignor rev reverend father sheikh shaikh sheik emir sultan imam ayatollah general gen"
        " admiral adm colonel col captain capt lieutenant lt major sergeant sgt marshal judge justice sen rep gov"
        " pres amb hon",
        bodies="administration government cabinet presidency",
        former="former formerly then ex onetime",
        nationalities="afghan albanian algerian american angolan argentine argentinian armenian australian austrian"
        " azerbaijani bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian cambodian"
        " cameroonian canadian chadian chilean chinese colombian congolese croatian cuban cypriot czech danish"
        " dominican dutch ecuadorian ecuadorean egyptian emirati english estonian ethiopian european filipino finnish"
        " french gabonese georgian german ghanaian greek guatemalan guinean guyanese haitian honduran hungarian"
        " icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh"
        " kenyan korean kosovar kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian macedonian"
        " malagasy malaysian malian maltese mauritanian mexican moldovan mongolian montenegrin moroccan mozambican"
        " namibian nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan peruvian"
        " philippine polish portuguese puerto_rican qatari romanian russian rwandan salvadoran saudi scottish"
        " senegalese serbian singaporean slovak slovenian somali spanish sudanese surinamese swedish swiss syrian"
        " taiwanese tajik tanzanian thai tunisian turkish turkmen ugandan ukrainian uruguayan us uzbek venezuelan"
        " vietnamese welsh yemeni zambian zimbabwean",
        feminine={},
        junior="jr junior younger",
        senior="sr senior elder",
        prepositions="about above across after against along amid among around at before behind below beneath beside"
        " between beyond by despite during for from in inside into like near off on onto out outside over since"
        " through throughout to toward towards under until up upon with within without",
        asking="at by for from in to with",
        never="i me my we us our you your he him his she her it its they them their who whom whose which what that"
        " this these those there here is was were are be been being am has have had having do does did will would can"
        " could shall should may might must not but because if when where while as than so said says say told met"
        " meets visited arrived signed announced according also only",
    ),
    speech=Speech(
        negations="not no never none nobody nothing neither nor without cannot",
        negative_endings="n't",
        modifiers="unless only if except may might could would should must can will shall",
    ),
)
