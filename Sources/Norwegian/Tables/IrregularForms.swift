// SPDX-License-Identifier: GPL-2.0-or-later
// Made by scripts/learn-stems from spell-norwegian's lists and apertium-nno-nob's analyses; see NOTICE. Do not edit.

/// What the rules leave of a form, and what they leave of the word that it is a form of, where the two differ.
let irregularForms: StaticString = """
  advart adv,afghans afghan,akseptabelt akseptabl,akterutseilt akterutseil,aktlaust aktlaus,allment allmenn
  alpint alpin,ambisiøst ambisiøs,ammekyr ammeku,analogt analog,anbrakt anbring,andrespråks andrespråk
  anerkjent anerkjenn,angikk angå,angir angi,angitt angi,angjekk angå,anl anlegg,anliggend anligg,anonymt anonym
  anse ans,anslo anslå,anslått anslå,anstrengt anstreng,anså ans,antibiotik antibiotikum,antok ant,anvend anv
  anvist anvis,arbeidd arbeid,arbeiderpartis arbeiderparti,armen arm,augo aug,autonomt autonom,avbrutt avbryt
  avbrøt avbryt,avdekt avdekk,avfeid avfei,avg avgi,avgav avgi,avgir avgi,avgitt avgi,avgått avgå,avhang avheng
  avhend avh,avhjulp avhjelp,avist avis,avklart avkl,avkraft avkreft,avkrevd avkrev,avlyst avlys,avrusning avrusing
  avsagt avsi,avsatt avsett,avse avs,avskrev avskriv,avskår avskjær,avslo avslå,avslått avslå,avstemt avstem
  avsto avstå,avstod avstå,avstått avstå,avtatt avt,avtjent avtj,avtok avt,avveid avvei,avvek avvik,avvist avvis
  bacalao bakalao,bakerst bak,bakt bak,bankkonti bankkonto,bant ban,bartrær bart,bebodd bebo,bebor bebo,bebygd bebygg
  bed god,bedd be,bedt be,befant befinn,befart bef,befunn befinn,begikk begå,begir begi,begravd begrav,begynt begynn
  begått begå,beheld behald,behøvd behøv,beint bein,bekjent bekjenn,bekjentgjord bekjentgjør,bekraft bekreft
  belyst belys,benevnt benevn,bensindrevn bensindrev,ber be,bered be,bergeløn bergelønn,beror bero,bes be
  besatt besitt,beskjedent beskjed,beskjedn beskjed,beskreiv beskriv,beskrev beskriv,beskrevn beskriv,beskutt beskyt
  beslagl beslaglegg,beslaglagd beslaglegg,best god,bestemt bestem,bestilt bestill,besto bestå,bestod bestå
  bestått bestå,besvart besv,besøkj besøk,besøks besøk,besøkt besøk,betenkt betenk,betjent betj,betvilt betvil
  betydd bety,betyr bety,bevart bev,bevist bevis,bia bie,biblioteks bibliotek,bidradd bid
  bidragsforskott bidragsforskot,bidratt bid,bidreg bid,bidro bid,bidrog bid,bien bie,bier bie,biet bie,bifal bifall
  biletbok bildebok,bilt bil,bisto bistå,bistått bistå,bladd bla,blankt blank,blar bla,ble bli,blei bli,blev bli
  blir bli,blitt bli,blått blå,blør blø,bløtt bløt,boa bo,bodd bo,boend bo,boet bo,bogtrær bogt,boligens bolig,bor bo
  boris bo,born barn,bortfal bortfall,bortvist bortvis,bosatt bosett,bragt bring,brakt bring,brant brenn,bredest bred
  bredt bred,breen bre,breiar brei,breid brei,breiest brei,breitt brei,brent brenn,brer bre,brua bru,brukbar brukb
  brukk brekk,brukt bruk,brutt bryt,brydd bry,bryr bry,brått brå,brølt brøl,brør bror,brørn bror,brøt bryt,bua bue
  budt by,buer bue,buet bue,bund bind,bundn bind,busetjing busetting,busett busetj,byan by,byar by,byban byb,bydd by
  byggjesak byggesak,byggjestein byggestein,bygt bygg,byr by,bys by,bød by,bøg bog,bøyd bøy,dagbøt dagbot
  daglegdags daglegdag,dagslys dagsly,data dat,dekt dekk,deltek delt,deltok delt,detaljstyrt detaljstyr,died die
  dier die,diffust diffus,diskusjonsfor diskusjonsforum,disponibelt disponibl,domfelt domfell,domm dom,drakk drikk
  drar dra,dratt dra,dreg dra,dreia drei,dreid drei,dreiv driv,drepn drep,drept drep,drev driv,drevn driv,drivn driv
  dro dra,drygt dryg,drømt drøm,drøyt drøy,duma dum,dumt dum,duodjis duodji,duvd duv,dvder dvd,dypest dyp,dypt dyp
  dyrebar dyreb,dyrest dyr,dyrkbar dyrkb,dyrt dyr,dødd dø,dødt død,døend dø,dømd døm,dømt døm,døpt døp,døydd døy
  døyr døy,edelt edel,edl edel,egnt egn,eid eie,eiern eier,eiet eie,eigd eig,einskilt einskild,ekkelt ekl
  eksperimentelt eksperimentell,eksternt ekstern,ekstremt ekstrem,eld gaml,eldst gaml,elevan elev,endt end
  energis energi,enklest enkl,enormt enorm,ensomt ensom,erfarent erf,erfarn erf,erfart erf,erfor erf,erkjent erkjenn
  etabler etabl,etterfulgt etterfølg,ettergitt ettergi,etterkomm etterkom,etterlatn etterlat,etterlevd etterlev
  etterlot etterlat,etterlyst etterlys,etterprøvbar etterprøvb,etterprøvd etterprøv,ettersend etters
  etterspurd etterspørj,etterspurt etterspørr,etterspør etterspørr,ettersøkt ettersøk,fagkrins fagkrets,fagrest fag
  fakt faktum,faln fall,falt fall,fann finn,fanst finn,fant finn,fargerikt fargerik,fastlåst fastlås,fastsatt fastsett
  fastsetjing fastsetting,fastslo fastslå,fastslått fastslå,fekk få,ferdigstilt ferdigstill,ferskt fersk
  festivalens festival,fikk få,finest fin,finst finn,fint fin,firedelt firedl,fjernest fjern,fjernt fjern
  flaggsteng flaggstang,flaut flyt,fleir mang,fleksibelt fleksibl,fler mang,flest mang,flinkest flink,flirt flir
  flottest flott,flyr fly,fløy fly,folkepartis folkeparti,folkeval folkevald,fora forum,forbered forb
  forbigått forbigå,forbl forbli,forblei forbli,forblir forbli,forblitt forbli,forbrutt forbryt,forbyd forby
  forbydd forby,forbyr forby,forbød forby,fordelt fordl,fordreid fordrei,fordrev fordriv,fordrevn fordriv
  fordømt fordøm,fordøyd fordøy,foregikk foregå,foregått foregå,forelest foreles,forelå foreligg,forenlig forenelig
  foreskrev foreskriv,foreskrevn foreskriv,foreslegn foreslå,foreslig foreslå,foreslo foreslå,foreslått foreslå
  forespeilt forespeil,forespurt forespørr,forestilt forestill,foresto forestå,forestått forestå,foret for
  foretaks foretak,foretatt for,foretrakk foretrekk,foretrukk foretrekk,foretrukn foretrekk,forfal forfall
  forfulgt forfølg,forgikk forgå,forhandsstem forhåndsstem,forhåndsstemt forhåndsstem,forhøyd forhøy,forklart forkl
  forkynt forkynn,forlangt forlang,forlatt forlat,forlengd forleng,forlist forlis,forlot forlat,forløpt forløp
  formant form,formelt formell,formidabelt formidabl,formor formod,fornybar fornyb,forsatt forsett,forskjøv forskyv
  forslo forslå,forsont forson,forspilt forspill,forsto forstå,forstod forstå,forstått forstå,forsvann forsvinn
  forsvant forsvinn,forsvar forsv,forsvart forsv,forsvunn forsvinn,forsynt forsyn,forsøks forsøk,forsøkt forsøk
  forsømt forsøm,forsørgj forsørg,fortal fortell,fortald fortelj,fortest fort,fortjent fortj,fortl fortelj
  fortont forton,fortrengt fortreng,forts fortsetj,fortvilt fortvil,forutsatt forutsett,forutsigbar forutsigb
  forutså foruts,forvalt forval,fossilt fossil,fotballban fotballb,fradømt fradøm,frafal frafall,framførbar framførb
  framgikk framgå,framlagd framlegg,framsatt framsett,framstilt framstill,framsto framstå,framstod framstå
  framstått framstå,fraråd frarå,frasagt frasi,fraskrev fraskriv,fratok frat,fratråd frat,fraus frys,fravek fravik
  fredskorps fredskorp,frel frels,frembrakt frembring,fremforhandl framforhandl,fremgikk fremgå,fremgått fremgå
  fremj frem,fremkomn fremkom,freml fremlegg,fremsatt fremsett,fremskutt fremskyt,fremstilt fremstill,fremsto fremstå
  fremstod fremstå,fremtred fremt,fremtråd fremt,fremvist fremvis,friest fri,frifunn frifinn,frigis frigi
  frigitt frigi,frikjøpt frikjøp,friskt frisk,fristilt fristill,fritek frit,fritekn frit,fritt fri,friviljug frivillig
  fross frys,frossent frys,fruktbar fruktb,fryst frys,fulgt følg,fullt full,fult ful,furutrær furut,fylgt fylg
  fylkesplans fylkesplan,fylt fyll,fyrt fyr,fåes få,får få,fås få,fått få,fælt fæl,færr få,fødd fød
  fødselsnumr fødselsnum,født fød,følgd følg,følgt følg,følt føl,førebels førebl,førebil førebild,førebudd førebu
  førebur førebu,føresett føresetj,førkristn førkrist,føyd føy,gadd gidd,gamal gammal,gammeldags gammeldag
  gammelt gaml,genuint genuin,gies gi,gikk gå,gir gi,gis gi,gitt gi,gjald gjeld,gjekk gå,gjeldsofr gjeldsoff
  gjemt gjem,gjenbrukt gjenbruk,gjenforent gjenfor,gjengir gjengi,gjengis gjengi,gjengitt gjengi,gjengs gjeng
  gjennomførbar gjennomførb,gjennomførbarhet gjennomførlighet,gjennomgikk gjennomgå,gjennomgådd gjennomgå
  gjennomgått gjennomgå,gjennomtenkt gjennomtenk,gjenoppbygd gjenoppbygg,gjenreist gjenreis,gjenskapt gjenskap
  gjenspeilt gjenspeil,gjenstod gjenstå,gjentag gjent,gjentatt gjent,gjentek gjent,gjentok gjent,gjenvant gjenvinn
  gjenvunn gjenvinn,gjess gås,gjev gje,gjevn gje,gjord gjør,gjort gjør,gjømt gjøm,glapp glipp,glemt glem,gler gle
  glømt gløm,gløymd gløym,gløymt gløym,godkj godkjenn,godkjend godkjenn,godkjent godkjenn,godskrev godskriv,godt god
  godtek god,godtok god,gol gal,golfban golfb,grant grann,gravd grav,greia grei,greiast grei,greid grei,greidd grei
  greit grei,greitt grei,grenselos grenselo,grodd gro,grovest grov,grovt grov,grua gru,grunngav grunng
  grunngis grunngi,grunngitt grunngi,grunngjev grunng,grunnl grunnlegg,grunnstøtt grunnstøt,grunt grunn,gryr gry
  grått gråt,grønt grønn,gult gul,gyldn gyld,gyllent gyll,gyln gyll,gymnas gymn,gytt gyt,gåend gå,går gå,gått gå
  hadd ha,haldis hald,haldn hald,handarbeid håndarbeid,handelshøgskol handelshøyskol,handhevels håndhevels
  handverk håndverk,har ha,hardest hard,has ha,hatt ha,havbruks havbruk,heia hei,heiar hei,heilt heil,heist heis
  heitt heit,heiv hiv,held hald,helseforetaks helseforetak,helsefremj helsefrem,helt hel,hengt heng,henl henlegg
  hensatt hensett,henseend hens,henstilt henstill,henvend henv,henvist henvis,hil hils,hilst hils,hjalp hjelp
  hjelpekorps hjelpekorp,hjelpt hjelp,hjerneskadd hjerneskad,hjulp hjelp,hogd hogg,holdbar holdb,holdent hold
  homofilt homofil,homogent homog,hovedsted hovedstad,hua hue,huas hue,huen hue,hugd hugg,hugst hogst,hult hul
  humant human,hvilt hvil,hvithvalens hvithval,hvitt hvit,håndterbar håndterb,håpt håp,høgest høy,høgskol høyskol
  høgskolenivå høyskolenivå,høgst høg,hørt hør,høvd høv,høyest høy,høyrd høyr,høyrest høyr,høyrt høyr,høyt høy
  ideelt ideell,idømt idøm,igangsatt igangsett,imøtegått imøtegå,imøtesett imøtes,incentiv insentiv,industris industri
  ingrediens ingredi,innarbeidd innarbeid,innbland innbl,innbragt innbring,innbrakt innbring,innbud innby,innbyr innby
  innbød innby,inndelt inndl,inndrag innd,inndratt innd,innebygd innebygg,innebår innebær,innehatt inneh
  inneheld innehald,innerst ind,innfridd innfri,innfrir innfri,innfris innfri,inngikk inngå,inngjekk inngå
  inngått inngå,innholdsrikt innholdsrik,innkal innkall,innkjøpt innkjøp,innkomn innkom,innkrevd innkrev
  innleid innlei,innleidd innlei,innlånt innlån,innred innr,innrømt innrøm,innsend inns,innsetjing innsetting
  innskrev innskriv,innskrevn innskriv,innstilt innstill,innså inns,inntaks inntak,inntjent inntj,inntok innt
  inntraff inntreff,inntruff inntreff,inntrufn inntreff,inntråd innt,innvalgt innvelg,innvigd innvi,inst ind
  institutti institutt,intens int,intenst int,internt intern,ivaret ivar,ivaretak ivar,ivaretek ivar,ivaretekn ivar
  ivaretok ivar,iverksatt iverksett,iverksetjing iverksetting,jagd jag,jagi jag,jaktbar jaktb,jernban jernb,jevnt jevn
  jordbruks jordbruk,jubil jubile,juletrær julet,kadavr kadav,kafe kaf,kaia kai,kaldest kald,kalt kall,kamer kam
  kammers kam,kan kunn,kapellans kapellan,kartl kartlegg,katet kat,kilomet kilom,kjapt kjapp,kjekt kjekk,kjem kom
  kjempestort kjempestor,kjend kjenn,kjent kjenn,kjærkomment kjærkom,kjært kjær,kjølt kjøl,kjøpt kjøp
  kjøtproduksjon kjøttproduksjon,klagd klag,klang kling,klarest klar,klart klar,kledt kle,kler kle,klipt klipp
  kloa klo,klokt klok,klyvd klyv,klårt klår,klærn klær,klør klo,knapt knapp,kokt kok,kollap kollaps,komn kom
  komplekst kompleks,konf konfer,konsekvensutred konsekvensut,konti konto,konv konvert,korrekturlest korrekturles
  kortest kort,kostbar kostb,kravd krevj,krenkt krenk,krevd krev,krevst krevj,kringkast kringk,krinsmøt kretsmøt
  kristent krist,kristn krist,kronprins kronprin,krystallklart krystallkl,krøp kryp,kua ku,kuer ku,kunngjord kunngjør
  kunstmus kunstmuse,kvadratmet kvadratm,kyr ku,kyrn ku,kårboligens kårbolig,køyrd køyr,køyrt køyr,lagt legg
  landbruks landbruk,langt lang,lassi lass,laust laus,lavd lav,lavest lav,lavt lav,lea lee,legend leg,legitimt legitim
  leia lei,leiand lei,leiast lei,leidd lei,leigd leig,leikn leik,leilig leilighet,lekn lek,leksik leksikon,ler le
  lesn les,lest les,lettest lett,levd lev,lidt lid,likest lik,likestilt likestill,likt lik,lill lit,litt lit
  litteraturs litteratur,livsgled livsgl,livslangt livslang,lost los,lovd lov,lovt lov,lua lue,luen lue,luer lue
  lurt lur,lust lus,lyst lys,lågt låg,lånt lån,låst lås,læreplans læreplan,lærerikt lærerik,lært lær,løa løe,lød lyd
  lønnsamt lønnsam,lønsam lønnsam,lønsamt lønnsam,lønsemd lønnsemd,lønsinntekt lønnsinntekt,lønt lønn,løpt løp
  løslatt løslat,løsrev løsriv,løsrevn løsriv,løst løs,løyst løys,løyvd løyv,maia mai,marint marin,maritimt maritim
  medbrakt medbring,meddelt medl,medgir medgi,medikamentelt medikamentell,meint mein,meir mykj,melkekyr melkeku
  melkekyrn melkeku,mellombels mellombl,mellomstort mellomstor,merkbar merkb,midterst midt,miljøvenlig miljøvennlig
  mind lit,mint minn,misbrukt misbruk,misforstått misforstå,mislykt mislykk,mistenkt mistenk,misunt misunn
  mobilt mobil,modent mod,momentant momentan,morosamt morosam,morsomst morsom,motsatt motsett,mottaks mottak
  mottatt mott,mottek mott,mottekn mott,mottok mott,muliggjord muliggjør,murt mur,mykt myk,målbar målb
  målsetjing målsetting,målt mål,mørkest mørk,mørkt mørk,møteboks møtebok,møtest møt,møtt møt,møttest møt,naivt naiv
  nakent nak,nakn nak,narkom narkoman,naudhjelp nødhjelp,navngis navngi,navngitt navngi,nederst ned,nedfelt nedfell
  nedlagd nedlegg,nedsatt nedsett,nedskrev nedskriv,nedskrevn nedskriv,nedskrivn nedskriv,nedst ned,neid nei
  nemnt nemn,nevnt nevn,nordend nord,nordlendingan nordlending,nordlys nordly,norrønt norrøn,nullstilt nullstill
  numr num,nyankomn nyankom,nybygd nybygg,nyetabl nyetabler,nyst nys,næringskjed næringskj,næringsrikt næringsrik
  nært nær,nødnumr nødnum,nøgd nøy,nøkternt nøkt,nøs nys,offentleggjør offentlegg,offentliggjord offentliggjør
  omdelt omdl,omdøpt omdøp,omfangsrikt omfangsrik,omfordelt omfordl,omg omgi,omgikk omgå,omgir omgi,omgitt omgi
  omgjord omgjør,omkomn omkom,omkrin omkrets,omsatt omsett,omsetjing omsetting,omskrev omskriv,omskrivn omskriv
  omstilt omstill,omvend omv,ondt ond,openb openberr,opparbeidd opparbeid,oppbevart oppbev,oppdelt oppdl,oppdratt oppd
  oppdro oppd,oppfulgt oppfølg,oppfylt oppfyll,oppg oppgi,oppgir oppgi,oppgis oppgi,oppgjevn oppgj
  opphavelig opphavlig,oppheld opphald,opphevd opphev,oppkal oppkall,oppklart oppkl,opplest opples,opplevd opplev
  opply opplys,opplyst opplys,oppnemnd oppnemn,oppnemnt oppnemn,oppnevnt oppnevn,oppnådd oppnå,oppreist oppreis
  opprettheld oppretthald,oppsagt oppsi,oppsatt oppsett,oppstilt oppstill,oppsto oppstå,oppstod oppstå,oppstått oppstå
  oppsøkj oppsøk,oppsøkt oppsøk,opptatt oppt,opptek oppt,opptekn oppt,opptent oppt,opptjent opptj,opptok oppt
  opptråd oppt,oppveid oppvei,oppvokst oppvoks,organs organ,orginal original,ovalt oval,overbevist overbevis
  overbrakt overbring,overdratt overd,overdrev overdriv,overdrevn overdriv,overfal overfall,overg overgi
  overlatt overlat,overlegn overlig,overlevd overlev,overlot overlat,overprøvd overprøv,overrakt overrekk
  oversatt oversett,overskred overskrid,oversteg overstig,overtatt overt,overtek overt,overtok overt,overtråd overt
  overtydd overtyd,overv overvær,overvakt overvak,overvunn overvinn,panell panl,paramet param,parentes parent
  partis parti,pdfer pdf,peikt peik,pekt pek,pent pen,personnumr personnum,plagd plag,planl planlegg,planlagd planlegg
  platform plattform,pleia plei,pleid plei,politikamr politikam,potensialis potensial,presedens presed,presist presis
  pressens press,prisgitt prisgi,prosessens prosess,provins provin,prøvd prøv,påbegynt påbegynn,påberopt påberop
  påbyr påby,pådratt påd,pågikk pågå,pågrep pågrip,pågått pågå,påklagd påklag,påkravd påkrevj,påkrevd påkrev
  pål pålegg,pålagd pålegg,påløpt påløp,påpeikt påpeik,påpekt påpek,påsett pås,påsto påstå,påstått påstå,påtag påt
  påtatt påt,påtenkt påtenk,påtok påt,påtvung påtving,påtvungn påtving,påvist påvis,randi rand,rant ran,rart rar
  raskest rask,raskt rask,raudt raud,rausest raus,redefin omdefin,redegjord redegjør,reelt reell,reinest rein
  reint rein,reist reis,rekkjefølg rekkefølg,rekkjevidd rekkevidd,religiøst religiøs,respons respon,rikest rik
  rikt rik,ringest ring,ringt ring,risikabelt risikabl,roa roe,rodd ro,roen ro,roend ro,roet roe,ropt rop
  royalti royalty,rua rue,rulleban rulleb,rødt rød,rømt røm,rørt rør,røt rot,røykevan røykev,røykt røyk,saga sag
  sagai sag,sagt si,saksøkt saksøk,salgbar salgb,salmevers salmev,samarbeidd samarbeid,sameint samein
  sammenfal sammenfall,sammenlignbar sammenlignb,sammensatt sammensett,sammenstilt sammenstill,samråd samrå
  samstemt samstem,samsvart samsv,samtykt samtykk,sant sann,sat sitj,satelitt satellitt,satt sett,scoot skut,sedd sjå
  sedvan sedv,seend se,seern seer,sees se,seia sei,seiast sei,seigt seig,seilt seil,seinest sein,seint sein,seld selj
  selt selj,selvhjulpn selvhjulp,selvskrevn selvskrev,sep separ,ser se,seriøst seriøs,ses se,sida sid
  sidestilt sidestill,sier si,sies si,sikrest sikk,sirkumpolart sirkumpol,sis si,sivilt sivil,sjeldent sjeld
  sjukt sjuk,sjåand sjå,sjåast sjå,sjølsagt selvsagt,sjølstendig selvstendig,sjølvsagt sjølvsagd,skadd skad,skal skull
  skalv skjelv,skapt skap,skarpt skarp,skeivt skeiv,skil skilj,skint skinn,skittent skitt,skjedd skje,skjeen skje
  skjelt skjell,skjer skje,skjevt skjev,skjult skjul,skjønt skjønn,skjøv skyv,skogbruks skogbruk,skolekrin skolekrets
  skolekrins skolekrets,skred skrid,skreddersydd skreddersy,skreik skrik,skreiv skriv,skrek skrik,skremt skrem
  skrev skriv,skrevn skriv,skrivn skriv,skrudd skru,skrur skru,skrytt skryt,skrøt skryt,skuldig skyldig,skummelt skuml
  skutt skyt,skylt skyll,skyteban skyteb,slankt slank,sleit slit,slengt sleng,slet slit,slipt slip,slitt slit,slo slå
  slopp slepp,sloss slåss,slupp slipp,slår slå,slått slå,sløst sløs,smakt smak,smalest smal,small smell,smia smi
  smilt smil,smurt smør,små lit,smått lit,snarest snar,snart snar,snaut snau,sneen sne,snudd snu,snur snu,snødd snø
  snøgt snøgg,snørikt snørik,snøscoot snøskut,solgt selg,somr som,spart spar,spelt spel,spent spenn
  spesifikt spesifikk,spilt spill,spinkelt spinkl,spist spis,spont spontan,spontant spontan,sprakk sprekk
  sprang spring,spredd spre,spredt spre,spreidd sprei,sprengt spreng,sprer spre,språks språk,spurd spørj,spurt spørr
  spådd spå,spår spå,spøkjels spøkels,spøkt spøk,spør spørr,stabilt stabil,statsforvalt statsforval,stedegn stedeg
  steig stig,steilt steil,stekt stek,stelt stell,stemt stem,stengd steng,stengt steng,ster ste,sterkest sterk
  sterkt sterk,stilt still,stimuli stimulus,stivt stiv,stjal stjel,stjål stjel,stjåln stjel,sto stå,stolt stol
  stort stor,straffbar straffb,straffedømt straffedøm,straffeforfulgt straffeforfølg,strakk strekk,strakt strekk
  stramt stram,strengest streng,strengt streng,strevd strev,strir stri,strukk strekk,strålt strål,strøyk stryk
  stua stu,stupt stup,stygt stygg,styrkt styrk,styrt styr,ståand stå,ståend stå,står stå,stått stå,størr stor
  størst stor,sugd sug,sultn sult,sung syng,sunk synk,sunnest sunn,sunt sunn,surt sur,suverent suv,svakest svak
  svakt svak,svart svar,svea sve,sveen sve,svekt svekk,svidd svi,svingt sving,svært svær,svømt svøm,sydd sy
  sydlig sørlig,sydsamisk sørsamisk,sydøstlig sørøstlig,sykest syk,sykt syk,symjeanlegg svømmeanlegg,synest syn
  synliggjord synliggjør,synonymt synonym,synst syn,synt syn,syntest syn,sys sy,sysselsatt sysselsett
  sysselsetjing sysselsetting,syst søst,såg sjå,sårbar sårb,sårt sår,særegent særeg,særegn særeg,særeign særeig
  sætt sæt,søkbar søkb,søkj søk,søkjefelt søkefelt,søkjelys søkely,søkn søkk,søkt søk,søndagsåpent søndagsåp
  søndagsåpn søndagsåp,sørend sør,sørgd sørg,sørgj sørg,sørgt sørg,søskn søsk,søtest søt,taes ta,tald telj,talis tal
  talt tal,tapt tap,tar ta,tas ta,tatt ta,taust taus,tek ta,tekn ta,tema tem,teng tang,tenkt tenk,tent tenn
  tettest tett,tidd tie,tiend tie,tiern tier,tiet tie,tilbakeholdn tilbakehold,tilbakekal tilbakekall
  tilbaketrukn tilbaketrukk,tilbakevist tilbakevis,tilbaud tilby,tilbered tilb,tilbragt tilbring,tilbrakt tilbring
  tilbydd tilby,tilbyr tilby,tilbød tilby,tildelt tildl,tilfal tilfall,tilfredsstilt tilfredsstill,tilføyd tilføy
  tilgir tilgi,tilgitt tilgi,tilgodesett tilgodes,tilkal tilkall,tilkjem tilkom,tilkjenneg tilkjennegi
  tilkjennegir tilkjennegi,tilkjennegis tilkjennegi,tilkjennegitt tilkjennegi,tilkjent tilkjenn,tillatt tillat
  tillot tillat,tillå tilligg,tilretl tilrettelegg,tilrettelagd tilrettelegg,tilråd tilrå,tilrådd tilrå,tilrår tilrå
  tilrås tilrå,tilsagt tilsi,tilsatt tilsett,tilsend tils,tilsetjing tilsetting,tilsidesatt tilsidesett
  tilskrev tilskriv,tilstått tilstå,tilstøtt tilstøt,tilsvart tilsv,tiltag tilt,tiltaks tiltak,tiltenkt tiltenk
  tiltok tilt,tiltrodd tiltro,tiltrukk tiltrekk,tiltråd tilt,tinglyst tinglys,tjenelig tjenlig
  tjenestegjord tjenestegjør,tjent tjen,todelt todl,tok ta,tord tørr,traff treff,trafikksik trafikksikk,trakk trekk
  trangt trang,travelt travl,tredd tre,tredelt tredl,treet tre,treffsik treffsikk,treft treff,tregt treg,trengd treng
  trengst treng,trengt treng,trent tren,trer tre,trivd triv,trivst triv,trodd tro,troend tro,trongst treng
  trongt trong,tror tro,trua tru,trudd tru,trued tru,truend tru,truff treff,trukk trekk,trukn trekk,trur tru
  tryggleiks tryggleik,trygt trygg,trykt trykk,trådd trå,trådt tre,trår trå,trått trå,trær tre,trærn tre,trøa trø
  trøya trøy,tua tue,tuer tue,tunell tunl,tungt tung,turbulens turbul,turd tørr,turi tur,tusenår tusenå,tvert tverr
  tvilt tvil,tvung tving,tvungent tving,tvungn tving,tydlig tydelig,tykt tykk,tyngst tung,tynt tynn,tålt tål
  tøffest tøff,tøft tøff,tømt tøm,tør tørr,tørt tørr,tøyd tøy,uakseptabelt uakseptabl,ubundn ubund
  udiskutabelt udiskutabl,uformelt uformell,uforutsigbar uforutsigb,uholdbar uholdb,ujevnt ujevn,ukj ukjend,uklart ukl
  uklokt uklok,ulikt ulik,ulukk ulykk,ulønsam ulønnsam,ulønsamt ulønnsam,umiddelbar umiddelb,umodn umod
  underbygd underbygg,undergravd undergrav,undergrev undergrav,underkjent underkjenn,underlagd underlegg
  underlegn underlig,underskrev underskriv,underskrevn underskriv,understrekt understrek,undersøkj undersøk
  undersøkt undersøk,undertrykt undertrykk,undervist undervis,ungt ung,unikt unik,unisont unison,universelt universell
  unnatekn unnatek,unndratt unnd,unndro unnd,unngikk unngå,unngått unngå,unnlatt unnlat,unnlot unnlat,unntaks unntak
  upresist upresis,urb urban,urbant urban,usakelig usaklig,useriøst useriøs,usik usikk,uskrevn uskrev,uslest usl
  ustabilt ustabil,usunt usunn,utarbeidd utarbeid,utbred utb,utbrøt utbryt,utdelt utdl,utdødd utdø,utebl utebli
  uteblei utebli,uteblir utebli,uteblitt utebli,uteglemt uteglem,utelatt utelat,utelot utelat,utestengd utesteng
  utestengt utesteng,utfylt utfyll,utg utgi,utgir utgi,utgitt utgi,utgjev utgj,utgjord utgjør,utgreidd utgrei
  utgått utgå,utled utl,utleid utlei,utlyst utlys,utlånt utlån,utløpt utløp,utløyst utløys,utmerkt utmerk,utmålt utmål
  utnemnd utnemn,utnemnt utnemn,utnevnt utnevn,utpekt utpek,utprøvd utprøv,utred utr,utrykkelig uttrykkelig
  utsatt utsett,utseend utse,utsetjing utsetting,utskrev utskriv,utskrivn utskriv,utspilt utspill,utsted utst
  utstilt utstill,utstyrt utstyr,utstøtt utstøt,uttaks uttak,uttrykkjelig uttrykkelig,uttrykt uttrykk
  utvilsamt utvilsam,utvist utvis,utvunn utvinn,utøvd utøv,vagt vag,vakrest vakk,vaksn veks,valgt velg
  vannbårn vannbår,vannscoot vannskut,vanskeliggjord vanskeliggjør,vant vinn,varetak vær,varetek vær,variabelt variabl
  varmest varm,varmt varm,vedkjem vedkom,vedkomn vedkom,vedtaks vedtak,vedtatt vedt,vedtek vedtak,vedtok vedt
  vedvart vedv,vegban vegb,veglaust veglaus,veit vit,vektl vektlegg,veldrevn veldrev,velkomment velkom,velkomn velkom
  vellukk vellykk,venlig vennlig,venstrepartis venstreparti,verdsatt verdsett,vert bli,vet vit,veterans veteran
  vetl lit,vevd vev,vidareførd vidarefør,videresend videres,videst vid,vidt vid,vied vie,viet vie,vil vill,villed vill
  vilt vill,visitas visit,visst vit,vist vis,vitenskaplig vitenskapelig,vitskapelig vitskaplig,voksent voks,voksn voks
  vokst voks,voldtatt vold,voldtektsofr voldtektsoff,vondest vond,vort bli,vrakt vrak,vridd vri,vrir vri,vunn vinn
  vågd våg,vått våt,vært vær,yng ung,yngst ung,ynsk ønsk,ynskt ønsk,åpenbar åpenb,årsaks årsak,ødel ødelegg
  ønskjelig ønskelig,ønskt ønsk,øya øye,øyan øye,øyas øye,øydelagd øydelegg,øyn øye,øyremerkt øyremerk
  """
