/**
 * A mark that what was half-written has not reached the log before a lock. It outlasts the page, which
 * main loads anew; it says nothing but that.
 */
const mark = 'draft-not-kept'

export const noteNotKept = (): void => sessionStorage.setItem(mark, '')
export const forgetNotKept = (): void => sessionStorage.removeItem(mark)
export const isNotKeptNoted = (): boolean => sessionStorage.getItem(mark) !== null
