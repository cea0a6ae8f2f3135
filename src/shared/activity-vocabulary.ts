/**
 * The words people write for what they did, Swedish and English, in lower case. A data file: what is
 * done with it stands in activity-words.ts.
 *
 * Each row says how sure its words are. `clear` words name the activity. `likely` ones also occur in
 * other company and yield to a clear one. `perhaps` is for words that first of all say how (`grupp`,
 * `ringde`), and count when nothing else names an activity. `detail` words say more than the
 * activity's name does (`schack`): they name it and stay in the note as well.
 *
 * Usual endings are understood (`promenaden`, `pratade`); a word after `=` is taken only as written.
 */
import type { ActivityCode } from './activities.ts'
import type { Form, NewSession } from './session.ts'

export type Sureness = 'own' | 'clear' | 'likely' | 'perhaps'

/** What a word or phrase says about a session. */
export interface Meaning {
  readonly activity?: ActivityCode
  readonly sureness?: Sureness
  /** An own label, when the phrase is one. */
  readonly label?: string
  readonly isDetail?: boolean
  readonly form?: Form
  readonly facts?: Partial<
    Pick<NewSession, 'phase' | 'firstContact' | 'happened' | 'planned' | 'withPerson'>
  >
}

type Row = readonly [meaning: Meaning, words: string]

const clear = (activity: ActivityCode, words: string, more: Meaning = {}): Row => [
  { activity, sureness: 'clear', ...more },
  words,
]
const likely = (activity: ActivityCode, words: string, more: Meaning = {}): Row => [
  { activity, sureness: 'likely', ...more },
  words,
]
const perhaps = (activity: ActivityCode, words: string, more: Meaning = {}): Row => [
  { activity, sureness: 'perhaps', ...more },
  words,
]
const detail: Meaning = { isDetail: true }
const group: Meaning = { form: 'group' }
const firstContact: Meaning['facts'] & {} = { phase: 'first_contact', firstContact: true }

