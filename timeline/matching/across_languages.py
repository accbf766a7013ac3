"""Words that mean one thing in English, Serbian, German, French, Italian and Spanish, as plain letters.

Each row is a meaning: beginnings of words, or with "=" whole words. They only make texts in two languages comparable;
what an event is was read before.
"""

# Cities and regions that have a name of their own in each language.
NAMES = """
athens athen atina =atene =atenas; belgrade belgrad beograd; brussels brusse bruss brisel brusel bruxel; bucharest
bucharest bukarest bukurest bucarest; budapest budimpest budapest; calais calais =kale =kaleu; copenhagen copenhag
kopenhag copenhag kobenhavn; geneva =geneva zenev =genf =geneve ginevr ginebr; hague =haag =hag =hagu; istanbul
istanbul istambul carigrad estambul; lampedusa lampedu; lesbos lesbos lezbos lesvos =lesbo; lisbon lisbon lisabon
lissabon lisbonn lisbo; london london =londres =londra; ljubljana ljubljan lubian lubljan; luxembourg luxem luksem
lussem luxembur; madrid madrid; malta =malta =malte =malti =malto vallett valet; moscow moscow moskv moskau moscou
=mosca =moscu; munich munich munchen minhen =monaco; nish =nis =nisu =nisa =nish; paris =paris pariz =parigi;
podgorica podgoric; prague =prague =prag =pragu =praga; pristina pristin prishtin; rome =rome =rim =rimu =rima =rom
=roma; salonica solun thessalon salonic saloniqu tessalonic; sarajevo sarajev saraiev; skopje skopje skoplj skopi;
sofia =sofia =sofija =sofiji =sofije; strasbourg strasb strazb strassb estrasb; tirana tiran; vienna =vienna =vienne
=viena =wien =bec =becu =beca wiener; warsaw warsaw varsav warschau varsov; zagreb zagreb zagabr
"""

# Meanings that most articles on migration and borders share, and deeds of every day: they say little by themselves.
COMMON = """
people =people =persons person osob ljud mensch =leute =gens =persone; migrants migrant migrat migrac migrir; refugees
refug izbeg izbjeg flucht rifug profug; asylum asyl azil asil; border border granic grenz fronter frontie confin;
police police polic polizei polizi; government govern vlad regier gobiern gouvern =regierung; minister minist;
ministry =ministry ministar ministers; country countr zemlj =land lander lande =pays paes pais =stato =drzav drzav
staat; union =union =unija =unije unio =eu =ue =ev; european europ evrop; state =state =states =etat =etats =estado;
president presid preds prasid; said =said =says =told rekao rekla =sagte =sagt declare =disse dijo kazao kazala saopst
erklart; year =year =years =godin godin =jahr jahre =anno =anni =annee =annees =ans =ano =anos; month =month =months
mesec mjesec monat =mois =mese =mesi =mes =meses; week =week =weeks nedelj sedmic tjed woche semain settiman seman;
today =today danas heute =oggi =aujourd =hoy; centre centar centra centr zentr =center; region region; million million
milij milio mill
"""

