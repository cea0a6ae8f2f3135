/**
 * Gentle code names for people: a colour or a light and a thing in nature, such as "Blå björk".
 *
 * They are Swedish in both languages: a pseudonym belongs to the log and stays the same when the
 * language of the window changes, and two short nature words are readable to whoever works on a
 * Swedish ward. Left out are words that say something about a person (tyst, rund, liten), black, brown
 * and white, words that are given names (Rosa, Lila, Gul, Stig, Storm) and old soldiers' surnames
 * (Frisk, Modig, Stark), so that no pair reads as a first name and a surname.
 */

// As it stands before a word with "en" and before one with "ett".
const qualities = [
  ['blå', 'blått'],
  ['röd', 'rött'],
  ['grön', 'grönt'],
  ['turkos', 'turkost'],
  ['orange', 'orange'],
  ['ljusblå', 'ljusblått'],
  ['himmelsblå', 'himmelsblått'],
  ['havsblå', 'havsblått'],
  ['klarblå', 'klarblått'],
  ['djupblå', 'djupblått'],
  ['ljusgrön', 'ljusgrönt'],
  ['mossgrön', 'mossgrönt'],
  ['havsgrön', 'havsgrönt'],
  ['vårgrön', 'vårgrönt'],
  ['klarröd', 'klarrött'],
  ['rosenröd', 'rosenrött'],
  ['korallröd', 'korallrött'],
  ['solgul', 'solgult'],
  ['guldgul', 'guldgult'],
  ['honungsgul', 'honungsgult'],
  ['gyllene', 'gyllene'],
  ['silvrig', 'silvrigt'],
  ['ljus', 'ljust'],
  ['mild', 'milt'],
  ['varm', 'varmt'],
  ['mjuk', 'mjukt'],
  ['stilla', 'stilla'],
  ['solig', 'soligt'],
  ['somrig', 'somrigt'],
  ['vårlig', 'vårligt'],
  ['vacker', 'vackert'],
  ['skimrande', 'skimrande'],
  ['glittrande', 'glittrande'],
  ['gnistrande', 'gnistrande'],
  ['lysande', 'lysande'],
  ['strålande', 'strålande'],
] as const

const withEn = (
  'björk tall gran rönn lönn ek asp hassel sälg kastanj sippa vallmo tulpan viol nejlika näckros ' +
  'ljung mossa blomma klöver klippa strand vik våg bäck sjö skog äng dal kulle måne stjärna himmel ' +
  'vind bris glänta källa udde holme flod snäcka pärla kotte fjäder fjäril svala lärka trast tärna ' +
  'ekorre'
).split(' ')

const withEtt = (
  'berg fjäll hav moln träd löv blad frö gräs äpple smultron hallon lingon hjortron plommon päron ' +
  'vattenfall skär'
).split(' ')

// Not proposed, but understood when somebody chose them.
const otherQualities =
  'gul gult lila rosa vit vitt svart brun brunt grå grått violett guld silver lugn lugnt klar klart'.split(
    ' ',
  )
const otherThings =
  'sten sol stig ros lilja svan räv hare uggla humla snö regn ö lind lund lejon katt fågel igelkott alm'.split(
    ' ',
  )

const qualityWords: ReadonlySet<string> = new Set([...qualities.flat(), ...otherQualities])
const thingWords: ReadonlySet<string> = new Set([...withEn, ...withEtt, ...otherThings])

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

// "Mossgrön mossa" says the same thing twice.
const isTwice = (quality: string, thing: string) => quality.startsWith(thing.slice(0, 3))

/** Every code name that is proposed. */
export const codeNames: readonly string[] = qualities
  .flatMap(([beforeEn, beforeEtt]) => [
    ...withEn.filter((thing) => !isTwice(beforeEn, thing)).map((thing) => `${beforeEn} ${thing}`),
    ...withEtt
      .filter((thing) => !isTwice(beforeEtt, thing))
      .map((thing) => `${beforeEtt} ${thing}`),
  ])
  .map(capitalised)

/**
 * A code name that nobody in the log has. `random` answers from 0 up to 1, as Math.random does. When
 * all are taken, a number makes the difference.
 */
export function proposeCodeName(taken: readonly string[], random: () => number): string {
  const used = new Set(taken.map((name) => name.normalize().toLowerCase()))
  const isFree = (name: string) => !used.has(name.toLowerCase())
  for (let round = 1; ; round++) {
    const free = (round === 1 ? codeNames : codeNames.map((name) => `${name} ${round}`)).filter(
      isFree,
    )
    const chosen = free[Math.floor(random() * free.length)]
    if (chosen !== undefined) return chosen
  }
}

/**
 * The code name that two words make, "Röd sten" for `röd` and `STEN`; null when they are none. Knows
 * more words than are proposed, and does not mind "röd berg".
 */
export function codeNameOf(quality: string, thing: string): string | null {
  const first = quality.normalize().toLowerCase()
  const second = thing.normalize().toLowerCase()
  if (!qualityWords.has(first) || !thingWords.has(second)) return null
  return capitalised(`${first} ${second}`)
}
