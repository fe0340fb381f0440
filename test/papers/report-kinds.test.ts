import { indicators, indicatorsVersion } from '@kring/domain/indicators'
import { type PaperFault, paperFaults } from '@kring/domain/papers'
import { reportPaper } from '@kring/domain/papers/report'
import { type Edition, rehearse } from '@kring/domain/releases'
import type { PublishedEdition } from '@kring/domain/releases/sheets'
import { publishedSamenAanZet, samenAanZet } from '@kring/domain/test-data/editions'
import { countedDossiers, monthsOf, releaseGrant } from '@kring/domain/test-data/releaseMonths'
import { editionXlsx } from '@kring/functions/api/reports/xlsx'
import { createHighsSolver } from '@kring/functions/disclosure/highsSolver'
import { openRenderer } from '@kring/functions/papers/render'
import { beforeAll, describe, expect, it } from 'vitest'
import { noMoney } from '../disclosure/series.ts'

const made = { seed: 5, from: '2026-01', to: '2026-12', perMonth: 3, tenants: 2, municipalities: 2 }
const nothingElse = { because: 'Eén plan was dubbel geteld.', changes: [] }

/** Editions that have little or nothing in them, each as it goes out. */
async function sparseEditions(): Promise<readonly (readonly [string, Edition])[]> {
  const grant = releaseGrant(made)
  const releaseOf = async (tenants: typeof grant.tenants, months: Parameters<typeof rehearse>[0]['months']) =>
    rehearse({
      ...{ funder: { id: 'province', name: 'Province' }, grant: { ...grant, tenants }, asOf: '2026-05-05' },
      ...{ through: '2026-04', number: 1, indicators, definitionsVersion: indicatorsVersion, months, money: noMoney },
      ...{ ledger: [], solver: await createHighsSolver(), now: () => performance.now() },
    })
  const few = monthsOf(countedDossiers(made))
  const noPartner = (await releaseOf([], [])).edition
  return [
    ['a correction that changes nothing', { ...samenAanZet, correction: nothingElse }],
    ['one without a correction', { ...samenAanZet, correction: undefined }],
    ['one without tables', { ...samenAanZet, tables: [], leftOut: [] }],
    ['one of a grant with a few dossiers', (await releaseOf(grant.tenants, few)).edition],
    ['one of a grant without dossiers', (await releaseOf(grant.tenants, [])).edition],
    ['one of a grant without a partner left', noPartner],
    ['a correction of it that changes nothing', { ...noPartner, number: 2, correction: nothingElse }],
  ]
}

let sparse: readonly (readonly [string, PublishedEdition])[]
beforeAll(async () => {
  sparse = (await sparseEditions()).map(([name, edition]) => [name, { ...publishedSamenAanZet, edition }])
})

describe('every kind of edition has its files', () => {
  it('as documents without a fault, of each period in each language', () => {
    const found: (readonly [string, string, PaperFault])[] = []
    for (const [name, published] of sparse)
      for (const report of published.edition.periods)
        for (const locale of ['nl', 'fr', 'en'] as const)
          for (const fault of paperFaults(reportPaper(published, report, locale)))
            found.push([name, report.period.key, fault])
    expect(found).toEqual([])
  })

  it('as papers that are printed', () => {
    const print = openRenderer()
    for (const [name, published] of sparse)
      for (const report of published.edition.periods.slice(0, 1))
        expect(print(reportPaper(published, report, 'nl')).ok, name).toBe(true)
  })

  it('as workbooks', async () => {
    for (const [name, published] of sparse)
      expect((await editionXlsx(published, 'nl')).length, name).toBeGreaterThan(1000)
  })
})