# Meanings that tell what an event is about, its deed or its object.
TELLING = """
agreement agree accord acord abkomm sporazum dogovor acuerd vereinbar ubereink =deal; memorandum memorand; protocol
protok protoc; sign =sign =signed =signs =signing =signature potpis unterzeich unterschr signe signat firma firmo;
initial initial parafir paraph siglat; ratify ratif; summit summit samit gipfel somme =vertice =vertici cumbre;
meeting =meet =met =meeting =meetings sastan sastal treff reunio reuni riuni =incontr incontr encuentr encontr;
conference confer konfer conf; visit visit poset posjet besuch visite visita; law =law =laws zakon gesetz =loi =lois
=legge =leggi =ley =leyes; decree decree uredb verordn decret; adopt adopt usvoj verabsch beschlo beschlie approv
aproba approb; court court sud sudu suda gericht =cour tribun =corte =juez =juges; rule =ruled =ruling presud urteil
arret sentenz sentenc fallo; arrest arrest uhap uhaps festgen festnah verhaft =arreste arresta deten detuv; smuggling
smuggl krijumc schlepp schleus passeur traffic trafic scafist contrabband contraband; camp =camp =camps =kamp kampu
kampa lager campo =campi; fence fence ograd =zaun zaune clotur barrier recinz valla; boat =boat =boats camac camc
camac =brod broda =boot boote bateau barc barch patera embarc; shipwreck shipwr wreck brodolom schiffbr naufrag
schiffsung; dead =dead =died =death =deaths =drowned pogin utopi utapa =tote =toten =starb starben ertrunk =mort
=morts mortes =morti =morto muert murier ahog; fire =fire =fires pozar =brand brande feuer incend; rescue rescu spasen
spasi gerett rettun secour sauve soccor salvat rescat; return =return =returns =returned vracan vratil ruckfuhr
ruckkehr abschieb retour rimpatr retorn devol depor; readmission readmis rucknahm reammis readmi; visa =visa =visas
=viza vizn =visum visums visto vist; agency agenc agenz behord agentur; officer officer sluzbenik beamt agent
funzionar; deploy deploy raspored entsend deploi dispieg despleg; money =euro =euros =eura =evra =eur =fund =funds
=funding finans finanz financ; proposal propos predlo vorschl vorgesch; plan =plan =plans =planu =plana plane =piano
=piani; report =report =reports =reported izvest izvjest bericht rappor rapport relazion inform; training train obuk
schulung ausbild format formaz capacit; project projec projekt proget proyec; protest protes prosves demonstr
manifest; relocation relocat relok umverteil umsiedl relocal ricolloc reubic; quota quota kvot quote cuot; emergency
emergen vanredn notstand urgenc emergenz; open =open =opened =opens otvor eroffn offnet ouvert =aperto inaugur abier;
close =close =closed closur zatvor schlies geschl schloss ferme chius cerr cierr; army =army vojsk armee esercit
ejercit bundesheer soldat soldie vojni; council counc savet vijec =rat =rates =rats consei consig consej; parliament
parlia parla skupst abgeordn bundest parlam; commission commis komis kommis comis; safe =safe bezbed siguran sicher
securi sicur segur safet; condemn condem osud verurt condamn condann; election elect izbor wahl elezion eleccion;
chancellor chancel kancel kanzl cancell cancil; minor =minor =minors maloletn minderjahr mineur minor menor; pushback
pushbac potiskiv zuruckw refoul resping devoluc; letter =letter =letters pism =brief =lettre =lettera =carta; strategy
strateg; route =route =routes =ruta =ruti =rute =rutu =rotta; balkans balkan balcan; western west zapad occident; ship
=ship schiff =nave =navire =buque; control =control =controls kontrol controll; seize seiz =seized zaplen oduze
beschlagn saisi sequestr incaut; evict evict iselj raumung geraumt raumte evacu sgomber desaloj expuls; find =found
otkri prona aufgegrif entdeck decouv scopert trovat hallad hallo
"""

