import { meaningOf } from './activity-words.ts'
import { codeNameOf } from './code-names.ts'

export type RealThing = 'name' | 'phone' | 'address' | 'email'

/**
 * Whether a text looks as if it names a real person: a first name and a surname, a phone number, a
 * street or post address, an e-mail address. It is for a warning and never refuses: a first name alone
 * is not noticed, and a rare name in the middle of a sentence may be missed.
 */
export function looksReal(text: string): RealThing | null {
  const visible = text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '')
  if (email.test(visible)) return 'email'
  if (phones.some((phone) => phone.test(visible))) return 'phone'
  if (hasAddress(visible)) return 'address'
  return hasFullName(visible) ? 'name' : null
}

const email =
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}{2,}/u

// Swedish forms: mobile numbers, numbers with an area code, and either after +46 or 0046.
const digits = (count: string) => `(?:[\\s-]?\\d){${count}}(?![\\d:.-]*\\d)`
const phones = [
  new RegExp(`(?<![\\d.:/-])07[0236789]${digits('7')}`),
  new RegExp(`(?<![\\d.:/-])(?:\\+|00)46[\\s-]?(?:\\(0\\)[\\s-]?)?[1-9]${digits('6,8')}`),
  /(?<![\d.:/-])\(?(?:08|0[1-689]\d{1,2})\)?(?:\s?[-–/]\s?)\d{2,3}(?:\s?\d{2,3}){1,2}(?![\d:.-]*\d)/,
]

const street =
  /(?<!\p{L})\p{L}{2,30}(?:gatan|vägen|gränden?|allén|stigen|torget|backen|platsen|gata|väg|street|road)\s\d{1,4}\s?\p{L}?(?![\p{L}\d])(?!\s?(?:min|km|m|h|t|tim|ggr|pers|st|deltagare)(?!\p{L}))/u
const postcode = /(?<![\d.:/-])(?:SE?-)?[1-9]\d{2}\s\d{2}\s{1,2}(\p{Lu}\p{Ll}+|\p{Lu}{3,})/gu
const startsSentence = /^(?:Min|Samtal|Promenad|Minuter|Pers|Personer|Deltagare|Avd)/i

function hasAddress(text: string): boolean {
  if (street.test(text)) return true
  return [...text.matchAll(postcode)].some(([, town = '']) => !startsSentence.test(town))
}

/**
 * The most common first names in Sweden, after the lists of Statistics Sweden (SCB, Namnstatistik,
 * https://www.scb.se/hitta-statistik/sverige-i-siffror/namnsok/), women's and men's, born in any year.
 * Left out are those that are also everyday words or code names.
 */
const firstNames = new Set(
  (
    'Anna Eva Maria Karin Kristina Christina Lena Kerstin Sara Sarah Emma Ingrid Elisabeth Elisabet ' +
    'Marie Malin Hanna Hannah Birgitta Linda Jenny Annika Susanne Elin Elsa Inger Johanna Ulla Julia ' +
    'Ida Anita Barbro Sofia Sofie Sophie Helena Camilla Anneli Gunilla Alice Monica Monika Charlotte ' +
    'Lisa Alva Astrid Ebba Ella Ellen Maja Wilma Vera Agnes Klara Clara Freja Ester Signe Edith Alma ' +
    'Märta Gun Siv Britt Margareta Marianne Carina Pia Åsa Jessica Sandra Cecilia Ann Ellinor Therese ' +
    'Frida Matilda Amanda Josefin Josefine Rebecka Moa Tilda Tuva Nora Olivia Selma Stella Saga Leah ' +
    'Caroline Karolina Victoria Viktoria Louise Lovisa Nathalie Felicia Evelina Fatima Mariam Aisha ' +
    'Zahra Amina Leila Lars Mikael Michael Anders Johan Per Erik Eric Karl Carl Peter Petter Thomas ' +
    'Tomas Jan Daniel Fredrik Hans Andreas Bengt Mats Stefan Bo Magnus Jonas Mattias Niklas Niclas ' +
    'Martin Björn Alexander Nils Leif Patrik Patrick Ulf David Ulrik Oskar Oscar Kjell Christer ' +
    'Krister Marcus Markus Håkan Gustav Gustaf Robert Emil Joakim Kent William Viktor Victor Simon ' +
    'Christian Kristian Anton Lucas Lukas Hugo Elias Liam Noah Oliver Ludvig Filip Philip Axel Adam ' +
    'Albin Isak Theo Leo Melvin Arvid Vincent Samuel Jakob Jacob Sebastian Henrik Rasmus Linus Tobias ' +
    'Rolf Sven Göran Roger Stig Tommy Kurt Lennart Gunnar Olof Olle Bertil Claes Klas Kenneth Conny ' +
    'Robin Jesper Joel Josef Joseph Benjamin Mohamed Mohammed Mohammad Muhammad Ahmed Ahmad Ali Hassan ' +
    'Hussein Omar Ibrahim Mustafa Abdullah Yusuf Kalle Pelle Lasse Janne'
  ).split(' '),
)

// Endings that Swedish surnames have and places seldom.
const surname = /(?:sson|ström|berg|lund|[qk]vist|gren|dahl|stedt|ovi[cć])$/u

// Endings and words that name places, organisations and days rather than people.
const ending =
  /(?:et|en|erna|arna|orna|nska|ing|tion|hus|kassa|gård|skola|vård|center|kommun|region|förening|psykiatri|grupp|plan|dag|råd|stad|hem|enhet|klinik)s?$/iu
const ordinary = new Set(
  (
    'Röda Blå Gula Gröna Vita Svarta Svenska Nya Gamla Stora Lilla Västra Östra Norra Södra Sankt ' +
    'Peer Support Recovery College Avdelning Avd Ward Unit God Gott Jul Glad Påsk Hej Tack Person ' +
    'Microsoft Teams Zoom Google Mobilt Bank Netflix New The Day January February March April June ' +
    'July August September October November December'
  ).split(' '),
)
const isOrdinary = (word: string) =>
  ordinary.has(word) || ending.test(word) || meaningOf(word.toLowerCase()) !== null

const part = "\\p{Lu}[\\p{Ll}\\p{M}]{1,30}(?:[-’']\\p{L}{1,30})?(?![\\p{L}\\p{N}])"
const pairs = new RegExp(`(?<![\\p{L}\\p{N}-])(${part})(?=[^\\S\\n]{1,3}(${part}))`, 'gu')
const startOfSentence = /(?:^|[.!?:\n]\s{0,2})$/

const twoWords = /^(\p{L}+)\s(\p{L}+)$/u
const asName = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

function hasFullName(text: string): boolean {
  const [, first = '', last = ''] = twoWords.exec(text.trim()) ?? []
  if (firstNames.has(asName(first)) && surname.test(last.toLowerCase())) return true
  const isWhole = first !== ''
  for (const { index, 1: one = '', 2: other = '' } of text.matchAll(pairs)) {
    if (codeNameOf(one, other) || ordinary.has(one) || ordinary.has(other)) continue
    const isGivenName = firstNames.has(one.replace(/-.*/, ''))
    if (isGivenName && meaningOf(other.toLowerCase()) === null) return true
    if (isOrdinary(one)) continue
    if (surname.test(other)) return true
    // A sentence begins with a capital whatever its first word is.
    const isFirst = startOfSentence.test(text.slice(Math.max(0, index - 3), index))
    if (!isOrdinary(other) && (isWhole || !isFirst)) return true
  }
  return false
}