const direct: readonly Row[] = [
  clear(
    'D01',
    'samtal, samtala, stödsamtal, prat, prata, pratstund, småprat, småprata, snack, snacka, dialog',
  ),
  clear(
    'D01',
    'förtroendeskapande samtal, motiverande samtal, talk, chat, chatted, chatting, conversation',
  ),
  clear('D01', 'trust-building talk, support talk, supportive talk, spoke'),
  clear('D01', 'enskilt samtal, enskilda samtal, individuellt samtal, one-to-one talk', {
    form: 'individual',
  }),
  clear('D01', 'telefonsamtal, telsamtal, tel.samtal, phone call, telephone call', {
    form: 'phone',
  }),
  clear('D01', 'videosamtal, video call', { form: 'video' }),
  clear('D01', 'anhörigsamtal, närståendesamtal, familjesamtal, family talk', {
    form: 'with_family',
  }),
  clear('D01', 'avslutningssamtal, avslutande samtal, final talk', { facts: { phase: 'ending' } }),
  clear('D01', 'första samtal, första samtalet, första träffen, first talk', {
    facts: firstContact,
  }),
  likely('D01', 'lyssna, =lyssnat, listen, =stöd, =support'),
  clear(
    'D02',
    'dela egen erfarenhet, delade egen erfarenhet, egen erfarenhet, egna erfarenheter, egenerfarenhet',
  ),
  clear(
    'D02',
    'dela erfarenhet, dela erfarenheter, delade erfarenhet, delade erfarenheter, delat erfarenheter',
  ),
  clear(
    'D02',
    'delade min historia, min historia, delade min berättelse, min berättelse, återhämtningsberättelse',
  ),
  clear(
    'D02',
    'erfarenhetsutbyte, own experience, own experiences, lived experience, shared experience',
  ),
  clear(
    'D02',
    'shared experiences, sharing own experience, sharing experience, shared my story, my story, recovery story',
  ),
  clear('D03', 'stigma, självstigma, self-stigma, stigmatisering, antistigma, anti-stigma'),
  clear(
    'D03',
    'stöd mot stigma, stöd mot självstigma, stigma och självstigma, support against stigma',
  ),
  likely('D03', 'skam, fördomar, självkänsla, shame, self-esteem'),
  clear(
    'D04',
    'visa runt, visade runt, visat runt, rundvandring, rundtur, välkomna, välkomnande, inskrivning',
  ),
  clear('D04', 'show around, showed around, showing around, welcome, admission, orientation'),
  clear('D04', 'välkomstsamtal, inskrivningssamtal, ankomstsamtal, welcome talk', {
    facts: firstContact,
  }),
  likely('D04', 'första kontakt, första kontakten, första mötet, förstakontakt, nybesök', {
    facts: firstContact,
  }),
  likely('D04', 'first contact, first meeting', { facts: firstContact }),
  likely('D04', 'rutiner, rättigheter, introduktion, intro, routines, rights, =tour'),
  clear(
    'D05',
    'brygga, =bryggan, bridge, =bridging, stöd vid möte, stöd vid möten, stöd på möte, stöd i möte',
  ),
  clear(
    'D05',
    'vårdmöte, vårdplanering, vårdplaneringsmöte, vårdplanmöte, läkarmöte, läkarsamtal, nätverksmöte',
  ),
  clear(
    'D05',
    '=sip, sip-möte, sipmöte, trepartssamtal, trepartsmöte, möte med läkare, möte med läkaren, medling, medla',
  ),
  clear(
    'D05',
    'brygga till personal, bridge to staff, care planning, care plan meeting, care meeting, advocacy',
  ),
  clear(
    'D05',
    'support in meeting, support in meetings, support at meeting, meeting with doctor, meeting with the doctor',
  ),
  clear('D05', 'utskrivningsmöte, discharge meeting', { facts: { phase: 'before_discharge' } }),
  clear(
    'D06',
    'lotsa, lotsning, =lots, hänvisning, hänvisa, signpost, =signposting, infosamtal, informationssamtal',
  ),
  clear('D06', 'information om stöd, info om stöd, information om resurser, linking to resources'),
  likely('D06', 'information, info, informera, resurser, resources, tipsa, =tips, broschyr'),
  clear(
    'D07',
    'aktivitet, spel, spela, utflykt, utevistelse, skapande, pyssel, pyssla, outing, excursion',
  ),
  clear('D07', 'game, =games, crafts, craft, activity, activities'),
  clear(
    'D07',
    'schack, kortspel, spela kort, spelade kort, sällskapsspel, brädspel, pingis, bordtennis, biljard',
    detail,
  ),
  clear(
    'D07',
    'yatzy, bingo, pussel, quiz, musikquiz, frågesport, musik, lyssna på musik, lyssnade på musik, sång',
    detail,
  ),
  clear(
    'D07',
    'sjunga, =sjöng, allsång, körsång, film, filmkväll, filmvisning, måla, målning, rita, ritning, teckna',
    detail,
  ),
  clear(
    'D07',
    'hantverk, sticka, stickning, virka, virkning, baka, bakning, matlagning, laga mat, lagade mat, odling',
    detail,
  ),
  clear(
    'D07',
    'trädgård, grilla, grillning, museum, museibesök, fiske, =fiska, bowling, högläsning, keramik, slöjd',
    detail,
  ),
  clear(
    'D07',
    'board game, board games, cards, chess, painting, drawing, singing, =sang, song, movie, music, baking',
    detail,
  ),
  clear('D07', 'cooking, puzzle, gardening, knitting, bio, cinema', detail),
  clear(
    'D08',
    'studiecirkel, cirkel, studiegrupp, patientutbildning, patientskola, patientutb, gruppledning',
  ),
  clear(
    'D08',
    'leda grupp, ledde grupp, lett grupp, samtalsgrupp, gruppsamtal, gruppträff, samtalscirkel',
  ),
  clear(
    'D08',
    'study circle, =circle, led group, led a group, leading a group, patient education, support group',
  ),
  clear('D08', 'psykoedukation, psychoeducation, recovery college'),
  likely('D08', 'kurs, course, workshop'),
  perhaps('D08', 'grupp, group, =grp, =gr, i grupp, in a group', group),
  clear(
    'D09',
    'social aktivering, fika, fikastund, fritid, fritidsaktivitet, social activation, leisure, hobby',
  ),
  likely(
    'D09',
    'kaffe, kaffestund, coffee, socialt, sociala kontakter, kontakter, lunch, =café, =cafe, cafébesök',
    detail,
  ),
  likely(
    'D09',
    'föreningsbesök, bibliotek, library, umgås, =umgicks, socialising, socializing, socialised',
    detail,
  ),
  clear(
    'D10',
    'promenad, promenera, prommis, =prom, gick ut och gick, walk, träna, träning, gym, gymma, exercise',
  ),
  clear(
    'D10',
    'workout, friskvård, motion, motionera, fysisk aktivitet, fysisk träning, physical activity, wellness',
  ),
  clear(
    'D10',
    'yoga, simma, simning, löpning, jogga, styrketräning, gymnastik, qigong, stretching, bollspel, fotboll',
    detail,
  ),
  clear(
    'D10',
    'badminton, basket, dans, dansa, cykla, cykling, cykeltur, vandring, vandra, stavgång, skogsbad',
    detail,
  ),
  clear('D10', 'friluftsliv, swim, swimming, running, hike, hiking, dancing, football', detail),
  clear('D10', 'promenadsamtal, samtalspromenad', detail),
  likely('D10', 'mindfulness, avslappning, relaxation, rörelse', detail),
  clear(
    'D11',
    'hemkomst, hemkomstförberedelse, hemkomstlista, hemgång, hemgångssamtal, utskrivning, =utskr',
  ),
  clear(
    'D11',
    'utskrivningsplanering, utskrivningssamtal, förbereda hemkomst, förbereda hemkomsten, inför hemkomst',
  ),
  clear(
    'D11',
    'inför hemkomsten, inför hemgång, inför hemgången, homecoming, going home, discharge, discharge planning',
  ),
  clear(
    'D11',
    'discharge prep, discharge preparation, preparing to go home, preparing for discharge',
  ),
  clear('D11', 'inför utskrivning, inför utskrivningen, before discharge', {
    facts: { phase: 'before_discharge' },
  }),
  perhaps('D11', '=hem, =home, =utskriven, =discharged'),
  clear(
    'D12',
    'uppföljning, =uppf, uppföljningssamtal, uppföljande samtal, followup, follow-up, follow up, followed up',
  ),
  clear('D12', 'telefonuppföljning', { form: 'phone' }),
  likely(
    'D12',
    'efter utskrivning, efter utskrivningen, after discharge, post discharge, post-discharge',
    {
      facts: { phase: 'after_discharge' },
    },
  ),
  clear('D12', 'uppföljning efter utskrivning, follow-up after discharge', {
    facts: { phase: 'after_discharge' },
  }),
  clear(
    'D13',
    'studier, =studierna, studieplanering, planering studier, planera studier, planering av studier, plugg, plugga',
  ),
  clear(
    'D13',
    'studievägledning, utbildningsplanering, studies, study planning, study plan, planning studies',
  ),
  clear('D13', 'folkhögskola, komvux, högskola, universitet, =csn, =syv, university', detail),
  likely('D13', '=skola, =skolan, school, college', detail),
  clear(
    'D14',
    'sysselsättning, planering sysselsättning, daglig verksamhet, daglig sysselsättning, occupation',
  ),
  clear('D14', 'occupational planning, planning occupation'),
  clear('D14', 'volontär, volontärarbete, ideellt arbete, volunteering', detail),
  clear(
    'D15',
    'planering arbete, planera arbete, planering av arbete, planering jobb, arbetsplanering, jobbsök, söka jobb',
  ),
  clear(
    'D15',
    'sökte jobb, tillbaka till arbete, tillbaka i arbete, återgång i arbete, work planning, planning work',
  ),
  clear('D15', 'back to work, return to work, job search, looking for work, employment'),
  clear(
    'D15',
    '=cv, jobbansökan, =ips, arbetsträning, praktik, job application, internship',
    detail,
  ),
  likely('D15', '=arbete, =arbetet, =jobb, =jobbet, =job, =work'),
  clear(
    'D16',
    'följa med, följde med, följt med, följer med, medföljde, medfölja, ledsaga, ledsagning, första besök',
  ),
  clear(
    'D16',
    'första besöket, myndighet, myndighetsbesök, myndighetskontakt, accompany, accompanied, accompanying',
  ),
  clear('D16', 'came along, coming along, going along, went along, come along, first visit'),
  likely(
    'D16',
    'försäkringskassan, =fk, arbetsförmedlingen, =af, socialtjänst, =soc, vårdcentral, =vc, tandläkare',
    detail,
  ),
  likely('D16', 'läkarbesök, läkartid, biståndshandläggare', detail),
  clear(
    'D17',
    'praktiskt stöd, praktiskt, praktisk hjälp, vardagsstöd, stöd i vardagen, hjälp i vardagen',
  ),
  clear('D17', 'practical help, practical support, practical everyday help, everyday help'),
  clear(
    'D17',
    'bankid, bank-id, blankett, räkningar, tvätta, tvätt, städa, städning, laundry, cleaning',
    detail,
  ),
  likely('D17', 'praktisk, practical, vardagen, ekonomi, flytt, ansökan', detail),
  clear(
    'D18',
    'egna mål, eget mål, personliga mål, målsättning, återhämtningsplan, krisplan, min plan, goal setting',
  ),
  clear(
    'D18',
    'recovery plan, crisis plan, own goals, own goal, personal goals, personal goal, =wrap',
  ),
  likely('D18', '=mål, =målen, =återhämtning, =recovery, =goals, =goal, genomförandeplan'),
  clear(
    'D19',
    'närvaro, närvarande, tillgänglig, tillgänglighet, fanns på plats, fanns till, finnas till',
  ),
  clear(
    'D19',
    'presence, =present, present on the unit, present on the ward, being present, =available, availability',
  ),
  likely('D19', 'på plats, =hängde, hanging out, hung out'),
  likely('D19', 'dagrum, =dagrummet, day room', detail),
]

