"""The words of units: physical, of durations, of what a rate is stated per."""

from __future__ import annotations

from jrtrade.quantity.lexicon.tables import pairs

UNIT_WORDS: dict[str, str] = pairs("""
    %: percent, per cent, percentage, pct, p.c
    pp: percentage point, percentage points, percent point, percent points, per cent points, ppt, ppts, p.p, percentage pt, percentage pts, percent pt, percent pts, per cent pt, per cent pts, pct pt, pct pts, pct point, pct points
    bp: basis point, basis points, basis pt, basis pts, bps
    ‰: per mille, per mil, permille, promille
    m: metre, metres, meter, meters
    km: kilometre, kilometres, kilometer, kilometers, kms
    dm: decimetre, decimetres, decimeter, decimeters
    cm: centimetre, centimetres, centimeter, centimeters, cms
    mm: millimetre, millimetres, millimeter, millimeters
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
    board foot: board foot, board feet, board-foot, board-feet
    acre-ft: acre-foot, acre-feet, acre foot, acre feet
    light-year: light-year, light-years, light year, light years, lightyear, lightyears
    m2: metres squared, metre squared, meters squared, meter squared, square metre, square metres, square meter, square meters, sq m, square m, sq metres, sq meters, sq. m, sq.m, sq. metres, sq. meters, sqm
    dwt: dwt, deadweight tonnes, deadweight tons
    km2: square kilometre, square kilometres, square kilometer, square kilometers, sq km, sq. km, sq.km, square km, sq kilometres, sq kilometers
    sq ft: feet squared, foot squared, square foot, square feet, sq ft, sq. ft, sq.ft, sq feet
    sq mi: square mile, square miles, sq mi, sq. mi, sq miles, sq. miles
    m3: cubic metre, cubic metres, cubic meter, cubic meters, cu m, cu. m, cu.m, cubic m, standard cubic metre, standard cubic metres, standard cubic meter, standard cubic meters, normal cubic metre, normal cubic metres, normal cubic meter, normal cubic meters
    mm2: square millimetre, square millimetres, square millimeter, square millimeters, sq mm, sq. mm, sq.mm
    mm3: cubic millimetre, cubic millimetres, cubic millimeter, cubic millimeters
    ft3: cubic foot, cubic feet, cu ft, cu. ft, standard cubic foot, standard cubic feet
    km3: cubic kilometre, cubic kilometres, cubic kilometer, cubic kilometers
    mi3: cubic mile, cubic miles
    yd3: cubic yard, cubic yards, cu yd, cu. yd, cu yds, cu. yds
    in3: cubic inch, cubic inches, cu in, cu. in
    cm3: cubic centimetre, cubic centimetres, cubic centimeter, cubic centimeters
    yd2: square yard, square yards, sq yd, sq. yd, sq yds, sq. yds, sq yards
    in2: square inch, square inches, sq in, sq. in, sq.in, sq inch, sq inches
    cm2: square centimetre, square centimetres, square centimeter, square centimeters, sq cm, sq. cm, sq.cm
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
    quart: quart, quarts, qt, qts
    pint: pint, pints
    bbl: barrel, barrels, barrel of oil, barrels of oil, barrels of crude, barrels of crude oil, gross barrels, net barrels, bbls
    b/d: barrel per day, barrels per day, barrels a day, barrel a day, barrels daily, barrels of oil per day, barrels of oil a day, barrels of crude per day, barrels of crude a day, bpd, bopd
    boe: barrel of oil equivalent, barrels of oil equivalent
    boe/d: barrels of oil equivalent per day, barrels of oil equivalent a day, boepd
    toe: tonne of oil equivalent, tonnes of oil equivalent, tons of oil equivalent
    t: tonne, tonnes, metric ton, metric tons, metric tonne, metric tonnes
    ton: ton, tons, short ton, short tons, long tons, tonner, tonners
    mtpa: mtpa
    TEU: teu, teus, twenty foot equivalent unit, twenty foot equivalent units, 20 foot equivalent unit, 20 foot equivalent units, 20ft equivalent units, 20 ft equivalent units, twenty feet equivalent unit, twenty feet equivalent units, 20 feet equivalent unit, 20 feet equivalent units
    FEU: feu, feus, forty foot equivalent unit, forty foot equivalent units, 40 foot equivalent unit, 40 foot equivalent units, 40ft equivalent units, 40 ft equivalent units
    kg: kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos, kgs
    g-force: g-force, g-forces
    g: gram, grams, gramme, grammes
    lb: pound, pounds, lbs
    oz: ounce, ounces, ozs, troy ounce, troy ounces
    carat: carat, carats, karat, karats
    quintal: quintal, quintals
    cwt: hundredweight, hundredweights, cwt
    W: watt, watts
    Wh: watt-hours, watt hours, watt-hour, watt hour
    Ah: amp-hour, amp-hours, amp hour, amp hours, ampere-hour, ampere-hours, ampere hours
    mAh: milliamp hours, milliamp-hours, milliampere-hours
    hp: horsepower, bhp, ihp, shp, brake horsepower, shaft horsepower, indicated horsepower, metric horsepower
    J: joule, joules
    PJ: petajoule, petajoules
    EJ: exajoule, exajoules
    ZJ: zettajoule, zettajoules
    MMBtu: million british thermal units, mmbtu, million btu, mmbtus
    Btu: british thermal unit, british thermal units, btu, btus
    kcal: kilocalorie, kilocalories
    cal: calorie, calories
    V: volt, volts
    A: ampere, amperes, amp, amps
    Hz: hertz, hz
    dB: decibel, decibels
    N: newton, newtons
    Ω: ohm, ohms
    kΩ: kilohm, kilohms, kilo-ohm, kilo-ohms
    MΩ: megohm, megohms
    lm: lumen, lumens
    lux: lux
    rad: radian, radians
    arcmin: arcminute, arcminutes, arc minute, arc minutes, minute of arc, minutes of arc
    arcsec: arcsecond, arcseconds, arc second, arc seconds, second of arc, seconds of arc
    sr: steradian, steradians
    F: farad, farads
    Ci: curie, curies
    rem: rem, rems
    cd: candela, candelas
    gauss: gauss
    dyn: dyne, dynes
    erg: erg, ergs
    lbf: pound-force, pounds-force
    kgf: kilogram-force, kilograms-force
    inHg: inch of mercury, inches of mercury
    mmHg: millimetre of mercury, millimetres of mercury, millimeter of mercury, millimeters of mercury
    cP: centipoise
    kpc: kiloparsec, kiloparsecs
    Mpc: megaparsec, megaparsecs
    KiB: kibibyte, kibibytes
    MiB: mebibyte, mebibytes
    GiB: gibibyte, gibibytes
    TiB: tebibyte, tebibytes
    YB: yottabyte, yottabytes
    AU: astronomical unit, astronomical units
    Sv: sievert, sieverts
    Bq: becquerel, becquerels
    PBq: petabecquerel, petabecquerels
    Pa: pascal, pascals
    hPa: hectopascal, hectopascals
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
    EB: exabyte, exabytes
    ZB: zettabyte, zettabytes
    kB/s: kilobyte per second, kilobytes per second, kilobytes a second
    bit/s: bit per second, bits per second, bits a second
    kbit: kilobit, kilobits
    Mbit: megabit, megabits
    Gbit: gigabit, gigabits
    Tbit: terabit, terabits
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
    tbsp: tablespoon, tablespoons, tbsp, tbsps
    tsp: teaspoon, teaspoons, tsp, tsps
    rpm: revolutions per minute
    knot: knot, knots, kn
    ppm: parts per million, part per million, ppm
    ppb: parts per billion, part per billion, ppb
    °C: degrees celsius, degree celsius, celsius, degrees centigrade, centigrade, degrees c, degree c, deg c, deg. c
    °F: degrees fahrenheit, degree fahrenheit, fahrenheit, degrees f, degree f, deg f, deg. f
    K: kelvin, kelvins, degrees kelvin, degree kelvin
    deg: degree, degrees, deg, degs, degrees of arc, degree of arc
    angstrom: angstrom, angstroms, ångström, ångströms
    bushel: bushel, bushels
    therm: therm, therms
    mil: mils
    T: tesla, teslas
    C: coulomb, coulombs
    erg: erg, ergs
    torr: torr
    atm: atmospheres
    kbit/s: kilobit per second, kilobits per second
    mEq: milliequivalent, milliequivalents
    eV: electronvolt, electronvolts, electron volt, electron volts
""")
UNIT_WORDS |= {
    "kiloannum": "ka",
    "megaannum": "Ma",
    "gigaannum": "Ga",
    "cumec": "m3/s",
    "cumecs": "m3/s",
    "solar mass": "solar mass",
    "solar masses": "solar mass",
}
_PARTS = {
    "milli": "m", "micro": "µ", "nano": "n", "pico": "p", "femto": "f", "kilo": "k", "mega": "M", "giga": "G", "tera": "T",
}  # fmt: skip
_PARTED = pairs("""
    A: amp, amps, ampere, amperes
    V: volt, volts
    VA: volt-ampere, volt-amperes
    W: watt, watts
    Wh: watt-hour, watt-hours, watt hour, watt hours
    J: joule, joules
    N: newton, newtons
    C: coulomb, coulombs
    F: farad, farads
    H: henry, henries, henrys
    T: tesla, teslas
    Hz: hertz
    Pa: pascal, pascals
    Ω: ohm, ohms
    Ci: curie, curies
    Bq: becquerel, becquerels
    Sv: sievert, sieverts
    Gy: gray, grays
    eV: electronvolt, electronvolts, electron volt, electron volts
    L: litre, litres, liter, liters
    m: metre, metres, meter, meters
    g: gram, grams, gramme, grammes
    s: second, seconds
    mol: mole, moles
    t: tonne, tonnes, ton, tons
    B: byte, bytes
""")
UNIT_WORDS = {
    part + joint + word: sign + code
    for word, code in _PARTED.items()
    for part, sign in _PARTS.items()
    for joint in (" ", "")
} | UNIT_WORDS
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
DURATIONS: dict[str, str] = pairs("""
    year: year, years, yr, yrs
    month: month, months, mths, mos, mo
    week: week, weeks, wk, wks
    day: day, days
    hour: hour, hours, hrs
    minute: minute, minutes, mins
    second: second, seconds, secs
    millisecond: millisecond, milliseconds, milli second, milli seconds, msec, msecs
    decade: decade, decades
    century: century, centuries
    millennium: millennium, millennia, millenniums
    quarter: quarters
    fortnight: fortnight, fortnights
    weekend: weekends
    night: nights
""")
PER_NOUNS = frozenset(
    "barrel bbl tonne ton kilo kilogram kg gram pound ounce litre liter gallon acre hectare share unit person head capita night "
    "hour day week month year minute second annum quarter kilometre kilometer mile km kWh MWh kilowatt-hour megawatt-hour megawatt kilowatt watt MMBtu "
    "mmBTU mmbtu over go household employee customer game match ticket bushel quintal".split()
)
"""What money and counts are commonly stated by, after "a", "an" or "each" ("after "per" any noun serves)."""
GOODS = frozenset(
    "car truck lorry vehicle van bus wagon railcar truckload carload wagonload container box carton case crate bag sack pallet bottle can "
    "tin jar packet pack piece axle pair dozen phone handset laptop computer panel module cell tyre tire plate bowl bunch stem bouquet "
    "loaf egg chicken hen cow bull calf pig hog lamb sheep goat horse book copy page ticket visit trip ride journey flight cruise voyage "
    "session lesson carat cord certificate pill tablet dose shot vial jab mask tree sapling log sheet roll plot letter stamp message download song album subscriber "
    "house home apartment load cargo carcass bale bucket drum cylinder keg cask chip wafer battery bulb "
    "pint cup glass mug class pop slice scoop serving portion helping meal drink seat room table episode lap "
    "transit passage call race fight bout show gig concert film movie round passenger child adult couple punnet tray click word offence infringement goal".split()
)
"""What is sold by the piece, the package or the load: behind money, "a car" is each car."""
TERMS = frozenset("season term semester".split())
"""Times that money and counts are stated by where nothing else is said of them: not "a season ticket"."""
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
    minute: min
""")
PER_UNITS |= HAULAGE
