"""The vocabulary of generate.py: Finnish words and names in the forms that its sentences need."""

# What a compound begins with: any of these before any word of NOUNS.
FIRST = """asukas auto avio elintarvike elo eläin energia ensi erä etä evä haasta hahmo hamppu hiekka hinta hirsi historia
huvi hyöty iho ikä ilmasto isä jalka jalo johto jono jousi julki juna jyvä järki jää kahvi kaikki kaivos kampa kangas
karta katto kaupan keho kengän kerros keräily kesto kevyt kipu kirpputori kiuas kohtaus koira koko kone korjaus korko korva
kuiva kuorma kuori kurki kutoma kuuro kynttilä käsi käytäntö köyhyys laina lanka lasi lato lause leima lentopallo liha
liikunta linna lohi luonto luuta lämpö lähi maalaus maito mallas manner marras masto meno metalli metso mopo muotti murre
musiikki mökki naamio nahka neule nikkari nuoriso nurkka nuotti nykäys näkö näyttö olo omena osto paikka paino pankki
paperi parta peruna pesä piirros pikku pilkki pino pohdinta polte portti posti puhe puu päre pöytä radio raha raitti
rakenne rasti ratas rekka ripe ruis ruori rytmi saaristo sade sahti salaatti sarja savu sepän siipi sijais sillä
sopu sota stadi sulka sydän syys syöpä tahto taide talkoo tammi taso teko terva testi tiski toimeen tulo tunne turve tähkä
törmä uni urhea uutis vaate vaihto valta vapa varas vauhti verho viikko villa virka visa vuoro väli värjäys
yhteis ylä ymmärrys ääni""".split()

# nominative / genitive / partitive / illative
NOUNS = [line.split("/") for line in """ahjo/ahjon/ahjoa/ahjoon
apuri/apurin/apuria/apuriin
avain/avaimen/avainta/avaimeen
edustaja/edustajan/edustajaa/edustajaan
foorumi/foorumin/foorumia/foorumiin
haastattelu/haastattelun/haastattelua/haastatteluun
hautomo/hautomon/hautomoa/hautomoon
juttu/jutun/juttua/juttuun
kaari/kaaren/kaarta/kaareen
kampanja/kampanjan/kampanjaa/kampanjaan
keruu/keruun/keruuta/keruuseen
keskus/keskuksen/keskusta/keskukseen
kirja/kirjan/kirjaa/kirjaan
klinikka/klinikan/klinikkaa/klinikkaan
kokous/kokouksen/kokousta/kokoukseen
koulutus/koulutuksen/koulutusta/koulutukseen
kulku/kulun/kulkua/kulkuun
kurssi/kurssin/kurssia/kurssiin
kylä/kylän/kylää/kylään
leiri/leirin/leiriä/leiriin
lista/listan/listaa/listaan
luento/luennon/luentoa/luentoon
lähtö/lähdön/lähtöä/lähtöön
mentori/mentorin/mentoria/mentoriin
muistelu/muistelun/muistelua/muisteluun
nurkkaus/nurkkauksen/nurkkausta/nurkkaukseen
olohuone/olohuoneen/olohuonetta/olohuoneeseen
opastus/opastuksen/opastusta/opastukseen
osaaminen/osaamisen/osaamista/osaamiseen
osallisuus/osallisuuden/osallisuutta/osallisuuteen
paneeli/paneelin/paneelia/paneeliin
passi/passin/passia/passiin
peli/pelin/peliä/peliin
piiri/piirin/piiriä/piiriin
puhelin/puhelimen/puhelinta/puhelimeen
rata/radan/rataa/rataan
retki/retken/retkeä/retkeen
salkku/salkun/salkkua/salkkuun
startti/startin/starttia/starttiin
studio/studion/studiota/studioon
taso/tason/tasoa/tasoon
tiimi/tiimin/tiimiä/tiimiin
treeni/treenin/treeniä/treeniin
työpaja/työpajan/työpajaa/työpajaan
vaihto/vaihdon/vaihtoa/vaihtoon
valinta/valinnan/valintaa/valintaan
verstas/verstaan/verstasta/verstaaseen
vierailu/vierailun/vierailua/vierailuun
vuoro/vuoron/vuoroa/vuoroon
ympyrä/ympyrän/ympyrää/ympyrään""".split("\n")]
NOMINATIVE, GENITIVE, PARTITIVE, ILLATIVE = range(4)

