import type { FormDefinition } from '@kring/domain/forms'
import { readTyped } from '../../../form/typed.ts'
import type { Unsaved } from './building.ts'

/** What this tab kept of a form that the server did not have: written by this app in this tab, and only then read. */
export function readUnsaved(key: string): Unsaved | undefined {
  const { revision, base, mine } = readTyped(key) ?? {}
  if (!revision || !base || !mine) return undefined
  try {
    const [before, after]: [FormDefinition, FormDefinition] = [JSON.parse(base), JSON.parse(mine)]
    return { revision: Number(revision), base: before, mine: after }
  } catch {
    return undefined
  }
}
