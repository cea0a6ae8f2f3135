import { type ProposalSet, proposed } from './plan-proposal.ts'

/** After Supported Education: support, adaptation, money and time, in an ordinary school. */
export const studyProposals: readonly ProposalSet[] = [
  {
    code: 'start_course',
    area: 'studies',
    sv: 'Börja på en kurs',
    en: 'Start a course',
    steps: [
      proposed('together', '', {
        sv: 'Prata om vad som lockar, och varför',
        en: 'Talk about what is tempting, and why',
      }),
      proposed('together', '', {
        sv: 'Titta på vilka kurser som finns: folkhögskola, Komvux, studieförbund',
        en: 'Look at which courses there are: folk high school, Komvux, study associations',
      }),
      proposed('person', 'study_counsellor', {
        sv: 'Boka ett samtal med en studie- och yrkesvägledare',
        en: 'Book a talk with a study and career counsellor',
      }),
      proposed('together', '', {
        sv: 'Besöka skolan, en vanlig dag',
        en: 'Visit the school, on an ordinary day',
      }),
      proposed('together', 'study_support', {
        sv: 'Fråga skolan vilket stöd och vilka anpassningar som går att få',
        en: 'Ask the school what support and which adjustments there are',
      }),
      proposed('together', 'csn', {
        sv: 'Ta reda på hur det blir med pengarna under studierna',
        en: 'Find out about money during the studies',
      }),
      proposed('person', '', {
        sv: 'Skicka ansökan',
        en: 'Send the application',
      }),
      proposed('together', '', {
        sv: 'Planera första veckan: resväg, tider, vila och någon att prata med',
        en: 'Plan the first week: the way there, times, rest and somebody to talk to',
      }),
    ],
  },
  {
    code: 'return_to_studies',
    area: 'studies',
    sv: 'Tillbaka till studierna efter sjukskrivning',
    en: 'Back to studies after sick leave',
    steps: [
      proposed('together', '', {
        sv: 'Prata om vad som fungerade förra gången, och vad som behöver bli annorlunda',
        en: 'Talk about what worked the last time, and what needs to be different',
      }),
      proposed('person', 'study_counsellor', {
        sv: 'Fråga skolan hur det går att börja lugnt: färre kurser eller lägre takt',
        en: 'Ask the school how to begin gently: fewer courses or a slower pace',
      }),
      proposed('together', 'social_insurance', {
        sv: 'Fråga Försäkringskassan hur studier påverkar ersättningen, innan något bestäms',
        en: 'Ask Försäkringskassan how studies affect the benefit, before anything is decided',
      }),
      proposed('together', 'csn', {
        sv: 'Fråga CSN vad som gäller vid återstart, lägre takt och sjukdom',
        en: 'Ask CSN what holds when starting again, at a slower pace, and when ill',
      }),
      proposed('person', 'study_support', {
        sv: 'Be om det stöd som behövs, till exempel längre tid eller ett lugnt rum',
        en: 'Ask for the support that is needed, such as more time or a quiet room',
      }),
      proposed('together', '', {
        sv: 'Bestämma vad som ska berättas på skolan, för vem, och vad som inte behöver sägas',
        en: 'Decide what to tell at school, whom to tell, and what need not be said',
      }),
      proposed('together', '', {
        sv: 'Skriva upp vad som hjälper de dagar som är tunga',
        en: 'Write down what helps on heavy days',
      }),
      proposed('together', '', {
        sv: 'Stämma av efter två veckor: vad behöver ändras?',
        en: 'Look back after two weeks: what needs to change?',
      }),
    ],
  },
  {
    code: 'study_support',
    area: 'studies',
    sv: 'Söka stöd i studierna',
    en: 'Apply for support in the studies',
    steps: [
      proposed('together', '', {
        sv: 'Skriva upp vad som är svårt i studierna, och vad som brukar hjälpa',
        en: 'Write down what is hard in the studies, and what usually helps',
      }),
      proposed('person', 'study_support', {
        sv: 'Ta reda på vem på skolan som ordnar med stöd',
        en: 'Find out who arranges support at the school',
      }),
      proposed('together', '', {
        sv: 'Fråga om det finns supported education eller annat studiestöd på orten',
        en: 'Ask whether there is supported education or other study support nearby',
      }),
      proposed('together', 'clubhouse', {
        sv: 'Fråga ett Fontänhus om de kan stötta i studierna',
        en: 'Ask a Clubhouse whether they can give support in the studies',
      }),
      proposed('person', 'study_support', {
        sv: 'Fråga vilka papper skolan behöver',
        en: 'Ask which papers the school needs',
      }),
      proposed('person', '', {
        sv: 'Skicka ansökan om stöd',
        en: 'Send the application for support',
      }),
      proposed('together', 'study_support', {
        sv: 'Pröva stödet ett tag, och säga till om något behöver ändras',
        en: 'Try the support for a while, and say if something needs to change',
      }),
    ],
  },
]
