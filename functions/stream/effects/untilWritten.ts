import { setTimeout as pause } from 'node:timers/promises'
import { ErasedDossier, VersionConflict } from '../../data/index.ts'

/** How often a change is decided again while others write the same trajectory; after that its cause is delivered again. */
const mostTries = 10
/** Milliseconds; the pause is random, so that two who write the same trajectory do not collide again. */
const longestPause = 80

/** Reads, decides and writes, again when another change was written first. Throws VersionConflict when that never ends. */
export async function untilWritten(attempt: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries >= mostTries) throw error
      await pause(Math.random() * longestPause)
    }
}

/** Undefined for what was erased: nothing follows for it any more. */
export async function unlessErased<Found>(find: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await find()
  } catch (error) {
    if (error instanceof ErasedDossier) return undefined
    throw error
  }
}
