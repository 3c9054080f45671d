// SPDX-License-Identifier: GPL-3.0-or-later

/// Words drawn at random from public documents and questions to ministers, marked by hand before the program saw them.
///
/// A bar is a boundary that must be found, a slash one that may be. Drawn by type among words of seven letters and more
/// that occur twice, without those of the judged list; foreign and garbled words were left out. The first list was used
/// while the rules were written, the second and third to try them.
enum LabelledWords {
  static let first = words(
    """
    skole|leirane ekte/følt påtagende kråke|sølv trafikkantene original|litteratur service|avdelingen \
    lærling|programmet grense|passering liv/rente rein|beite|kommisjonen grense|spørsmål figur|register debatterte \
    kommune|administrasjoner enheter stipend|komité|vederlag ansvars|felt ski|trekk data|kommunikasjon \
    landskaps|verdier andels|kapital forventa kurs|lærer stats/rådenes innovasjons|system stellet passerte \
    frivillig|sentralene sameint navigasjon oppsyn|oppgavene konkurranse|regel/verket argumentering \
    overskudds|deling forsvars|ministerens fremlegge verdi|skapere eierskaps|melding rå/stoffene kallast \
    menneske|retts|spørsmål kontroll|behov lodd/rette lanseringa snø|scooterne språk|interesserte sentral|makta \
    metodene utrednings|gruppa utbygginga prosjekt|tittel entrepenørskap ambassadørene redergjøres kvalitets|nisjer \
    tre/kvart total|produksjon livs|utkomme vær|forhold bio/prospektering ulve|par adsministrasjons|budsjettet \
    utenriks|politikk transport|kapasitet kompetanse|sentra operasjon vekslingen finans|politisk gjenforening \
    borgerlige brakker uklandelig fri/by|ordningen rein|drifts|kurs leverings|sikkerhet retts|forholdene overdrevne \
    allmenn|utdanning sosial|komitéen avleggelse barndommens bygge|skikker avgrensar kunnskaper stearin|lys \
    helse|samarbeidet sjø/mat|eksport sel|bestander attraktivitets|analyse makt|analyse flaske|halsen strategiar \
    enkelt|studier mat/vare|beredskap fag|systemer blokkert rov/vilt|trykk innrapportert kandidaten avskjedigelse \
    gjenstande administrerende oppfølgings|tjeneste riks|veiene bestemmelsenes fremforhandling akkumulatorane \
    saue|tette mer/kostnader bygnings|teknologi tiltenkt nett/verks|gruppen kommunal|komiteens tileigna rettelse \
    advokater intensiv|syke/pleier felles|trekk forsvars|politiske ufattelig presse|vakt|telefonen kultur|bygg \
    politi|tjeneste/mann gjennomsiktig oppdrags|brevene reflekterte nytteløst vurderings|skjema medie|typene \
    strategiene gruppas kraft|lednings|nett arbeids|mengde dyre|helse|tilsyn milliard|investering ressurs|grunnlag \
    fiske|metoder samfunns|aktører funksjons|hemma foretaks|former jam/aldringar ungdoms|kortet nærings|interesser \
    hel/års|drevne primær|produsentene overnattinger kondemnerings|ordning kofferten region|rådet krenkjande \
    enhets|registret heil/tids|barne|hage hoved|attraksjoner fremstillinger framsatte forverres stensilar \
    slutt|dokumentet bygnings|historie anbuds|kriterier anskaffelses|direktiv fylkes|veg|ferge støtte|områder \
    kvar/dags|aktivitetar tilbakevirkende prosjekt|støtte sjuke/husa uttatte mellom/tida samarbeids|område beregning \
    konsesjonar sykelig korrespondanse situasjons|bestemte bom|pengar saue|bøndene artiklar overbringe forkortelsene \
    pris|utvikling tids|vektet nedsnødd skatte|trekket anke|saken pels|dyr fremvisning forvaltnings|område \
    gjenomførd skille|ark rand|kommunene svar|fristene pilegrims|satsing stor/fly|plassen offer|plasser tabellen \
    oppstøt bygg/herren rivning land|anleggene spørre|nøkkel rettighets|krav primær|helse|tjenester eiendoms|megling \
    ugjenkallelig alkohol|prosent misvisande hovud|linene straffbar strukturering silde|kvote veiløse bryllupet \
    glad|sak informantene joike|melodier forsknings|parken rangeres internship mat|minister tema|organisert forsinke \
    konsulteres konstituerende evalueringar høyeste/retts|dommen brukt|bilar temperatur \
    tilskudds|forvaltnings|system forsvares valg|oppgjør kamp|fly|anskaffelsen forvaltings|bedrift inntekts|årets \
    korona|krisen klima|tilpasnings|politikk helse|forebyggende spørre/time|svar fag|arbeidarar \
    overprøvnings|nemnden inter/nett|siden førelagt grense|nært by|befolkningen lov|endrings|forslag \
    toll|forskriftens kunnskaps|prosjekt forankring overraskande tilbakekalles under/representasjon skole|veiene \
    person|informasjon innleverte rus|brus klokskap saks|behandles etterretnings|virksomhet språk|blandings|distrikt \
    forkynnes funn|stedet liturgiske fortidig mulighets|studier studie|ønsker atom|brensel miljø|endringer \
    undervisnings|oppleggene opplysnings|arbeid grense|trekket ugyldig turist|skip under/grunnen terminert hus/moras \
    slette|hjelps|tenesta finners språk|poeng års/trinn|eleven lære|plan|arbeid slutt|rapporter militær|leiren \
    rekke/vidden stats|skog mjøl|sekk del/tagende uavkrysset konge|krabbe|fiske basis|utstillingen \
    plan/leggings|gruppas gjengse undertrykkelsen språk|bads|barne|hager lærer|tettheten sertifiserings|loven \
    oppmålinger resultat|regnskap forespurt naboene
    """)

