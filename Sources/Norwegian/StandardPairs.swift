// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that bokmål and nynorsk write differently, both ways.
///
/// A word is looked up by its stem, so that an inflected form finds the base form of the other standard. Pairs whose
/// one side is another word in the other standard (hilse/helse) are left out: they would bring wrong hits.
enum StandardPairs {
  /// The base forms in the other standard, in the order of the table; empty where both write the same.
  static func counterparts(ofStem stem: String) -> [String] { byStem[stem] ?? [] }

  /// The same for a word that may be a compound: part by part where the word as a whole is not in the table.
  static func counterparts(of stem: String, parts: [WordAnalysis.Part]) -> [String] {
    let whole = counterparts(ofStem: stem)
    guard whole.isEmpty, parts.count > 1 else { return whole }
    var texts: [String] = [], isOther = false, index = 0
    while index < parts.count {
      let run = longestRun(in: parts[index...])
      texts.append(run?.text ?? parts[index].text)
      isOther = isOther || run != nil
      index += run?.count ?? 1
    }
    return isOther ? [texts.joined()] : []
  }

  /// The counterpart of the longest row of parts that begins here, with its linking s, and how many parts it covers.
  private static func longestRun(in parts: ArraySlice<WordAnalysis.Part>) -> (text: String, count: Int)? {
    for count in stride(from: min(parts.count, 3), to: 0, by: -1) {
      let run = parts.prefix(count)
      guard let last = run.last else { return nil }
      let isHead = count == parts.count
      let text = run.dropLast().map(\.text).joined() + (isHead ? last.text : last.base)
      guard let other = counterparts(ofStem: count == 1 ? last.stem : Stemmer.stem(text)).first else { continue }
      return (isHead || last.base == last.text ? other : other + "s", count)
    }
    return nil
  }

  private static let byStem: [String: [String]] = {
    var table: [String: [String]] = [:]
    for line in pairs.split(separator: "\n") {
      for pair in line.split(separator: ",") {
        let sides = pair.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
        guard sides.count == 2 else { continue }
        add(sides[0], to: sides[1], in: &table)
        add(sides[1], to: sides[0], in: &table)
      }
    }
    return table
  }()

  private static func add(_ words: [String], to others: [String], in table: inout [String: [String]]) {
    for word in words {
      let stem = Stemmer.stem(word)
      for other in others where Stemmer.stem(other) != stem && table[stem]?.contains(other) != true {
        table[stem, default: []].append(other)
      }
    }
  }

