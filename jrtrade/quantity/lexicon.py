"""The words of the reader as data: number words, scales, currencies, units, hedges, trends and function words."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jrtrade.quantity.model import Qualifier, Trend


def pairs(table: str) -> dict[str, str]:
    """Turn ``code: name, name`` lines into ``{name: code}``."""
    names: dict[str, str] = {}
    for line in table.strip().splitlines():
        code, _, words = line.partition(":")
        for word in words.split(","):
            names[word.strip()] = code.strip()
    return names


# --- numbers -----------------------------------------------------------------------------------------------------------

UNITS_TEENS: dict[str, int] = {
    w: i
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}


def words_to(last: int) -> str:
    """Return the number words from one to the last as the branches of a regular expression."""
    return "|".join(word for word, value in UNITS_TEENS.items() if 0 < value <= last)


TWO_TO_TEN = words_to(10).removeprefix("one|")
"""The same from two to ten, as small numbers of things are written."""
FIGURE_STARTS = frozenset("0123456789$£€¥")
"""What a figure in digits begins with."""
TENS: dict[str, int] = {
    w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
AGE_GROUPS: dict[str, int] = {
    **{f"{word}es" if word.endswith("x") else f"{word}s": n for word, n in UNITS_TEENS.items() if n > 1},
    **{word[:-1] + "ies": n for word, n in TENS.items()},
}
"""Ages as groups are named by them: "the under-fives", "over-sixties"."""
SCALES: dict[str, Decimal] = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "lakh": Decimal(10) ** 5,
    "million": Decimal(10) ** 6,
    "crore": Decimal(10) ** 7,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
    "quadrillion": Decimal(10) ** 15,
    "quintillion": Decimal(10) ** 18,
}
SCALE_PLURALS: dict[str, Decimal] = {
    **{w + "s": v for w, v in SCALES.items()},
    "tens": Decimal(10),
    "dozens": Decimal(12),
}
SCALE_SYMBOLS: dict[str, Decimal] = {
    **dict.fromkeys(("mn", "mln", "mil", "mio"), SCALES["million"]),
    **dict.fromkeys(("bn", "bln", "Bn", "BN"), SCALES["billion"]),
    **dict.fromkeys(("tn", "trn", "trln", "Tn"), SCALES["trillion"]),
}
"""Scale symbols that are nothing else, whatever stands around them."""
SHORT_SCALES: dict[str, Decimal] = {
    **dict.fromkeys("kK", SCALES["thousand"]),
    **dict.fromkeys("mM", SCALES["million"]),
    **dict.fromkeys("bB", SCALES["billion"]),
    **dict.fromkeys("tT", SCALES["trillion"]),
}
"""Scale letters, read as such after a currency sign, or before a counted noun."""

ORDINALS: dict[str, int] = {
    w: i
    for i, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
} | {
    w: 10 * i
    for i, w in enumerate(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth".split(), start=2
    )
}
ORDINALS |= {"thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
FRACTION_PARTS: dict[str, int] = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    w + s: n for w, n in ORDINALS.items() if n > 2 for s in ("", "s")
}
VULGAR: dict[str, Decimal] = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
    "⅓": Decimal(1) / Decimal(3),
    "⅔": Decimal(2) / Decimal(3),
    "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"),
    "⅗": Decimal("0.6"),
    "⅘": Decimal("0.8"),
    "⅙": Decimal(1) / Decimal(6),
}
MULTIPLES: dict[str, int] = {
    "twice": 2, "thrice": 3,
    "double": 2, "doubled": 2, "doubles": 2, "doubling": 2,
    "triple": 3, "tripled": 3, "triples": 3, "tripling": 3, "treble": 3, "trebled": 3, "trebling": 3,
    "quadruple": 4, "quadrupled": 4, "quadrupling": 4, "quintupled": 5,
}  # fmt: skip
FOLDS: dict[str, int] = {w + "fold": i for w, i in UNITS_TEENS.items() if i > 1} | {
    "hundredfold": 100,
    "thousandfold": 1000,
}

# --- units -------------------------------------------------------------------------------------------------------------

UNIT_WORDS: dict[str, str] = pairs("""
    %: percent, per cent, percentage, pct, p.c
    pp: percentage point, percentage points, percent point, percent points, per cent points, ppt, ppts, p.p
    pp: percentage pt, percentage pts, percent pt, percent pts, per cent pt, per cent pts, pct pt, pct pts, pct point, pct points
    bp: basis point, basis points, basis pt, basis pts, bps
    ‰: per mille, per mil, permille, promille
    m: metre, metres, meter, meters
    km: kilometre, kilometres, kilometer, kilometers, kms
    cm: centimetre, centimetres, centimeter, centimeters, cms
    mm: millimetre, millimetres, millimeter, millimeters
    nm: nanometre, nanometres, nanometer, nanometers
    µm: micrometre, micrometres, micrometers, microns, micron
    mi: mile, miles
    nmi: nautical mile, nautical miles
    ft: foot, feet
    in: inch, inches
    yd: yard, yards, yds
    furlong: furlong, furlongs
    fathom: fathom, fathoms
    parsec: parsec, parsecs
    light-minute: light minute, light minutes, light-minute, light-minutes
    light-second: light second, light seconds, light-second, light-seconds
    ha: hectare, hectares
    acre: acre, acres
    acre-ft: acre-foot, acre-feet, acre foot, acre feet
    light-year: light-year, light-years, light year, light years, lightyear, lightyears
    m2: metres squared, metre squared, meters squared, meter squared, square metre, square metres, square meter, square meters, sq m, square m, sq metres, sq meters, sq. m, sq. metres, sq. meters, sqm
    dwt: dwt, deadweight tonnes, deadweight tons
    km2: square kilometre, square kilometres, square kilometer, square kilometers, sq km, sq. km, square km, sq kilometres, sq kilometers
    sq ft: feet squared, foot squared, square foot, square feet, sq ft, sq. ft, sq feet
    sq mi: square mile, square miles, sq mi, sq. mi, sq miles, sq. miles
    m3: cubic metre, cubic metres, cubic meter, cubic meters, cu m, cu. m, cu.m, cubic m
    m3: standard cubic metre, standard cubic metres, standard cubic meter, standard cubic meters, normal cubic metre, normal cubic metres, normal cubic meter, normal cubic meters
    ft3: cubic foot, cubic feet, cu ft, cu. ft, standard cubic foot, standard cubic feet
    km3: cubic kilometre, cubic kilometres, cubic kilometer, cubic kilometers
    mi3: cubic mile, cubic miles
    yd3: cubic yard, cubic yards
    in3: cubic inch, cubic inches
    cm3: cubic centimetre, cubic centimetres, cubic centimeter, cubic centimeters
    yd2: square yard, square yards
    in2: square inch, square inches
    cm2: square centimetre, square centimetres, square centimeter, square centimeters
    bcm: bcm, bcma
    mcm: mcm
    tcf: tcf
    tcm: tcm
    bcf: bcf
    L: litre, litres, liter, liters
    mL: millilitre, millilitres, milliliter, milliliters
    µL: microlitre, microlitres, microliter, microliters
    cL: centilitre, centilitres, centiliter, centiliters
    hL: hectolitre, hectolitres, hectoliter, hectoliters
    dL: decilitre, decilitres, deciliter, deciliters
    kl: kilolitre, kilolitres, kiloliter, kiloliters
    ML: megalitre, megalitres, megaliter, megaliters
    GL: gigalitre, gigalitres, gigaliter, gigaliters
    gal: gallon, gallons, us gallon, us gallons, u.s. gallon, u.s. gallons
    imp gal: imperial gallon, imperial gallons, imp gal
    fl oz: fluid ounce, fluid ounces, fl oz, fl. oz
    quart: quart, quarts
    pint: pint, pints
    bbl: barrel, barrels, barrel of oil, barrels of oil, barrels of crude, barrels of crude oil, gross barrels, net barrels, bbls
    b/d: barrel per day, barrels per day, barrels a day, barrel a day, barrels daily, barrels of oil per day, barrels of oil a day, barrels of crude per day, barrels of crude a day, bpd, bopd
    boe: barrel of oil equivalent, barrels of oil equivalent
    boe/d: barrels of oil equivalent per day, barrels of oil equivalent a day, boepd
    toe: tonne of oil equivalent, tonnes of oil equivalent, tons of oil equivalent
    t: tonne, tonnes, metric ton, metric tons, metric tonne, metric tonnes
    ton: ton, tons, short ton, short tons, long tons, tonner, tonners
    kt: kilotonne, kilotonnes, kilotons, kiloton
    Mt: megatonne, megatonnes, megatons, megaton
    Gt: gigatonne, gigatonnes, gigatons, gigaton
    mtpa: mtpa
    TEU: teu, teus, twenty foot equivalent unit, twenty foot equivalent units, 20 foot equivalent unit, 20 foot equivalent units, 20ft equivalent units, 20 ft equivalent units, twenty feet equivalent unit, twenty feet equivalent units, 20 feet equivalent unit, 20 feet equivalent units
    FEU: feu, feus, forty foot equivalent unit, forty foot equivalent units, 40 foot equivalent unit, 40 foot equivalent units, 40ft equivalent units, 40 ft equivalent units
    kg: kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos, kgs
    g-force: g-force, g-forces
    g: gram, grams, gramme, grammes
    mg: milligram, milligrams
    µg: microgram, micrograms
    ng: nanogram, nanograms, nanogramme, nanogrammes
    pg: picogram, picograms
    µmol: micromole, micromoles
    nmol: nanomole, nanomoles
    mmol: millimole, millimoles
    lb: pound, pounds, lbs
    oz: ounce, ounces, troy ounce, troy ounces
    carat: carat, carats, karat, karats
    quintal: quintal, quintals
    cwt: hundredweight, hundredweights, cwt
    W: watt, watts
    kW: kilowatt, kilowatts
    MW: megawatt, megawatts
    GW: gigawatt, gigawatts
    TW: terawatt, terawatts
    Wh: watt-hours, watt hours, watt-hour, watt hour
    Ah: amp-hour, amp-hours, amp hour, amp hours, ampere-hour, ampere-hours, ampere hours
    mAh: milliamp hours, milliamp-hours, milliampere-hours
    kWh: kilowatt-hour, kilowatt-hours, kilowatt hour, kilowatt hours
    MWh: megawatt-hour, megawatt-hours, megawatt hour, megawatt hours
    GWh: gigawatt-hour, gigawatt-hours, gigawatt hour, gigawatt hours
    TWh: terawatt-hour, terawatt-hours, terawatt hour, terawatt hours
    hp: horsepower, bhp
    kVA: kilovolt-ampere, kilovolt-amperes
    MVA: megavolt-ampere, megavolt-amperes
    J: joule, joules
    kJ: kilojoule, kilojoules
    MJ: megajoule, megajoules
    GJ: gigajoule, gigajoules
    TJ: terajoule, terajoules
    PJ: petajoule, petajoules
    EJ: exajoule, exajoules
    ZJ: zettajoule, zettajoules
    MMBtu: million british thermal units, mmbtu, million btu, mmbtus
    Btu: british thermal unit, british thermal units, btu
    kcal: kilocalorie, kilocalories
    cal: calorie, calories
    V: volt, volts
    kV: kilovolt, kilovolts
    A: ampere, amperes, amp, amps
    Hz: hertz, hz
    kHz: kilohertz
    MHz: megahertz
    GHz: gigahertz
    dB: decibel, decibels
    N: newton, newtons
    kN: kilonewton, kilonewtons
    Ω: ohm, ohms
    kΩ: kilohm, kilohms
    lm: lumen, lumens
    lux: lux
    rad: radian, radians
    arcmin: arcminute, arcminutes, arc minute, arc minutes
    arcsec: arcsecond, arcseconds, arc second, arc seconds
    AU: astronomical unit, astronomical units
    Sv: sievert, sieverts
    mSv: millisievert, millisieverts
    µSv: microsievert, microsieverts
    mGy: milligray, milligrays
    Bq: becquerel, becquerels
    kBq: kilobecquerel, kilobecquerels
    MBq: megabecquerel, megabecquerels
    GBq: gigabecquerel, gigabecquerels
    TBq: terabecquerel, terabecquerels
    PBq: petabecquerel, petabecquerels
    Pa: pascal, pascals
    hPa: hectopascal, hectopascals
    kPa: kilopascal, kilopascals
    MPa: megapascal, megapascals
    mbar: millibar, millibars
    bar: bar
    lb-ft: foot-pound, foot-pounds, foot pound, foot pounds, pound-foot, pound-feet, pound feet, lb-ft, ft-lb, ft-lbs
    Nm: newton-metre, newton-metres, newton-meter, newton-meters, newton metres, newton meters
    psi: pounds per square inch
    byte: byte, bytes
    kB: kilobyte, kilobytes
    MB: megabyte, megabytes, megs
    GB: gigabyte, gigabytes, gigs
    TB: terabyte, terabytes
    PB: petabyte, petabytes
    kB/s: kilobyte per second, kilobytes per second, kilobytes a second
    bit/s: bit per second, bits per second, bits a second
    Mbit/s: megabit per second, megabits per second, megabits a second
    Gbit/s: gigabit per second, gigabits per second, gigabits a second
    Tbit/s: terabit per second, terabits per second
    MP: megapixel, megapixels, mega-pixel, mega-pixels
    pixel: pixel, pixels
    km/h: kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour, kph, kmh
    mi/h: miles per hour, miles an hour, mile per hour, mph, m.p.h
    m/s: metres per second, meters per second
    mpg: miles per gallon
    MPGe: miles per gallon equivalent, miles per gallon-equivalent, miles-per-gallon-equivalent
    tbsp: tablespoon, tablespoons, tbsp
    tsp: teaspoon, teaspoons, tsp
    rpm: revolutions per minute
    knot: knot, knots, kn
    ppm: parts per million, part per million, ppm
    ppb: parts per billion, part per billion, ppb
    °C: degrees celsius, degree celsius, celsius, degrees centigrade, centigrade, degrees c, degree c, deg c, deg. c
    °F: degrees fahrenheit, degree fahrenheit, fahrenheit, degrees f, degree f, deg f, deg. f
    K: kelvin, kelvins, degrees kelvin, degree kelvin
    deg: degree, degrees, deg, degs
