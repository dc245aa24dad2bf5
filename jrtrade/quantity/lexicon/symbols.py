"""Symbols of units, as they stand behind a number, and the code of each."""

from __future__ import annotations

from jrtrade.quantity.lexicon.tables import pairs

UNIT_SYMBOLS: dict[str, str] = {
    s: s
    for s in (
        "km cm mm nm mi ft kg mg lb oz kW MW GW TW kWh MWh GWh TWh Wh hp kV mV mA Hz kHz MHz GHz dB kPa MPa GPa psi ksi kB MB GB TB "
        "PB EB ha m2 km2 m3 ft3 cm2 cm3 Mt Gt kt kl mL ml bcm tcf bcf mcf MMcf boe kboe MMboe toe Mtoe TEU MMbbl Mbbl kbbl rpm mpg km/h m/s mi/h b/d bbl Mbit/s Gbit/s "
        "MJ GJ TJ PJ EJ kJ kcal Mcal Gcal lb-ft Nm mAh Mb/d nmi yd kWp MWp GWp kWe MWe GWe kWth MWth GWth MWt GWt SWU MWac MWdc GWac GWdc WS CGT GRT bbl/d g/km L/100km ppm ppb mmHg km3 kN eV keV MeV GeV TeV mM µM dpi ppi bpm mSv µSv Sv mGy cal µs ns mmol nmol ng pg Pa hPa MBq Bq tCO2 tCO2e ktCO2 ktCO2e MtCO2 MtCO2e GtCO2 GtCO2e gCO2 gCO2e kgCO2 kgCO2e kWh/m2 "
        "MMst Mst MMsf MMscf mscf mcm FEU koz Moz Mlb Blb tU lwt dmtu ktpa ktoe TBtu MMscm/d scf scf/d mscf/d MMscf/d kboe/d boe/d bcf/d mcf/d mcm/d MMcf/d Tbit/s "
        "BHK ldt KiB MiB GiB TiB mbar atm lm lux mol kVA MVA ZJ kBq GBq TBq PBq kΩ MΩ Ω µF nF pF cSt Sm3 Nm3 gal ly AU N·m"
    ).split()
} | pairs("""
    °C: °C, ℃, ºC
    °F: °F, ℉, ºF
    m2: m², sqm, ㎡
    km2: km², sqkm, ㎢
    sq ft: sqft, ft2, ft², sf, SF
    sq mi: mi2, mi²
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
    Wh: W·h
    kWh: kW·h
    MWh: MW·h
    GWh: GW·h
    TWh: TW·h
    Ah: A·h
    g/m2: gsm
    light-year: ly
    Ω: Ω
    kΩ: kΩ
    cSt: cst
    MP: MP
    pixel: px
    fps: fps, FPS
    IU: IU
    m3: m³, cbm, ㎥
    m: mtrs, mtr
    mm: mms, ㎜
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
    m3/day: cm/d
    ft3/day: cfd, cf/d
    t.km: tkm
    passenger.km: pkm
    cm2: cm²
    cm3: cm³, cc
    µm: µm, μm
    µg: µg, μg, mcg, ug
    MPGe: MPGe, MPGE, mpge, mpgE
    mpg: MPG
    mi/h: mph, MPH
    km/h: kph, kmh, KPH, kmph, Kph, Kmh, KMH, Km/h, KM/H
    hp: bhp, PS, HP, BHP
    Mbit/s: Mbps, mbps, Mb/s
    Gbit/s: Gbps, gbps, Gb/s
    kbit/s: kbit/s, kbps, Kbps, kb/s
    torr: torr, Torr
    gpm: gpm, GPM
    cfm: cfm, CFM, scfm, SCFM
    N/mm2: N/mm2, N/mm²
    N/m2: N/m2, N/m²
    cd/m2: cd/m2, cd/m²
    µL: µl, μl, ul
    knot: kts
    angstrom: Å
    lb: lbs, LBS, Lbs
    oz: OZ
    GB: gb, Gb
    kB: KB, Kb
    cm: CM, ㎝
    psi: PSI
    rpm: RPM
    TB: tb
    kg: kgs, Kg, KG, Kgs, ㎏
    g: gm, gms
    km: kms, KM, Km, Kms, KMS, ㎞
    Hz: HZ, hz
    GHz: ghz, Ghz, GHZ
    MHz: mhz, Mhz, MHZ
    kHz: khz, KHz, KHZ
    mAh: mah, MAH
    kV: KV
    MWh: mwh, Mwh, MWH
    GWh: gwh, Gwh, GWH
    TWh: twh, Twh, TWH
    GW: Gw, gw
    kWh: kwh, KWh, KWH, Kwh
    kW: kw, KW
    MW: mw, Mw
    mtpa: mtpa, Mtpa, MTPA, mmtpa, MMtpa, MMTPA, mtpy, Mtpy, MTPY, mmtpy, MMtpy, MMTPY
    mtpa: mta, Mta, mmta, MMta, MMTA, mt/a, mt/y, mt/yr, mt/year, MT/a, MT/y, MT/yr, MT/year
    ktpa: ktpa, ktpy
    t/year: tpa, tpy
    t/day: tpd
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
    hL: hl, hL
    kb/d: kb/d, kbpd, kbd
    Mb/d: mb/d, mbpd, mbd, mmb/d, mmbpd, MMb/d, MMbpd
    TEU: TEUs
    FEU: FEUs
    CGT: CGTs, cgt
    koz: Koz
    MMBtu: mmBtu, MMBTU, mmBTU
    Btu: BTU, Btu
    deg: °
    ft: ′, FT
    in: ″
    mg: MG
    pp: pp, ppt, ppts
    bp: bp, bps
    %: %, pc, pct
    ‰: ‰
""")
UNIT_SYMBOLS |= {
    s: s
    for s in (
        "THz Pa·s mTorr Ah kAh mEq inHg cmH2O dBA dBm dBi rad/s deg/s N/m N/mm cal/g J/g J/K J/kg J/mol J/gK J/kgK lbf kgf psig psia "
        "barg bara cP mPa·s mrem kpc Mpc kyr Myr Gyr mIU µIU kbar Gy kDa MDa kbp Mbp"
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
UNIT_SYMBOLS |= {
    "Tcf": "tcf",
    "Bcm": "bcm",
    "ml": "mL",
    "bbl/d": "b/d",
    "cd/m2": "cd/m2",
    "cd/m²": "cd/m2",
    "Mha": "Mha",
    "Wp": "Wp",
    "µas": "µas",
    "μas": "µas",
}
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
