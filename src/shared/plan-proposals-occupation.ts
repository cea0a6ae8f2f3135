import { type ProposalSet, proposed } from './plan-proposal.ts'

export const occupationProposals: readonly ProposalSet[] = [
  {
    code: 'find_occupation',
    area: 'occupation',
    sv: 'Hitta något att göra',
    en: 'Find something to do',
    steps: [
      proposed('together', '', {
        sv: 'Prata om vad som är roligt och känns meningsfullt',
        en: 'Talk about what is fun and feels worthwhile',
      }),
      proposed('together', '', {
        sv: 'Ta reda på vad som finns i närheten: träffpunkt, Fontänhus, förening, studieförbund',
        en: 'Find out what there is nearby: meeting place, Clubhouse, association, study association',
      }),
      proposed('person', '', {
        sv: 'Välja ett ställe att börja med',
        en: 'Choose one place to begin with',
      }),
      proposed('together', '', {
        sv: 'Besöka stället tillsammans första gången',
        en: 'Visit the place together the first time',
      }),
      proposed('person', '', {
        sv: 'Pröva några gånger, i egen takt',
        en: 'Try it a few times, at one’s own pace',
      }),
      proposed('together', '', {
        sv: 'Bestämma vilka dagar, hur resan går, och vad som är lagom',
        en: 'Decide which days, how to get there, and how much is enough',
      }),
      proposed('together', '', {
        sv: 'Stämma av efter en månad: fortsätta, ändra eller pröva något annat?',
        en: 'Look back after a month: go on, change, or try something else?',
      }),
    ],
  },
  {
    code: 'return_to_occupation',
    area: 'occupation',
    sv: 'Tillbaka efter sjukskrivning eller ett uppehåll',
    en: 'Back after sick leave or a break',
    steps: [
      proposed('together', '', {
        sv: 'Prata om vad som var bra förut, och vad som behöver bli annorlunda',
        en: 'Talk about what was good before, and what needs to be different',
      }),
      proposed('person', '', {
        sv: 'Ta kontakt med stället igen',
        en: 'Get in touch with the place again',
      }),
      proposed('together', '', {
        sv: 'Bestämma vad som ska berättas, för vem, och vad som inte behöver sägas',
        en: 'Decide what to tell, whom to tell, and what need not be said',
      }),
      proposed('together', '', {
        sv: 'Komma överens om en lugn start: korta stunder och någon som möter',
        en: 'Agree on a gentle start: short visits and somebody there to meet',
      }),
      proposed('together', '', {
        sv: 'Vara med första gången tillbaka',
        en: 'Come along the first time back',
      }),
      proposed('together', '', {
        sv: 'Stämma av efter två veckor: mer, mindre eller som nu?',
        en: 'Look back after two weeks: more, less, or as it is?',
      }),
    ],
  },
  {
    code: 'occupation_support',
    area: 'occupation',
    sv: 'Söka stöd för sysselsättning',
    en: 'Apply for support for an occupation',
    steps: [
      proposed('together', 'social_services', {
        sv: 'Fråga kommunen vilken sysselsättning som finns, och om den behöver sökas',
        en: 'Ask the municipality which occupation there is, and whether one has to apply for it',
      }),
      proposed('person', '', {
        sv: 'Skriva upp vad som är viktigt: vad, hur ofta och med vilket stöd',
        en: 'Write down what matters: what, how often and with what support',
      }),
      proposed('together', 'social_services', {
        sv: 'Gå tillsammans till mötet om ansökan',
        en: 'Go together to the meeting about the application',
      }),
      proposed('together', 'social_insurance', {
        sv: 'Fråga Försäkringskassan om ersättningen påverkas',
        en: 'Ask Försäkringskassan whether the benefit is affected',
      }),
      proposed('together', 'social_services', {
        sv: 'Fråga om det går att få hjälp med resorna',
        en: 'Ask whether there is help with travel',
      }),
      proposed('together', '', {
        sv: 'Läsa beslutet tillsammans, också vad det säger om att överklaga',
        en: 'Read the decision together, also what it says about appealing',
      }),
      proposed('together', '', {
        sv: 'Planera första veckan',
        en: 'Plan the first week',
      }),
    ],
  },
]