const indirect: readonly Row[] = [
  clear(
    'I01',
    'planera aktivitet, planera aktiviteter, planering aktivitet, planering av aktivitet, aktivitetsplanering',
  ),
  clear(
    'I01',
    'planera grupp, planera gruppen, planering grupp, planering av grupp, gruppplanering, grupplanering',
  ),
  clear(
    'I01',
    'planerade grupp, planerade gruppen, planerade aktivitet, planera cirkel, planera studiecirkel',
  ),
  clear(
    'I01',
    'planering studiecirkel, förbereda grupp, förberedde grupp, förbereda aktivitet, förbereda studiecirkel',
  ),
  clear(
    'I01',
    'planning group, planning a group, planning activity, planning an activity, planning activities, group planning',
  ),
  likely('I01', 'förbereda, förberedelse, =förberedde, =förberett, preparation, preparing, =prep'),
  perhaps('I01', 'planering, planera, planerade, planning'),
  clear(
    'I02',
    'admin, administration, administrera, =adm, dokumentation, dokumentera, loggning, mejl, mejla, mail, maila',
  ),
  clear(
    'I02',
    'e-post, epost, tidrapport, tidrapportering, skrivbordsarbete, statistik, documentation, logging, =email, emails',
  ),
  likely('I02', 'rapportering, paperwork, schema'),
  clear(
    'I03',
    'rond, ronden, överlämning, överrapportering, =apt, arbetsplatsträff, teammöte, =team, personalmöte',
  ),
  clear(
    'I03',
    'morgonmöte, avdelningsmöte, enhetsmöte, teamkonferens, behandlingskonferens, veckomöte, pulsmöte',
  ),
  clear(
    'I03',
    'teamkommunikation, avstämning, planeringsmöte, morgonrapport, round, handover, team meeting, staff meeting',
  ),
  clear('I03', 'team communication, morning meeting, ward meeting'),
  likely('I03', 'rapport, konferens, möte med personal, möte med personalen, meeting with staff'),
  clear(
    'I04',
    'handledning, =handl, supervision, fortbildning, kompetensutveckling, utbildningsdag, kursdag, gick kurs, gå kurs',
  ),
  clear('I04', 'medarbetarsamtal, seminarium, webbinarium, webinar, supervised'),
  likely('I04', 'utbildning, training'),
  clear(
    'I05',
    'kollegialt stöd, kollegastöd, kollegialt samtal, egen återhämtning, egenvård, debriefing, =debrief',
  ),
  clear(
    'I05',
    'avlastningssamtal, avlastande samtal, peerträff, peermöte, peernätverk, peer network, self-care, self care',
  ),
  clear('I05', 'own recovery, support from colleagues, peer meeting'),
  clear('I05', 'reflektionsgrupp', group),
  likely('I05', 'reflektion, reflection'),
  clear(
    'I06',
    'informera personal, informerade personal, informera personalen, informerade personalen, utbilda personal',
  ),
  clear(
    'I06',
    'utbildade personal, utbilda personalen, utbildade personalen, personalutbildning, studiebesök',
  ),
  clear(
    'I06',
    'information till personal, info till personal, informing staff, informed staff, teaching staff, taught staff',
  ),
  clear('I06', 'staff training, study visit, awareness'),
  likely('I06', 'föreläsning, föreläsa, =föreläste, presentation, lecture'),
  clear(
    'I07',
    'söka information, sökte information, söka info, sökte info, informationssökning, ta reda på, tog reda på',
  ),
  clear(
    'I07',
    'kolla upp, kollade upp, kontrollera information, omvärldsbevakning, läsa på, läste på, research',
  ),
  clear(
    'I07',
    'looked up, looking up, finding information, found information, information search, checking information',
  ),
  clear(
    'I08',
    'förankring, förankra, relationer med personal, relation med personal, relationsbyggande, chefsmöte',
  ),
  clear('I08', 'anchoring, staff relations, relations with staff, anchoring the role'),
  clear('I08', 'fika med personal, fika med personalen, coffee with staff', detail),
  likely('I08', 'samverkan'),
  clear(
    'I09',
    'verksamhetsutveckling, brukarråd, brukarinflytande, brukarrevision, utvecklingsarbete, utvecklingsmöte',
  ),
  clear(
    'I09',
    'arbetsgrupp, styrgrupp, referensgrupp, patientråd, rollutveckling, rollens utveckling, user council',
  ),
  clear('I09', 'patient council, service development, working group, steering group, projektmöte'),
  likely('I09', 'projekt, utveckling, project, development'),
  clear(
    'I10',
    'resa, resor, restid, resväg, =reste, förflyttning, pendla, travel, travelled, traveled, travelling, traveling',
  ),
  likely('I10', 'åka, =åkte, =körde, =drove'),
  likely('I10', 'buss, =tåg, =tåget, =bus', detail),
]

