import { TenantId } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { dailyWork, isInSlot, rotation, slotOf } from './dailyWork.ts'
import type { Register } from './register.ts'
import type { Witnesses } from './witnesses.ts'

const dossiers = Array.from({ length: 40 }, (_, index) => `T#linde#R#LIN-2026-${String(index).padStart(6, '0')}`)
const searches = ['T#linde#SEARCHES#bart', 'T#linde#SEARCHES#sara', 'OPS#ACCESS#leen']
const logOf = (pk: string): string => pk.replace('#R#', '#ACCESS#')
const days = Array.from({ length: rotation }, (_, day) => new Date(Date.UTC(2026, 5, 1 + day, 3)).toISOString())

const witnessesOf = (changed: readonly string[]): Witnesses => ({
  ...{ objects: new Map(), chains: new Map(), faults: [] },
  ...{ itemsOf: () => [], witnessedOf: () => [], sealsOf: () => 0, judge: () => 'witnessed' },
  partitions: () => changed,
})
const end = { seq: 1, hash: 'x' }
const register: Register = {
  ...{ checkpoints: 1, chains: new Map(), faults: [] },
  logs: new Map(searches.map(pk => [pk, { at: '2026-05-01T08:00:00.000Z', isLost: false }])),
  histories: new Map(dossiers.map(pk => [pk, end])),
}
/** What is checked whole on a day, with its moment. */
const wholeOn = (at: string, changed: readonly string[] = []): readonly string[] =>
  dailyWork(witnessesOf(changed), register, [TenantId.parse('linde')], slotOf(at)).flatMap(item =>
    item.kind === 'tenant' || !item.hasChanged ? [item.name] : [],
  )

describe('the work of the days of a rotation', () => {
  it('looks at each dossier, its log, what each person searched and the lists of each partner once', () => {
    const all = days.flatMap(at => wholeOn(at))
    expect(all.toSorted()).toEqual([...dossiers, ...dossiers.map(logOf), ...searches, 'lists of linde'].toSorted())
  })

  it('reads a log that changes every day whole in its turn, and what changed of it on the others', () => {
    const logs = dossiers.map(logOf)
    expect(
      days
        .flatMap(at => wholeOn(at, logs))
        .filter(name => logs.includes(name))
        .toSorted(),
    ).toEqual(logs.toSorted())
    const [at = ''] = days
    const notInTurn = logs.filter((_, index) => !isInSlot(dossiers[index] ?? '', slotOf(at)))
    const items = dailyWork(witnessesOf(logs), register, [], slotOf(at))
    expect(items.flatMap(item => (item.kind === 'partition' && item.hasChanged ? [item.name] : []))).toEqual(
      notInTurn.toSorted(),
    )
  })
})
