"""The areas of the world as articles name them: names, adjectives, places and leaders that stand for a country.

The table is the whole knowledge of this module: one line per area, its code (ISO 3166-1 alpha-3, or a group of
`codes.AREAS`), then names, adjectives and nouns of its people, places that stand for it, and leaders. Words are matched
as written, whole and with their capitals ("Turkey", not "turkey"; "US", not "us"). A backslash continues a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

Form = Literal["name", "adjective", "place", "leader"]

_TABLE = """
ARE | United Arab Emirates; UAE; Emirates | Emirati | Abu Dhabi; Dubai |
ARG | Argentina | Argentine; Argentinian; Argentines | Buenos Aires | Macri; Milei
ARM | Armenia | Armenian; Armenians | Yerevan |
AUS | Australia | Australian; Australians | Canberra; Sydney; Queensland; Gorgon; Ichthys | Turnbull; Albanese; Morrison
AUT | Austria | Austrian; Austrians | Vienna |
AZE | Azerbaijan | Azerbaijani; Azeri | Baku | Aliyev
BEL | Belgium | Belgian; Belgians | Brussels; Zeebrugge |
BGD | Bangladesh | Bangladeshi; Bangladeshis | Dhaka |
BGR | Bulgaria | Bulgarian; Bulgarians | Sofia |
BHR | Bahrain | Bahraini | Manama |
BLR | Belarus; Belorussia | Belarusian; Belarusians | Minsk | Lukashenko
BRA | Brazil | Brazilian; Brazilians | Brasilia; Sao Paulo; São Paulo | Bolsonaro; Lula; Rousseff; Temer
BRN | Brunei | Bruneian | |
CAN | Canada | Canadian; Canadians | Ottawa; Alberta | Trudeau; Carney
CHE | Switzerland | Swiss | Zurich; Geneva; Bern |
CHL | Chile | Chilean; Chileans | Santiago |
CHN | China; People’s Republic of China; PRC; mainland China | Chinese | Beijing; Shanghai; Dalian | Xi Jinping; \
Xi; Hu Jintao; Li Keqiang
COL | Colombia | Colombian; Colombians | Bogota; Bogotá |
CUB | Cuba | Cuban; Cubans | Havana |
CYP | Cyprus | Cypriot; Cypriots | Nicosia |
CZE | Czech Republic; Czechia; the Czechs | Czech | Prague |
DEU | Germany; Federal Republic of Germany | German; Germans | Berlin; Frankfurt; Hamburg | Merkel; Scholz; Merz
DNK | Denmark | Danish; Danes | Copenhagen |
DZA | Algeria | Algerian; Algerians | Algiers |
ECU | Ecuador | Ecuadorian | Quito |
EGY | Egypt | Egyptian; Egyptians | Cairo | Sisi
ESP | Spain | Spanish; Spaniards | Madrid; Barcelona |
EST | Estonia | Estonian; Estonians | Tallinn |
EUR | Europe | European; Europeans | |
EUU | European Union; EU; EU-28; EU28 | | | von der Leyen; Juncker; Tusk; Barroso
FIN | Finland | Finnish; Finns | Helsinki |
FRA | France | French | Paris; Marseille | Macron; Hollande; Sarkozy
GBR | United Kingdom; Great Britain; Britain; UK; U.K. | British; Britons | London; Scotland; Wales | Cameron; \
Theresa May; Boris Johnson; Sunak; Starmer
GEO | Republic of Georgia | Georgian; Georgians | Tbilisi |
GNQ | Equatorial Guinea | | Malabo |
GRC | Greece | Greek; Greeks | Athens | Tsipras
HKG | Hong Kong | | |
HRV | Croatia | Croatian; Croats | Zagreb |
HUN | Hungary | Hungarian; Hungarians | Budapest | Orban; Orbán
IDN | Indonesia | Indonesian; Indonesians | Jakarta; Tangguh; Bontang | Widodo; Jokowi; Prabowo
IND | India | Indian; Indians | New Delhi; Delhi; Mumbai | Modi
IRL | Ireland | Irish | Dublin |
IRN | Iran; Islamic Republic of Iran | Iranian; Iranians | Tehran | Rouhani; Khamenei
IRQ | Iraq | Iraqi; Iraqis | Baghdad; Basra |
ISL | Iceland | Icelandic; Icelanders | Reykjavik |
ISR | Israel | Israeli; Israelis | Jerusalem; Tel Aviv | Netanyahu
ITA | Italy | Italian; Italians | Rome; Milan | Renzi; Meloni; Draghi
JPN | Japan | Japanese | Tokyo; Osaka; Nagoya; Yokohama; Hokkaido; Hiroshima; Fukushima; Nagasaki | Shinzo Abe; \
Abe; Fumio Kishida; Kishida; Koizumi; Suga; Ishiba; Hatoyama; Noda; Takaichi
KAZ | Kazakhstan | Kazakh; Kazakhs | Astana; Almaty | Nazarbayev; Tokayev
KEN | Kenya | Kenyan; Kenyans | Nairobi |
KGZ | Kyrgyzstan | Kyrgyz | Bishkek |
KOR | South Korea; Republic of Korea; ROK; Korea | South Korean; South Koreans; Korean; Koreans | Seoul; Busan | \
Park Geun-hye; Moon Jae-in; Yoon
KWT | Kuwait | Kuwaiti; Kuwaitis | Kuwait City |
LBY | Libya | Libyan; Libyans | Tripoli |
LKA | Sri Lanka | Sri Lankan; Sri Lankans | Colombo |
LTU | Lithuania | Lithuanian; Lithuanians | Vilnius |
LUX | Luxembourg | | |
LVA | Latvia | Latvian; Latvians | Riga |
MAR | Morocco | Moroccan; Moroccans | Rabat; Casablanca |
MEX | Mexico | Mexican; Mexicans | Mexico City | Peña Nieto; Sheinbaum
MMR | Myanmar; Burma | Burmese | Naypyidaw; Yangon |
MNG | Mongolia | Mongolian; Mongolians | Ulaanbaatar |
MOZ | Mozambique | Mozambican | Maputo |
MYS | Malaysia | Malaysian; Malaysians | Kuala Lumpur; Sarawak | Mahathir; Najib
NGA | Nigeria | Nigerian; Nigerians | Abuja; Lagos |
NLD | Netherlands; Holland | Dutch | The Hague; Amsterdam; Rotterdam; Groningen | Rutte
NOR | Norway | Norwegian; Norwegians | Oslo |
NZL | New Zealand | New Zealanders | Wellington; Auckland | Ardern
OMN | Oman | Omani; Omanis | Muscat |
PAK | Pakistan | Pakistani; Pakistanis | Islamabad; Karachi |
PAN | Panama | Panamanian | |
PER | Peru | Peruvian; Peruvians | Lima |
PHL | Philippines | Philippine; Filipino; Filipinos | Manila | Duterte; Marcos
PNG | Papua New Guinea | | Port Moresby |
POL | Poland | Polish; Poles | Warsaw; Gdansk | Tusk
PRK | North Korea; DPRK; Democratic People’s Republic of Korea | North Korean; North Koreans | Pyongyang | \
Kim Jong-un; Kim Jong Un
PRT | Portugal | Portuguese | Lisbon |
QAT | Qatar | Qatari; Qataris | Doha; Ras Laffan |
ROU | Romania | Romanian; Romanians | Bucharest |
RUS | Russia; Russian Federation | Russian; Russians | Moscow; Kremlin; St. Petersburg; Saint Petersburg; \
Vladivostok; Khabarovsk; Sakhalin; Yamal; Siberia; Kamchatka; Primorye; Sochi; Russian Far East | Vladimir Putin; \
Putin; Medvedev; Lavrov; Yeltsin; Mishustin
SAU | Saudi Arabia | Saudi; Saudis; Saudi Arabian | Riyadh | bin Salman
SGP | Singapore | Singaporean; Singaporeans | |
SRB | Serbia | Serbian; Serbs | Belgrade | Vucic
SUN | Soviet Union; USSR; U.S.S.R. | Soviet; Soviets | | Gorbachev; Brezhnev; Khrushchev; Stalin
SVK | Slovakia | Slovak; Slovaks | Bratislava | Fico
SVN | Slovenia | Slovenian; Slovenes | Ljubljana |
SWE | Sweden | Swedish; Swedes | Stockholm |
SYR | Syria | Syrian; Syrians | Damascus | Assad
THA | Thailand | Thai; Thais | Bangkok |
TJK | Tajikistan | Tajik; Tajiks | Dushanbe |
TKM | Turkmenistan | Turkmen | Ashgabat |
TTO | Trinidad and Tobago; Trinidad | Trinidadian | |
TUN | Tunisia | Tunisian; Tunisians | Tunis |
TUR | Turkey; Türkiye | Turkish; Turks | Ankara; Istanbul | Erdogan; Erdoğan
TWN | Taiwan; Chinese Taipei | Taiwanese | Taipei | Tsai Ing-wen
UKR | Ukraine | Ukrainian; Ukrainians | Kiev; Kyiv; Crimea | Poroshenko; Zelensky; Zelenskyy; Yanukovych
USA | United States of America; United States; US; U.S.; USA; U.S.A.; America | American; Americans | Washington; \
White House; Alaska; Texas; Sabine Pass | Barack Obama; Obama; Donald Trump; Trump; Biden; Clinton
UZB | Uzbekistan | Uzbek; Uzbeks | Tashkent | Mirziyoyev
VEN | Venezuela | Venezuelan; Venezuelans | Caracas | Maduro; Chávez; Chavez
VNM | Vietnam; Viet Nam | Vietnamese | Hanoi; Ho Chi Minh City |
YEM | Yemen | Yemeni; Yemenis | Sanaa |
ZAF | South Africa | South African; South Africans | Pretoria; Johannesburg | Zuma; Ramaphosa
"""

COMBINING = {
    "Anglo": "GBR",
    "Franco": "FRA",
    "Indo": "IND",
    "Russo": "RUS",
    "Sino": "CHN",
    "Soviet": "SUN",
}
"""First parts of "Russo-Japanese" and its like."""

NO_AREAS = (
    "East China Sea",
    "South China Sea",
    "Sea of Japan",
    "Gulf of Mexico",
    "New Mexico",
    "Indian Ocean",
    "American Samoa",
    "British Columbia",
    "Panama Canal",
    "Turkish Stream",
    "English Channel",
    "Paris Agreement",
    "Paris Accord",
    "Washington Post",
    "New York Times",
    "Japan Times",
    "China Daily",
    "Moscow Times",
)
"""Names with an area's name in them that mean no area."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An area named in a text; `start` and `end` are those of the words."""

    start: int
    end: int
    code: str
    form: Form


