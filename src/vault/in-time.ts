/** How many calls to the system nobody waits for any more. */
let unanswered = 0

/** Whether a call to the system hangs: it keeps the program from ending by itself. */
export const isHeldUp = (): boolean => unanswered > 0

/**
 * What is promised, or null when it takes longer: a network share that has died answers never. What is
 * under way then cannot be stopped; whatever comes of it is let go.
 */
export async function inTime<Value>(promised: Promise<Value>, ms: number): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      unanswered++
      const answered = () => void unanswered--
      promised.then(answered, answered)
      resolve(null)
    }, ms)
  })
  try {
    return await Promise.race([promised, late])
  } finally {
    clearTimeout(timer)
  }
}