  static let second = words(
    """
    skatte|regnskapet eier|kommunene produksjons|måten plan|arbeidet leverandør|gjeld teljinga rov/dyr|stammen \
    pionerene vær|tegn føre/hands|røysting allianser sektorane virkelige selv/skading fylkes|råds|leder geitene \
    kommune|forvaltningen sjiktet eien/delene forsknings|medisinsk utreding selv/produserte forskrifts|arbeid \
    laboratorie|tjenester relatert konflikt|grad ombruks|emballasje studie|tida universitets|museum fangst|menn \
    utviklings|forum tolke|opplæring kultur|minne|vern|avdeling største nærings|fattig tilrådinga inndragast \
    ledsager|hjelp veterinær|politikk hjelpe|lærer framforhandles prøve|ordninga torne|samisk hoved|biblioteket \
    ramme|bevilgningen inntekts|forskjellane for/navnet rov/vilt|forlik inkurie henvisningen nøkkel|ordet innvikla \
    flyge|lederne års|rapporten ukvalifisert oppnevnings|myndigheter fiskeri|tilganger same|byen grense|regionalt \
    einarane hard/før petroleums|loven student|barne|hagene sot|rensing øre/merkinger nærings|senter \
    utviklings|behovene måle|stokk forelagte bo/steds|kommune finansierings|system forhandlings|protokollen \
    real|kapital teologer avgangs|studenter urettferdig riks|vegar fangst|tider ute/stenging oppføres forhandlinger \
    svenske|kongen prøve|resultater alkohol|konsentrasjon fylkes|tings|gruppene overflater president fotografiske \
    snitt|pris nikkel|verket barke|pulver overvaking trygde|avgifta ord|vatnet kunngjorde salgs|verdien \
    stats|oppgåve reservasjons|rett formåls|tjenlig kommune|styre|valget stabs|element sær/organ fag|didaktisk \
    data|programmer bortforpaktning detalj|plan/legging avis|sider krok|redskaper bad|stua kommune|del|områder \
    tilbakesatte risiko|villig forstilling våpen|skap forbruker utanriks|politiske miljø|forsking aksepterte \
    sosial|melding naken|bilder enhets|lederne unødvendige gjennomslaget innbyrdes barne|huset lærarar tale|syntesen \
    papirløst gras|populasjoner konkurs|opninga allmenn|medisin kapp/løp miljø|tilstand joike|prosjektet \
    klima|program kapital|kostnader oppvekst|konferanse innfrir vegg|plakater forståing politi|reformens \
    vekers|regelen buffer|kapitalen sove|vogn tilsnikelse maksimums|grense same|tings|styrets minoriteters \
    kvitteringer jord|skifte|rettens språk|opplærings|tilbud rov/vilt|forvaltining internater samarbeids|områder \
    rute|plan musikk|bransje skole|husene idretts|anlegg innsendte farts|kontroller liste|kandidatene destruktive \
    skildres tog|stopp eigen|kontrollen oppsitterne båt|ruter sightseeing kristendoms|kunnskapen \
    inntekts|mulighetene region|inndeling folke|musikk leve|tiden kvinnes omdømme vanske|grad sjø/mat|næringa \
    verne|område|styre|arbeidet bjørne|gravene lærer|nett/sted skjermings|verdig utviklings|midlene søndagene \
    lekse|lesinga trikker liggende same|rett medie|politiske skole|arbeidet fylkes|nytt rom|fartøyet time|bestilling \
    tverr/faglig skole|lærerne no/verande daglig/dagse ramme|betingelsen torske|bestandar kyst|verne|planen \
    ord|listen norsk|ferdighetene bygge|vare|bedrift vind|kraft|utbygging utanriks|politikk bygde|folkets \
    to/hjuls|motor|sykkel omdannelse kompetanse|basen konvensjons|forslagets mangelfull service|graden utryddelse \
    petroleums|industrien søknads|pliktige kondolanser organiseren foto|boksen lavvoer elev|bedriften spillerne \
    prosjekt|regnskap same|barna konspirasjoner i/rette/føre inntjene rå/stoffets finansierings|ordning lobbying \
    delings|tall antydningen gründerar forurensings|direktoratet kongressen vaksine|alliansen slekts|foster|hjem \
    hus/halda reageres kommunikasjons|midlet nett/verks|møtene elev|bedrift ubygging gjeter|hytta rov/vilt|utvalg \
    forsikra vedlike/holds|tiltak turist|nærings|utøvere valg|materiellet henleggelser ressurs|områder \
    plast|emballasje smerte|behandling markeds/førings|strategi sjø/værs|dager lønns|dannelse budsjett|konferansen \
    mottaks|anlegg kunnskaps|løft sports|utstyr arrangementet potet|innhøstinga fylkes|planens leie|rein \
    design|byrået vind|mølle sam/kommune|modellen formelen skole|anleggene fortidas bolig|lån gass|utvinning \
    skatte|endringene utspille kunngjøring opptaks|prøver maskin|skriving miljø|komité tele/kommunikasjoner \
    natur|parker redaksjoner belaste bidrags|ordning undersøkjing begravelser
    """)

