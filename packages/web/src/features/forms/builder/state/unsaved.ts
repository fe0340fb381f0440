import type { FormDefinition } from '@kring/domain/forms'
import { readSessionFields } from '../../../../form/sessionFields.ts'
import type { Unsaved } from './builderStore.ts'

/** Reads unsaved changes from sessionStorage; only this app writes them, so they are not validated. */
export function readUnsaved(key: string): Unsaved | undefined {
  const { revision, base, mine } = readSessionFields(key) ?? {}
  if (!revision || !base || !mine) return undefined
  try {
    const [before, after]: [FormDefinition, FormDefinition] = [JSON.parse(base), JSON.parse(mine)]
    return { revision: Number(revision), base: before, mine: after }
  } catch {
    return undefined
  }
}