@cache
def lexicon() -> dict[str, tuple[str, Form]]:
    """Return every word or phrase with its area and form.

    Returns
    -------
    dict

    Examples
    --------
    >>> lexicon()["Norwegian"], lexicon()["Tokyo"]
    (('NOR', 'adjective'), ('JPN', 'place'))
    """
    forms: tuple[Form, ...] = ("name", "adjective", "place", "leader")
    found: dict[str, tuple[str, Form]] = {}
    for row in _TABLE.strip().splitlines():
        code, *cells = (cell.strip() for cell in row.split("|"))
        for form, cell in zip(forms, cells, strict=True):
            for words in filter(None, (word.strip() for word in cell.split(";"))):
                found.setdefault(words, (code, form))
    return found


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted({*lexicon(), *NO_AREAS}, key=len, reverse=True)
    # white space within a phrase may be a line end; an apostrophe may be straight
    known = "|".join(re.escape(w).replace("\\ ", r"\s+").replace("’", "[’']") for w in words)
    return re.compile(rf"(?<![\w])(?:{known}|(?:{'|'.join(COMBINING)})(?=[-‐–]))(?!\w)")


def mentions(text: str) -> list[Mention]:
    """Find the areas a text names, in order.

    Parameters
    ----------
    text : str
        English text.

    Returns
    -------
    list of Mention

    Examples
    --------
    >>> [(m.code, m.form) for m in mentions("Sino-Japanese trade grew; ships crossed the South China Sea to Tokyo.")]
    [('CHN', 'name'), ('JPN', 'adjective'), ('JPN', 'place')]
    """
    found = []
    for m in _pattern().finditer(text):
        words = " ".join(m[0].split()).replace("'", "’")
        if words in NO_AREAS:
            continue
        code, form = lexicon().get(words) or (COMBINING[words], "name")
        found.append(Mention(m.start(), m.end(), code, form))
    return found
