import type { Language } from '../../shared/language.ts'

interface InvitationWords {
  readonly title: string
  readonly what: (organisation: string) => string
  readonly compare: string
  readonly notSecret: string
  /** Before the words in the other language. */
  readonly other: string
  readonly how: string
  readonly steps: readonly string[]
  /** What the code is, for those who cannot see it. */
  readonly code: string
}

/** What the paper says, in its own language. The names of buttons are those of the window. */
export const invitationWords: Readonly<Record<Language, InvitationWords>> = {
  sv: {
    title: 'Inbjudan till Peerlogg',
    what: (organisation) =>
      `Till dig som är peer supporter och för din logg i Peerlogg. Med inbjudan kan du dela summor av ditt arbete med ${organisation}. Du väljer själv vad du delar, och bara de kan öppna filerna.`,
    compare: 'Åtta ord att jämföra',
    notSecret:
      'Pappret är inte hemligt. Men en inbjudan kan bytas ut på vägen, så jämför orden med den som gav dig pappret: läs dem för varandra, i telefon eller när ni ses.',
    other: 'På engelska:',
    how: 'Gör så här',
    steps: [
      'Öppna Peerlogg och välj Dela. Har du redan en organisation där: välj Organisationer.',
      'Ställ dig i fältet ”Eller klistra in inbjudan som text”. Läs koden här intill med en handskanner vid datorn. Har du ingen: be om inbjudan som fil eller i ett mejl.',
      'Välj ”Läs texten”. Peerlogg visar organisationens namn och åtta ord.',
      'Är det samma ord som här och hos din handledare: välj ”Orden stämmer” och lägg till.',
    ],
    code: 'QR-kod med inbjudan',
  },
  en: {
    title: 'Invitation to Peerlogg',
    what: (organisation) =>
      `For you who are a peer supporter and keep your log in Peerlogg. With the invitation you can share sums of your work with ${organisation}. You choose what you share, and they alone can open the files.`,
    compare: 'Eight words to compare',
    notSecret:
      'This paper is not secret. But an invitation can be exchanged on its way, so compare the words with whoever gave you the paper: read them to each other, by phone or when you meet.',
    other: 'In Swedish:',
    how: 'What to do',
    steps: [
      'Open Peerlogg and choose Share. If you have an organisation there already, choose Organisations.',
      'Go to the field “Or paste the invitation as text”. Read the code beside this with a hand scanner at the computer. If you have none, ask for the invitation as a file or in a mail.',
      'Choose “Read the text”. Peerlogg shows the name of the organisation and eight words.',
      'If the words are those on this paper and with your supervisor, choose “The words match” and add it.',
    ],
    code: 'QR code with the invitation',
  },
}
