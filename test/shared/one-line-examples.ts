import type { KnownToReader, OneLine } from '../../src/shared/one-line.ts'

/** What is known when the examples are read. 14 October 2026 is a Wednesday. */
export const known: KnownToReader = {
  today: '2026-10-14',
  units: [
    { name: 'Avdelning 72', setting: 'inpatient' },
    { name: 'Psykosmottagningen Väst', setting: 'outpatient' },
    { name: 'Träffpunkt Kastanjen', setting: 'municipal' },
    { name: 'Öppenvård, Norr', setting: 'outpatient' },
  ],
  people: ['Blå björk', 'Ekorren', 'K'],
  activities: [
    { activity: 'D07', label: 'Fika och spel', isHidden: false },
    { activity: 'D10', label: 'Skogsbad', isHidden: true },
    { activity: 'D08', label: 'Grupp 2', isHidden: false },
    { activity: 'D09', label: 'Kvällsfika', isHidden: false },
    { activity: 'D07', label: '', isHidden: true },
  ],
}

export interface Example {
  readonly line: string
  readonly session: OneLine['session']
  /** Field and words of every part, in order. */
  readonly parts: readonly string[]
  readonly isNewUnit?: true
}

export const examples: Readonly<Record<string, readonly Example[]>> = {
  "the issue's own": [
    {
      line: '45 samtal blå björk avd 72',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        person: 'Blå björk',
        unit: 'Avdelning 72',
        setting: 'inpatient',
      },
      parts: ['minutes: 45', 'activity: samtal', 'person: blå björk', 'unit: avd 72'],
    },
    {
      line: 'grupp promenad 60 min 8 pers',
      session: { minutes: 60, activity: 'D10', label: '', form: 'group', participants: 8 },
      parts: ['form: grupp', 'activity: promenad', 'minutes: 60 min', 'participants: 8 pers'],
    },
    {
      line: 'igår 10:15 30 hemkomst röd sten',
      session: {
        date: '2026-10-13',
        start: '10:15',
        minutes: 30,
        activity: 'D11',
        label: '',
        person: 'Röd sten',
      },
      parts: [
        'date: igår',
        'start: 10:15',
        'minutes: 30',
        'activity: hemkomst',
        'person: röd sten',
      ],
    },
    {
      line: '1,5 h studiecirkel',
      session: { minutes: 90, activity: 'D08', label: '' },
      parts: ['minutes: 1,5 h', 'activity: studiecirkel'],
    },
  ],
  durations: [
    {
      line: '45 samtal',
      session: { minutes: 45, activity: 'D01', label: '' },
      parts: ['minutes: 45', 'activity: samtal'],
    },
    {
      line: '45 min samtal',
      session: { minutes: 45, activity: 'D01', label: '' },
      parts: ['minutes: 45 min', 'activity: samtal'],
    },
    {
      line: '45min samtal',
      session: { minutes: 45, activity: 'D01', label: '' },
      parts: ['minutes: 45min', 'activity: samtal'],
    },
    {
      line: 'samtal 45 minuter',
      session: { minutes: 45, activity: 'D01', label: '' },
      parts: ['activity: samtal', 'minutes: 45 minuter'],
    },
    {
      line: 'samtal 45 m',
      session: { minutes: 45, activity: 'D01', label: '' },
      parts: ['activity: samtal', 'minutes: 45 m'],
    },
    {
      line: '1h promenad',
      session: { minutes: 60, activity: 'D10', label: '' },
      parts: ['minutes: 1h', 'activity: promenad'],
    },
    {
      line: '1.5h promenad',
      session: { minutes: 90, activity: 'D10', label: '' },
      parts: ['minutes: 1.5h', 'activity: promenad'],
    },
    {
      line: '1h 20 promenad',
      session: { minutes: 80, activity: 'D10', label: '' },
      parts: ['minutes: 1h 20', 'activity: promenad'],
    },
    {
      line: '1 h 20 min promenad',
      session: { minutes: 80, activity: 'D10', label: '' },
      parts: ['minutes: 1 h 20 min', 'activity: promenad'],
    },
    {
      line: '1t 20m samtal',
      session: { minutes: 80, activity: 'D01', label: '' },
      parts: ['minutes: 1t 20m', 'activity: samtal'],
    },
    {
      line: '1 tim 20 min samtal',
      session: { minutes: 80, activity: 'D01', label: '' },
      parts: ['minutes: 1 tim 20 min', 'activity: samtal'],
    },
    {
      line: '1:15 samtal',
      session: { minutes: 75, activity: 'D01', label: '' },
      parts: ['minutes: 1:15', 'activity: samtal'],
    },
    {
      line: '1.15 samtal',
      session: { minutes: 75, activity: 'D01', label: '' },
      parts: ['minutes: 1.15', 'activity: samtal'],
    },
    {
      line: '1,25 samtal',
      session: { minutes: 75, activity: 'D01', label: '' },
      parts: ['minutes: 1,25', 'activity: samtal'],
    },
    {
      line: 'samtal en timme',
      session: { minutes: 60, activity: 'D01', label: '' },
      parts: ['activity: samtal', 'minutes: en timme'],
    },
    {
      line: 'samtal en halvtimme',
      session: { minutes: 30, activity: 'D01', label: '' },
      parts: ['activity: samtal', 'minutes: en halvtimme'],
    },
    {
      line: 'samtal halvtimme',
      session: { minutes: 30, activity: 'D01', label: '' },
      parts: ['activity: samtal', 'minutes: halvtimme'],
    },
    {
      line: 'samtal en kvart',
      session: { minutes: 15, activity: 'D01', label: '' },
      parts: ['activity: samtal', 'minutes: en kvart'],
    },
    {
      line: 'samtal tre kvart',
      session: { minutes: 45, activity: 'D01', label: '' },
      parts: ['activity: samtal', 'minutes: tre kvart'],
    },
    {
      line: '1½ h grupp',
      session: { minutes: 90, activity: 'D08', label: '', form: 'group' },
      parts: ['minutes: 1½ h', 'activity: grupp', 'form: grupp'],
    },
    {
      line: '½ h prat',
      session: { minutes: 30, activity: 'D01', label: '' },
      parts: ['minutes: ½ h', 'activity: prat'],
    },
    {
      line: 'en och en halv timme studiecirkel',
      session: { minutes: 90, activity: 'D08', label: '' },
      parts: ['minutes: en och en halv timme', 'activity: studiecirkel'],
    },
    {
      line: 'två timmar närvaro',
      session: { minutes: 120, activity: 'D19', label: '' },
      parts: ['minutes: två timmar', 'activity: närvaro'],
    },
    {
      line: 'walk half an hour',
      session: { minutes: 30, activity: 'D10', label: '' },
      parts: ['activity: walk', 'minutes: half an hour'],
    },
    {
      line: 'an hour and a half study circle',
      session: { minutes: 90, activity: 'D08', label: '' },
      parts: ['minutes: an hour and a half', 'activity: study circle'],
    },
    {
      line: 'talk for 45 minutes',
      session: { minutes: 45, activity: 'D01', label: '' },
      parts: ['activity: talk', 'minutes: for 45 minutes'],
    },
    {
      line: 'närvaro 2 h',
      session: { minutes: 120, activity: 'D19', label: '' },
      parts: ['activity: närvaro', 'minutes: 2 h'],
    },
    {
      line: '90 fika',
      session: { minutes: 90, activity: 'D09', label: '' },
      parts: ['minutes: 90', 'activity: fika'],
    },
    {
      line: 'samtal 25 h',
      session: { minutes: 1500, activity: 'D01', label: '' },
      parts: ['activity: samtal', 'minutes: 25 h'],
    },
    {
      line: 'samtal i 20 min',
      session: { minutes: 20, activity: 'D01', label: '' },
      parts: ['activity: samtal', 'minutes: i 20 min'],
    },
    {
      line: 'ca 40 min samtal',
      session: { minutes: 40, activity: 'D01', label: '' },
      parts: ['minutes: ca 40 min', 'activity: samtal'],
    },
    {
      line: 'samtal 0 min',
      session: { minutes: 0, activity: 'D01', label: '' },
      parts: ['activity: samtal', 'minutes: 0 min'],
    },
    {
      line: '2 x 30 min samtal',
      session: { minutes: 60, activity: 'D01', label: '' },
      parts: ['minutes: 2 x 30 min', 'activity: samtal'],
    },
    {
      line: 'samtal 45 varav 10 min journal',
      session: { minutes: 45, activity: 'D01', label: '', note: 'varav 10 min journal' },
      parts: ['activity: samtal', 'minutes: 45'],
    },
    {
      line: 'promenad 2,5 km 40',
      session: { minutes: 40, activity: 'D10', label: '', note: '2,5 km' },
      parts: ['activity: promenad', 'minutes: 40'],
    },
    {
      line: 'promenad 5 km',
      session: { activity: 'D10', label: '', note: '5 km' },
      parts: ['activity: promenad'],
    },
    {
      line: 'samtal 10,5 min',
      session: { activity: 'D01', label: '', note: '10,5 min' },
      parts: ['activity: samtal'],
    },
    {
      line: '10.3. samtal 20',
      session: { minutes: 20, activity: 'D01', label: '', note: '10.3.' },
      parts: ['activity: samtal', 'minutes: 20'],
    },
    {
      line: '5 tim 30 min närvaro',
      session: { minutes: 330, activity: 'D19', label: '' },
      parts: ['minutes: 5 tim 30 min', 'activity: närvaro'],
    },
  ],
  clock: [
    {
      line: '10:15 samtal 45',
      session: { start: '10:15', minutes: 45, activity: 'D01', label: '' },
      parts: ['start: 10:15', 'activity: samtal', 'minutes: 45'],
    },
    {
      line: 'samtal kl 10 30 min',
      session: { start: '10:00', minutes: 30, activity: 'D01', label: '' },
      parts: ['activity: samtal', 'start: kl 10', 'minutes: 30 min'],
    },
    {
      line: 'samtal kl. 10.15 30 min',
      session: { start: '10:15', minutes: 30, activity: 'D01', label: '' },
      parts: ['activity: samtal', 'start: kl. 10.15', 'minutes: 30 min'],
    },
    {
      line: 'kl 9 rond 30',
      session: { start: '09:00', minutes: 30, activity: 'I03', label: '' },
      parts: ['start: kl 9', 'activity: rond', 'minutes: 30'],
    },
    {
      line: '9:30 45 gym',
      session: { start: '09:30', minutes: 45, activity: 'D10', label: '' },
      parts: ['start: 9:30', 'minutes: 45', 'activity: gym'],
    },
    {
      line: '10.15-11.00 samtal',
      session: { start: '10:15', minutes: 45, activity: 'D01', label: '' },
      parts: ['start: 10.15-11.00', 'minutes: 10.15-11.00', 'activity: samtal'],
    },
    {
      line: '10:15–11:00 samtal blå björk',
      session: { start: '10:15', minutes: 45, activity: 'D01', label: '', person: 'Blå björk' },
      parts: [
        'start: 10:15–11:00',
        'minutes: 10:15–11:00',
        'activity: samtal',
        'person: blå björk',
      ],
    },
    {
      line: '10-11 rond',
      session: { start: '10:00', minutes: 60, activity: 'I03', label: '' },
      parts: ['start: 10-11', 'minutes: 10-11', 'activity: rond'],
    },
    {
      line: 'kl 8-9 överlämning',
      session: { start: '08:00', minutes: 60, activity: 'I03', label: '' },
      parts: ['start: kl 8-9', 'minutes: kl 8-9', 'activity: överlämning'],
    },
    {
      line: '13:00 - 14:30 studiecirkel 7 deltagare',
      session: { start: '13:00', minutes: 90, activity: 'D08', label: '', participants: 7 },
      parts: [
        'start: 13:00 - 14:30',
        'minutes: 13:00 - 14:30',
        'activity: studiecirkel',
        'participants: 7 deltagare',
      ],
    },
    {
      line: '10:15 till 11:00 samtal',
      session: { start: '10:15', minutes: 45, activity: 'D01', label: '' },
      parts: ['start: 10:15 till 11:00', 'minutes: 10:15 till 11:00', 'activity: samtal'],
    },
    {
      line: 'team meeting 9 to 10',
      session: { start: '09:00', minutes: 60, activity: 'I03', label: '' },
      parts: ['activity: team meeting', 'start: 9 to 10', 'minutes: 9 to 10'],
    },
    {
      line: 'mellan 13 och 14.30 studiecirkel',
      session: { start: '13:00', minutes: 90, activity: 'D08', label: '' },
      parts: [
        'start: mellan 13 och 14.30',
        'minutes: mellan 13 och 14.30',
        'activity: studiecirkel',
      ],
    },
    {
      line: 'samtal kl.13.30 45min',
      session: { start: '13:30', minutes: 45, activity: 'D01', label: '' },
      parts: ['activity: samtal', 'start: kl.13.30', 'minutes: 45min'],
    },
    {
      line: 'samtal kl13 45',
      session: { start: '13:00', minutes: 45, activity: 'D01', label: '' },
      parts: ['activity: samtal', 'start: kl13', 'minutes: 45'],
    },
    {
      line: '10.15-11.00 samtal 30 min',
      session: { start: '10:15', minutes: 30, activity: 'D01', label: '' },
      parts: ['start: 10.15-11.00', 'activity: samtal', 'minutes: 30 min'],
    },
    {
      line: '22:30-00:15 närvaro',
      session: { start: '22:30', minutes: 105, activity: 'D19', label: '' },
      parts: ['start: 22:30-00:15', 'minutes: 22:30-00:15', 'activity: närvaro'],
    },
    {
      line: 'talk at 10:15 30 min',
      session: { start: '10:15', minutes: 30, activity: 'D01', label: '' },
      parts: ['activity: talk', 'start: at 10:15', 'minutes: 30 min'],
    },
    {
      line: 'talk at 2 pm 30 min',
      session: { start: '14:00', minutes: 30, activity: 'D01', label: '' },
      parts: ['activity: talk', 'start: at 2 pm', 'minutes: 30 min'],
    },
    {
      line: '2:30pm walk 40',
      session: { start: '14:30', minutes: 40, activity: 'D10', label: '' },
      parts: ['start: 2:30pm', 'activity: walk', 'minutes: 40'],
    },
    {
      line: '0930 samtal 20',
      session: { start: '09:30', minutes: 20, activity: 'D01', label: '' },
      parts: ['start: 0930', 'activity: samtal', 'minutes: 20'],
    },
    {
      line: '2-3 samtal 45',
      session: { minutes: 45, activity: 'D01', label: '', note: '2-3' },
      parts: ['activity: samtal', 'minutes: 45'],
    },
    {
      line: '10-15 min samtal',
      session: { activity: 'D01', label: '', note: '10-15 min' },
      parts: ['activity: samtal'],
    },
  ],
  days: [
    {
      line: 'idag 45 samtal',
      session: { date: '2026-10-14', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: idag', 'minutes: 45', 'activity: samtal'],
    },
    {
      line: 'i dag samtal 45',
      session: { date: '2026-10-14', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: i dag', 'activity: samtal', 'minutes: 45'],
    },
    {
      line: 'igår 45 samtal',
      session: { date: '2026-10-13', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: igår', 'minutes: 45', 'activity: samtal'],
    },
    {
      line: 'i går 45 samtal',
      session: { date: '2026-10-13', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: i går', 'minutes: 45', 'activity: samtal'],
    },
    {
      line: 'i förrgår promenad 60',
      session: { date: '2026-10-12', minutes: 60, activity: 'D10', label: '' },
      parts: ['date: i förrgår', 'activity: promenad', 'minutes: 60'],
    },
    {
      line: 'imorgon rond 30',
      session: { date: '2026-10-15', minutes: 30, activity: 'I03', label: '' },
      parts: ['date: imorgon', 'activity: rond', 'minutes: 30'],
    },
    {
      line: '20261012 45 samtal',
      session: { date: '2026-10-12', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: 20261012', 'minutes: 45', 'activity: samtal'],
    },
    {
      line: '261012 45 samtal',
      session: { date: '2026-10-12', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: 261012', 'minutes: 45', 'activity: samtal'],
    },
    {
      line: 'ärende 210412 45 min samtal',
      session: { minutes: 45, activity: 'D01', label: '', note: 'ärende 210412' },
      parts: ['minutes: 45 min', 'activity: samtal'],
    },
    {
      line: 'studiecirkel 90 min 5/8 deltagare',
      session: { minutes: 90, activity: 'D08', label: '', note: '5/8 deltagare' },
      parts: ['activity: studiecirkel', 'minutes: 90 min'],
    },
    {
      line: 'måndag 45 samtal',
      session: { date: '2026-10-12', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: måndag', 'minutes: 45', 'activity: samtal'],
    },
    {
      line: 'onsdag 45 samtal',
      session: { date: '2026-10-14', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: onsdag', 'minutes: 45', 'activity: samtal'],
    },
    {
      line: 'i måndags samtal 45',
      session: { date: '2026-10-12', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: i måndags', 'activity: samtal', 'minutes: 45'],
    },
    {
      line: 'i onsdags samtal 45',
      session: { date: '2026-10-07', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: i onsdags', 'activity: samtal', 'minutes: 45'],
    },
    {
      line: 'förra tisdagen samtal 45',
      session: { date: '2026-10-13', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: förra tisdagen', 'activity: samtal', 'minutes: 45'],
    },
    {
      line: 'tors 45 gym',
      session: { date: '2026-10-08', minutes: 45, activity: 'D10', label: '' },
      parts: ['date: tors', 'minutes: 45', 'activity: gym'],
    },
    {
      line: 'på måndag handledning 60',
      session: { date: '2026-10-19', minutes: 60, activity: 'I04', label: '' },
      parts: ['date: på måndag', 'activity: handledning', 'minutes: 60'],
    },
    {
      line: '14/10 samtal 45',
      session: { date: '2026-10-14', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: 14/10', 'activity: samtal', 'minutes: 45'],
    },
    {
      line: '1/10 samtal 45',
      session: { date: '2026-10-01', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: 1/10', 'activity: samtal', 'minutes: 45'],
    },
    {
      line: '28/12 samtal 45',
      session: { date: '2025-12-28', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: 28/12', 'activity: samtal', 'minutes: 45'],
    },
    {
      line: '20/10 handledning 90',
      session: { date: '2026-10-20', minutes: 90, activity: 'I04', label: '' },
      parts: ['date: 20/10', 'activity: handledning', 'minutes: 90'],
    },
    {
      line: '14/10 2025 samtal 45',
      session: { date: '2025-10-14', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: 14/10 2025', 'activity: samtal', 'minutes: 45'],
    },
    {
      line: '14 okt samtal 45',
      session: { date: '2026-10-14', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: 14 okt', 'activity: samtal', 'minutes: 45'],
    },
    {
      line: 'den 1 oktober samtal 45',
      session: { date: '2026-10-01', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: den 1 oktober', 'activity: samtal', 'minutes: 45'],
    },
    {
      line: '1 oktober 2026 fika 30',
      session: { date: '2026-10-01', minutes: 30, activity: 'D09', label: '' },
      parts: ['date: 1 oktober 2026', 'activity: fika', 'minutes: 30'],
    },
    {
      line: 'tors 1 okt studiecirkel 90 min',
      session: { date: '2026-10-01', minutes: 90, activity: 'D08', label: '' },
      parts: ['date: tors 1 okt', 'activity: studiecirkel', 'minutes: 90 min'],
    },
    {
      line: '2026-10-01 samtal 45',
      session: { date: '2026-10-01', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: 2026-10-01', 'activity: samtal', 'minutes: 45'],
    },
    {
      line: '5.10.2026 samtal 45',
      session: { date: '2026-10-05', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: 5.10.2026', 'activity: samtal', 'minutes: 45'],
    },
    {
      line: 'yesterday 45 talk',
      session: { date: '2026-10-13', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: yesterday', 'minutes: 45', 'activity: talk'],
    },
    {
      line: 'last tuesday walk 30',
      session: { date: '2026-10-13', minutes: 30, activity: 'D10', label: '' },
      parts: ['date: last tuesday', 'activity: walk', 'minutes: 30'],
    },
    {
      line: 'last fri walk 30',
      session: { date: '2026-10-09', minutes: 30, activity: 'D10', label: '' },
      parts: ['date: last fri', 'activity: walk', 'minutes: 30'],
    },
    {
      line: 'Oct 1 talk 45',
      session: { date: '2026-10-01', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: Oct 1', 'activity: talk', 'minutes: 45'],
    },
    {
      line: '3rd October talk 45 min',
      session: { date: '2026-10-03', minutes: 45, activity: 'D01', label: '' },
      parts: ['date: 3rd October', 'activity: talk', 'minutes: 45 min'],
    },
    {
      line: 'day before yesterday 60 gym',
      session: { date: '2026-10-12', minutes: 60, activity: 'D10', label: '' },
      parts: ['date: day before yesterday', 'minutes: 60', 'activity: gym'],
    },
    {
      line: '31/2 samtal 45',
      session: { minutes: 45, activity: 'D01', label: '', note: '31/2' },
      parts: ['activity: samtal', 'minutes: 45'],
    },
    {
      line: 'nästa måndag samtal 45',
      session: { minutes: 45, activity: 'D01', label: '', note: 'nästa måndag' },
      parts: ['activity: samtal', 'minutes: 45'],
    },
  ],
  'headcount and groups': [
    {
      line: 'promenad 60 8 pers',
      session: { minutes: 60, activity: 'D10', label: '', form: 'group', participants: 8 },
      parts: ['activity: promenad', 'minutes: 60', 'form: 8 pers', 'participants: 8 pers'],
    },
    {
      line: 'grupp 8 60',
      session: { minutes: 60, activity: 'D08', label: '', form: 'group', note: '8' },
      parts: ['activity: grupp', 'form: grupp', 'minutes: 60'],
    },
    {
      line: 'studiecirkel 90 min 7 deltagare varav 2 nya',
      session: { minutes: 90, activity: 'D08', label: '', participants: 7, newParticipants: 2 },
      parts: [
        'activity: studiecirkel',
        'minutes: 90 min',
        'participants: 7 deltagare',
        'newParticipants: varav 2 nya',
      ],
    },
    {
      line: 'fika 45 x6',
      session: { minutes: 45, activity: 'D09', label: '', form: 'group', participants: 6 },
      parts: ['activity: fika', 'minutes: 45', 'form: x6', 'participants: x6'],
    },
    {
      line: 'bowling 120 min 5st',
      session: { minutes: 120, activity: 'D07', label: '', participants: 5, note: 'bowling' },
      parts: ['activity: bowling', 'minutes: 120 min', 'participants: 5st'],
    },
    {
      line: 'spel 60 åtta personer',
      session: { minutes: 60, activity: 'D07', label: '', participants: 8 },
      parts: ['activity: spel', 'minutes: 60', 'participants: åtta personer'],
    },
    {
      line: 'film 90 12 people',
      session: { minutes: 90, activity: 'D07', label: '', participants: 12, note: 'film' },
      parts: ['activity: film', 'minutes: 90', 'participants: 12 people'],
    },
    {
      line: 'anhöriggrupp 90 6 deltagare',
      session: { minutes: 90, activity: 'D08', label: '', form: 'group', participants: 6 },
      parts: [
        'activity: anhöriggrupp',
        'form: anhöriggrupp',
        'minutes: 90',
        'participants: 6 deltagare',
      ],
    },
    {
      line: 'promenadgrupp 60 5 pers',
      session: { minutes: 60, activity: 'D10', label: '', form: 'group', participants: 5 },
      parts: [
        'activity: promenadgrupp',
        'form: promenadgrupp',
        'minutes: 60',
        'participants: 5 pers',
      ],
    },
    {
      line: 'musikgrupp 45 4 st',
      session: {
        minutes: 45,
        activity: 'D07',
        label: '',
        form: 'group',
        participants: 4,
        note: 'musikgrupp',
      },
      parts: ['activity: musikgrupp', 'form: musikgrupp', 'minutes: 45', 'participants: 4 st'],
    },
    {
      line: 'samtal 30 2 pers',
      session: { minutes: 30, activity: 'D01', label: '', participants: 2 },
      parts: ['activity: samtal', 'minutes: 30', 'participants: 2 pers'],
    },
    {
      line: 'samtal 3 anhöriga 60 min',
      session: { minutes: 60, activity: 'D01', label: '', form: 'with_family', participants: 3 },
      parts: [
        'activity: samtal',
        'form: 3 anhöriga',
        'participants: 3 anhöriga',
        'minutes: 60 min',
      ],
    },
    {
      line: 'samtal 45 1 person',
      session: { minutes: 45, activity: 'D01', label: '', participants: 1 },
      parts: ['activity: samtal', 'minutes: 45', 'participants: 1 person'],
    },
    {
      line: 'group walk 45 6 participants',
      session: { minutes: 45, activity: 'D10', label: '', form: 'group', participants: 6 },
      parts: ['form: group', 'activity: walk', 'minutes: 45', 'participants: 6 participants'],
    },
    {
      line: '8-10 pers promenad 60',
      session: { minutes: 60, activity: 'D10', label: '', note: '8-10 pers' },
      parts: ['activity: promenad', 'minutes: 60'],
    },
    {
      line: 'grupp 60',
      session: { minutes: 60, activity: 'D08', label: '', form: 'group' },
      parts: ['activity: grupp', 'form: grupp', 'minutes: 60'],
    },
    {
      line: 'gruppsamtal 60 5 pers',
      session: { minutes: 60, activity: 'D08', label: '', participants: 5 },
      parts: ['activity: gruppsamtal', 'minutes: 60', 'participants: 5 pers'],
    },
    {
      line: 'närvaro 60 8 pers',
      session: { minutes: 60, activity: 'D19', label: '', participants: 8 },
      parts: ['activity: närvaro', 'minutes: 60', 'participants: 8 pers'],
    },
    {
      line: '2 nya grupp 60',
      session: { minutes: 60, activity: 'D08', label: '', form: 'group', note: '2 nya' },
      parts: ['activity: grupp', 'form: grupp', 'minutes: 60'],
    },
  ],
  activities: [
    {
      line: 'förtroendeskapande samtal 30',
      session: { minutes: 30, activity: 'D01', label: '' },
      parts: ['activity: förtroendeskapande samtal', 'minutes: 30'],
    },
    {
      line: 'delade min historia 20 blå björk',
      session: { minutes: 20, activity: 'D02', label: '', person: 'Blå björk' },
      parts: ['activity: delade min historia', 'minutes: 20', 'person: blå björk'],
    },
    {
      line: 'stigma 30 blå björk',
      session: { minutes: 30, activity: 'D03', label: '', person: 'Blå björk' },
      parts: ['activity: stigma', 'minutes: 30', 'person: blå björk'],
    },
    {
      line: 'visade runt 30 röd sten',
      session: { minutes: 30, activity: 'D04', label: '', person: 'Röd sten' },
      parts: ['activity: visade runt', 'minutes: 30', 'person: röd sten'],
    },
    {
      line: 'första kontakten 40 grön äng',
      session: {
        minutes: 40,
        activity: 'D04',
        label: '',
        person: 'Grön äng',
        phase: 'first_contact',
        firstContact: true,
      },
      parts: [
        'activity: första kontakten',
        'phase: första kontakten',
        'firstContact: första kontakten',
        'minutes: 40',
        'person: grön äng',
      ],
    },
    {
      line: 'brygga 30 blå björk',
      session: { minutes: 30, activity: 'D05', label: '', person: 'Blå björk' },
      parts: ['activity: brygga', 'minutes: 30', 'person: blå björk'],
    },
    {
      line: 'läkarsamtal 45 blå björk',
      session: { minutes: 45, activity: 'D05', label: '', person: 'Blå björk' },
      parts: ['activity: läkarsamtal', 'minutes: 45', 'person: blå björk'],
    },
    {
      line: 'sip 60 ekorren',
      session: { minutes: 60, activity: 'D05', label: '', person: 'Ekorren' },
      parts: ['activity: sip', 'minutes: 60', 'person: ekorren'],
    },
    {
      line: 'info om stöd 15',
      session: { minutes: 15, activity: 'D06', label: '' },
      parts: ['activity: info om stöd', 'minutes: 15'],
    },
    {
      line: 'schack 45 ekorren',
      session: { minutes: 45, activity: 'D07', label: '', person: 'Ekorren', note: 'schack' },
      parts: ['activity: schack', 'minutes: 45', 'person: ekorren'],
    },
    {
      line: 'spelade kort 40',
      session: { minutes: 40, activity: 'D07', label: '', note: 'spelade kort' },
      parts: ['activity: spelade kort', 'minutes: 40'],
    },
    {
      line: 'gym 60',
      session: { minutes: 60, activity: 'D10', label: '' },
      parts: ['activity: gym', 'minutes: 60'],
    },
    {
      line: 'prommis 30',
      session: { minutes: 30, activity: 'D10', label: '' },
      parts: ['activity: prommis', 'minutes: 30'],
    },
    {
      line: 'yoga 45 grupp',
      session: { minutes: 45, activity: 'D10', label: '', form: 'group', note: 'yoga' },
      parts: ['activity: yoga', 'minutes: 45', 'form: grupp'],
    },
    {
      line: 'utskrivning 40 blå björk',
      session: { minutes: 40, activity: 'D11', label: '', person: 'Blå björk' },
      parts: ['activity: utskrivning', 'minutes: 40', 'person: blå björk'],
    },
    {
      line: 'inför utskrivning 40 blå björk',
      session: {
        minutes: 40,
        activity: 'D11',
        label: '',
        person: 'Blå björk',
        phase: 'before_discharge',
      },
      parts: [
        'activity: inför utskrivning',
        'phase: inför utskrivning',
        'minutes: 40',
        'person: blå björk',
      ],
    },
    {
      line: 'uppföljning tel 20 röd sten',
      session: { minutes: 20, activity: 'D12', label: '', form: 'phone', person: 'Röd sten' },
      parts: ['activity: uppföljning', 'form: tel', 'minutes: 20', 'person: röd sten'],
    },
    {
      line: 'ringde ekorren 15 min',
      session: { minutes: 15, activity: 'D01', label: '', form: 'phone', person: 'Ekorren' },
      parts: ['activity: ringde', 'form: ringde', 'person: ekorren', 'minutes: 15 min'],
    },
    {
      line: 'telefonsamtal 20',
      session: { minutes: 20, activity: 'D01', label: '', form: 'phone' },
      parts: ['activity: telefonsamtal', 'form: telefonsamtal', 'minutes: 20'],
    },
    {
      line: 'videosamtal blå björk 30',
      session: { minutes: 30, activity: 'D01', label: '', form: 'video', person: 'Blå björk' },
      parts: ['activity: videosamtal', 'form: videosamtal', 'person: blå björk', 'minutes: 30'],
    },
    {
      line: 'samtal video 30',
      session: { minutes: 30, activity: 'D01', label: '', form: 'video' },
      parts: ['activity: samtal', 'form: video', 'minutes: 30'],
    },
    {
      line: 'studieplanering 45',
      session: { minutes: 45, activity: 'D13', label: '' },
      parts: ['activity: studieplanering', 'minutes: 45'],
    },
    {
      line: 'planering studier 45 blå björk',
      session: { minutes: 45, activity: 'D13', label: '', person: 'Blå björk' },
      parts: ['activity: planering studier', 'minutes: 45', 'person: blå björk'],
    },
    {
      line: 'sysselsättning 30',
      session: { minutes: 30, activity: 'D14', label: '' },
      parts: ['activity: sysselsättning', 'minutes: 30'],
    },
    {
      line: 'cv 60 blå björk',
      session: { minutes: 60, activity: 'D15', label: '', person: 'Blå björk', note: 'cv' },
      parts: ['activity: cv', 'minutes: 60', 'person: blå björk'],
    },
    {
      line: 'jobb 30 blå björk',
      session: { minutes: 30, activity: 'D15', label: '', person: 'Blå björk' },
      parts: ['activity: jobb', 'minutes: 30', 'person: blå björk'],
    },
    {
      line: 'följde med försäkringskassan 90 blå björk',
      session: {
        minutes: 90,
        activity: 'D16',
        label: '',
        person: 'Blå björk',
        note: 'försäkringskassan',
      },
      parts: ['activity: följde med', 'minutes: 90', 'person: blå björk'],
    },
    {
      line: 'vårdcentral 60 blå björk',
      session: {
        minutes: 60,
        activity: 'D16',
        label: '',
        person: 'Blå björk',
        note: 'vårdcentral',
      },
      parts: ['activity: vårdcentral', 'minutes: 60', 'person: blå björk'],
    },
    {
      line: 'bank-id 20',
      session: { minutes: 20, activity: 'D17', label: '', note: 'bank-id' },
      parts: ['activity: bank-id', 'minutes: 20'],
    },
    {
      line: 'krisplan 60 blå björk',
      session: { minutes: 60, activity: 'D18', label: '', person: 'Blå björk' },
      parts: ['activity: krisplan', 'minutes: 60', 'person: blå björk'],
    },
    {
      line: 'egna mål 45',
      session: { minutes: 45, activity: 'D18', label: '' },
      parts: ['activity: egna mål', 'minutes: 45'],
    },
    {
      line: 'närvaro 120',
      session: { minutes: 120, activity: 'D19', label: '' },
      parts: ['activity: närvaro', 'minutes: 120'],
    },
    {
      line: 'planera grupp 30',
      session: { minutes: 30, activity: 'I01', label: '' },
      parts: ['activity: planera grupp', 'minutes: 30'],
    },
    {
      line: 'planering 30',
      session: { minutes: 30, activity: 'I01', label: '' },
      parts: ['activity: planering', 'minutes: 30'],
    },
    {
      line: 'admin 20',
      session: { minutes: 20, activity: 'I02', label: '' },
      parts: ['activity: admin', 'minutes: 20'],
    },
    {
      line: 'mejl 15',
      session: { minutes: 15, activity: 'I02', label: '' },
      parts: ['activity: mejl', 'minutes: 15'],
    },
    {
      line: 'rond 30',
      session: { minutes: 30, activity: 'I03', label: '' },
      parts: ['activity: rond', 'minutes: 30'],
    },
    {
      line: 'apt 60',
      session: { minutes: 60, activity: 'I03', label: '' },
      parts: ['activity: apt', 'minutes: 60'],
    },
    {
      line: 'handledning 90',
      session: { minutes: 90, activity: 'I04', label: '' },
      parts: ['activity: handledning', 'minutes: 90'],
    },
    {
      line: 'handledning grupp 90',
      session: { minutes: 90, activity: 'I04', label: '', form: 'group' },
      parts: ['activity: handledning', 'form: grupp', 'minutes: 90'],
    },
    {
      line: 'kollegialt stöd 30',
      session: { minutes: 30, activity: 'I05', label: '' },
      parts: ['activity: kollegialt stöd', 'minutes: 30'],
    },
    {
      line: 'informera personal 45',
      session: { minutes: 45, activity: 'I06', label: '' },
      parts: ['activity: informera personal', 'minutes: 45'],
    },
    {
      line: 'studiebesök 120',
      session: { minutes: 120, activity: 'I06', label: '' },
      parts: ['activity: studiebesök', 'minutes: 120'],
    },
    {
      line: 'söka information 30',
      session: { minutes: 30, activity: 'I07', label: '' },
      parts: ['activity: söka information', 'minutes: 30'],
    },
    {
      line: 'förankring 30',
      session: { minutes: 30, activity: 'I08', label: '' },
      parts: ['activity: förankring', 'minutes: 30'],
    },
    {
      line: 'brukarråd 90',
      session: { minutes: 90, activity: 'I09', label: '' },
      parts: ['activity: brukarråd', 'minutes: 90'],
    },
    {
      line: 'resa 40',
      session: { minutes: 40, activity: 'I10', label: '' },
      parts: ['activity: resa', 'minutes: 40'],
    },
    {
      line: 'D13 45',
      session: { minutes: 45, activity: 'D13', label: '' },
      parts: ['activity: D13', 'minutes: 45'],
    },
    {
      line: 'i02 20',
      session: { minutes: 20, activity: 'I02', label: '' },
      parts: ['activity: i02', 'minutes: 20'],
    },
    {
      line: 'Närvaro, tillgänglig på enheten 60',
      session: { minutes: 60, activity: 'D19', label: '' },
      parts: ['activity: Närvaro, tillgänglig på enheten', 'minutes: 60'],
    },
  ],
  English: [
    {
      line: '45 chat blue birch',
      session: { minutes: 45, activity: 'D01', label: '', note: 'blue birch' },
      parts: ['minutes: 45', 'activity: chat'],
    },
    {
      line: 'exercise 45 ekorren ward 72',
      session: {
        minutes: 45,
        activity: 'D10',
        label: '',
        person: 'Ekorren',
        unit: 'Avdelning 72',
        setting: 'inpatient',
      },
      parts: ['activity: exercise', 'minutes: 45', 'person: ekorren', 'unit: ward 72'],
    },
    {
      line: 'going home 40 röd sten',
      session: { minutes: 40, activity: 'D11', label: '', person: 'Röd sten' },
      parts: ['activity: going home', 'minutes: 40', 'person: röd sten'],
    },
    {
      line: 'follow-up phone 20 röd sten',
      session: { minutes: 20, activity: 'D12', label: '', form: 'phone', person: 'Röd sten' },
      parts: ['activity: follow-up', 'form: phone', 'minutes: 20', 'person: röd sten'],
    },
    {
      line: 'supervision 60',
      session: { minutes: 60, activity: 'I04', label: '' },
      parts: ['activity: supervision', 'minutes: 60'],
    },
    {
      line: 'handover 15',
      session: { minutes: 15, activity: 'I03', label: '' },
      parts: ['activity: handover', 'minutes: 15'],
    },
    {
      line: 'team meeting 30 with staff',
      session: { minutes: 30, activity: 'I03', label: '', form: 'with_staff' },
      parts: ['activity: team meeting', 'minutes: 30', 'form: with staff'],
    },
    {
      line: 'travel 30',
      session: { minutes: 30, activity: 'I10', label: '' },
      parts: ['activity: travel', 'minutes: 30'],
    },
    {
      line: 'peer network 60',
      session: { minutes: 60, activity: 'I05', label: '' },
      parts: ['activity: peer network', 'minutes: 60'],
    },
    {
      line: 'going along first visit 90',
      session: { minutes: 90, activity: 'D16', label: '' },
      parts: ['activity: going along first visit', 'minutes: 90'],
    },
    {
      line: 'study planning 45 one to one',
      session: { minutes: 45, activity: 'D13', label: '', form: 'individual' },
      parts: ['activity: study planning', 'minutes: 45', 'form: one to one'],
    },
    {
      line: 'crisis plan 60 blå björk',
      session: { minutes: 60, activity: 'D18', label: '', person: 'Blå björk' },
      parts: ['activity: crisis plan', 'minutes: 60', 'person: blå björk'],
    },
    {
      line: 'present on the unit 60',
      session: { minutes: 60, activity: 'D19', label: '' },
      parts: ['activity: present on the unit', 'minutes: 60'],
    },
    {
      line: 'cooking 90 5 people',
      session: { minutes: 90, activity: 'D07', label: '', participants: 5, note: 'cooking' },
      parts: ['activity: cooking', 'minutes: 90', 'participants: 5 people'],
    },
    {
      line: 'paperwork 20',
      session: { minutes: 20, activity: 'I02', label: '' },
      parts: ['activity: paperwork', 'minutes: 20'],
    },
  ],
  'several activities': [
    {
      line: 'samtal och promenad 45',
      session: { minutes: 45, activity: 'D01', label: '', secondary: ['D10'] },
      parts: ['activity: samtal', 'secondary: och promenad', 'minutes: 45'],
    },
    {
      line: 'samtal + promenad 45',
      session: { minutes: 45, activity: 'D01', label: '', secondary: ['D10'] },
      parts: ['activity: samtal', 'secondary: + promenad', 'minutes: 45'],
    },
    {
      line: 'promenad, samtal 45 blå björk',
      session: { minutes: 45, activity: 'D10', label: '', secondary: ['D01'], person: 'Blå björk' },
      parts: ['activity: promenad,', 'secondary: samtal', 'minutes: 45', 'person: blå björk'],
    },
    {
      line: 'promenad/fika 60',
      session: { minutes: 60, activity: 'D10', label: '', secondary: ['D09'] },
      parts: ['activity: promenad/', 'secondary: fika', 'minutes: 60'],
    },
    {
      line: 'walk and talk 45',
      session: { minutes: 45, activity: 'D10', label: '', secondary: ['D01'] },
      parts: ['activity: walk', 'secondary: and talk', 'minutes: 45'],
    },
    {
      line: 'promenad med blå björk och fika 60',
      session: { minutes: 60, activity: 'D10', label: '', secondary: ['D09'], person: 'Blå björk' },
      parts: ['activity: promenad', 'person: med blå björk', 'secondary: och fika', 'minutes: 60'],
    },
    {
      line: 'samtal om arbete 45',
      session: { minutes: 45, activity: 'D01', label: '', note: 'om arbete' },
      parts: ['activity: samtal', 'minutes: 45'],
    },
    {
      line: 'prat och samtal 30',
      session: { minutes: 30, activity: 'D01', label: '' },
      parts: ['activity: prat och samtal', 'minutes: 30'],
    },
  ],
  forms: [
    {
      line: 'samtal med anhörig 30',
      session: { minutes: 30, activity: 'D01', label: '', form: 'with_family' },
      parts: ['activity: samtal', 'form: med anhörig', 'minutes: 30'],
    },
    {
      line: 'samtal närstående 40',
      session: { minutes: 40, activity: 'D01', label: '', form: 'with_family' },
      parts: ['activity: samtal', 'form: närstående', 'minutes: 40'],
    },
    {
      line: 'enskilt samtal 45',
      session: { minutes: 45, activity: 'D01', label: '', form: 'individual' },
      parts: ['activity: enskilt samtal', 'form: enskilt samtal', 'minutes: 45'],
    },
    {
      line: 'samtal 1:1 45',
      session: { minutes: 45, activity: 'D01', label: '', form: 'individual' },
      parts: ['activity: samtal', 'form: 1:1', 'minutes: 45'],
    },
    {
      line: 'möte med personal 30',
      session: { minutes: 30, activity: 'I03', label: '' },
      parts: ['activity: möte med personal', 'minutes: 30'],
    },
    {
      line: 'samtal med blå björk och personal 30',
      session: { minutes: 30, activity: 'D01', label: '', form: 'with_staff', person: 'Blå björk' },
      parts: ['activity: samtal', 'person: med blå björk', 'form: och personal', 'minutes: 30'],
    },
    {
      line: 'dokumentation på egen hand 30',
      session: { minutes: 30, activity: 'I02', label: '', form: 'alone' },
      parts: ['activity: dokumentation', 'form: på egen hand', 'minutes: 30'],
    },
    {
      line: 'teams handledning 60',
      session: { minutes: 60, activity: 'I04', label: '', form: 'video' },
      parts: ['form: teams', 'activity: handledning', 'minutes: 60'],
    },
    {
      line: 'samtal per telefon 20',
      session: { minutes: 20, activity: 'D01', label: '', form: 'phone' },
      parts: ['activity: samtal', 'form: per telefon', 'minutes: 20'],
    },
  ],
  'phases and flags': [
    {
      line: 'avslut samtal 30 blå björk',
      session: { minutes: 30, activity: 'D01', label: '', person: 'Blå björk', phase: 'ending' },
      parts: ['phase: avslut', 'activity: samtal', 'minutes: 30', 'person: blå björk'],
    },
    {
      line: 'första samtalet 45 grön äng',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        person: 'Grön äng',
        phase: 'first_contact',
        firstContact: true,
      },
      parts: [
        'activity: första samtalet',
        'phase: första samtalet',
        'firstContact: första samtalet',
        'minutes: 45',
        'person: grön äng',
      ],
    },
    {
      line: 'efter utskrivning 30 röd sten',
      session: {
        minutes: 30,
        activity: 'D12',
        label: '',
        person: 'Röd sten',
        phase: 'after_discharge',
      },
      parts: [
        'activity: efter utskrivning',
        'phase: efter utskrivning',
        'minutes: 30',
        'person: röd sten',
      ],
    },
    {
      line: 'ny kontakt samtal 45',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        phase: 'first_contact',
        firstContact: true,
      },
      parts: ['phase: ny kontakt', 'firstContact: ny kontakt', 'activity: samtal', 'minutes: 45'],
    },
    {
      line: 'samtal blev inte av blå björk',
      session: { activity: 'D01', label: '', person: 'Blå björk', happened: false },
      parts: ['activity: samtal', 'happened: blev inte av', 'person: blå björk'],
    },
    {
      line: 'inställt promenad',
      session: { activity: 'D10', label: '', happened: false },
      parts: ['happened: inställt', 'activity: promenad'],
    },
    {
      line: 'uteblev samtal 45 ekorren',
      session: { minutes: 45, activity: 'D01', label: '', person: 'Ekorren', happened: false },
      parts: ['happened: uteblev', 'activity: samtal', 'minutes: 45', 'person: ekorren'],
    },
    {
      line: 'no show talk 30',
      session: { minutes: 30, activity: 'D01', label: '', happened: false },
      parts: ['happened: no show', 'activity: talk', 'minutes: 30'],
    },
    {
      line: 'blev inte av promenad 8 pers 60 min',
      session: { minutes: 60, activity: 'D10', label: '', happened: false, note: '8 pers' },
      parts: ['happened: blev inte av', 'activity: promenad', 'minutes: 60 min'],
    },
    {
      line: 'spontant samtal 20',
      session: { minutes: 20, activity: 'D01', label: '', planned: 'spontaneous' },
      parts: ['planned: spontant', 'activity: samtal', 'minutes: 20'],
    },
    {
      line: 'planerad promenad 45',
      session: { minutes: 45, activity: 'D10', label: '', planned: 'planned' },
      parts: ['planned: planerad', 'activity: promenad', 'minutes: 45'],
    },
    {
      line: 'samtal 45 skrivet tillsammans',
      session: { minutes: 45, activity: 'D01', label: '', withPerson: true },
      parts: ['activity: samtal', 'minutes: 45', 'withPerson: skrivet tillsammans'],
    },
    {
      line: 'cancelled walk',
      session: { activity: 'D10', label: '', happened: false },
      parts: ['happened: cancelled', 'activity: walk'],
    },
  ],
  units: [
    {
      line: 'samtal 45 avdelning 72',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        unit: 'Avdelning 72',
        setting: 'inpatient',
      },
      parts: ['activity: samtal', 'minutes: 45', 'unit: avdelning 72'],
    },
    {
      line: 'samtal 45 avd. 72',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        unit: 'Avdelning 72',
        setting: 'inpatient',
      },
      parts: ['activity: samtal', 'minutes: 45', 'unit: avd. 72'],
    },
    {
      line: 'samtal 45 avd72',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        unit: 'Avdelning 72',
        setting: 'inpatient',
      },
      parts: ['activity: samtal', 'minutes: 45', 'unit: avd72'],
    },
    {
      line: 'samtal 45 på avd 72',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        unit: 'Avdelning 72',
        setting: 'inpatient',
      },
      parts: ['activity: samtal', 'minutes: 45', 'unit: på avd 72'],
    },
    {
      line: 'talk 45 ward 72',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        unit: 'Avdelning 72',
        setting: 'inpatient',
      },
      parts: ['activity: talk', 'minutes: 45', 'unit: ward 72'],
    },
    {
      line: 'närvaro 60 avd 71',
      session: { minutes: 60, activity: 'D19', label: '', unit: 'Avdelning 71', setting: '' },
      parts: ['activity: närvaro', 'minutes: 60', 'unit: avd 71'],
      isNewUnit: true,
    },
    {
      line: 'närvaro 60 avd B',
      session: { minutes: 60, activity: 'D19', label: '', unit: 'Avdelning B', setting: '' },
      parts: ['activity: närvaro', 'minutes: 60', 'unit: avd B'],
      isNewUnit: true,
    },
    {
      line: 'talk 45 ward 3a',
      session: { minutes: 45, activity: 'D01', label: '', unit: 'Ward 3A', setting: '' },
      parts: ['activity: talk', 'minutes: 45', 'unit: ward 3a'],
      isNewUnit: true,
    },
    {
      line: 'samtal 45 psykosmottagningen väst',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        unit: 'Psykosmottagningen Väst',
        setting: 'outpatient',
      },
      parts: ['activity: samtal', 'minutes: 45', 'unit: psykosmottagningen väst'],
    },
    {
      line: 'samtal 45 väst',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        unit: 'Psykosmottagningen Väst',
        setting: 'outpatient',
      },
      parts: ['activity: samtal', 'minutes: 45', 'unit: väst'],
    },
    {
      line: 'fika 60 på kastanjen',
      session: {
        minutes: 60,
        activity: 'D09',
        label: '',
        unit: 'Träffpunkt Kastanjen',
        setting: 'municipal',
      },
      parts: ['activity: fika', 'minutes: 60', 'unit: på kastanjen'],
    },
    {
      line: 'fika 60 kastanj',
      session: {
        minutes: 60,
        activity: 'D09',
        label: '',
        unit: 'Träffpunkt Kastanjen',
        setting: 'municipal',
      },
      parts: ['activity: fika', 'minutes: 60', 'unit: kastanj'],
    },
    {
      line: 'fika 60 träffpunkt',
      session: {
        minutes: 60,
        activity: 'D09',
        label: '',
        unit: 'Träffpunkt Kastanjen',
        setting: 'municipal',
      },
      parts: ['activity: fika', 'minutes: 60', 'unit: träffpunkt'],
    },
    {
      line: 'samtal 45 öppenvård, norr',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        unit: 'Öppenvård, Norr',
        setting: 'outpatient',
      },
      parts: ['activity: samtal', 'minutes: 45', 'unit: öppenvård, norr'],
    },
    {
      line: 'samtal 45 avd 72 och avd 71',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        unit: 'Avdelning 72',
        setting: 'inpatient',
        note: 'och avd 71',
      },
      parts: ['activity: samtal', 'minutes: 45', 'unit: avd 72'],
    },
  ],
  people: [
    {
      line: 'samtal 45 BLÅ BJÖRK',
      session: { minutes: 45, activity: 'D01', label: '', person: 'Blå björk' },
      parts: ['activity: samtal', 'minutes: 45', 'person: BLÅ BJÖRK'],
    },
    {
      line: 'samtal 45 bla bjork',
      session: { minutes: 45, activity: 'D01', label: '', person: 'Blå björk' },
      parts: ['activity: samtal', 'minutes: 45', 'person: bla bjork'],
    },
    {
      line: 'blå björks hemkomst 45',
      session: { minutes: 45, activity: 'D11', label: '', person: 'Blå björk' },
      parts: ['person: blå björks', 'activity: hemkomst', 'minutes: 45'],
    },
    {
      line: 'samtal med Ekorren 45',
      session: { minutes: 45, activity: 'D01', label: '', person: 'Ekorren' },
      parts: ['activity: samtal', 'person: med Ekorren', 'minutes: 45'],
    },
    {
      line: 'samtal K 45',
      session: { minutes: 45, activity: 'D01', label: '', person: 'K' },
      parts: ['activity: samtal', 'person: K', 'minutes: 45'],
    },
    {
      line: 'samtal k 45',
      session: { minutes: 45, activity: 'D01', label: '', note: 'k' },
      parts: ['activity: samtal', 'minutes: 45'],
    },
    {
      line: 'samtal 45 grönt berg',
      session: { minutes: 45, activity: 'D01', label: '', person: 'Grönt berg' },
      parts: ['activity: samtal', 'minutes: 45', 'person: grönt berg'],
    },
    {
      line: 'samtal 45 blå björk och röd sten',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        person: 'Blå björk',
        note: 'och röd sten',
      },
      parts: ['activity: samtal', 'minutes: 45', 'person: blå björk'],
    },
    {
      line: 'samtal 45 Anna',
      session: { minutes: 45, activity: 'D01', label: '', note: 'Anna' },
      parts: ['activity: samtal', 'minutes: 45'],
    },
    {
      line: 'samtal 45 blå himlen',
      session: { minutes: 45, activity: 'D01', label: '', note: 'blå himlen' },
      parts: ['activity: samtal', 'minutes: 45'],
    },
  ],
  'own labels': [
    {
      line: 'fika och spel 60 x6',
      session: { minutes: 60, activity: 'D07', label: 'Fika och spel', participants: 6 },
      parts: ['activity: fika och spel', 'minutes: 60', 'participants: x6'],
    },
    {
      line: 'FIKA OCH SPEL 60',
      session: { minutes: 60, activity: 'D07', label: 'Fika och spel' },
      parts: ['activity: FIKA OCH SPEL', 'minutes: 60'],
    },
    {
      line: 'skogsbad 45 blå björk',
      session: { minutes: 45, activity: 'D10', label: 'Skogsbad', person: 'Blå björk' },
      parts: ['activity: skogsbad', 'minutes: 45', 'person: blå björk'],
    },
    {
      line: 'fika 30',
      session: { minutes: 30, activity: 'D09', label: '' },
      parts: ['activity: fika', 'minutes: 30'],
    },
    {
      line: 'grupp 2 60 min',
      session: { minutes: 60, activity: 'D08', label: 'Grupp 2' },
      parts: ['activity: grupp 2', 'minutes: 60 min'],
    },
    {
      line: 'kvällsfika 45',
      session: { minutes: 45, activity: 'D09', label: 'Kvällsfika' },
      parts: ['activity: kvällsfika', 'minutes: 45'],
    },
    { line: 'målarstund 30', session: { minutes: 30, note: 'målarstund' }, parts: ['minutes: 30'] },
  ],
  'notes and typos': [
    {
      line: 'samtl 45 blå björk',
      session: { minutes: 45, person: 'Blå björk', note: 'samtl' },
      parts: ['minutes: 45', 'person: blå björk'],
    },
    { line: 'promnad 60', session: { minutes: 60, note: 'promnad' }, parts: ['minutes: 60'] },
    { line: '45', session: { minutes: 45 }, parts: ['minutes: 45'] },
    { line: '45 bra dag', session: { minutes: 45, note: 'bra dag' }, parts: ['minutes: 45'] },
    {
      line: 'samtal 45 blå björk bra dag',
      session: { minutes: 45, activity: 'D01', label: '', person: 'Blå björk', note: 'bra dag' },
      parts: ['activity: samtal', 'minutes: 45', 'person: blå björk'],
    },
    {
      line: 'samtal 45 blå björk: pratade om musik och arbete, igår var svårt',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        person: 'Blå björk',
        note: 'pratade om musik och arbete, igår var svårt',
      },
      parts: ['activity: samtal', 'minutes: 45', 'person: blå björk:'],
    },
    {
      line: 'samtal 45 blå björk hon berättade länge om jobbet igår',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        person: 'Blå björk',
        note: 'hon berättade länge om jobbet igår',
      },
      parts: ['activity: samtal', 'minutes: 45', 'person: blå björk'],
    },
    {
      line: 'satt länge med röd sten i dagrummet 45 min',
      session: {
        minutes: 45,
        activity: 'D19',
        label: '',
        person: 'Röd sten',
        note: 'satt länge i dagrummet',
      },
      parts: ['person: med röd sten', 'activity: dagrummet', 'minutes: 45 min'],
    },
    {
      line: 'lyssnade på 3 låtar samtal 45',
      session: { minutes: 45, activity: 'D01', label: '', note: 'lyssnade på 3 låtar' },
      parts: ['activity: samtal', 'minutes: 45'],
    },
    {
      line: 'samtal 45. Pratade om framtiden.',
      session: { minutes: 45, activity: 'D01', label: '', note: 'Pratade om framtiden.' },
      parts: ['activity: samtal', 'minutes: 45.'],
    },
    {
      line: 'samtal, 45 min, blå björk, avd 72',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        person: 'Blå björk',
        unit: 'Avdelning 72',
        setting: 'inpatient',
      },
      parts: ['activity: samtal,', 'minutes: 45 min,', 'person: blå björk,', 'unit: avd 72'],
    },
    {
      line: '(samtal) 45',
      session: { minutes: 45, activity: 'D01', label: '' },
      parts: ['activity: (samtal)', 'minutes: 45'],
    },
    {
      line: '🙂 samtal 45',
      session: { minutes: 45, activity: 'D01', label: '', note: '🙂' },
      parts: ['activity: samtal', 'minutes: 45'],
    },
    {
      line: 'samtal 45 🌳🌳',
      session: { minutes: 45, activity: 'D01', label: '', note: '🌳🌳' },
      parts: ['activity: samtal', 'minutes: 45'],
    },
    {
      line: 'ordet är שלום samtal 45',
      session: { minutes: 45, activity: 'D01', label: '', note: 'ordet är שלום samtal' },
      parts: ['activity: samtal', 'minutes: 45'],
    },
    { line: 'möte 30', session: { minutes: 30, note: 'möte' }, parts: ['minutes: 30'] },
    {
      line: '45 samtal 30',
      session: { minutes: 45, activity: 'D01', label: '', note: '30' },
      parts: ['minutes: 45', 'activity: samtal'],
    },
    {
      line: 'hämtade kaffe åt alla 10 min',
      session: { minutes: 10, activity: 'D09', label: '', note: 'hämtade kaffe åt alla' },
      parts: ['activity: kaffe', 'minutes: 10 min'],
    },
    {
      line: 'samtal 45 om måndag',
      session: { minutes: 45, activity: 'D01', label: '', note: 'om måndag' },
      parts: ['activity: samtal', 'minutes: 45'],
    },
    {
      line: '45 samtal - mycket skratt',
      session: { minutes: 45, activity: 'D01', label: '', note: 'mycket skratt' },
      parts: ['minutes: 45', 'activity: samtal -'],
    },
    { line: '', session: {}, parts: [] },
    { line: '   ', session: {}, parts: [] },
    { line: '...', session: { note: '...' }, parts: [] },
    {
      line: 'tel 0',
      session: { activity: 'D01', label: '', form: 'phone', note: '0' },
      parts: ['activity: tel', 'form: tel'],
    },
    { line: 'samtal 900101-0017 45', session: { note: 'samtal 900101-0017 45' }, parts: [] },
  ],
  'more that people write': [
    {
      line: '45 min stödsamtal med blå björk på avd 72',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        person: 'Blå björk',
        unit: 'Avdelning 72',
        setting: 'inpatient',
      },
      parts: [
        'minutes: 45 min',
        'activity: stödsamtal',
        'person: med blå björk',
        'unit: på avd 72',
      ],
    },
    {
      line: 'Samtal Blå björk, 45 min, avd 72. Första gången.',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        person: 'Blå björk',
        unit: 'Avdelning 72',
        setting: 'inpatient',
        phase: 'first_contact',
        firstContact: true,
      },
      parts: [
        'activity: Samtal',
        'person: Blå björk,',
        'minutes: 45 min,',
        'unit: avd 72.',
        'phase: Första gången.',
        'firstContact: Första gången.',
      ],
    },
    {
      line: 'tis 10.15-11.00 promenad ekorren',
      session: {
        date: '2026-10-13',
        start: '10:15',
        minutes: 45,
        activity: 'D10',
        label: '',
        person: 'Ekorren',
      },
      parts: [
        'date: tis',
        'start: 10.15-11.00',
        'minutes: 10.15-11.00',
        'activity: promenad',
        'person: ekorren',
      ],
    },
    {
      line: '90 min studiecirkel 7 delt avd 72',
      session: {
        minutes: 90,
        activity: 'D08',
        label: '',
        participants: 7,
        unit: 'Avdelning 72',
        setting: 'inpatient',
      },
      parts: ['minutes: 90 min', 'activity: studiecirkel', 'participants: 7 delt', 'unit: avd 72'],
    },
    {
      line: 'igår kl 13 fika kastanjen 60 min 12 pers',
      session: {
        date: '2026-10-13',
        start: '13:00',
        minutes: 60,
        activity: 'D09',
        label: '',
        form: 'group',
        participants: 12,
        unit: 'Träffpunkt Kastanjen',
        setting: 'municipal',
      },
      parts: [
        'date: igår',
        'start: kl 13',
        'activity: fika',
        'unit: kastanjen',
        'minutes: 60 min',
        'form: 12 pers',
        'participants: 12 pers',
      ],
    },
    {
      line: 'yesterday at 10:15 30 going home röd sten',
      session: {
        date: '2026-10-13',
        start: '10:15',
        minutes: 30,
        activity: 'D11',
        label: '',
        person: 'Röd sten',
      },
      parts: [
        'date: yesterday',
        'start: at 10:15',
        'minutes: 30',
        'activity: going home',
        'person: röd sten',
      ],
    },
    {
      line: 'walk with ekorren 45 min ward 72',
      session: {
        minutes: 45,
        activity: 'D10',
        label: '',
        person: 'Ekorren',
        unit: 'Avdelning 72',
        setting: 'inpatient',
      },
      parts: ['activity: walk', 'person: with ekorren', 'minutes: 45 min', 'unit: ward 72'],
    },
    {
      line: 'group walk 60 min 8 people',
      session: { minutes: 60, activity: 'D10', label: '', form: 'group', participants: 8 },
      parts: ['form: group', 'activity: walk', 'minutes: 60 min', 'participants: 8 people'],
    },
    {
      line: '1.5h study circle 9 participants 3 new',
      session: { minutes: 90, activity: 'D08', label: '', participants: 9, newParticipants: 3 },
      parts: [
        'minutes: 1.5h',
        'activity: study circle',
        'participants: 9 participants',
        'newParticipants: 3 new',
      ],
    },
    {
      line: 'talk, 45 min, on ward 72',
      session: {
        minutes: 45,
        activity: 'D01',
        label: '',
        unit: 'Avdelning 72',
        setting: 'inpatient',
      },
      parts: ['activity: talk,', 'minutes: 45 min,', 'unit: on ward 72'],
    },
    {
      line: 'rond 20 avd 72',
      session: {
        minutes: 20,
        activity: 'I03',
        label: '',
        unit: 'Avdelning 72',
        setting: 'inpatient',
      },
      parts: ['activity: rond', 'minutes: 20', 'unit: avd 72'],
    },
    {
      line: 'överlämning kvart',
      session: { minutes: 15, activity: 'I03', label: '' },
      parts: ['activity: överlämning', 'minutes: kvart'],
    },
    {
      line: 'ringde röd sten 10 min uppföljning',
      session: { minutes: 10, activity: 'D12', label: '', form: 'phone', person: 'Röd sten' },
      parts: ['form: ringde', 'person: röd sten', 'minutes: 10 min', 'activity: uppföljning'],
    },
    {
      line: 'hemkomst röd sten 30 kl 14',
      session: { start: '14:00', minutes: 30, activity: 'D11', label: '', person: 'Röd sten' },
      parts: ['activity: hemkomst', 'person: röd sten', 'minutes: 30', 'start: kl 14'],
    },
    {
      line: 'följde med ekorren till vårdcentral 120',
      session: {
        minutes: 120,
        activity: 'D16',
        label: '',
        person: 'Ekorren',
        note: 'till vårdcentral',
      },
      parts: ['activity: följde med', 'person: ekorren', 'minutes: 120'],
    },
    {
      line: 'reste till avd 72 40 min',
      session: {
        minutes: 40,
        activity: 'I10',
        label: '',
        unit: 'Avdelning 72',
        setting: 'inpatient',
      },
      parts: ['activity: reste', 'unit: till avd 72', 'minutes: 40 min'],
    },
    {
      line: 'grupp inställd 60',
      session: { minutes: 60, activity: 'D08', label: '', form: 'group', happened: false },
      parts: ['activity: grupp', 'form: grupp', 'happened: inställd', 'minutes: 60'],
    },
    {
      line: 'egen återhämtning 30',
      session: { minutes: 30, activity: 'I05', label: '' },
      parts: ['activity: egen återhämtning', 'minutes: 30'],
    },
    {
      line: '60 handledning video',
      session: { minutes: 60, activity: 'I04', label: '', form: 'video' },
      parts: ['minutes: 60', 'activity: handledning', 'form: video'],
    },
    {
      line: 'oplanerad promenad med blå björk 25',
      session: {
        minutes: 25,
        activity: 'D10',
        label: '',
        person: 'Blå björk',
        planned: 'spontaneous',
      },
      parts: ['planned: oplanerad', 'activity: promenad', 'person: med blå björk', 'minutes: 25'],
    },
    {
      line: 'promenad utanför avdelningen 45',
      session: {
        minutes: 45,
        activity: 'D10',
        label: '',
        unit: 'Avdelning 72',
        setting: 'inpatient',
        note: 'utanför',
      },
      parts: ['activity: promenad', 'unit: avdelningen', 'minutes: 45'],
    },
    {
      line: '12an närvaro 60',
      session: { minutes: 60, activity: 'D19', label: '', note: '12an' },
      parts: ['activity: närvaro', 'minutes: 60'],
    },
    {
      line: 'mån 45 samtal röd sten avd 99',
      session: {
        date: '2026-10-12',
        minutes: 45,
        activity: 'D01',
        label: '',
        person: 'Röd sten',
        unit: 'Avdelning 99',
        setting: '',
      },
      parts: ['date: mån', 'minutes: 45', 'activity: samtal', 'person: röd sten', 'unit: avd 99'],
      isNewUnit: true,
    },
  ],
}
