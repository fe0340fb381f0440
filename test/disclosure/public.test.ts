import { type Edition, mayBePublic } from '@kring/domain/releases'
import type { CountedDossier } from '@kring/domain/test-data/releaseMonths'
import { referred, smallGrant } from '@kring/domain/test-data/smallGrant'
import { afterAll, describe, expect, it } from 'vitest'
import { attackerFinds, type Findings } from './attacker.ts'
import { everyKind } from './possible.ts'
import { publish } from './series.ts'
import { exactly, isInMonths, type Statement, wholes } from './statements.ts'
import { disclosureTally } from './tally.ts'

/** A partner that reads what everybody may read, and takes its own cases off the exact totals of the grant. */
const tally = disclosureTally()
afterAll(() => tally.report())

const months = ['2026-02', '2026-05']
const quarters = months.map((month, at) => ({ key: `2026-Q${at + 1}`, month }))

/** What it counts itself in each quarter; and what it wants to know, the cases of each other. */
const asPartner = (all: readonly CountedDossier[], own: string): readonly Statement[] =>
  [...new Set(all.map(({ tenant }) => tenant))].flatMap(tenant =>
    quarters.map(({ key, month }): Statement => {
      const inMonths = isInMonths({ from: month, to: month })
      const isIn = (one: CountedDossier): boolean => one.tenant === tenant && inMonths(one)
      if (tenant === own) return exactly(`own ${tenant} ${key}`, isIn, all.filter(isIn).length, true)
      return { name: `of ${tenant} ${key}`, isIn, low: 0, high: all.length, isHidden: true }
    }),
  )

async function found(all: readonly CountedDossier[], read: readonly Edition[]): Promise<Findings> {
  const told = read.flatMap(edition => wholes(edition, 'referrals'))
  const findings: Findings[] = []
  for (const own of new Set(all.map(({ tenant }) => tenant))) {
    const known = [...told, ...asPartner(all, own)]
    findings.push(await attackerFinds(known, all, everyKind(all, ['tenant']), name => name.startsWith('of ')))
  }
  return {
    attacked: findings.reduce((sum, { attacked }) => sum + attacked, 0),
    narrow: findings.flatMap(({ narrow }) => narrow),
  }
}

const released = async (each: readonly number[]) => {
  const all = months.flatMap(month => referred('family', month, each))
  const { editions } = await publish(smallGrant(each.length), all, ['2026-03', '2026-06'], { ids: ['referrals'] })
  return { all, editions }
}

describe('a partner beside a report that is public', () => {
  it('finds the other of two when anything of it is read', async () => {
    const { all, editions } = await released([30, 4])
    const { narrow } = await found(all, editions)
    tally.plant(narrow.length > 0)
    expect(narrow).not.toEqual([])
  })

  it.each([[[30, 4]], [[30, 14, 12]], [[25, 9, 8, 11]]])('finds nobody in what may be public, of %j', async each => {
    const { all, editions } = await released(each)
    const open = editions.filter(edition => mayBePublic(edition))
    expect(open).toHaveLength(each.length < 3 ? 0 : 2)
    const { attacked, narrow } = await found(all, open)
    tally.attack(attacked, narrow.length)
    expect(attacked).toBeGreaterThan(0)
    expect(narrow).toEqual([])
  })
})
