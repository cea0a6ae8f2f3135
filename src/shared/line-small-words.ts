const small = new Set(
  (
    'och o samt eller men med m utan på i in ut för till från av om hos vid under efter innan inför ' +
    'via per mot att som en ett den det de ca cirka c:a var är sen sedan lite kl ' +
    'and or but with w without on at in out for to from of about by over under after before via per ' +
    'that which a an the was is then some plus & + - – —'
  ).split(' '),
)

/** Words that hold others together. They say nothing by themselves. */
export const isSmallWord = (word: string): boolean => small.has(word)
