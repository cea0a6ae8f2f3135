/**
 * 2,048 Swedish words, to say a key by: each stands for 11 bits, as its number in this order (decision
 * 0037). The order is part of the format and never changes.
 *
 * Chosen from the Swedish Kelly list, Språkbanken Text, University of Gothenburg,
 * https://doi.org/10.23695/6ACT-RS25, licensed CC BY 4.0. Single words alone were taken, without its figures.
 */
export const swedishWords: readonly string[] = `
accent adjektiv adjö adlig adress advokat affisch affär afton agenda agentur agera akademi akta
aktion aktiv aktuell akustisk akvarium aldrig alfabet allmän allra alls alltför alltid alltså
allvar alster altare ambassad ambition analog analys andel anekdot ange aning ankare anmäla
annars annons anor anpassa anseende ansikte anslag ansvar ansökan antenn antiken antyda använda
apelsin apparat applåd aprikos aptit arabisk arbeta areal argument arkeolog arkitekt arkiv
armbåge artig artikel arvinge asfalt asiatisk aska aspekt atlet atmosfär attityd augusti automat
avbilda avdrag aveny avgift avresa avse avsikt avsluta avstånd avtal axel backa badkar badrum
bagage bakgrund bakom bakre baksida bakverk balans balkong baltisk banan bank barndom basera
basilika bassäng batteri bearbeta bedrift bedriva begrepp begripa behaga behaglig behålla behöva
bekant bekräfta bekväm belopp belysa belägen bemöta bensin bereda bergig berika beräkna berätta
beröm besked beskriva beskåda beslut bestiga beställa bestämma besvara besöka betala beteckna
betona betrakta betyda betyg bevis bidra bifall bifoga bilaga bilda bildning biljett bindel
biografi biologi biskop bit bjuda bjälke björn blad blandad blankett blek blinka blixt block
blogg blomma blomstra blond blues blygsam blåsa blöt bokhylla bokstav bolag boll bomull bonde
bondgård boplats bord borste borta bortom bostad botten brandman bransch brant bravo bredband
bredd bredvid brev briljant bringa brodera bromsa bror broschyr bruka brun brygga bryta bråkdel
bråttom bränsle bröllop bubbla bud bulle bunt burk buske buss butik bygd byggande bygge byggnad
byrå byte båda båge bälte bättre böja början campus center central centrum ceremoni chans charm
chaufför chips choklad cirka cirkel citat citera citron cykel cykla cyklist dagbok dagligen
dagsljus dal dansk databas dator datum debut decimal deckare deg dekorera delegat delning dels
delta delvis delägare dessutom desto detalj dialekt dialog diamant diameter dike diktera dimma
diplomat direkt disk distans distrikt diverse division djup djärv docka doft doktor dokument
domare domkyrka domän donator dotter drag drake dricka driva droppa dryck drygt dröja dröm
dubbel duga duktig dusch dussin dygn dyka dykning dylik dynamik dynasti dyrbar dåtid däck
därefter därmed dörr effekt efter egendom egenskap ekologi ekonomi ekvation elastisk eld elefant
elektron elev elit emot ena endast energi engagera engelska enhet enighet enkelhet enkelt enligt
enorm enskild envis episod epok erbjuda erfaren essens etapp etikett euro evig exakt examen
exempel exemplar existens existera expert extern fabrik facit faktiskt faktor faktum faktura
fakultet familj fantasi farbror farfar farmor fartyg farväl fasad fastland fastna fastän favorit
februari fenomen festlig figur fiktiv filma filosofi filt finans finna finsk fira fiskare fiske
fjol fjäder fjäll fjäril flagga flamma flanera flaska flera flertal flest flexibel flitigt flod
flotta flyga flygel flygning flygplan flytt fläkt foder fokus folklig fond fordon format formel
formulär forntid forskare fotboll fotfolk fotnot foto frakta framför framgång framsida framsteg
framtid framåt framöver franska fredag fredlig frekvens fria fridfull frigöra frihet frimärke
frisör fritid frukost frukt fråga frånvaro främja främre fräsch frö fullmakt fullmåne fullt
fungera funktion fylla fyllning fyr fysik fågel fåtölj färdas färdig färg färja färsk fäste
fästmö fästning följd fönster förare förbund fördela förebild föredra föredöme föremål förena
förening förenkla föreslå företag förgrund förhand förklara förmedla förmåga förnuft förnya
förort förråd förse förskola förslag förstås försäkra försök förutom förvara förvisso förälder
förändra gaffel galax galleri gammal ganska garanti garderob gardin gedigen gemensam genast
generös geni genom gentemot geografi geometri gestalt geting gilla giltig gissa gitarr givande
givare givetvis glans glasögon glatt glida glimt global glädje gnista godhet godis godkänna golv
gott grabb gradvis grafiker grafisk granne gratis grej greve grind grop grotta grubbla grundval
grupp gruva gryning grädde gränsa gräs gröda grönsak grönska guld gummi gurka guvernör gyllene
gynna gynnsam gåva gärna gärning gömma halvlek halvtid halvår halvö hamn handbok handduk handfat
handfull handling handske handtag hantera hantverk hare harmoni hed heja hektar hekto helg
helhet heller heltid hemifrån hemland hemlig hemma hemort hemsida hemvist hennes herde herr
hertig hetta himla himmel hindra hink historia hittills hjort hjul hjälm hjälpa hjälte hjärta
hjärtlig honung hoppas horisont hotell hund hurra husdjur hushåll huslig hustru husvagn huva
huvudman huvudsak hydda hypotes hytt hyvel hålla hållbar hårdvara häfte hälft hälsning hämta
händelse hänsyn hänvisa härlig härma häst hävda höger höghus högt höjd höjning hök höra hörsel
iaktta ibland idag ideal ideell identisk idol idrott igen igång igår ihop ikon imorgon imponera
import inbjuda inblick inbyggd indisk individ industri info ingenjör ingå inkomma inkomst inköp
inleda inlägg innan innebörd innehav innehåll inomhus inre inrikes inrätta insats insida insikt
insjö instans institut interiör intern intervju intill intresse inträde inträffa intyg inuti
inverkan inviga invånare ironi isländsk istället iver ivrig jakt januari jetplan jobb jordbruk
journal jubileum jubla julafton julgran julklapp juni juridik jurist justera juvel jägare
jämföra jämte jämvikt järnväg kabel kabinett kaffe kakao kalas kalender kalkyl kamera kammare
kampanj kamrat kanal kandidat kanin kanna kanske kant kapell kapitel kapten karaktär karavan
karriär karta kartong kassett kastrull katalog katedral kategori kavaj kedja kejsare kemi
keramik kika kilogram kiosk kittel klang klapp klara klarhet klassa klassisk klassrum klick
klimat klippa kliva klocka kloster klubb klunga klyfta kläder klädsel klänning klättra knappast
knappt knippe knop knyta knytnäve kod kolla kollega kolonn kolumn komedi komfort komisk kommande
kommun kompakt kompani kompis komplex koncept koncern kongress konkret konsert konstant konstnär
konsul kontakta kontext konto kontrast kontroll kontur kopia kopiera koppla koppling korrekt
korridor korsa korsning korv kosta kostnad kostsam kostym krabba kraft krage kran kreativ kretsa
kring kristall krok krona kryssa kräva krönika kudde kull kultur kunglig kunnig kunskap kupong
kurs kurva kusin kust kuvert kvadrat kvalitet kvarn kvarstå kvartal kvarter kvinna kvinnlig
kvist kvitto kvot kväll kyckling kylskåp källare kämpe kändis kännedom känsla känslig kärl
köpman körkort körsbär lagom lagra lagring lakan lamm landskap landslag landsman lansera
lantbruk lantlig laser lastbil latinsk ledare ledig ledning leende lejon lekplats leksak leta
levande leverans leverera lexikon licens ligga likaså likhet likna liknelse lila lim linje
linjär lins lista liter livlig livslång livsstil ljud ljusblå logik logiskt logotyp lojal lopp
lossna lov lucka luftfart lugna lustig lyckas lycklig lydelse lyft lykta lysande lyssnare lyx
långsam låtsas läcker lägenhet läglig läktare lämna lämplig längd längta lärande lärd lärobok
lärorik läsare läsesal läsk läsning läsvärd lättnad löfte lönsam löpare löpning lördag lösa
lösenord madrass magasin magister majestät majs mall mamma manlig manus manöver mapp marin
markant marknad marmelad marsch marskalk maskin massa materia matris maträtt matsal matte
matvara maximal medalj meddela medeltid medfödd medföra medge medlem medverka medveten mejeri
mejl mekanism mellan melodi mening mentor meny merpart metafor metall meter metod middag midja
midnatt mikrofon mild miljö mineral minimal minister minne minsann minska minut mirakel miste
mittemot mittfält mjuk mjölk mobil modell modern modig modul mogen mognad moln moms montera
monument morbror mormor morot moster motiv motorbåt motorväg motpart motsatt motsvara mottaga
motverka mugg munk munter muntlig mur musik mustasch myndig mynning mynt mysig måhända måleri
målning måltid målvakt månad månatlig måndag måne många mångfald månljus mäklare mäktig människa
märke märklig märkning mästare mäta möda möjlig mörk möte nacke nalle natt natur nedre netto
nicka nivå njuta nobel noga noggrann nominera nordisk nordlig nordost nordväst norra norrman
norrut norsk notera notering notis novell november numera nummer nutida nyans nyckel nyfiken
nyhet nyligen nyttig nyttja nyår nåd någonsin nämnd nära närhet näring närvaro nästa nätverk
näve nöje objektiv också odds odla odling offert ofta okej oktober okänd olivolja olja olympiad
ombord ombud omdöme omfamna omfatta omfång omkrets omkring omlopp område omslag omsorg omvandla
onsdag operatör optik optimal optimism ordbok ordna ordning ordspråk oreda organisk orgel
orkester orsak ort osynlig otalig otroligt ovanför ovanlig ovanpå oväntad oändlig packning paj
paket palats pappa papper paradis paradox paragraf paraply parfym parkera part passage passera
passiv passning patent patrull paus pedagog peka pelare pendla peng penna pensel peppar perfekt
period persika personal pigg pil pingst pjäs placera plagg plakat planta plantera plast plikt
plommon plugga plånbok poesi poetisk pojke polsk ponny pop portal portfölj porträtt positiv
postlåda potatis poäng praktik prata praxis precis premie premiss premiär press prick primär
princip prins prisa privat procedur procent produkt proffs profil prognos projekt promenad
protest provins pryda pryl prägel prägla pröva psalm publik pulver pumpa punkt pussel putsa
pyjamas påbörja pågå påhitt pålitlig påpeka påse påtaglig påverka pärla päron rabatt radie ram
rang rankning rapport reagera reaktor realism realitet recept redogöra redovisa redskap referens
reflex regel regent regering regissör register reglera regna rejäl reklam rekord relativt
relevant renovera rensa replik reporter repris republik resebyrå resenär reserv residens
resonera respekt respons rest resultat resurs resväska retorik retur revidera revision revisor
riddare rikedom riksbank riksdag rikta riktigt rimlig ritning rock romantik romersk rondell rota
rubrik rugby rulla rumslig runda runtom rusta rutin rutnät rutt ryggsäck rykte rymd rymma rytm
ryttare rådfråga rådjur råka råvara räckvidd rädda ränta rättvis rörelse rörlig röstning
rösträtt sajt saklig salong samband samfund samhälle samla samling samman samordna samråd
samspel samtal samtida samtycke sann satellit satsa satsning scenario schack schema sedan segla
segling segrare sekel sektion sektor sekund sekvens semester senator sent separat serie seriös
servera servitör sesam sfär shorts sida siffra sigill signal sikte silke simhall simmare simning
singel sitta sittning sjunga själv sjöfart sjöman sjösätta skaffa skapare skapelse skarp skede
skepp skicka skicklig skifte skikt skildra skilja skillnad skiss skjorta skog skolgård skollov
skorsten skrapa skratta skribent skrift skriva skruv skugga skulptur skydd skylt skymning skynda
skåda skäl skämt skänka skärgård sköld skönhet skörda sköta slank slappna slips slott slump
sluta slutlig slutsats släkting slät smaka smidig smula smycke småstad smått smälta smör
snabbköp snabbt snacka snarare snarast snart snickare snitt snurra snygg snällt snöa snöre
socker soffa solig solsken sommar sonson sortera sovrum spade spalt spannmål spansk spara
speciell spegel spektrum spela spelning spendera spets spik spindel spinna spontan sportig
sprida springa språk språng spröd spårvagn spänning spöke stabil stadga stadig stadsbo stadsdel
staket standard stanna starkt starta station statisk statlig statsråd staty stav stege steka
sten stift stig stilig stilla stjälk stjärna stolpe stolt stopp storlek storstad strand strategi
strax streck strikt struktur strumpa stryka stråle sträcka strävan ström ströva studera studie
studsa stuga stund styrelse styrka styrning stång städning ställe stämma stämpel stämpla
ständigt stödja stötta stövel substans summa summera susa suverän svamp svans svensk svänga
svärfar svärmor svärson sväva sydlig sydväst sydöst syfte sympati synas synfält synpunkt synsätt
syntes syre syrsa syskon syssla syssling syster sådär såg således sångare såväl säkerhet säkert
säkra säljare sällan sällskap sällsynt sända säregen särskilt söderut södra söka sökmotor
sökning sömnig söndag sönder söt tabell tacksam tagning taktik talang talare talesman talrik
tand tangent tapet taxa teater tecken teckna tejp tekanna teknik tekniskt telefon teleskop tema
tempel tempo tendens teori termin termisk terrass terräng testa tidigare tidigt tidning tidpunkt
tilldela tillfoga tillgång tillhöra tillika tillit tills tilltugg tillvaro tillväxt tillåta
tillägga timmer ting tips tisdag titel titt tjäna tjänst toffel tolerans tolk tomrum tomt tona
tonfall tonvikt toppa toppen toppmöte torg torka torsdag totalt trafik trakt trampa trevlig
treårig triangel trilla triumf trivas trivsam trogen trohet trolig troll trottoar trumma
trygghet trådbuss trådlös träda trädgård träffa tränare träning tröskel tröst tuggummi tumme
tunga tunn turism turkisk turkos tursam tveka tvilling tvål tvärs tvärtom tvätta tycke tydligen
tyg tyngd typisk tyska tyst tålamod tålmodig täckt tält tänka tänkbar tävla tävling udda ugn
umgänge undantag underbar underlag undra ungefär unik union unna uppdrag uppehåll uppenbar
uppfatta uppfinna uppfylla uppge uppgift uppgång upphov upphöjd upphöra uppkomma upplaga uppleva
uppmana upprepa upprop uppsats uppskov uppslag uppsyn upptagen uppträda upptäcka uppvisa uppväxt
urskilja ursprung ursäkt urval uråldrig utanför utbilda utbud utbyte utfall utflykt utforma
utforska utge utgift utgåva utgöra utifrån utkast utland utlopp utlova utmaning utmärka utnyttja
utnämna utomhus utreda utrusta utrymme utseende utsida utsikt utskott utskrift utspel uttal
uttryck utvald utveckla utvinna utväg utåt utöka utöver vackert vakna valfri valp valuta vandra
varannan varav vardag varelse varför variant variera varifrån varje varm varsin vatten vattna
veckodag ventil veranda verka verklig verksam verkstad verktyg vetande vete vettig vice vidare
vidd vidga vifta vikarie viktig vildsvin vilken villig villkor vindruva vinge vingård vinkel
vinnare vinst vinter vinäger virtuell visdom vision viska visning viss vistas vistelse visum
vitlök vokal volontär volym vrida vuxen vykort väder vägg väldig välfärd välkomna välkänd
välstånd vändning vänja vänskap vänster väntan värld värva väsen västerut västlig västra vätska
växande växla växthus webb yoghurt yrke yta ytlig ytterst yttra zon ådra åker ålder åratal
årligen årsdag årsmöte årstid årtionde åtanke återge återstå åtgärd åtkomst ädelsten ägna älg
ämbete ämne ändring äntligen ärende äventyr öde ödmjuk ögonbryn önska önskemål öppenhet öppet
öppna öppning österut östra överallt överföra övergång överlåta översida översikt överste
övertid övertyga övning övre
`
  .trim()
  .split(/\s+/u)