  /// Bokmål, a colon, nynorsk; several forms of one side with a space between. Written for politics, law and health.
  static let pairs = """
    sykehus:sjukehus,sykehjem:sjukeheim,sykdom:sjukdom,syk:sjuk,sykefravær:sjukefråvær,sykepleier:sjukepleiar
    sykelønn:sjukeløn,sykmelding:sjukmelding,pleier:pleiar,bevilgning:løyving,flertall:fleirtal,mindretall:mindretal
    tjeneste:teneste,tjene:tene,helsetjeneste:helseteneste,fortjeneste:forteneste,tilrådning:tilråding
    forskning:forsking,utforskning:utforsking,høring:høyring,norge:noreg,norgeshistorie:noregshistorie,øst:aust
    østlandet:austlandet,østlig:austleg,virksomhet:verksemd,virke:verke,virkning:verknad,virkemiddel:verkemiddel
    virkelighet:røyndom,virkelig:verkeleg,medvirkning:medverknad,medvirke:medverke,påvirke:påverke
    påvirkning:påverknad,innvirkning:innverknad,ettervirkning:etterverknad,lovgivning:lovgjeving,lovgiver:lovgjevar
    arbeidsgiver:arbeidsgjevar,rådgiver:rådgjevar,oppdragsgiver:oppdragsgjevar,veileder:rettleiar
    veiledning:rettleiing,veilede:rettleie,giver:gjevar,gave:gåve,begrensning:avgrensing,beslutning:avgjerd
    beslutte:avgjere,avgjørelse:avgjerd,avgjøre:avgjere,beskrivelse:skildring,betydning:tyding,behandling:handsaming
    behandle:handsame,saksbehandling:sakshandsaming,saksbehandler:sakshandsamar,forutsetning:føresetnad
    forutsette:føresetje,forutsigbar:føreseieleg,forutsigbarhet:føreseielegheit,forskjell:skilnad,fremme:fremje
    fremtid:framtid,fremtidig:framtidig,fremover:framover,frem:fram,fremdeles:framleis,fortsatt:framleis
    fremgang:framgang,fremstille:framstille,fremstilling:framstilling,fremvekst:framvekst,fremskritt:framsteg
    hjem:heim,hjemme:heime,hjemmel:heimel,hjemmetjeneste:heimeteneste,barnehjem:barneheim
    hjemmesykepleie:heimesjukepleie,hjemløs:heimlaus,arbeidsløs:arbeidslaus,arbeidsløshet:arbeidsløyse,løs:laus
    løsning:løysing,løse:løyse,løsne:losne,oppløsning:oppløysing,bolig:bustad,boligpolitikk:bustadpolitikk
    beboer:bebuar,innbygger:innbyggjar,bygge:byggje,ligge:liggje,legge:leggje,ansvarlig:ansvarleg
    offentlig:offentleg,offentlighet:offentlegheit,personlig:personleg,vanlig:vanleg,mulig:mogleg
    mulighet:moglegheit,umulig:umogleg,nødvendig:naudsynt nødvendig,nødvendighet:naudsyn,tydelig:tydeleg,årlig:årleg
    daglig:dagleg,månedlig:månadleg,måned:månad,uke:veke,ukentlig:vekentleg,rettslig:rettsleg,språklig:språkleg
    faglig:fagleg,kirkelig:kyrkjeleg,kirke:kyrkje,menighet:kyrkjelyd,skole:skule,høyskole:høgskule
    grunnskole:grunnskule,videregående:vidaregåande,videre:vidare,videreføre:vidareføre,videreføring:vidareføring
    viderutvikle:vidareutvikle,høy:høg,høyde:høgd,høyest:høgast,høyesterett:høgsterett,lav:låg,lavere:lågare
    lavest:lågast,lavinntekt:låginntekt,lærer:lærar,søker:søkjar,søke:søkje,forsker:forskar,bruker:brukar,eier:eigar
    leier:leigar,eie:eige,eiendom:eigedom,eierskap:eigarskap,egen:eigen,egenskap:eigenskap,egenandel:eigendel
    egnet:eigna,leder:leiar,ledelse:leiing,deltaker:deltakar,deltakelse:deltaking,velger:veljar,velge:velje,valg:val
    valgkrets:valkrins,stortingsvalg:stortingsval,kommunevalg:kommuneval,utvalg:utval,valgfri:valfri,krets:krins
    vedtatt:vedteke,foretak:føretak,helseforetak:helseføretak,foretaksmodell:føretaksmodell,forening:foreining
    forene:sameine,fagforening:fagforeining,enhet:eining,enighet:semje,enig:einig samd,uenighet:usemje
    uenig:ueinig usamd,ikke:ikkje,hvordan:korleis,hvorfor:kvifor,hvem:kven,hverandre:kvarandre,hvis:viss,dere:dykk
    mye:mykje,flere:fleire,først:fyrst først,fra:frå,fravær:fråvær,fratre:fråtre,siden:sidan,uten:utan
    utenfor:utanfor,utenriks:utanriks,utenriksminister:utanriksminister,utenrikspolitikk:utanrikspolitikk
    innenfor:innanfor,innenriks:innanriks,foran:framfor,sammen:saman,sammenheng:samanheng,sammenligne:samanlikne
    sammenligning:samanlikning,sammenslåing:samanslåing,sammensetning:samansetjing
    kommunesammenslåing:kommunesamanslåing,samtidig:samstundes,selv:sjølv,selvstendig:sjølvstendig
    selvstyre:sjølvstyre,selvbestemmelse:sjølvråderett,selvmord:sjølvmord,bestemmelse:føresegn,vei:veg
    veibygging:vegbygging,riksvei:riksveg,fylkesvei:fylkesveg,bompenger:bompengar,penger:pengar,økning:auke,øke:auke
    økt:auka,økende:aukande,selge:selje,lønn:løn,lønnsomhet:lønsemd,lønnsom:lønsam,minstelønn:minsteløn
    trygghet:tryggleik,sikkerhet:tryggleik,usikkerhet:uvisse,kjærlighet:kjærleik,likhet:likskap,ulikhet:ulikskap
    frihet:fridom,frivillighet:frivilligheit,svakhet:veikskap,hemmelighet:løyndom,myndighet:styresmakt
    myndigheter:styresmakter,spørre:spørje,uttalelse:fråsegn,mene:meine,mening:meining,mener:meiner
    menneskerettighet:menneskerett,søsken:sysken,søster:syster,sønn:son,gutt:gut,venn:ven,navn:namn
    stedsnavn:stadnamn,sted:stad,steder:stader,arbeidssted:arbeidsstad,gjøre:gjere,tilgjengelig:tilgjengeleg
    tiltrekke:tiltrekkje,rekke:rekkje,rekkefølge:rekkjefølgje,følge:følgje,følger:følgjer,følelse:kjensle
    kreve:krevje,tenke:tenkje,tenkning:tenking,styrke:styrkje,skyld:skuld,sette:setje,satsning:satsing
    oversette:omsetje,oversettelse:omsetjing,omsetning:omsetnad,nedsette:nedsetje,gress:gras,gård:gard
    gårdsbruk:gardsbruk,melk:mjølk,melkeproduksjon:mjølkeproduksjon,renhold:reinhald,hel:heil,helhet:heilskap
    helhetlig:heilskapleg,helt:heilt,alene:aleine,holde:halde,forhold:tilhøve,innhold:innhald
    vedlikehold:vedlikehald,opphold:opphald,avhold:avhald,beholdning:behaldning,oppholdstillatelse:opphaldsløyve
    holdning:haldning,underhold:underhald,husholdning:hushald,forholde:forhalde,gammel:gamal,bedre:betre
    forbedre:forbetre,forbedring:forbetring,vanskelig:vanskeleg,forebygge:førebyggje,forebygging:førebygging
    forebyggende:førebyggjande,forberede:førebu,forberedelse:førebuing,forbeholde:atterhalde,forbehold:atterhald
    formål:føremål,foreløpig:førebels,forelegge:føreleggje,forespørsel:førespurnad,opprettholde:oppretthalde
    oppgave:oppgåve,utgave:utgåve,avgi:avgje,oppgi:oppgje,undersøke:undersøkje,undersøkelse:undersøking
    utdannelse:utdanning,begynne:byrje,begynnelse:byrjing,bevegelse:rørsle,arbeiderbevegelse:arbeidarrørsle
    arbeider:arbeidar,arbeiderparti:arbeidarparti,arbeidstaker:arbeidstakar,arbeidstager:arbeidstakar
    innvandrer:innvandrar,asylsøker:asylsøkjar,anledning:høve,anmode:oppmode,anmodning:oppmoding,ansatt:tilsett
    ansette:tilsetje,ansettelse:tilsetjing,ansiktet:andletet,erfaring:erfaring røynsle,redegjørelse:utgreiing
    utredning:utgreiing,brudd:brot,lovbrudd:lovbrot,forbrytelse:brotsverk,vold:vald,voldtekt:valdtekt
    voldelig:valdeleg,dommer:dommar,borger:borgar,borgerlig:borgarleg,statsborger:statsborgar
    statsborgerskap:statsborgarskap,trussel:trugsmål,true:truge,nødhjelp:naudhjelp,nød:naud,levende:levande
    legemiddel:lækjemiddel,hjerte:hjarte,hjertesykdom:hjartesjukdom,hode:hovud,hovedsak:hovudsak,hoved:hovud
    hovedstad:hovudstad,hovedmål:hovudmål,hovedregel:hovudregel,uføre:ufør,hensikt:føremål,hensyn:omsyn
    henvisning:tilvising,henvendelse:førespurnad,hendelse:hending,gjeldende:gjeldande,omkring:ikring,strøm:straum
    strømpris:straumpris,drøm:draum,tro:tru,trosfrihet:trusfridom,trossamfunn:trussamfunn,bro:bru,flom:flaum
    strømnett:straumnett,tilsynelatende:tilsynelatande,bekrefte:stadfeste,bekreftelse:stadfesting,bevisst:medviten
    bevissthet:medvit,befolkning:folkesetnad,beholde:behalde,beregning:utrekning,utslippskutt:utsleppskutt
    utslipp:utslepp,slippe:sleppe,bærekraft:berekraft,bærekraftig:berekraftig,mangfoldig:mangfaldig
    mangfold:mangfald,gjennomsnittlig:gjennomsnittleg,befolkningsvekst:folkevekst,tilstrekkelig:tilstrekkeleg
    rettferdighet:rettferd,vannkraft:vasskraft,vann:vatn,vannforsyning:vassforsyning,miljøvennlig:miljøvenleg
    ubetydelig:ubetydeleg,redsel:redsle,fødested:fødestad,kjøtt:kjøt,rettssikkerhet:rettstryggleik
    pasientsikkerhet:pasienttryggleik,forsyningssikkerhet:forsyningstryggleik,datasikkerhet:datatryggleik
    trafikksikkerhet:trafikktryggleik,lovforslag:lovframlegg,budsjettforslag:budsjettframlegg,gang:gong
    engang:eingong,vitenskap:vitskap,vitenskapelig:vitskapleg,forskningsråd:forskingsråd,innkreving:innkrevjing
    krevende:krevjande,pålegge:påleggje,planlegge:planleggje,fastsette:fastsetje,iverksettelse:iverksetjing
    videresende:vidaresende,utarbeidelse:utarbeiding,opprettelse:oppretting,avskaffelse:avskaffing
    oppfyllelse:oppfylling,forståelse:forståing,utnyttelse:utnytting,sysselsetting:sysselsetjing
    målsetting:målsetjing,innsetting:innsetjing,forbrukervern:forbrukarvern,forbruker:forbrukar
    skattebetaler:skattebetalar,næringsdrivende:næringsdrivande,kommunestyrevalg:kommunestyreval
    folkeavstemning:folkerøysting,avstemning:avrøysting,stemmerett:røysterett,talerstol:talarstol,ordfører:ordførar
    saksordfører:saksordførar,utenriksdepartement:utanriksdepartement,likelydende:likelydande,følgende:følgjande
    tilsvarende:tilsvarande,særlig:særleg,endelig:endeleg,alvorlig:alvorleg,naturlig:naturleg
    nærliggende:nærliggjande,tidligere:tidlegare,tidlig:tidleg,hovedsakelig:hovudsakleg,sannsynlig:sannsynleg
    åpen:open,åpenhet:openheit,åpne:opne,åpning:opning
    """
}
