import type { NamedWay } from '@kring/domain/variants'
import { useEffect, useRef, useState } from 'react'
import { ProblemError } from '../../../api/problem.ts'
import { saveVariant, type VariantSettings } from '../../../api/variants.ts'
import { saveSessionFields } from '../../../form/sessionFields.ts'
import { useRenewal } from '../useVariants.ts'
import {
  begin,
  type EditState,
  isChanged,
  met,
  putMineOnTop,
  readKept,
  saved,
  takeTheirs,
  toKeep,
} from './editState.ts'

/** The editing state of the page and its synchronisation with the server. */
export function useVariantEditor(tenant: string, first: VariantSettings, storeKey: string) {
  const renewal = useRenewal(tenant)
  const [editing, setEditing] = useState<EditState>(() => begin(first, readKept(storeKey)))
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  /** Incremented when the settings are replaced, to remount components with their own state. */
  const [round, setRound] = useState(0)
  const latest = useRef(editing)
  latest.current = editing
  useEffect(() => saveSessionFields(storeKey, toKeep(editing)), [storeKey, editing])

  const become = (next: EditState) => {
    setEditing(next)
    setFailure(undefined)
    setRound(before => before + 1)
  }
  /** Resolves to whether everything is saved. */
  const save = async (): Promise<boolean> => {
    const { mine, revision } = latest.current
    setBusy(true)
    setFailure(undefined)
    try {
      const answer = await saveVariant(tenant, first.id, asSent(mine), revision)
      setEditing(now => saved(now, mine, answer.revision))
      await renewal.read()
      return true
    } catch (error) {
      if (!(await isMet(error))) setFailure(error)
      return false
    } finally {
      setBusy(false)
    }
  }
  /** On a conflict, loads the other user's settings to show them beside the own ones. */
  const isMet = async (error: unknown): Promise<boolean> => {
    if (!(error instanceof ProblemError && error.code === 'changed-meanwhile')) return false
    const overview = await renewal.read().catch(() => undefined)
    const theirs = overview?.items.find(({ id }) => id === first.id)
    if (!theirs) return false
    setEditing(now => met(now, theirs))
    return true
  }
  return {
    editing,
    round,
    busy,
    failure,
    isChanged: isChanged(editing),
    change: (mine: Partial<NamedWay>) => setEditing(now => ({ ...now, mine: { ...now.mine, ...mine } })),
    changeWay: (way: (before: NamedWay['way']) => NamedWay['way']) =>
      setEditing(now => ({ ...now, mine: { ...now.mine, way: way(now.mine.way) } })),
    save,
    undo: () => become({ ...editing, mine: editing.base }),
    takeTheirs: () => become(takeTheirs(editing)),
    putMineOnTop: () => become(putMineOnTop(editing)),
  }
}
export type VariantEditor = ReturnType<typeof useVariantEditor>

/** A blank name is removed. */
const asSent = ({ names, way }: NamedWay) => ({
  names: Object.fromEntries(Object.entries(names).filter(([, name]) => name?.trim())),
  way,
})
