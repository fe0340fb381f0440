import type { Answers } from '../answers.ts'
import { sameValue } from '../raw.ts'

/** Values of answers that another window or device gave and that nobody chose or set aside yet, by question key. */
export type OtherValues = Readonly<Record<string, readonly unknown[]>>
export type Merged = { readonly answers: Answers; readonly others: OtherValues }

/**
 * Brings together what two windows made of the same answers. `base`: what both began with. An answer that only one of
 * them changed is taken from that one. Where both wrote something else, mine stays and theirs is among the others:
 * nothing that somebody wrote is dropped.
 */
export function mergeAnswers(base: Answers, mine: Answers, theirs: Answers): Merged {
  const answers: Record<string, unknown> = {}
  const others: Record<string, readonly unknown[]> = {}
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [was, here, there] = [base[key], mine[key], theirs[key]]
    const isMine = sameValue(here, there) || sameValue(there, was)
    const isTheirs = !isMine && sameValue(here, was)
    const taken = isTheirs ? there : (here ?? (isMine ? undefined : there))
    if (taken !== undefined) answers[key] = taken
    if (!isMine && !isTheirs && here !== undefined && there !== undefined) others[key] = [there]
  }
  return { answers, others }
}

/** The values that are still to be chosen from: those of both windows, without what either of them settled. */
export function mergeOthers(base: OtherValues, mine: OtherValues, theirs: OtherValues): OtherValues {
  const all: Record<string, readonly unknown[]> = {}
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const has = (of: OtherValues, value: unknown) => (of[key] ?? []).some(one => sameValue(one, value))
    const kept = (theirs[key] ?? []).filter(one => has(mine, one) || !has(base, one))
    const added = (mine[key] ?? []).filter(one => !has(base, one) && !has(theirs, one))
    const values = [...kept, ...added]
    if (values.length > 0) all[key] = values
  }
  return all
}