const manner: readonly Row[] = [
  [
    { form: 'individual' },
    'enskilt, enskild, individuellt, individuell, =ind, en till en, en-till-en, =1-1, =1:1, =1-till-1',
  ],
  [{ form: 'individual' }, 'one to one, one-to-one, individual, individually, på tu man hand'],
  [
    { form: 'with_family' },
    'närstående, anhörig, =anhöriga, =anh, =närst, familj, familjemedlem, family, relative, next of kin',
  ],
  [
    { form: 'with_staff' },
    'personal, staff, kollega, =kollegor, kollegorna, colleague, medarbetare',
  ],
  perhaps('D01', 'telefon, =tel, =tfn, telephone, phone, telefonkontakt, telefonstöd', {
    form: 'phone',
  }),
  perhaps('D01', 'ringa, =ring, =ringde, =ringt, =ringer, =call, =called, =rang, phoned, phoning', {
    form: 'phone',
  }),
  perhaps('D01', 'video, videolänk, via länk, =teams, zoom, digitalt, online, skype, facetime', {
    form: 'video',
  }),
  [{ form: 'alone' }, 'på egen hand, ensam, on my own, =alone'],
  [{ facts: { phase: 'ongoing' } }, 'pågående, pågående kontakt, ongoing'],
  [{ facts: { phase: 'steady' } }, 'stabil kontakt, steady contact'],
  [{ facts: { phase: 'ending' } }, 'avslut, avslutning, ending'],
  [
    { facts: firstContact },
    'ny kontakt, första gången, ny patient, ny deltagare, ny brukare, ny klient',
  ],
  [{ facts: firstContact }, 'first time, new contact, new patient, new participant, new client'],
  [
    { facts: { happened: false } },
    'blev inte av, blev ej av, blev aldrig av, inställt, inställd, uteblev, utebliven, avbokad',
  ],
  [
    { facts: { happened: false } },
    'avbokat, dök inte upp, dök aldrig upp, no show, no-show, noshow, did not happen',
  ],
  [
    { facts: { happened: false } },
    "didn't happen, didn’t happen, cancelled, canceled, did not show up, called off",
  ],
  [{ facts: { planned: 'planned' } }, 'planerad, planerat, planned'],
  [
    { facts: { planned: 'spontaneous' } },
    'spontan, spontant, oplanerad, oplanerat, drop-in, spontaneous, unplanned',
  ],
  [
    { facts: { withPerson: true } },
    'skrivet tillsammans, skrev tillsammans, skriven tillsammans, written together, wrote together',
  ],
]

export const vocabulary: readonly Row[] = [...direct, ...indirect, ...manner]