# Words without a meaning of their own, of four letters and more; shorter ones are left out anyhow.
FUNCTION_WORDS = frozenset(
    """
    about after against also among around because been before being between both could does during each from further
    have having here into itself just like made make more most much must near only other over same should since some
    such than that their them then there these they this those through under until upon very were what when where which
    while whom will with within without would according
    january february march april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday
    biti bila bilo bili bice budu ovaj ovog ovom onda koja koje koji kojem kojih kojim koju kada kako jedan jedna jedno
    jedne medju izmedju nakon nego njega njih njihov ovih oko pored posle prema preko pred protiv samo sebe svih svoj
    svoje svoju tada takodje tokom treba uoci vise zbog
    januar januara januaru februar februara februaru mart marta martu april aprila aprilu maja maju juna junu jula julu
    avgust avgusta avgustu septembar septembra septembru oktobar oktobra oktobru novembar novembra novembru decembar
    decembra decembru ponedeljak ponedeljka utorak utorka sreda sredu srede cetvrtak cetvrtka petak petka subota subotu
    subote nedelja nedelju
    aber alle allem allen aller alles auch beim bereits dass dazu dem denen denn deren diese diesem diesen dieser dieses
    doch durch eine einem einen einer eines etwa fast gegen habe haben hatte hatten ihre ihrem ihren ihrer kein keine
    kann mehr mich nach nicht noch oder ohne schon sein seine seinem seinen seiner selbst sich sind sollen sowie uber
    unter viele wird wurde wurden werden wegen weil wenn wieder wollen zwischen
    januar februar marz juni juli august oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
    ainsi alors apres aussi autre autres avant avec avoir cela celle celui cette ceux chez comme contre dans depuis
    dont donc elle elles entre etait etaient etre fait faire leur leurs lors mais meme moins notamment nous ont pendant
    plus plusieurs pour quand quelques sans selon sera seront sont sous sur tous tout toute toutes tres vers
    janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi
    samedi dimanche
    alla alle allo anche ancora avere aveva cosi come contro dalla dalle dallo degli della delle dello dopo dove durante
    essere fino fra hanno loro molto nella nelle nello ogni oltre perche però piu poco prima quale quando quasi quella
    quelle quello questa queste questi questo secondo sempre senza sono sotto stata stati stato sulla sulle tale tali
    tutti tutto verso
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre dicembre lunedi martedi mercoledi
    giovedi venerdi sabato domenica
    ahora algunos ante antes aquel aunque cada como contra cual cuando desde donde ella ellos entre esta estan estas
    este esto estos fueron haber habia hacia hasta sido sino sobre tambien tanto tiene todo todos tras unas unos
    enero febrero abril mayo junio julio septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes
    domingo
    """.split()
)

# Ordinal numbers, by which one round, summit or package is told from another.
ORDINALS = """
1 =first prvi prvog prva prvo erste premier premiere primo prima primer primera; 2 =second drugi drugog druga drugo
zweite deuxiem second seconda segund; 3 =third treci treca treceg dritte troisiem terzo terza tercer; 4 =fourth cetvrt
vierte quatriem quarto quarta cuarto cuarta; 5 =fifth peti =peta =petog funft cinquiem quinto quinta; 6 =sixth sest
sechst sixiem sesto sexto
"""

# What figures count.
COUNTED = """
people =people =persons person osob ljud mensch =gens migran refug izbeg izbjeg flucht rifug profug =men =women
=children =child zena deca dece muskar manner frauen kinder hommes femmes enfant uomini donne bambin hombre mujer nino
=dead =bodies =victims zrtv tote opfer morts morti muert asylbew azilan applican arrival =seekers; officers officer
sluzbenik policaj beamt soldat polizist agent; money =euro =euros =eura =evra =eur dollar dolar =usd =pounds funti;
percent =percent =cent odsto procen prozent =pour =cento =ciento; kilometres kilomet kilomet =km; boats =boats camac
camc boote bateaux barche pateras; places =places =beds mesta platz =posti =plazas =lits
"""

# Numbers in words; left out are those that mean something else in another of the languages ("due", "sei", "once").
NUMBERS = """
2 =two =dva =dve =dvije =dvoje =zwei =deux =dos; 3 =three =tri =troje =drei =trois =tre =tres;
4 =four =cetiri =vier =quatre =quattro =cuatro; 5 =five =pet =funf =cinq =cinque =cinco; 6 =six =sest =sechs =seis;
7 =seven =sedam =sieben =sette =siete; 8 =eight =osam =acht =huit =otto =ocho; 9 =nine =devet =neun =neuf =nove =nueve;
10 =ten =deset =zehn =dix =dieci =diez; 11 =eleven =jedanaest =elf =onze =undici; 12 =twelve =dvanaest =zwolf =douze
=dodici =doce; 15 =fifteen =petnaest =funfzehn =quinze =quindici =quince; 20 =twenty =dvadeset =zwanzig =vingt =venti
=veinte
"""

# Deeds on the ground, of which several may be done in one place on one day: what one row tells, the other tells, too.
DEEDS = frozenset(
    f"~{deed}" for deed in "arrest rescue return deploy close open pushback relocation seize evict protest".split()
)