""")
UNIT_WORDS |= pairs("""
    angstrom: angstrom, angstroms, ångström, ångströms
    bushel: bushel, bushels
    therm: therm, therms
    mil: mils
    T: tesla, teslas
    C: coulomb, coulombs
    torr: torr
    kbit/s: kilobit per second, kilobits per second
    mEq: milliequivalent, milliequivalents
""")
_SMALL_PARTS = {"milli": "m", "micro": "µ", "nano": "n", "pico": "p"}
_PARTED = pairs("""
    A: amp, amps, ampere, amperes
    V: volt, volts
    W: watt, watts
    J: joule, joules
    N: newton, newtons
    C: coulomb, coulombs
    F: farad, farads
    H: henry, henries, henrys
    T: tesla, teslas
    Ci: curie, curies
    Sv: sievert, sieverts
    L: litre, litres, liter, liters
    mol: mole, moles
""")
UNIT_WORDS |= {part + word: sign + code for word, code in _PARTED.items() for part, sign in _SMALL_PARTS.items()}
_HAULED = {"tonne": "t", "ton": "t", "passenger": "passenger", "vehicle": "vehicle"}
_HAULS = {"kilometre": "km", "kilometer": "km", "km": "km", "mile": "mi"}
HAULAGE: dict[str, str] = {
    f"{thing}{joint}{length}": "ton.mi" if unit == "t" and way == "mi" else f"{unit}.{way}"
    for thing, unit in _HAULED.items()
    for length, way in _HAULS.items()
    for joint in " -"
}
"""The work of transport ("tonne-kilometre", "passenger mile"), in the singular."""
UNIT_WORDS |= HAULAGE | {f"{name}s": code for name, code in HAULAGE.items()}
UNIT_SYMBOLS: dict[str, str] = {
    s: s
    for s in (
        "km cm mm nm mi ft kg mg lb oz kW MW GW TW kWh MWh GWh TWh Wh hp kV mV mA Hz kHz MHz GHz dB kPa MPa GPa psi ksi kB MB GB TB "
        "PB ha m2 km2 m3 ft3 cm2 cm3 Mt Gt kt kl mL ml bcm tcf bcf mcf MMcf boe kboe MMboe toe Mtoe TEU MMbbl rpm mpg km/h m/s mi/h b/d bbl Mbit/s Gbit/s "
        "MJ GJ TJ PJ EJ kJ kcal lb-ft Nm mAh Mb/d nmi yd kWp MWp GWp MWe MWac MWdc GWac GWdc WS CGT GRT bbl/d g/km L/100km ppm ppb mmHg km3 kN eV keV MeV GeV TeV mM µM dpi ppi bpm mSv µSv Sv mGy µs ns mmol nmol ng pg Pa hPa MBq Bq tCO2 tCO2e ktCO2 ktCO2e MtCO2 MtCO2e GtCO2 GtCO2e gCO2 gCO2e kgCO2 kgCO2e kWh/m2 "
        "MMst Mst MMsf MMscf mscf mcm FEU koz Moz Mlb Blb tU lwt dmtu ktpa ktoe TBtu MMscm/d scf scf/d mscf/d MMscf/d kboe/d boe/d bcf/d mcf/d mcm/d MMcf/d Tbit/s "
        "BHK ldt KiB MiB GiB TiB mbar atm lm lux mol kVA MVA ZJ kBq GBq TBq PBq kΩ MΩ Ω µF nF pF cSt Sm3 Nm3 gal ly AU N·m"
    ).split()
} | pairs("""
    °C: °C, ℃, ºC
    °F: °F, ℉, ºF
    m2: m², sqm
    km2: km², sqkm
    sq mi: mi²
    sq ft: sqft, ft2, ft²
    sq mi: mi2
    yd2: yd2, yd²
    in2: in2, in²
    mm2: mm2, mm²
    ft3: ft³
    in3: in3
    gCO2e: gCO2eq
    kgCO2e: kgCO2eq
    tCO2e: tCO2eq
    MtCO2e: MtCO2eq
    Sm3: Sm³, scm
    Nm3: Nm³
    Nm: N·m
    light-year: ly
    Ω: Ω
    kΩ: kΩ
    cSt: cst
    MP: MP
    fps: fps
    IU: IU
    m3: m³, cbm
    m: mtrs, mtr
    mm: mms
    ML: ML
    GL: GL
    km3: km³
    hm3: hm3, hm³
    dam3: dam3, dam³
    mm3: mm3, mm³
    Mm3: Mm3, Mm³, MMm3, MMm³
    Gm3: Gm3, Gm³
    MSm3: MSm3, MSm³
    GSm3: GSm3, GSm³
    mcm: mcm³, mcm3, MMcm
    mcm/d: MMcm/d
    m3/d: cm/d
    t.km: tkm
    passenger.km: pkm
    cm2: cm²
    cm3: cm³, cc
    µm: µm, μm
    µg: µg, μg, mcg
    MPGe: MPGe, MPGE, mpge, mpgE
    mpg: MPG
    mi/h: mph, MPH
    km/h: kph, kmh, KPH, kmph, Kph, Kmh, KMH, Km/h, KM/H
    hp: bhp, PS, HP, BHP
    Mbit/s: Mbps, mbps, Mb/s
    Gbit/s: Gbps
    kbit/s: kbit/s, kbps, Kbps, kb/s
    torr: torr, Torr
    gpm: gpm, GPM
    cfm: cfm, CFM
    cfm: scfm, SCFM
    N/mm2: N/mm2, N/mm²
    N/m2: N/m2, N/m²
    µL: µl, μl, ul
    µg: ug
    knot: kts
    angstrom: Å
    lb: lbs, LBS, Lbs
    oz: OZ
    GB: gb, Gb
    kB: KB, Kb
    cm: CM
    psi: PSI
    rpm: RPM
    TB: tb
    kg: kgs, Kg, KG, Kgs
    km: kms, KM, Km, Kms, KMS
    Hz: HZ, hz
    GHz: ghz, Ghz, GHZ
    MHz: mhz, Mhz, MHZ
    kHz: khz, KHz, KHZ
    mAh: mah, MAH
    kV: KV
    MWh: mwh, Mwh, MWH
    GWh: gwh, Gwh, GWH
    TWh: twh, Twh, TWH
    kWh: kwh, KWh, KWH, Kwh
    kW: kw, KW
    MW: mw
    mtpa: mtpa, Mtpa, MTPA, mmtpa, MMtpa, MMTPA, mtpy, Mtpy, MTPY, mmtpy, MMtpy, MMTPY
    mtpa: mta, Mta, mmta, MMta, MMTA, mt/a, mt/y, mt/yr, mt/year, MT/a, MT/y, MT/yr, MT/year
    ktpa: ktpa, ktpy
    t/yr: tpa, tpy
    t/d: tpd
    t/h: tph
    bbl: bl
    b/d: bpd, bopd, bl/d
    boe/d: boed
    kboe/d: kboed
    bcf/d: bcfd, Bcfd, BCFD, Bcf/d, BCF/D
    mcf/d: mcfd, Mcfd, Mcf/d
    MMcf/d: mmcfd, MMcfd, MMCFD, mmcf/d
    MMscf/d: mmscfd, MMscfd, MMSCFD, mmscf/d
    mscf/d: mscfd
    scf/d: scfd
    mcm/d: mcmd, mmcm/d, mmcmd
    MMscm/d: MMSCMD, mmscmd, MMscmd
    bcf: Bcf
    bcm: bnm³, bnm3
    TBtu: tbtu
    Mtoe: mtoe, MTOE
    kboe: kboe, mboe, MBOE, Mboe
    MMboe: mmboe, MMBOE
    Mt: MMT, MMt, mmt
    MMst: mmst
    MMsf: mmsf
    MMscf: mmscf, MMSCF
    mcf: Mcf
    cL: cl, cL
    dL: dl, dL
    kb/d: kb/d, kbpd, kbd
    Mb/d: mb/d, mbpd, mbd, mmb/d, mmbpd, MMb/d, MMbpd
    TEU: TEUs
    FEU: FEUs
    koz: Koz
    MMBtu: mmBtu, MMBTU, mmBTU
    Btu: BTU, Btu
    deg: °
    ft: ′
    in: ″
    Tcf: Tcf
    Bcm: Bcm
    pp: pp, ppt, ppts
    bp: bp, bps
    %: %, pc, pct
    ‰: ‰
