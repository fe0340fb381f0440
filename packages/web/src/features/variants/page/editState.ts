import { changedParts, mergeWays, type NamedWay } from '@kring/domain/variants'
import type { VariantSettings } from '../../../api/variants.ts'
import { readSessionFields } from '../../../form/sessionFields.ts'

/** What one admin is changing: what it was when they began, what they made of it, and who came between. */
export type EditState = {
  readonly base: NamedWay
  readonly revision: number
  readonly mine: NamedWay
  /** What somebody else saved meanwhile: until it is chosen what to do with it, nothing is saved. */
  readonly theirs?: VariantSettings | undefined
}

const namedWayOf = ({ names, way }: VariantSettings): NamedWay => ({ names, way })

/** As it is on the server; with what was typed before a reload on top, where something was. */
export function begin(settings: VariantSettings, kept?: EditState): EditState {
  const base = namedWayOf(settings)
  const fresh: EditState = { base, revision: settings.revision, mine: base }
  if (kept === undefined || !isChanged(kept)) return fresh
  const { base: before, mine, revision } = kept
  if (revision === settings.revision) return { ...fresh, mine }
  return { base: before, revision, mine, theirs: settings }
}

export const isChanged = ({ base, mine }: EditState): boolean => changedParts(base, mine).length > 0

/** It was saved: what was sent is what it is from now on; what was typed since is still to be saved. */
export const saved = (editing: EditState, sent: NamedWay, revision: number): EditState => ({
  ...editing,
  base: sent,
  revision,
})

export const met = (editing: EditState, theirs: VariantSettings): EditState => ({ ...editing, theirs })

/** Goes on with theirs alone. */
export const takeTheirs = (editing: EditState): EditState =>
  editing.theirs === undefined ? editing : begin(editing.theirs)

/** Goes on with theirs, and on top of it each part that I changed. */
export function putMineOnTop({ base, mine, theirs, ...rest }: EditState): EditState {
  if (theirs === undefined) return { base, mine, ...rest }
  const their = namedWayOf(theirs)
  return { base: their, revision: theirs.revision, mine: mergeWays(base, mine, their) }
}

/** What this tab keeps against a reload. */
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