ADJECTIVES = """Aito Ajantasainen Asiallinen Edullinen Ennakoiva Helppo Hiljainen Hyvä Innostava Kannustava Karheva Kiertävä
Kotoisa Kuunteleva Lempeä Lähellä_oleva Matalan_kynnyksen Monikielinen Mukautuva Napakka Näkyvä Osallistava Palkitseva
Parempi Pysyvä Rento Reilu Sujuva Suvaitseva Sykähdyttävä Tavoittava Toimiva Tuttu Uteliaampi Vaikuttava Valoisa Vapaa
Vireä Voimaannuttava Yksilöllinen""".replace("_", " ").split()
# in the genitive plural
PEOPLE = """aikuisten ammattiin_opiskelevien asukkaiden autistien eläkeikäisten etsijöiden hoivaajien huoltajien isien
jäsenten kaupunkilaisten kielenoppijoiden koululaisten kumppaneiden kuulovammaisten kyläläisten käyttäjien lomittajien
maahan_muuttaneiden mummojen muusikoiden naapuruston nuorten_aikuisten ohjaajien omaisten osatyökykyisten osallistujien
pakolaisten pienituloisten poikien päättäjien seniorien tyttöjen työttömien työyhteisöjen vankien vuokralaisten
yksinhuoltajien ystävien äitien""".split()
PEOPLE = [word.replace("_", " ") for word in PEOPLE]
VERBS = """antaa auttaa helpottaa houkuttelee hyödyntää innostaa kehystää kerää kiinnittää kohentaa korvaa kuljettaa
kuuntelee kytkee laajentaa lisää luo merkitsee monipuolistaa ohjaa oppii palkitsee parantaa purkaa saattaa selittää
syventää tasoittaa tutkii uudistaa valmentaa varmistaa virkistää välittää""".split()
CLOSINGS = """tarpeeseen yhteydessä kautta edessä rinnalla parissa kotona kylällä verkossa koulussa työssä tueksi iloksi
avuksi pohjaksi alkuun loppuun rajoilla""".split()
SLOGANS = [words.replace("_", " ") for words in """sanoista_sävelmiin jokainen_laskee pienin_askelin minun_vuoroni
yhdessä_pöydän_ääressä kolme_kohtaamista lähde_liikkeelle aikaa_toiselle hyvää_huomenta_naapuri käsillä_tehden
ensin_kuullaan kahden_kaupungin_tarina ei_kukaan_yksin mistä_tuulee taas_mukana taidot_talteen lupa_onnistua
hidasta_herkkua""".split()]
SYLLABLES = """ai au eli emo hel hai ida ilo jan jo kal kei kie kuu lai lei lua mai mel mie nal neo noi oma ope pai pel poi
pui rai ran reu ros sai sel sil sor tai tel tuo tyy ula uus vai var vei vuo yli ymy äly""".split()
CODAS = ["", "", "", "a", "i", "o", "kko", "mo", "na", "nto", "ri", "ska", "us", "va"]

# nominative / genitive / locative
PLACES = [line.split("/") for line in """Espoo/Espoon/Espoossa
Forssa/Forssan/Forssassa
Helsinki/Helsingin/Helsingissä
Hyvinkää/Hyvinkään/Hyvinkäällä
Hämeenlinna/Hämeenlinnan/Hämeenlinnassa
Ilmajoki/Ilmajoen/Ilmajoella
Jyväskylä/Jyväskylän/Jyväskylässä
Kangasala/Kangasalan/Kangasalla
Kauhajoki/Kauhajoen/Kauhajoella
Kemijärvi/Kemijärven/Kemijärvellä
Kerava/Keravan/Keravalla
Kuhmo/Kuhmon/Kuhmossa
Kuopio/Kuopion/Kuopiossa
Lahti/Lahden/Lahdessa
Lappeenranta/Lappeenrannan/Lappeenrannassa
Liperi/Liperin/Liperissä
Mikkeli/Mikkelin/Mikkelissä
Naantali/Naantalin/Naantalissa
Oulu/Oulun/Oulussa
Paimio/Paimion/Paimiossa
Pieksämäki/Pieksämäen/Pieksämäellä
Porvoo/Porvoon/Porvoossa
Rauma/Rauman/Raumalla
Riihimäki/Riihimäen/Riihimäellä
Salo/Salon/Salossa
Somero/Someron/Somerolla
Suonenjoki/Suonenjoen/Suonenjoella
Tampere/Tampereen/Tampereella
Turku/Turun/Turussa
Ulvila/Ulvilan/Ulvilassa
Uusikaupunki/Uudenkaupungin/Uudessakaupungissa
Vantaa/Vantaan/Vantaalla
Varkaus/Varkauden/Varkaudessa""".split("\n")]
BASE, OWNER, AT = range(3)