""")
UNIT_SYMBOLS |= {
    s: s
    for s in (
        "mTorr Ah kAh mEq inHg cmH2O dBA dBm dBi rad/s deg/s N/m N/mm cal/g J/g J/K J/kg J/mol J/gK J/kgK lbf kgf psig psia "
        "barg bara cP mPa·s mrem kpc Mpc mIU µIU kbar"
    ).split()
}
_PREFIXED = {
    "A": "kmµnp", "V": "kmµn", "W": "kmµnp", "J": "kmµn", "H": "mµn", "F": "mµnp", "N": "kmµn", "T": "mµn", "S": "mµ",
    "L": "mµnp", "g": "kmµnp", "M": "mµnp", "mol": "kmµnpf", "Sv": "mµn", "Gy": "cmµ", "Ci": "mµnp", "Ω": "mkM",
}  # fmt: skip
"""The prefixes that go with each base without being anything else: "MA" is a state, "pm" a time, "fg" a goal."""
UNIT_SYMBOLS |= {prefix + base: prefix + base for base, prefixes in _PREFIXED.items() for prefix in prefixes}
UNIT_SYMBOLS |= {
    micro + base: f"µ{base}"
    for base, prefixes in _PREFIXED.items()
    if "µ" in prefixes
    for micro in ("μ", *("u" if base not in ("S", "T", "N", "g") else ""))
}
UNIT_SYMBOLS |= {"Tcf": "tcf", "Bcm": "bcm", "ml": "mL", "bbl/d": "b/d"}
GLUED_SYMBOLS: dict[str, str] = {
    "m": "m", "g": "g", "l": "L", "L": "L", "t": "t", "W": "W", "V": "V", "h": "hour", "in": "in", "ins": "in", "yd": "yd", "K": "K",
    "s": "second", "hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute", "sec": "second", "ms": "millisecond", "yr": "year", "yrs": "year", "C": "°C",
    "F": "°F", "'": "ft", '"': "in", "”": "in", "’": "ft", "p": "penny", "c": "cent", "A": "A", "x": "multiple", "X": "multiple", "×": "multiple",
}  # fmt: skip
"""Symbols that are units only right behind the digits (a following "in" is a preposition)."""
SPACED_SYMBOLS: dict[str, str] = {
    "m": "m", "g": "g", "l": "L", "L": "L", "t": "t", "W": "W", "V": "V", "h": "hour", "hr": "hour", "hrs": "hour", "min": "minute",
    "mins": "minute", "s": "second", "sec": "second", "ms": "millisecond", "yr": "year", "yrs": "year", "C": "°C", "F": "°F",
}  # fmt: skip

DURATIONS: dict[str, str] = pairs("""
    year: year, years, yr, yrs
    month: month, months, mths, mos
    week: week, weeks, wk, wks
    day: day, days
    hour: hour, hours, hrs
    minute: minute, minutes, mins
    second: second, seconds, secs
    millisecond: millisecond, milliseconds
    decade: decade, decades
    century: century, centuries
    quarter: quarters
    fortnight: fortnight, fortnights
    weekend: weekends
    night: nights
