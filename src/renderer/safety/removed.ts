/**
 * A mark that a profile was removed, for the screen after it to confirm. It outlasts the page, which
 * main loads anew, and does not say which profile it was.
 */
const mark = 'profile-removed'

export type Removed = 'with-backups' | 'without-backups'

/** Before main is asked: with its answer the page may be gone. */
export const noteRemoved = (removed: Removed): void => sessionStorage.setItem(mark, removed)
export const forgetRemoved = (): void => sessionStorage.removeItem(mark)
export const readRemoved = (): string | null => sessionStorage.getItem(mark)
