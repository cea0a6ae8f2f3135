const words: readonly (readonly [number: number, words: readonly string[]])[] = [
  [1, ['en', 'ett', 'a', 'an', 'one']],
  [2, ['två', 'two']],
  [3, ['tre', 'three']],
  [4, ['fyra', 'four']],
  [5, ['fem', 'five']],
  [6, ['sex', 'six']],
  [7, ['sju', 'seven']],
  [8, ['åtta', 'eight']],
  [9, ['nio', 'nine']],
  [10, ['tio', 'ten']],
  [11, ['elva', 'eleven']],
  [12, ['tolv', 'twelve']],
  [15, ['femton', 'fifteen']],
  [20, ['tjugo', 'twenty']],
  [30, ['trettio', 'thirty']],
  [40, ['fyrtio', 'forty']],
  [45, ['fyrtiofem']],
  [50, ['femtio', 'fifty']],
  [90, ['nittio', 'ninety']],
]

const numbers = new Map(
  words.flatMap(([number, names]) => names.map((name) => [name, number] as const)),
)

/** The number that a lower-case word is, in Swedish or English: those that people spell out. */
export const numberOf = (word: string): number | undefined => numbers.get(word)