""")
PER_NOUNS = frozenset(
    "barrel bbl tonne ton kilo kilogram kg gram pound ounce litre liter gallon acre hectare share unit person head capita night "
    "hour day week month year minute second annum quarter kilometre kilometer mile km kWh MWh kilowatt-hour megawatt-hour megawatt kilowatt watt MMBtu "
    "mmBTU mmbtu over go household employee customer game match ticket bushel".split()
)
"""What money and counts are commonly stated by, after "a", "an" or "each" ("after "per" any noun serves)."""
GOODS = frozenset(
    "car truck lorry vehicle van bus wagon railcar truckload carload wagonload container box carton case crate bag sack pallet bottle can "
    "tin jar packet pack piece axle pair dozen phone handset laptop computer panel module cell tyre tire plate bowl bunch stem bouquet "
    "loaf egg chicken hen cow bull calf pig hog lamb sheep goat horse book copy page ticket visit trip ride journey flight cruise voyage "
    "session lesson pill tablet dose shot vial jab mask tree sapling log sheet roll plot letter stamp message download song album subscriber "
    "house home apartment load cargo carcass bale bucket drum cylinder keg cask chip wafer battery bulb "
    "pint cup glass mug class pop slice scoop serving portion helping meal drink seat room table episode lap".split()
)
"""What is sold by the piece, the package or the load: behind money, "a car" is each car."""
PER_UNITS: dict[str, str] = pairs("""
    bbl: barrel, bbl, b, bl
    t: tonne, metric ton, metric tonne, dry tonne, wet tonne, gross tonne, net tonne, t, mt
    t: dry metric ton, dry metric tonne, wet metric ton, wet metric tonne, dmt, wmt
    ton: short ton, long ton, gross ton, net ton, dry ton, wet ton, dry short ton, wet short ton, st
    dmtu: dmtu
    therm: therm, th
    kg: kilo, kilogram, kilogramme, kg
    g: gram, g
    L: litre, liter, l
    gal: gallon, gal, usg
    kl: kilolitre, kiloliter, kl
    mL: millilitre, milliliter, ml
    dL: decilitre, deciliter
    oz: ounce, oz, troy ounce
    lb: pound, lb
    day: d
    week: wk
    month: mo, mth
    km: kilometre, kilometer, km
    dwt: dwt, deadweight tonnes, deadweight tons
    m: metre, meter
    ft: foot
    yd: yard
    in: inch
    cwt: hundredweight, cwt
    km2: square kilometre, square kilometer, sq km, sq kilometre, sq kilometer
    m2: square metre, square meter, sq m, sq metre, sq meter
    sq ft: square foot, sq ft, sq foot, sq feet, sq. ft, sqft
    sq mi: square mile, sq mi, sq mile
    cm2: square centimetre, square centimeter
    mi: mile
    ha: hectare
    MMBtu: mmbtu, million british thermal units, metric million british thermal units, million btu, mn btu, mm btu
    MWh: megawatt-hour, megawatt hour, mwh
    MW: megawatt
    kW: kilowatt
    W: watt, w
    GW: gigawatt
    GJ: gigajoule
    kWh: kilowatt-hour, kilowatt hour, kwh
    m3: cubic metre, cubic meter
    1000 m3: thousand cubic metres, thousand cubic meters
    year: annum, a year, yr
    h: hr, h
    second: sec
""")


PER_UNITS |= HAULAGE


def _hedges(table: str) -> dict[tuple[str, ...], Qualifier]:
    hedges: dict[tuple[str, ...], Qualifier] = {}
    for phrase, qualifier in pairs(table).items():
        hedges[tuple(phrase.split())] = qualifier  # type: ignore[assignment]
    return hedges


HEDGES_BEFORE = _hedges("""
    about: about, around, perhaps, maybe, some, roughly, approximately, approx, approx., appx, appx., appr., est., circa, c., ca., ~, ≈, an estimated, estimated, averaging, averaged, averages, in the region of, in the order of, on the order of, something like, or so, an approximate, somewhere around, in the neighbourhood of, in the neighborhood of, in the ballpark of, to the tune of, more or less, closer to, nearer, estimated at, believed to be, thought to be
    almost: almost, nearly, close to, well-nigh, near, approaching, virtually, barely, not quite, just shy of, just short of, nearing, practically, hardly, scarcely, close on, nigh on, getting on for, verging on
    below: less than, less then, below, under, fewer than, just under, lower than, slightly less than, just below, well under, well below, smaller than, slightly under, younger than, nowhere near, not nearly, inside, cheaper than, shorter than, colder than, cooler than, lighter than, thinner than, narrower than, shallower than, slower than, south of, just south of, shy of, short of, <, sub, a whisker under, a hair under
    above: more than, more then, over, above, just over, slightly more than, well over, greater than, exceeding, in excess of, upwards of, upward of, beyond, higher than, north of, just north of, just above, slightly over, slightly above, older than, well above, larger than, longer than, better than, surpassing, past, over than, bigger than, heavier than, taller than, deeper than, wider than, topping, exceed, exceeds, exceeded, surpass, surpasses, surpassed, top, tops, topped, pass, passes, passed, cross, crosses, crossed, crossing, cracked, hotter than, warmer than, thicker than, farther than, further than, louder than, dearer than, costlier than, faster than, >
    at_most: up to and including, up to a total of, up to, upto, at most, no more than, no larger than, no bigger than, no higher than, no greater than, not more than, at the most, maximum of, a maximum of, no fewer than that, not exceeding, no later than, a maximum, maximum, capped at, limited to, a cap of, a limit of, max of, a max of, max., max, max:, ≤, <=, no longer than, no older than, not to exceed, less than or equal to, equal to or less than, at or below, at or under, on or below, less or equal to, lower or equal to, smaller or equal to, fewer or equal to, lower than or equal to, smaller than or equal to, fewer than or equal to, below or equal to, under or equal to, equal to or lower than, equal to or below, cap of, ceiling of, upper limit of, at the very most, at a maximum
    at_least: at least, a good, atleast, no less than, no smaller than, no lower than, not less than, no fewer than, a minimum of, minimum of, not fewer than, ≥, >=, a minimum, minimum, min of, min., min, min:, at the very least, at the least, no younger than, starting at, start at, starts at, greater than or equal to, more than or equal to, equal to or more than, equal to or greater than, at or above, at or over, on or above, greater or equal to, more or equal to, higher or equal to, larger or equal to, bigger or equal to, higher than or equal to, larger than or equal to, bigger than or equal to, above or equal to, over or equal to, equal to or higher than, equal to or above, floor of, lower limit of, at a minimum, at a bare minimum
""")
PRICED = frozenset(
    "start starts starting priced costs cost available prices fares tickets rooms charges sell sells flights stays "
    "tours".split()
)
"""Words behind which "from" tells the lowest price, where no other end follows."""
HEDGES_BEFORE |= dict.fromkeys(((word, "from") for word in PRICED), "at_least")
HEDGES_BEFORE |= {
    (*degree.split(), *bound): qualifier
    for bound, qualifier in list(HEDGES_BEFORE.items())
    if bound in (("under",), ("below",), ("less", "than"), ("over",), ("above",), ("more", "than"))
    for degree in (
        "a shade", "a touch", "a tad", "a little", "a bit", "a fraction", "marginally", "fractionally", "comfortably",
        "substantially", "significantly", "way", "far", "only slightly", "slightly", "considerably", "a whisker", "a hair",
    )
}  # fmt: skip
HEDGES_BEFORE[("as", "many", "as")] = "at_most"
HEDGES_BEFORE[("as", "much", "as")] = "at_most"
HEDGES_BEFORE[("as", "high", "as")] = "at_most"
HEDGES_BEFORE |= dict.fromkeys((("as", word, "as") for word in ("far", "long", "big", "large", "old")), "at_most")
HEDGES_BEFORE |= dict.fromkeys((("as", word, "as") for word in ("small", "cheap", "short", "young")), "at_least")
HEDGES_BEFORE[("as", "few", "as")] = "at_least"
HEDGES_BEFORE[("as", "little", "as")] = "at_least"
HEDGES_BEFORE[("as", "low", "as")] = "at_least"
HEDGES_BEFORE[("as", "close", "as")] = "at_least"
HEDGES_BEFORE[("as", "near", "as")] = "at_least"
HEDGES_BEFORE |= {
    (degree, verb): "almost"
    for degree in ("almost", "nearly", "virtually", "practically")
    for verb in (
        "reach",
        "reached",
        "reaches",
        "reaching",
        "achieve",
        "achieved",
        "hit",
        "hits",
        "hitting",
        "touched",
        "attained",
    )
}
HEDGE_LAST = frozenset(words[-1] for words in HEDGES_BEFORE)
HEDGE_NEUTRAL = frozenset("just only exactly precisely merely another additional further extra fully a an".split())

HEDGES_AFTER = _hedges("""
    about: or so, or thereabouts, give or take, approximately, roughly, more or less, in round numbers
    at_least: or more, or above, or over, or higher, or older, and above, and over, at least, or greater, and older, and higher, and greater, and more, or longer, and counting, and up, and upwards, or bigger, or larger, or taller, or heavier, or farther, or warmer, or hotter, or faster, at the least, at the very least, at minimum, at a minimum, at a bare minimum
    at_most: and lower, and less, and fewer, or less, or fewer, or below, or under, or lower, at most, or younger, and younger, and under, and below, or smaller, or shorter, or cheaper, or colder, or slower, at the most, at the very most, at best, at a maximum, at maximum
    above: plus, +, odd, and change
""")
HEDGE_AFTER_FIRST = frozenset(words[0] for words in HEDGES_AFTER)

# --- trends ------------------------------------------------------------------------------------------------------------

_UP = """rise rises rose risen rising increase increases increased increasing grow grows grew grown growing gain gains gained gaining climb
climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring up advance advances advanced
advancing expand expands expanded expanding rally rallied rallies rallying leap leaps leapt leaped leaping spike spiked spikes adds adding added widen widens widened widening
strengthen strengthened appreciate appreciated rebound rebounded rebounds accelerate accelerated swell swelled skyrocket skyrocketed higher
widening strengthens strengthening appreciates appreciating accelerates accelerating rebounding bounce bounces bounced bouncing recover recovers recovered
recovering regain regains regained regaining firmed vault vaulted vaults rocketed rocketing swollen quickened quickens lengthened pop popped pops balloon ballooned balloons mushroomed
hike hikes hiked hiking upped bumped improve improves improved improving zoomed upward upwards spiking spiralled spiraled escalated lifted
explode explodes exploded exploding inflated ballooning mushrooming mushroom mushrooms snowballed skyrocketing skyrockets rocketing catapulted"""
_DOWN = """fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping
plunge plunges plunged plunging plummet plummets plummeted plummeting slump slumps slumped slumping shrink shrinks shrank shrunk shrinking
slide slides slid sliding down lose loses lost losing tumble tumbles tumbled tumbling dip dips dipped dipping sink sinks sank sunk reduce reduces
reduced reducing cut cuts cutting contract contracts contracted contracting slip slips slipped slipping shed sheds shedding ease eased eases
narrow narrows narrowed narrowing weaken weakened depreciate lower lowers lowered lowering trim trims trimmed trimming depreciated dive dived dives slashed slash slashes crash crashed shave shaved shaves shaving subtract subtracted subtracts lower
weakens weakening depreciates depreciating softens softened softening descend descends descended sag sags sagged sagging stumble stumbled stumbles swoon swooned
retreat retreats retreated retreating cratered nosedived tanked skidded crumbled dove decelerate decelerated decelerates fade fades faded deteriorated worsened
slow slows slowed slowing pared pares paring surrender surrenders surrendered surrendering downward downwards diminished dwindled collapsed collapses collapse narrowing trimming easing losing backtracked tanking
wane wanes waned waning dwindle dwindles dwindling slacken slackens slackened slackening lessen lessens lessened lessening"""
TRENDS: dict[str, Trend] = {**dict.fromkeys(_UP.split(), "up"), **dict.fromkeys(_DOWN.split(), "down")}
TREND_NOUNS: dict[str, Trend] = {
    **dict.fromkeys(
        "rise increase growth gain jump surge climb advance expansion hike uptick rebound rally spike upswing improvement raise "
        "appreciation upturn bump pickup bounce rises increases gains jumps hikes surges spikes climbs advances".split(),
        "up",
    ),
    **dict.fromkeys(
        "fall decrease decline drop reduction cut plunge slump contraction dip slide falls decreases declines drops cuts "
        "reductions tumble downturn shrinkage pullback collapse depreciation devaluation downtick retreat plunges slumps slides slowdown".split(),
        "down",
    ),
}
TRADED = frozenset(
    "revenue revenues sales output volume volumes price prices shares share stock stocks profit profits "
    "earnings index exports imports demand traffic bookings yield yields dollar euro yen pound futures oil "
    "gold crude bills costs fares charges purchases shipments deliveries production consumption generation arrivals "
    "receipts inflows outflows orders wages rents fees".split()
)
"""What is said to rise and fall."""
TREND_WITH_BY: dict[str, Trend] = {
    **dict.fromkeys(
        "raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting upgraded upgrading warmed warming "
        "mounted mounting".split(),
        "up",
    ),
    **dict.fromkeys(
        "downgraded downgrading cooled cooling thinned thinning receded receding".split(),
        "down",
    ),
}
"""Verbs that are a trend only with "by" ("raised rates by 1%", not "raised over 5 million euros")."""
TREND_LOOSE = frozenset(
    "up down add adds adding added lose loses lost losing cut cuts cutting shed sheds shedding gain gains gained gaining contract contracts "
    "advance advances advanced ease eased eases easing higher lower bounce bounces bounced bouncing recover recovers recovered recovering "
    "regain regains regained regaining firmed pop popped pops hike hikes improve improves improved improving upped balloon balloons ballooned zoomed tanked spiking grow grows grew grown stumble stumbled "
    "bumped cratered surrender surrenders surrendered surrendering reduce reduces reduced reducing trim trims trimmed trimming slash slashed slashes lowers lowered lowering upward upwards downward downwards "
    "retreat retreats retreated retreating fade fades losing slow slows slowed slowing lengthened quickened lifted backtracked dove descend descends descended "
    "explode explodes exploded exploding inflated ballooning mushrooming expand expands expanded expanding".split()
)
"""Trend words that mean something else before a count ("lost five games", "signed up 20 people")."""
UP_VERBS = frozenset(
    "make makes made making save saves saving take takes took taking set sets setting pick picks picked sign signs signed put puts putting lay lays laying use used sum "
    "sums add adds added break breaks broke buy buys bought turn turns turned write wrote split give gives gave given giving pony ponied rung laid paid rack racks racked cough coughed stump stumped grew wound backed dig dug ran freed cleaned filled hold holds held eat eats ate eating drink drinks drank mop mops mopped snap snaps snapped gobble gobbles gobbled eaten soak soaks soaked soaking chew chews chewed swallow swallowed guzzle guzzled suck sucks sucked rang ring rings notch notches notched scare scares scaring".split()
)
"""Verbs with which "up" and "down" are no trend ("makes up 16%")."""
ABOUT_TOPICS = frozenset(
    "talk talks talked talking book books story stories speak speaks spoke concern concerns concerned worry worries worried question questions "
    "debate think thought article film information complaint complaints news song report".split()
)
"""Words after which "about" names a topic."""
TREND_ADVERBS = frozenset(
    "annualized annualised off only just merely sharply further another by an additional slightly steadily rapidly significantly dramatically again modestly "
    "nearly some even back".split()
)

# --- function words ----------------------------------------------------------------------------------------------------

MONTHS: dict[str, int] = {
    name: i
    for i, names in enumerate(
        (
            "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul", "August Aug", "September Sept Sep",
            "October Oct", "November Nov", "December Dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
"""Any of them, in a regular expression."""
SEASONS = frozenset("spring summer autumn fall winter".split())
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun".split()
)

STOPS = frozenset(
    """a about above across after against all along already also although always am among amid amidst an and another any anyone are
    around as at away back be became because become been before began behind being below beneath beside besides between beyond both but by can
    came come comes could compared despite did do does doing done down due during each either else even ever every everyone except few for
    from further gave get gets give given gives go goes going gone got had has have having he her here hers herself him himself his how however i if
    in including inside instead into is it its itself just kept know known last least left less let like made make makes many may me
    might mine more most much must my myself near nearly neither never next no nobody none nor not nothing now of off often on once only
    onto or other others our ours ourselves out outside over own past per perhaps quite rather really remain remained remains said same saw say
    says see seen shall she should since so some someone something soon still such take taken takes than that thats the their theirs them
    themselves then there thereby these they theyre this those though through throughout thus till to together too took toward towards
    under unless until up upon us used very via want wanted was we well went were what whatever when where whereas whether which while who
    whom whose why will with within without would yes yet you your yours yourself ago later earlier early annually yearly monthly daily
    combined respectively apiece apart alone worldwide nationwide overnight today yesterday tomorrow tonight instead anyway anymore
    died killed came rose fell grew won lost met held began found told asked added called seemed appeared stood sat ran spoke thought
    brought caught chose drew drove fought heard knew laid sent sought spent stole struck swept taught threw understood went wore wrote
    versus vs plus minus amid according following involving including excluding regarding concerning using
    reveals contains includes consists belongs thanks indicates suggests implies denotes represents constitutes qualifies equals""".split()
)
"""Words that end a counted noun phrase."""
NOUN_STARTERS = frozenset("more fewer less other such most least further overnight".split())
"""Stop words that may open a counted noun phrase all the same ("eight more picks", "eight other employees")."""
PLURALS: dict[str, str] = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "wolves": "wolf", "halves": "half",
    "shelves": "shelf", "loaves": "loaf", "thieves": "thief", "criteria": "criterion", "phenomena": "phenomenon", "data": "data",
    "media": "media", "staff": "staff", "police": "police", "cattle": "cattle", "fish": "fish", "salmon": "salmon", "sheep": "sheep", "aircraft": "aircraft",
    "pts": "point", "vertebrae": "vertebra", "larvae": "larva", "bacteria": "bacterium", "fungi": "fungus", "cacti": "cactus", "nuclei": "nucleus",
    "supernovae": "supernova", "stadia": "stadium", "referenda": "referendum", "bureaux": "bureau", "bureaus": "bureau", "shosha": "shosha", "chaebol": "chaebol", "keiretsu": "keiretsu", "zaibatsu": "zaibatsu", "chateaux": "chateau", "deer": "deer", "calves": "calf",
    "passers-by": "passer-by", "runners-up": "runner-up", "mothers-in-law": "mother-in-law", "sons-in-law": "son-in-law",
    "brothers-in-law": "brother-in-law", "sisters-in-law": "sister-in-law", "daughters-in-law": "daughter-in-law",
    "species": "species", "series": "series", "personnel": "personnel", "crew": "crew", "troops": "troop", "fishermen": "fisherman",
    "businessmen": "businessman", "businesspeople": "businessperson", "policemen": "policeman", "salespeople": "salesperson",
    "gunmen": "gunman", "firemen": "fireman", "crises": "crisis", "analyses": "analysis", "theses": "thesis", "bases": "base",
    "shoes": "shoe", "movies": "movie", "cookies": "cookie", "calories": "calorie", "viruses": "virus", "buses": "bus", "gases": "gas",
    "statuses": "status", "bonuses": "bonus", "houses": "house", "vessels": "vessel", "ties": "tie", "zombies": "zombie",
    "hooves": "hoof", "oxen": "ox", "dice": "die", "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "veterans": "veteran",
    "axes": "axis", "matrices": "matrix", "vertices": "vertex", "indices": "index", "alumni": "alumnus", "spacecraft": "spacecraft",
    "offspring": "offspring", "headquarters": "headquarters", "works": "work", "cargoes": "cargo", "memoranda": "memorandum", "cars": "car", "caches": "cache", "niches": "niche", "headaches": "headache",
    "avalanches": "avalanche", "moustaches": "moustache", "mustaches": "mustache", "toothaches": "toothache", "quiches": "quiche",
    "creches": "creche", "crèches": "crèche", "cliches": "cliche", "clichés": "cliché", "psyches": "psyche",
    "grandchildren": "grandchild", "schoolchildren": "schoolchild", "stepchildren": "stepchild", "godchildren": "godchild",
    "lenses": "lens", "campuses": "campus", "censuses": "census", "choruses": "chorus", "circuses": "circus", "consensuses": "consensus", "corpuses": "corpus",
    "crocuses": "crocus", "cactuses": "cactus", "focuses": "focus", "geniuses": "genius", "octopuses": "octopus", "prospectuses": "prospectus",
    "surpluses": "surplus", "terminuses": "terminus", "walruses": "walrus", "syllabuses": "syllabus", "minibuses": "minibus", "omnibuses": "omnibus",
    "trolleybuses": "trolleybus", "coronaviruses": "coronavirus", "canvases": "canvas", "atlases": "atlas", "aliases": "alias",
    "oases": "oasis", "diagnoses": "diagnosis", "prognoses": "prognosis", "hypotheses": "hypothesis", "parentheses": "parenthesis", "syntheses": "synthesis",
    "neuroses": "neurosis", "psychoses": "psychosis", "synopses": "synopsis", "prostheses": "prosthesis", "metastases": "metastasis",
    "appendices": "appendix", "vortices": "vortex", "codices": "codex", "scarves": "scarf", "dwarves": "dwarf", "wharves": "wharf", "elves": "elf",
    "quizzes": "quiz", "stimuli": "stimulus", "strata": "stratum", "formulae": "formula", "antennae": "antenna", "algae": "alga", "nebulae": "nebula",
    "foci": "focus", "loci": "locus", "radii": "radius", "syllabi": "syllabus", "termini": "terminus", "curricula": "curriculum", "symposia": "symposium",
    "addenda": "addendum", "ova": "ovum", "menus": "menu", "gurus": "guru", "emus": "emu", "gnus": "gnu", "tutus": "tutu",
    "passersby": "passer-by", "hangers-on": "hanger-on", "livestock": "livestock", "poultry": "poultry", "folk": "folk", "cod": "cod", "squid": "squid", "trout": "trout",
    "reindeer": "reindeer", "caribou": "caribou", "antelope": "antelope", "grouse": "grouse", "ibex": "ibex", "walleye": "walleye",
    "maund": "maund", "bison": "bison", "moose": "moose", "elk": "elk", "swine": "swine", "hovercraft": "hovercraft", "watercraft": "watercraft", "rotorcraft": "rotorcraft",
    "barracks": "barracks", "crossroads": "crossroads", "gallows": "gallows",
}  # fmt: skip
ALIKE = frozenset("lynx oryx snipe pike youth counsel kudu eland impala".split())
"""Nouns that are the same for one and for many where nothing is counted behind them: "12 youth", "12 youth clubs"."""
BESIDE: dict[str, frozenset[str]] = {
    "near": frozenset("misses collisions neighbours neighbors accidents disasters crashes drownings".split()),
    "inside": frozenset("sources forwards pages traders lanes trades tracks jobs".split()),
    "outside": frozenset(
        "offers investors experts directors lawyers interests firms advisers advisors consultants contractors bids "
        "bidders shareholders candidates auditors groups sources jobs observers lanes toilets".split()
    ),
    "past": frozenset(
        "presidents winners champions eruptions studies leaders chairmen convictions offences offenses masters members "
        "owners elections attempts seasons editions recessions crises mayors".split()
    ),
}
"""Words of place and time that are adjectives before these: "two near misses"."""
QUALITIES = frozenset(
    "big large small tiny huge old new young long short tall high low clean dirty bright dark rural urban remote noisy "
    "quiet red white blue black green yellow brown grey poor rich heavy light wide narrow modern strong weak simple "
    "cheap separate different distinct hot cold dry wet warm hard soft sharp thick thin deep shallow empty full happy "
    "sad angry bold brave calm fresh pale plain round square smooth rough slim steep sturdy".split()
)
"""Adjectives behind which another may stand with a comma: "two big, old houses"."""
DISEASES = frozenset("measles mumps rabies rickets diabetes herpes scabies caries syphilis yaws glanders".split())
"""Illnesses whose name ends as a plural does."""
NOT_PLURAL = DISEASES | frozenset(
    """this his its is was has does us yes thus plus perhaps always less across unless business serious previous various famous dangerous
    anonymous numerous continuous obvious enormous nervous religious precious generous jealous curious furious joyous vicious spacious
    conscious gorgeous hideous courageous autonomous indigenous simultaneous unanimous prestigious victorious notorious ambitious
    suspicious luxurious mysterious delicious malicious conspicuous ingenious infectious contagious cautious gracious hazardous
    progress process access success address congress loss class mass boss glass grass press stress mess dress cross
    campus virus bonus focus status census corpus surplus consensus basis crisis analysis thesis emphasis physics economics politics
    athletics gas bus lens news overseas besides sometimes perhaps towards afterwards nowadays indoors outdoors upwards homeless wireless
    business fitness illness witness happiness darkness weakness awareness consciousness cordless endless useless careless harmless
    helpless hopeless priceless reckless restless ruthless seamless stainless tireless worthless nonstop express
    cannabis asbestos rhinoceros molasses kudos cosmos chaos canvas pancreas mathematics electronics robotics logistics
    gymnastics aerobics ethics optics
    james paris texas kansas dallas angeles netherlands philippines les las los des vegas arkansas illinois massachusetts christmas
    as""".split()
)
"""Words in -s that are no plurals."""
MEASURED_BY = frozenset("magnitude point page speed door cylinder seat bed piece star storey gauge digit acre".split())
"""Nouns that measure the noun behind them whenever they stand in the singular ("an eight point plan", "a 12 page document")."""
ATTRIBUTIVE = frozenset(
    """point page seat door cylinder speed piece part game match man woman person star storey story bed bedroom lane member vote goal item
    step gear engine word letter nation country party way stage round course hole day class digit inning set player run
    wheel track turn bit core pack pin bedroom room unit stop state step-by-step strong""".split()
)
"""Nouns read as the unit of an attribute where no plural follows ("a three game ban")."""
NAME_HEADS = frozenset(
    """poor's poor’s poors boeing airbus iphone ipad galaxy model windows android route highway interstate flight game part chapter section article page
    figure table channel volume vol number no euro group grade level type class phase stage tier stoxx nikkei ftse fortune russell
    nasdaq dow s&p dax topix csi top sakhalin yamal arctic apollo day week version pixel xbox playstation ps nintendo formula gate room
    apartment apt suite bus line highway psalm super bowl schedule appendix annex title rule act bill resolution proposition measure ward district expo agenda formula tomari vision season episode stoxx csi su mig class sub-clause
    team squadron battalion regiment precinct max category area zone unit platform terminal pier block lot box world war watch series mark mk
    scope hs iso sitc naics patent phillips merey motel cac dax ibex aex asx kospi omx sensex nifty""".split()
)
"""Words that make a following number a part of a name, wherever they stand."""
