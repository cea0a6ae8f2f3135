/**
 * What screens still have to save when the profile is locked. Kept outside of React, since what is on
 * the screen goes first; the page is begun anew afterwards, so nothing stays here.
 */
type Save = () => Promise<void>

const waiting = new Set<Save>()

/** Saves when the profile is locked, unless it is taken back before. */
export const saveAtLock = (save: Save): void => void waiting.add(save)
export const takeBack = (save: Save): void => void waiting.delete(save)

/** To be awaited before the profile is locked. Rejects when something could not be saved. */
export async function handOver(): Promise<void> {
  await Promise.all([...waiting].map((save) => save()))
}
