import { chmodSync } from 'node:fs'

const nobody = 65534

/** Whether this process can give up write access at all: not on Windows. */
export const canLoseWriteAccess = typeof process.seteuid === 'function'

/** Does the work while the folder cannot be written to: for root, who always may, as another user. */
export async function withoutWriteAccess<Result>(
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const isRoot = process.geteuid?.() === 0
  chmodSync(folder, 0o555)
  if (isRoot) process.seteuid?.(nobody)
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
    chmodSync(folder, 0o755)
  }
}
