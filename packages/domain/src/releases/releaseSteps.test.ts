import { describe, expect, it } from 'vitest'
import { FunderId } from '../people/actor.ts'
import { TenantId } from '../tenants/tenant.ts'
import { Release, type ReleaseIn } from './release.ts'
import {
  again,
  asAgreedNow,
  attacking,
  begun,
  brokenOff,
  byTries,
  corrected,
  failed,
  isGivenUp,
  mayBeTaken,
  passed,
  published,
  putOff,
  taken,
} from './releaseSteps.ts'

const grant = {
  funder: FunderId.parse('dijleland'),
  funderName: 'Provincie Dijleland',
  id: 'samen-aan-zet',
  name: 'Samen aan zet',
  tenants: [TenantId.parse('linde')],
}
const [six, later, muchLater] = ['2026-11-05T05:00:00.000Z', '2026-11-05T05:00:40.000Z', '2026-11-05T05:10:00.000Z']
const due = begun(grant, { asOf: '2026-11-05', through: '2026-10' }, six)
const held = taken(due, six)
const counted = { at: later, seconds: 40 }
const underAttack = attacking(held, { counted, done: 0, all: 41 }, later)
const ready = passed(
  underAttack,
  { checksum: 'a'.repeat(64), entryChecksum: 'b'.repeat(64), ledger: { linde: 3 } },
  muchLater,
)
const paula = { subject: 'paula', name: 'Paula Jansen' }

describe('a release', () => {
  it('is counted, attacked, looked over and published', () => {
    for (const [index, one] of [due, held, underAttack, ready, published(ready, paula, muchLater)].entries()) {
      expect(Release.parse(one)).toEqual(one)
      expect(one.version).toBe(index + 1)
    }
    expect(ready.rehearsed).toEqual({ at: muchLater, seconds: 560 })
  })

  it('is in the hands of one job, until that one says nothing for two minutes', () => {
    expect(mayBeTaken(due, six)).toBe(true)
    expect(mayBeTaken(held, later)).toBe(false)
    expect(mayBeTaken(underAttack, later)).toBe(false)
    expect(mayBeTaken(underAttack, muchLater)).toBe(true)
    expect(mayBeTaken(ready, muchLater)).toBe(false)
  })

  it('is given up once it was taken three times, also when each job was killed', () => {
    let release: ReleaseIn<'counting'> = due
    for (let tries = 0; tries < 3; tries += 1) {
      expect(isGivenUp(release)).toBe(false)
      release = taken(release, six)
    }
    expect(isGivenUp(release)).toBe(true)
    expect(failed(release, 'broken', muchLater)).toMatchObject({ state: 'failed', why: 'broken', tries: 3 })
  })

  it('comes after those that were tried less, and after older ones', () => {
    const younger = { ...due, since: later }
    expect([held, younger, due].toSorted(byTries)).toEqual([due, younger, held])
  })

  it('is of the partners and by the name that its grant has when it is counted', () => {
    const amended = asAgreedNow(held, { name: 'Samen sterk', tenants: [TenantId.parse('kompas')] })
    expect(amended).toMatchObject({ tenants: ['kompas'], grantName: 'Samen sterk', version: held.version })
    expect(attacking(amended, { counted, done: 0, all: 1 }, later)).toMatchObject({ tenants: ['kompas'] })
  })

  it('waits again, without a try, when its grant began to be counted in the hands of a job', () => {
    const waiting = putOff(held, later)
    expect(Release.parse(waiting)).toEqual(waiting)
    expect(waiting).toMatchObject({ state: 'counting', tries: 0, version: 3 })
    expect(mayBeTaken(waiting, later)).toBe(true)
  })

  it('begins again after a job that died, and fails when it broke off three times', () => {
    let release: Release = due
    for (let tries = 1; tries <= 3; tries += 1) {
      if (!mayBeTaken(release, muchLater)) throw new Error('nobody may take it')
      release = brokenOff(taken(release, muchLater), muchLater)
      expect(release.state).toBe(tries < 3 ? 'counting' : 'failed')
    }
    expect(release).toMatchObject({ state: 'failed', why: 'broken' })
  })

  it('is tried again without a table when a cell stays too narrow', () => {
    const without = again(failed(underAttack, 'narrow', muchLater), ['theme'], muchLater)
    expect(without).toMatchObject({ state: 'counting', withoutTables: ['theme'], tries: 0 })
  })

  it('never changes once it is published, and is not begun again while it is worked on', () => {
    expect(again(published(ready, paula, muchLater), [], muchLater)).toBeUndefined()
    expect(again(underAttack, [], muchLater)).toBeUndefined()
  })

  it('is corrected by one of the next number that says why', () => {
    const correction: ReleaseIn<'counting'> = corrected(
      published(ready, paula, muchLater),
      'Eén plan was dubbel geteld.',
      muchLater,
    )
    expect(correction).toMatchObject({
      number: 2,
      version: 1,
      because: 'Eén plan was dubbel geteld.',
      asOf: '2026-11-05',
    })
    expect(Release.parse(correction)).toEqual(correction)
  })
})
