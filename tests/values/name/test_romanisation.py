from itertools import combinations

import pytest

from visitbrief.values.base import Agreement
from visitbrief.values.name.value import read_name

ONE_NAME = [
    pytest.param("Zelenskyy|Zelenski|Zelensky|Selenskyj|Zelenskiy|Зеленський", id="ending -sky"),
    pytest.param("Sergei Lavrov|Serguéi Lavrov|Sergueï Lavrov|Sergey Lavroff|Sergej Lawrow|Сергей Лавров", id="Sergei"),
    pytest.param("Dmitri Peskov|Dmitry Peskov|Dmitriy Peskov|Dmitrij Peskow", id="Dmitri"),
    pytest.param("Yevgeny Prigozhin|Evgueni Prigojine|Jewgeni Prigoschin|Евгений Пригожин", id="zh"),
    pytest.param("Nikita Khrushchev|Nikita Jruschov|Nikita Khrouchtchev|Nikita Chruschtschow|Никита Хрущёв", id="shch"),
    pytest.param("Mikhail Gorbachev|Mijaíl Gorbachov|Mikhaïl Gorbatchev|Michail Gorbatschow", id="kh and ch"),
    pytest.param("Boris Yeltsin|Boris Eltsin", id="ye"),
    pytest.param("Vladimir Putin|Vladimir Poutine|Wladimir Putin|Владимир Путин", id="-in"),
    pytest.param("Sergei Shoigu|Serguéi Shoigú|Sergueï Choïgou|Sergej Schoigu", id="sh"),
    pytest.param("Yuri Kovalyov|Iouri Kovaliov|Juri Kovalev", id="yo"),
    pytest.param("Yulia Tymoshenko|Ioulia Timochenko|Julija Tymoschenko", id="ya"),
    pytest.param("Vitali Klitschko|Vitaliy Klychko|Vitali Klitchko", id="German in English print"),
    pytest.param("Muammar Gaddafi|Muammar Qaddafi|Mouammar Kadhafi|Moammar Gadhafi", id="q, g, k"),
    pytest.param("Hamid Karzai|Hamed Karzai|Hameed Karzay", id="i and e"),
    pytest.param("Khaled Mashal|Jaled Mashal|Khalid Machal", id="kh"),
    pytest.param("Mahmoud Daoud|Mahmud Dawood|Mahmood Daud", id="long u"),
    pytest.param("Bashar al-Assad|Bachar el-Asad|Bashar Al Assad", id="sh and the article"),
    pytest.param("Abdel Fattah el-Sisi|Abdul Fatah al-Sissi", id="abd"),
    pytest.param("Mohamed Faisal|Muhammad Faysal|Mohammed Feisal", id="diphthongs"),
    pytest.param("Maria Zakharova|María Zajárova|Maria Sacharowa", id="-ova"),
    pytest.param("Andriy Yermak|Andrij Jermak|Andrii Iermak|Андрій Єрмак", id="Ukrainian"),
    pytest.param("Vjačeslav Volodin|Viacheslav Volodin|Viatcheslav Volodine", id="scholarly"),
    pytest.param("Najib Mikati|Nayib Mikati", id="j in Spanish"),
    pytest.param("Yahya Sinwar|Yahya Sinouar", id="w in French"),
    pytest.param("Mao Zedong|Mao Tse-tung|Mao Tsé-toung", id="Mao"),
    pytest.param("Zhou Enlai|Chou En-lai", id="Zhou"),
    pytest.param("Deng Xiaoping|Teng Hsiao-ping", id="Deng"),
    pytest.param("Hua Guofeng|Hua Kuo-feng", id="Hua"),
    pytest.param("Liu Shaoqi|Liu Shao-chi", id="Liu"),
]


@pytest.mark.parametrize("printed", ONE_NAME)
def test_one_name_by_the_custom_of_each_press_is_the_same(printed: str) -> None:
    names = [read_name(each) for each in printed.split("|")]
    assert {one.compare(other).agreement for one, other in combinations(names, 2)} == {Agreement.SAME}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Sergei Ivanov", "Sergei Ivanin", id="ending"),
        pytest.param("Zelensky", "Zalensky", id="vowel"),
        pytest.param("Khalid Karzai", "Khalil Karzai", id="consonant"),
        pytest.param("Hassan Nasser", "Hussein Nasser", id="the same consonants"),
        pytest.param("Mao Tse-tung", "Mao Zedang", id="Chinese vowel"),
        pytest.param("Lin Biao", "Lin Piao", id="pinyin throughout"),
        pytest.param("Woodrow Hill", "Voodrov Hill", id="an English word with a Slavic ending"),
        pytest.param("Chen Yi", "Zhen Yi", id="nothing shows Wade and Giles"),
        pytest.param("Anton Marten", "Anton Martin", id="no culture with such a custom"),
        pytest.param("Jon Wang", "Jon Vang", id="German custom in no Slavic name"),
    ],
)
def test_rules_of_romanising_make_no_two_names_one(one: str, other: str) -> None:
    assert read_name(one).compare(read_name(other)).agreement is Agreement.CONFLICT
