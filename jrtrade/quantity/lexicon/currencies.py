"""Currencies: their signs, ISO 4217 codes and names as texts write them."""

from __future__ import annotations

from jrtrade.quantity.lexicon.tables import pairs

CURRENCY_SIGNS: dict[str, str] = pairs("""
    USD: U$S, $, US$, us$, $US, U.S.$, US $, U.S. $, USD$, ＄, Usd, usd
    CAD: C$, CA$, CAN$, $C, C $, CAD$, Can$, CDN$, Cdn$
    AUD: A$, AU$, AUS$, AUD$, $A, AUD$, AU $, $AU
    HKD: HK$, HK $, HKD$, $HK
    NZD: NZ$, NZD$, $NZ, NZ $
    SGD: S$, SGD$, SG$, S $
    TWD: NT$, NT $
    BRL: R$
    EUR: €, Eur, eur
    GBP: £, UKP, UK£, PS, GB£, ￡, Gbp, gbp
    JPY: ¥, JP¥, Y=, 円, ￥, Jpy, Yn
    CNY: CN¥, RMB, Rmb, rmb, 元, Cny
    INR: ₹, Re, Rs, Rs., rs, rs., ₨, Inr
    KRW: ₩, Won
    RUB: ₽, RUR, Rbs, Rub, Rbl, Rbls
    TRY: ₺, TL
    ILS: ₪, NIS
    THB: ฿, Bt
    UAH: ₴
    GEL: ₾
    AMD: ֏
    AZN: ₼
    PYG: ₲
    MNT: ₮
    LAK: ₭
    KHR: ៛
    IRR: ﷼
    PEN: S/.
    XOF: FCFA
    ZWL: Z$
    AUD: Aud
    NZD: Nzd
    HKD: Hkd
    SGD: Sgd
    KRW: Krw
    BRL: Brl
    SEK: Sek
    NOK: Nok
    DKK: Dkk
    PLN: Pln
    IDR: Idr
    MYR: Myr
    cent: ¢, US¢
    KZT: ₸
    VND: ₫, VNĐ, VND
    NGN: ₦
    PHP: ₱, Php, PhP, php
    MYR: RM
    CRC: ₡
    GHS: GH₵, GH¢, ₵, GHc
    BDT: ৳, Tk, Tk.
    PLN: zł, zl
    CZK: Kč, kč
    PAB: B/.
    RON: lei
    KES: KSh, Ksh, KSh., Ksh., KShs, Sh, Shs
    UGX: USh
    TZS: TSh, Tsh
    AED: Dh, Dhs
    IDR: Rp
    CHF: SFr, Sfr, Fr.
    SEK: SKr, kr, kr., Kr, Kr.
    DKK: DKr
    NOK: NKr
    NAD: N$, NA$
    JMD: J$
    TTD: TT$
    BBD: Bds$, BB$
    BZD: BZ$
    UYU: UY$
    GYD: GY$
    WST: WS$
    KYD: KY$
    SBD: SI$
    LRD: L$
    XCD: EC$
    FJD: FJ$
    DOP: RD$
    ARS: AR$
    MXN: MX$, Mex$
    BTN: Nu, Nu.
    BND: B$
    EGP: E£
    LKR: SLR
""")
CURRENCY_SIGNS |= {
    f"{code}$": code
    for code in (
        "CLP COP UYU MXN ARS DOP BRL TWD BZD BBD BSD BMD GYD JMD TTD XCD FJD SBD KYD LRD NAD BND ZWL MOP"
    ).split()
}
"""Codes with the sign behind, as shops of the world write them."""
CURRENCY_SIGNS |= {f"{code} $": code for code in "USD AUD CAD NZD SGD HKD".split()}
CURRENCY_SIGNS |= {"EUR €": "EUR", "GBP £": "GBP"}
MONEY_SIGNS = "$€£¥₹₩₱₺₽₦₫₪₴฿₸"
"""The signs that stand right before an amount, for classes of characters."""
EACH_MONEY_SIGN = frozenset(MONEY_SIGNS)
LETTER_SIGNS = frozenset(sign for sign in CURRENCY_SIGNS if sign.isalpha())
"""Signs that letters before them would make a part of a name."""
UNSURE_SIGNS = frozenset(("SLR", "php", "lei", "zl", "Kr", "Kr."))
"""What stands for a currency only before a sum, or where something is paid."""
CURRENCY_CODES = frozenset(
    """AED AFN AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTC BTN BWP BYN BZD CAD CDF
    CHF CLP CNY COP CRC CZK DEM DJF DKK DOP DZD EGP ERN ESP ETB EUR FIM FJD FRF GBP GEL GHS GMD GNF GRD GTQ GYD
    HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD
    LSL LYD MAD MDL MGA MKD MMK MNT MUR MVR MWK MXN MYR MZN NAD NGN NIO NLG NOK NPR NZD OMR PAB PEN PGK PHP PKR
    PLN PTE PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SLL SRD SSP SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH
    UGX USD UYU UZS VES VND VUV WST XAF XCD XOF YER ZAR ZMW ZWL MOP XPF SKK EEK CYP LTL
    ATS FKP GIP IEP STN""".split()
)
"""Codes of today's currencies and of those the euro replaced; words in capitals are left out (ALL, CUP, SOS, TOP)."""
BEFORE_SUMS = frozenset("CRC AMD ANG BAM BOB BSD SBD GEL MAD PEN SCR TMT WST ERN GMD FKP GIP STN".split())
"""Codes that are something else before a number more often ("AMD 7900"), but for one written as a sum ("AMD 7,900")."""
NOT_BEFORE = frozenset("SDG DEM ESP FIM CYP LTL ATS IEP".split())
"""Codes that are something else before any number ("SDG 17.18")."""
COIN_CODES = frozenset("ETH XRP LTC USDT USDC".split())
"""Coins of the net, whose codes are read only behind a number."""
SHORT_CODES = {"KD": "KWD", "JD": "JOD", "QR": "QAR", "FCFA": "XOF"}
"""Short forms of names, read behind a number, and before one with a space between."""
LOWER_CODES = (
    "usd eur gbp jpy chf cny rub rur cad aud nzd hkd sgd inr krw sek nok dkk pln czk huf brl zar myr idr uah vnd kzt"
)
"""Codes that are written in small letters too, and are no words."""
_NAMES = pairs("""
    USD: dollar, dollars, dlr, dlrs, buck, bucks, us dollar, us dollars, u.s. dollar, u.s. dollars, american dollars, greenbacks
    JPY: yen, japanese yen
    EUR: euro, euros
    GBP: quid, pounds sterling, pound sterling, british pound, british pounds
    CNY: yuan, yuans, renminbi, rmb, chinese yuan, kuai
    RUB: rouble, roubles, ruble, rubles, russian roubles, russian rubles
    KRW: won, south korean won, korean won
    INR: rupee, rupees, indian rupees
    PKR: pakistani rupees
    LKR: sri lankan rupees
    CAD: cdn, canadian dollar, canadian dollars, canadian buck, canadian bucks
    AUD: australian dollar, australian dollars, aussie dollar, aussie dollars, australian bucks, aussie bucks
    NZD: new zealand dollar, new zealand dollars, nz dollar, nz dollars
    HKD: hong kong dollar, hong kong dollars, hk dollar, hk dollars
    SGD: singapore dollar, singapore dollars
    TWD: taiwan dollar, taiwan dollars, new taiwan dollars
    CHF: swiss franc, swiss francs, franc, francs
    SEK: swedish krona, swedish kronor, swedish crown, swedish crowns, kronor, krona
    NOK: norwegian krone, norwegian kroner, norwegian crown, norwegian crowns, krone, kroner
    DKK: danish krone, danish kroner, danish crowns, danish crown
    MOP: pataca, patacas
    XPF: cfp franc, cfp francs
    XAF: central african franc, central african francs, central african cfa franc, central african cfa francs
    BAM: bosnian mark, bosnian marks, bosnian convertible mark, bosnian convertible marks, convertible mark, convertible marks
    ALL: lek, lekë
    LAK: kip
    IQD: dinar, dinars
    CZK: czech crown, czech crowns, koruna, korunas, koruny, korun, kč
    PLN: zloty, zlotys, zlotych, złoty, złote, złotych, złotys, zł, zl, polish zlotys
    HUF: forint, forints, hungarian forints
    TRY: turkish lira, turkish liras, lira, liras
    ILS: shekel, shekels, new shekels, new israeli shekels, nis, israeli shekels, israeli shekel, israeli new shekel, israeli new shekels, new israeli shekel, new shekel
    BRL: reais, brazilian reais, brazilian real, brazilian reals
    MXN: mexican pesos, mexican peso, pesos, peso
    PHP: philippine pesos
    ZAR: rand, rands, south african rand
    THB: baht, bahts, thai baht
    IDR: rupiah, rupiahs, indonesian rupiah
    MYR: ringgit, ringgits, malaysian ringgit
    VND: dong, dongs, vietnamese dong, đồng
    SAR: riyal, riyals, saudi riyals
    AED: dirham, dirhams, uae dirhams, emirati dirhams, dhs
    KWD: kuwaiti dinars
    KZT: tenge, tenges, kazakh tenge
    UAH: hryvnia, hryvnias, hryvnya, ukrainian hryvnia, ukrainian hryvnias
    NGN: naira, nairas, nigerian naira
    HRK: kuna, kunas
    RON: leu, lei
    MDL: moldovan leu, moldovan lei
    IRR: rial, rials
    KES: shilling, shillings
    SEK: kr
    BGN: lev, leva, levs, lv
    MKD: denar, denars
    GEL: lari
    AMD: armenian dram, armenian drams
    AZN: manat, manats, azerbaijani manat, azerbaijani manats
    TMT: turkmen manat, turkmen manats
    KGS: kyrgyzstani som, kyrgyzstani soms, kyrgyz som, kyrgyz soms, som, soms
    GMD: dalasi, dalasis
    WST: tala
    ERN: nakfa
    UZS: soum, soums, uzbek sum, uzbek som, uzbek soms, uzbek sums, uzbekistani som, uzbekistani soms
    TJS: somoni, somonis
    MNT: tugrik, tugriks, togrog, tögrög, tögrögs
    TOP: pa'anga, pa’anga, paanga
    ETB: birr
    GHS: cedi, cedis
    SLL: leone, leones
    ZMW: kwacha
    BWP: pula
    LSL: maloti, loti
    SZL: lilangeni, emalangeni
    MRU: ouguiya, ouguiyas
    KYD: cayman islands dollar, cayman islands dollars
    SBD: solomon islands dollar, solomon islands dollars
    MZN: metical, meticais
    AOA: kwanza, kwanzas
    MGA: ariary
    BDT: taka, takas
    MVR: rufiyaa
    BTN: ngultrum
    MMK: kyat, kyats
    KHR: riel, riels
    PGK: kina
    VUV: vatu
    BOB: boliviano, bolivianos
    VES: bolivar, bolivars, bolivares, bolívar, bolívars, bolívares
    STN: dobra, dobras
    ATS: schilling, schillings
    PYG: guaranies, guaraníes
    PEN: nuevos soles, peruvian soles, peruvian sol
    CRC: colones, costa rican colón, costa rican colon, costa rican colones, costa rican colons
    TTD: trinidad and tobago dollar, trinidad and tobago dollars
    GTQ: quetzales
    HNL: lempira, lempiras
    NIO: cordoba, cordobas, córdoba, córdobas
    PAB: balboa, balboas
    HTG: gourde, gourdes
    AFN: afghanis
    ISK: kronur, krónur, króna, icelandic krona, icelandic kronur, icelandic króna, icelandic krónur
    EEK: kroon, kroons, krooni
    LTL: litas
    ESP: peseta, pesetas
    GRD: drachma, drachmas
    ITL: lire, italian lire
    PTE: escudo, escudos
    DEM: deutschmark, deutschmarks, deutsche mark, deutsche marks, german marks, german mark
    NLG: guilder, guilders
    FIM: markka, finnish marks
    BTC: bitcoin, bitcoins
    ETH: ether
    cent: cent, cents, us cents, u.s. cents, ¢, euro cent, euro cents, eurocent, eurocents, canadian cents
    cent: australian cents, new zealand cents, hong kong cents, singapore cents, namibian cents, kenyan cents
    cent: south african cents, ugandan cents, tanzanian cents, sri lankan cents, jamaican cents, barbadian cents
    cent: trinidad cents, fijian cents, brunei cents, taiwan cents, zimbabwean cents, mauritian cents, american cents
    penny: pence, penny, british pence
    sen: sen
    paisa: paisa, paise
    kopeck: kopeck, kopecks, kopek, kopeks, kop
    centavo: centavo, centavos
    céntimo: céntimo, céntimos
    kobo: kobo
    pesewa: pesewa, pesewas
    stotinka: stotinka, stotinki
    tetri: tetri
    centime: centime, centimes
    piastre: piastre, piastres, piaster, piasters
    halala: halala, halalas
    fils: fils
    pfennig: pfennig, pfennigs
    øre: øre
    öre: öre
    satang: satang
    grosz: grosz, groszy
    agora: agora, agorot
    kuruş: kuruş, kurus
    jiao: jiao
    fen: fen
""")
_NATIONS = {
    "dollar": "jamaican JMD, barbadian BBD, barbados BBD, bahamian BSD, trinidadian TTD, trinidad TTD, "
    "jamaica JMD, bahamas BSD, guyana GYD, suriname SRD, liberia LRD, namibia NAD, cayman KYD, singaporean SGD, taiwanese TWD, new taiwan TWD, "
    "namibian NAD, zimbabwean ZWL, belize BZD, "
    "belizean BZD, surinamese SRD, zimbabwe ZWL, fijian FJD, fiji FJD, liberian LRD, guyanese GYD, bermudian BMD, bermuda BMD, brunei "
    "BND, east caribbean XCD, "
    "eastern caribbean XCD",
    "pound": "egyptian EGP, syrian SYP, lebanese LBP, sudanese SDG, south sudanese SSP, gibraltar GIP, falkland islands FKP, "
    "irish IEP, st helena SHP, st. helena SHP, saint helena SHP, cypriot CYP, cyprus CYP",
    "franc": "cfa XOF, west african cfa XOF, rwandan RWF, congolese CDF, guinean GNF, burundian BIF, djiboutian DJF, comorian KMF, "
    "french FRF, rwanda RWF, burundi BIF, guinea GNF, djibouti DJF, comoros KMF, comoran KMF, congo CDF",
    "escudo": "portuguese PTE, cape verdean CVE, cape verde CVE, cabo verdean CVE",
    "dinar": "iraqi IQD, jordanian JOD, bahraini BHD, tunisian TND, algerian DZD, libyan LYD, serbian RSD, "
    "macedonian MKD, kuwaiti KWD",
    "dirham": "moroccan MAD, emirati AED, uae AED",
    "rupee": "mauritian MUR, mauritius MUR, nepal NPR, nepalese NPR, nepali NPR, seychelles SCR, seychellois SCR",
    "peso": "argentine ARS, argentinian ARS, argentinean ARS, chilean CLP, colombian COP, dominican DOP, "
    "uruguayan UYU, cuban CUP, philippine PHP, philippines PHP, filipino PHP, mexican MXN",
    "shilling": "kenyan KES, ugandan UGX, tanzanian TZS, somali SOS",
    "rial": "iranian IRR, omani OMR, yemeni YER, qatari QAR, saudi SAR",
    "riyal": "saudi SAR, saudi arabian SAR, qatari QAR, omani OMR, yemeni YER",
    "lira": "syrian SYP, lebanese LBP, italian ITL",
    "rouble": "belarusian BYN, belarussian BYN",
    "ruble": "belarusian BYN, belarussian BYN",
    "kwacha": "malawian MWK, zambian ZMW",
    "won": "north korean KPW",
    "kip": "lao LAK, laotian LAK",
    "quetzal": "guatemalan GTQ",
    "guarani": "paraguayan PYG",
    "florin": "aruban AWG",
}
"""Names that several countries share, by the country."""
CURRENCY_WORDS: dict[str, str] = _NAMES | {
    f"{nation} {noun}{s}": code
    for noun, table in _NATIONS.items()
    for nation, _, code in (entry.rpartition(" ") for entry in table.split(", "))
    for s in ("", "s")
}
CURRENCY_WORDS |= {code: code.upper() for code in LOWER_CODES.split()} | {"rur": "RUB"}
ASSUMED_CURRENCY_WORDS = frozenset("dollar dollars dlr dlrs buck bucks".split())
"""Names that several currencies share, whatever land is named; the commonest is assumed and said to be."""
DOLLARS = frozenset(
    "USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP UYU DOP JMD BBD BSD TTD NAD ZWL FJD LRD GYD BMD BND XCD BRL".split()
)
"""Currencies that "$" can stand for, where their name follows ("$150 CAD")."""
OWN_NAMES = frozenset(
    "kuna kunas koruna koruny korun zloty zlotys złoty złotych forint forints leu lei lev leva lari manat manats "
    "birr naira cedi cedis kwacha pula taka kyat kyats riel riels rupiah baht ringgit dong tenge hryvnia "
    "hryvnias rand rands shekel shekels peseta pesetas drachma drachmas markka guilder guilders escudo escudos "
    "yen yuan renminbi bolivar bolivars boliviano bolivianos guaranies lempira lempiras quetzales cordoba "
    "cordobas balboa kwanza kwanzas somoni somonis tugrik tugriks afghanis colones metical meticais ariary "
    "rufiyaa ngultrum kina vatu lek korunas denar denars gourde gourdes dalasi dalasis córdoba córdobas balboas "
    "kroons tala nakfa loti maloti emalangeni pataca patacas leone leones ouguiya dobra schilling guaraníes bolívar bolívars bolívares pa'anga pa’anga lilangeni dobras tögrög đồng".split()
)
OWN_NAMES |= {f"{name}s" for name in OWN_NAMES} & set(CURRENCY_WORDS)
"""Names of one country's currency, before which that country may be named."""
