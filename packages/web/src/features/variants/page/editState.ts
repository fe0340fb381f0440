import { changedParts, mergeWays, type NamedWay } from '@kring/domain/variants'
import type { VariantSettings } from '../../../api/variants.ts'
import { readSessionFields } from '../../../form/sessionFields.ts'

/** The editing state of a variant: base settings, edited settings, and a concurrent change. */
export type EditState = {
  readonly base: NamedWay
  readonly revision: number
  readonly mine: NamedWay
  /** What another user saved meanwhile; nothing is saved until the user has chosen. */
  readonly theirs?: VariantSettings | undefined
}

const namedWayOf = ({ names, way }: VariantSettings): NamedWay => ({ names, way })

/** The server's settings, with unsaved changes from before a reload applied. */
export function begin(settings: VariantSettings, kept?: EditState): EditState {
  const base = namedWayOf(settings)
  const fresh: EditState = { base, revision: settings.revision, mine: base }
  if (kept === undefined || !isChanged(kept)) return fresh
  const { base: before, mine, revision } = kept
  if (revision === settings.revision) return { ...fresh, mine }
  return { base: before, revision, mine, theirs: settings }
}

export const isChanged = ({ base, mine }: EditState): boolean => changedParts(base, mine).length > 0

/** After a save: what was sent becomes the base; later edits stay unsaved. */
export const saved = (editing: EditState, sent: NamedWay, revision: number): EditState => ({
  ...editing,
  base: sent,
  revision,
})

export const met = (editing: EditState, theirs: VariantSettings): EditState => ({ ...editing, theirs })

/** Takes the other user's settings. */
export const takeTheirs = (editing: EditState): EditState =>
  editing.theirs === undefined ? editing : begin(editing.theirs)

/** Takes the other user's settings with every part changed here applied to them. */
export function putMineOnTop({ base, mine, theirs, ...rest }: EditState): EditState {
  if (theirs === undefined) return { base, mine, ...rest }
  const their = namedWayOf(theirs)
  return { base: their, revision: theirs.revision, mine: mergeWays(base, mine, their) }
}

/** What is stored in sessionStorage to survive a reload. */
export const toKeep = (editing: EditState): Record<string, string> | undefined =>
  isChanged(editing)
    ? {
        revision: String(editing.revision),
        base: JSON.stringify(editing.base),
        mine: JSON.stringify(editing.mine),
      }
    : undefined

export function readKept(key: string): EditState | undefined {
  const kept = readSessionFields(key)
  if (kept?.base === undefined || kept.mine === undefined) return undefined
  try {
    return { base: JSON.parse(kept.base), mine: JSON.parse(kept.mine), revision: Number(kept.revision) }
  } catch {
    return undefined
  }
}
