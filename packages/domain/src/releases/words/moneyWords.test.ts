import { describe, expect, it } from 'vitest'
import { samenAanZet } from '../../../test-data/editions.ts'
import { reportPaper } from '../../papers/report/reportPaper.ts'
import { Edition } from '../edition.ts'
import { aboutSheet } from '../sheets/aboutSheet.ts'
import { moneySheets } from '../sheets/moneySheets.ts'
import { correctionWords, countedAgainWords, moneyAsOfWords } from './moneyWords.ts'

const edition: Edition = { ...samenAanZet, asOf: '2026-11-05' }
const published = {
  edition,
  publishedAt: '2026-11-09T09:00:00.000Z',
  checksum: 'a'.repeat(64),
  supersededBy: undefined,
}
const counted: Edition = { ...edition, countedOn: '2026-11-09' }
const locales = ['nl', 'fr', 'en'] as const

describe('an edition with figures of spreadsheets of before', () => {
  it('says that they are in no amount, on screen and in its file; any other says nothing of it', () => {
    const imported: Edition = { ...edition, money: { ...edition.money, through: '2026-09', withoutImported: true } }
    expect(locales.map(locale => moneyAsOfWords(imported, locale)?.split('. ').at(-1))).toEqual([
      'Trajecten van voor Kring tellen mee in de cijfers, maar niet in de bedragen.',
      'Les trajets d’avant Kring comptent dans les chiffres, mais pas dans les montants.',
      'Trajectories from before Kring count in the figures, but not in the amounts.',
    ])
    expect(JSON.stringify(aboutSheet({ ...published, edition: imported }, 'en'))).toContain('not in the amounts')
    expect(JSON.stringify(aboutSheet(published, 'en'))).not.toContain('not in the amounts')
    expect(Edition.safeParse(imported).success).toBe(true)
  })
})

describe('an edition that was counted again later than it is as of', () => {
  it('says so, in each language; any other says nothing', () => {
    expect(locales.map(locale => countedAgainWords(counted, locale))).toEqual([
      ', opnieuw geteld op 9 november 2026',
      ', recompté le 9 novembre 2026',
      ', counted again on 9 November 2026',
    ])
    expect(countedAgainWords(edition, 'nl')).toBe('')
  })

  it('says so in its files and on paper, and reads as before when it is none', () => {
    expect(JSON.stringify(aboutSheet({ ...published, edition: counted }, 'nl'))).toContain('Opnieuw geteld op')
    expect(JSON.stringify(aboutSheet(published, 'nl'))).not.toContain('Opnieuw geteld op')
    const [report] = counted.periods
    if (report === undefined) throw new Error('no period')
    const paper = JSON.stringify(reportPaper({ ...published, edition: counted }, report, 'nl'))
    expect(paper).toContain('Stand van 5 november 2026, opnieuw geteld op 9 november 2026')
    expect(Edition.safeParse(edition).success).toBe(true)
    expect(Edition.safeParse(counted).success).toBe(true)
  })
})

describe('the money of an edition', () => {
  const { money, grant } = edition
  it('says at the end of which quarter it was, or that none was closed; one of before says nothing', () => {
    expect(moneyAsOfWords({ grant, money: { ...money, through: '2026-09' } }, 'nl')).toContain('september 2026')
    expect(moneyAsOfWords({ grant, money: { ...money, through: '1999-12' } }, 'nl')).toContain('nog geen kwartaal')
    const { through: _, ...before } = money
    expect(moneyAsOfWords({ grant, money: before }, 'nl')).toBeUndefined()
  })

  it('says of a line what it puts right, and why', () => {
    const corrects = { quarter: '2026-Q1', why: 'withdrawn' } as const
    const line = { variant: 'family', number: -1, price: 1900, amount: -1900, corrects } as const
    const invoices = [{ quarter: '2026-Q2', lines: [line] }]
    const [, sheet] = moneySheets({ money: { ...money, invoices } }, 'nl')
    expect(sheet?.rows[0]?.at(-1)).toEqual({ kind: 'text', text: correctionWords('withdrawn', '2026-Q1', 'nl') })
  })
})