  static let third = words(
    """
    påverknad prostiet pasients undervisnings|minister listene fagmessig forløse beite|området diskret \
    fler/talls|merknader doktor|grads|arbeidet registrerings|arbeider høy|konjunktur|perioder vielmes paradokser \
    program|beskrivelsen fregattar hoved|næring behandlings|hjelpe|midler drukket saks|tekster skrift|serie \
    språk|problemer land/bruks|oppgjør forhindra bremse|klosser sjølv/bevisst post|mottak plassen \
    forestillings|lokaler publikasjonen punkten innspurten stemme|sedlene mestring brukbart barne|skulen \
    drive|flytte|jord/bruk lapperne kurant|prosjekt kart/leggings|prøve sesongmessige ervervede konsesjons|grensen \
    incitament land|område følge|tjeneste rein|drifts|økonomi venninner forvekslet unnskyldes samfunns|funksjon \
    høitidelige utfyllingen barne|hage|innhaldet flytande flagrende deklarasjon utbrent bredere drive|plikt \
    bedrifts|miljøene samarbeids|ministeren ungdommane utdannings|minister fakta|bøker kultur|aktivitet \
    utviklings|virksomhet skole|styrer utvinnings|utvalget hånd|våpen velferds|tjenester attlevande geriatri \
    verds|basis arbeids|måtar unge|flokken middel|folke|mengde syns/punktene bygde|kinoer lav|inntekts|land fangsten \
    asyl|mottakene livs|rett medgåtte konsultasjons|partene riks|politiske drift|midler dristig \
    bedrifts|helse|tjeneste italienske malerisk tilleggs|kvoter virksomheten løype|nett brukeren grunn|kursa \
    leie|mottaker krigs|utbruddet budsjett gårdene land/bruks|skolane motløse innførelse rettighets|markedet \
    fokuseres artikkel|samlingen overgrep språk|undervisning storslagen forbundelse sommer|beite|områdene \
    saks|førebuing etablerer|skole helse|kontroller løysingar militær|øvelsen drøftingen trus|fridom evigheter \
    nord|linjene fag|system enkelt|person progresjonen subsidierte inntekts|utjevning institusjons|oppbyggingen \
    kommune|politikere mat|loven ønskede sentrums|bygningene hånd|klær lov|pålegg oppstarts|bedrifter kontrakts|rett \
    is|hotellet telje|materiell syke|stuer forhånds|utfylte begrensa allierte kurs|holder moms|regel/verket \
    nærings|avdelingene gjenoppretting transport|nettet bruks|verdi mineral|prosjekt natte|vakter tilskudd|søknader \
    tvilende migrasjons|politikk reglement reise|livs|politikk dag|penge|utbetaling klassifisert ny/ordningen \
    bearbeide barne|hage|satser luft|kvaliteten hierarki begeret rein|kapp|kjører pådømmelse føderasjon rekne|ark \
    verd/sette samfunns|tiltak før/skole|lærer|studenter ungdoms|tjenesten tøffere utarbeider samtids|kunsten \
    myr|lendte tilsier spanderes ubestemte lyd|bøker direkte|nummer subjektive foreldre|paret nivå|inndeling \
    høy/tids|dag saks|behandlar utgifts|ramme forliks|rådene tromsø|væringer bank|konto|nummer rest|beløpet \
    kyst|flåten verknader ventilasjon overleverte leke|tema lyd|filen utfordret karbon|krets|løpet akvatiske \
    hand|arbeid skribenten lege|fordeling skatte|siden elevers vakt|tid konklusjonane røynsler pris|stigninger \
    pedagogikk arbeids|dokumenter samarbeids|formen minus|for/tegn rekrutterings|ordningen krabbe|invasjonen \
    språk|tilbud sjølv|kjensla arbeids|tids|reduksjon betydelige kiste|lokket høyde|punkt blå|skjell \
    ur/folks|baserte skips|farts|meldingen initierte svalbard|tillegg slutt|innlegg tjenelig medisin|utdanningen \
    sol|celle|selskapet kvalifikasjons|ramme|verk utrederne hav|beite utdannings|messer opposisjons|leder \
    politi|kammeret prognosane skatte|svikt groveste fast|telefon vei/lednings|hefte originalene spille|galskap \
    nærings|innhold bio/brensel bachelor|studium sosial|styret legemlig klage|adgang vinter|netter kropps|øving \
    vind|kraft|prosjektene bemyndiget folke|helse|prosjekt vidtrekkende brann|stasjoner oversendt reaksjoner \
    transport|arbeidet samarbeids|modellen fiske|produkt politi|bevis teknologi|ledelse bibel|selskapet \
    hørings|runder transport|avstander skremming kompleksiteten regulerings|forslag novelle|samling million|støtte \
    ekstern distrikts|utbygging kyst|fiske|avsetningen etnisitets|krav forretnings|utviklingen leverast \
    medvirknings|rett møte|arenaer like|stavelses land|områdene enlighet trangere velferds|systemet \
    bom|penge|finansieres forsknings|prosjekt hofte|skålen tids|avgrensinga vinter|vei gjentok asiatiske månedens \
    nøkterne opnings|tid glass|rute års|studium
    """)

  private static func words(_ list: String) -> [Substring] { list.split(separator: " ") }
}
