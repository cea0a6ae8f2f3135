import { type ProposalSet, proposed } from './plan-proposal.ts'

/** After IPS: the person's own wish decides, support goes on at the workplace, and nobody is assessed. */
export const workProposals: readonly ProposalSet[] = [
  {
    code: 'try_workplace',
    area: 'work',
    sv: 'Pröva en arbetsplats',
    en: 'Try a workplace',
    steps: [
      proposed('together', '', {
        sv: 'Prata om vilket slags arbete som lockar',
        en: 'Talk about what kind of work is tempting',
      }),
      proposed('together', 'health_care', {
        sv: 'Fråga om det finns en IPS-coach, och be om en kontakt',
        en: 'Ask whether there is an IPS coach, and ask for a contact',
      }),
      proposed('together', 'ips_coach', {
        sv: 'Träffa IPS-coachen tillsammans första gången',
        en: 'Meet the IPS coach together the first time',
      }),
      proposed('together', 'social_insurance', {
        sv: 'Fråga Försäkringskassan hur ersättningen påverkas, innan något börjar',
        en: 'Ask Försäkringskassan how the benefit is affected, before anything begins',
      }),
      proposed('together', '', {
        sv: 'Bestämma vad arbetsgivaren ska få veta, vem som säger det, och vad som inte behöver sägas',
        en: 'Decide what the employer shall know, who says it, and what need not be said',
      }),
      proposed('together', 'employer', {
        sv: 'Besöka arbetsplatsen',
        en: 'Visit the workplace',
      }),
      proposed('person', 'employer', {
        sv: 'Pröva att arbeta, så mycket som känns lagom',
        en: 'Try working, as much as feels right',
      }),
      proposed('person', 'employer', {
        sv: 'Ha någon på arbetsplatsen att fråga',
        en: 'Have somebody at the workplace to ask',
      }),
      proposed('together', 'ips_coach', {
        sv: 'Följa upp tillsammans, regelbundet: vad går bra, vad behöver ändras?',
        en: 'Look back together, regularly: what goes well, what needs to change?',
      }),
    ],
  },
  {
    code: 'return_to_work',
    area: 'work',
    sv: 'Tillbaka till jobbet efter sjukskrivning',
    en: 'Back to work after sick leave',
    steps: [
      proposed('together', '', {
        sv: 'Prata om vad som behöver bli annorlunda på jobbet',
        en: 'Talk about what needs to be different at work',
      }),
      proposed('person', 'rehabilitation_coordinator', {
        sv: 'Fråga vården om det finns en rehabkoordinator som kan hjälpa till',
        en: 'Ask health care whether there is a rehabilitation coordinator who can help',
      }),
      proposed('person', 'employer', {
        sv: 'Ta kontakt med chefen och bestämma ett möte',
        en: 'Get in touch with the manager and set a meeting',
      }),
      proposed('person', 'union', {
        sv: 'Fråga facket om råd, och om de kan vara med på mötet',
        en: 'Ask the trade union for advice, and whether they can come to the meeting',
      }),
      proposed('together', 'social_insurance', {
        sv: 'Fråga Försäkringskassan hur det går att börja med färre timmar',
        en: 'Ask Försäkringskassan how one can begin with fewer hours',
      }),
      proposed('together', 'employer', {
        sv: 'Komma överens om en lugn start: arbetsuppgifter, tider och pauser',
        en: 'Agree on a gentle start: tasks, hours and breaks',
      }),
      proposed('together', '', {
        sv: 'Bestämma vad kollegerna ska få veta, och vad som inte behöver sägas',
        en: 'Decide what the colleagues shall know, and what need not be said',
      }),
      proposed('person', 'employer', {
        sv: 'Hälsa på på jobbet före första dagen',
        en: 'Drop in at work before the first day',
      }),
      proposed('together', '', {
        sv: 'Stämma av efter första veckan',
        en: 'Look back after the first week',
      }),
    ],
  },
  {
    code: 'look_for_work',
    area: 'work',
    sv: 'Söka jobb',
    en: 'Look for a job',
    steps: [
      proposed('together', '', {
        sv: 'Skriva upp vad som är roligt och vad som går bra',
        en: 'Write down what is fun and what goes well',
      }),
      proposed('person', 'employment_service', {
        sv: 'Boka ett möte med Arbetsförmedlingen',
        en: 'Book a meeting with Arbetsförmedlingen',
      }),
      proposed('together', '', {
        sv: 'Skriva ett cv, och prata om hur luckor kan beskrivas',
        en: 'Write a CV, and talk about how to describe gaps',
      }),
      proposed('together', '', {
        sv: 'Titta på annonser tillsammans och välja några',
        en: 'Look at job advertisements together and choose a few',
      }),
      proposed('person', '', {
        sv: 'Skicka en första ansökan',
        en: 'Send a first application',
      }),
      proposed('together', '', {
        sv: 'Öva på en anställningsintervju',
        en: 'Practise a job interview',
      }),
      proposed('together', '', {
        sv: 'Prata om hur det blir att vänta på svar, och om svaret blir nej',
        en: 'Talk about waiting for an answer, and about getting a no',
      }),
    ],
  },
  {
    code: 'work_support',
    area: 'work',
    sv: 'Söka stöd till arbete',
    en: 'Apply for support for work',
    steps: [
      proposed('together', '', {
        sv: 'Skriva upp vilket stöd som skulle göra skillnad',
        en: 'Write down what support would make a difference',
      }),
      proposed('together', 'employment_service', {
        sv: 'Fråga Arbetsförmedlingen vilket stöd som finns, och hur det söks',
        en: 'Ask Arbetsförmedlingen what support there is, and how to apply for it',
      }),
      proposed('together', 'social_insurance', {
        sv: 'Fråga Försäkringskassan vad som gäller under tiden',
        en: 'Ask Försäkringskassan what holds in the meantime',
      }),
      proposed('together', 'clubhouse', {
        sv: 'Fråga ett Fontänhus eller kommunen om vägar till arbete',
        en: 'Ask a Clubhouse or the municipality about ways into work',
      }),
      proposed('person', '', {
        sv: 'Samla de papper som behövs',
        en: 'Gather the papers that are needed',
      }),
      proposed('together', '', {
        sv: 'Fylla i ansökan tillsammans och skicka den',
        en: 'Fill in the application together and send it',
      }),
      proposed('together', '', {
        sv: 'Läsa svaret tillsammans, också vad det säger om att överklaga',
        en: 'Read the answer together, also what it says about appealing',
      }),
    ],
  },
]
