"""The words of noun phrases: those that end one, odd plurals, nouns that measure another, heads of names."""

from __future__ import annotations

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
    brought caught chose drew drove fought heard knew laid sent sought spent stole struck swept taught threw understood underwent went wore wrote
    suffered lacked showed attended joined enjoyed faced pleaded complained
    versus vs plus minus amid according following involving including excluding regarding concerning using
    reveals contains includes consists belongs thanks indicates suggests implies denotes represents constitutes qualifies equals separates signifies""".split()
)
"""Words that end a counted noun phrase."""
NOUN_STARTERS = frozenset("more fewer less other such most least further overnight known".split())
"""Stop words that may open a counted noun phrase all the same ("eight more picks", "eight other employees")."""
PLURALS: dict[str, str] = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "geese": "goose", "lives": "life", "wives": "wife", "midwives": "midwife", "housewives": "housewife", "knives": "knife", "leaves": "leaf", "wolves": "wolf", "halves": "half",
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
    "offspring": "offspring", "headquarters": "headquarters", "works": "work", "cargoes": "cargo", "memoranda": "memorandum", "cars": "car", "caches": "cache", "niches": "niche", "headaches": "headache", "chillies": "chilli",
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
    "passersby": "passer-by", "hangers-on": "hanger-on", "livestock": "livestock", "poultry": "poultry", "folk": "folk", "townsfolk": "townsfolk", "fisherfolk": "fisherfolk", "womenfolk": "womenfolk", "menfolk": "menfolk", "cod": "cod", "squid": "squid", "trout": "trout",
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
    nasdaq dow s&p dax topix csi top ifrs ias sdg dn ngc ugc psr gliese messier wasp toi sakhalin yamal arctic apollo day week version pixel xbox playstation ps nintendo formula gate room
    apartment apt suite bus line highway psalm super bowl schedule appendix annex title rule act bill resolution proposition measure ward district expo agenda formula tomari vision season episode stoxx csi su mig class sub-clause
    team squadron battalion regiment precinct max category area zone unit platform terminal pier block lot box world war watch series mark mk
    scope api rfc pep hs iso sitc naics patent phillips merey motel cac dax ibex aex asx kospi omx sensex nifty scenario component subcomponent pillar workstream forever
    wi-fi wifi bluetooth usb usb-c hdmi displayport thunderbolt pcie ios ipados macos watchos snapdragon ryzen""".split()
)
"""Words that make a following number a part of a name, wherever they stand."""
STREETS = "Street|St|Road|Rd|Avenue|Ave|Way|Drive|Dr|Lane|Boulevard|Blvd|Square|Place|Court|Terrace|Crescent|Quay"
"""Last words of the names of streets."""
YOUNG = frozenset(
    """boy girl child son daughter brother sister teenager baby teen toddler nephew niece cousin victim suspect
    defendant accused student pupil survivor patient passenger swimmer runner skater gymnast youngster youth
    adolescent infant orphan schoolboy schoolgirl grandson granddaughter stepson stepdaughter stepbrother stepsister
    twin lad lass cyclist pedestrian skateboarder refugee hostage captive heir princess prince dog cat horse pony
    king queen monarch""".split()
)
"""Persons (and beasts) that may be of any age."""
GROWN = frozenset(
    """man woman wife husband mother father uncle aunt widow widower mum mom dad grandmother grandfather grandma
    grandpa grandad granny stepfather stepmother partner boyfriend girlfriend fiance fiancé fiancee fiancée lover
    bride groom friend neighbour neighbor flatmate roommate colleague housemate lodger landlord landlady tenant
    killer murderer gunman attacker assailant shooter intruder bomber hacker fraudster conman smuggler trafficker
    stalker paedophile pedophile rapist burglar thief robber fugitive offender inmate convict detainee prisoner
    ringleader accomplice motorist biker motorcyclist rider jogger walker hiker climber skier snowboarder surfer
    diver tourist holidaymaker backpacker passer-by bystander pensioner retiree veteran housewife migrant resident
    shopper customer employee graduate undergraduate driver trucker cabbie courier teacher headteacher headmaster
    headmistress professor lecturer tutor instructor trainer librarian coach referee umpire player footballer
    striker midfielder defender goalkeeper keeper winger playmaker full-back centre-back left-back right-back
    fly-half scrum-half flanker hooker quarterback linebacker pitcher outfielder cricketer batsman batter bowler
    all-rounder boxer wrestler fighter golfer sprinter hurdler jockey rower racer athlete triathlete champion winner
    runner-up singer rapper songwriter musician guitarist bassist drummer pianist violinist cellist conductor
    composer vocalist frontman dancer ballerina choreographer actor actress comedian director producer filmmaker
    screenwriter playwright presenter broadcaster newsreader host model star influencer blogger streamer celebrity
    socialite chef cook waiter waitress barman bartender writer author novelist poet historian journalist reporter
    columnist editor publisher painter artist sculptor photographer cameraman architect designer doctor surgeon
    nurse midwife paramedic medic dentist pharmacist psychologist psychiatrist therapist carer caregiver vet lawyer
    barrister solicitor attorney prosecutor judge magistrate clerk officer policeman policewoman constable sergeant
    detective inspector cop trooper sheriff soldier marine sailor seaman captain colonel lieutenant corporal
    commander airman pilot firefighter fireman lifeguard bodyguard guard bouncer doorman ranger astronaut cosmonaut
    spy diplomat ambassador minister leader politician president chairman chairwoman chancellor premier senator
    governor mayor councillor congressman congresswoman lawmaker legislator candidate nominee challenger incumbent
    activist campaigner dissident protester dictator emperor duke duchess earl baron heiress bishop archbishop pope
    priest vicar pastor preacher imam rabbi monk nun cleric banker trader broker accountant financier investor
    tycoon billionaire millionaire magnate mogul entrepreneur businessman businesswoman executive boss chief manager
    founder co-founder owner shopkeeper dealer salesman saleswoman consultant adviser advisor aide secretary
    receptionist worker labourer laborer farmer farmhand fisherman builder plumber carpenter electrician mechanic
    bricklayer roofer decorator gardener cleaner butcher baker hairdresser barber tailor engineer scientist
    physicist chemist biologist economist mathematician programmer developer postman miner hunter shepherd skipper
    negotiator""".split()
)
"""Persons that are grown, or half so, by their trade, their role or their kin."""
PLANTS = frozenset(
    "flamanville hinkley sizewell vogtle olkiluoto hanhikivi akkuyu barakah kudankulam angra taishan cernavoda dukovany "
    "temelin temelín mochovce paks kozloduy belene doel tihange cattenom gravelines penly ringhals forsmark oskarshamn "
    "loviisa rooppur bushehr tianwan sanmen kori hanul hanbit wolsong saeul genkai mihama ikata kashiwazaki onagawa "
    "hamaoka tsuruga atucha embalse qatargas rasgas deniz".split()
)
"""Names of power stations, gas plants and fields, whose units have numbers: "Vogtle 4", "Shah Deniz 2"."""
