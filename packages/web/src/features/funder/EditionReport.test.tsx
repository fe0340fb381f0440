// @vitest-environment happy-dom
import { editionSheets } from '@kring/domain/releases/sheets'
import { publishedSamenAanZet, samenAanZet } from '@kring/domain/test-data/editions'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { render, type Screen } from '../../testing/render.tsx'
import { type OpenEdition, OpenEditionProvider } from './OpenEdition.ts'
import { EditionReport } from './report/EditionReport.tsx'

vi.mock('@tanstack/react-router', () => ({
  Link: ({ children }: { children: ReactNode }) => <a href="/">{children}</a>,
}))

const heads = [2, 1].map(number => ({
  ...{ asOf: '2026-11-05', number, through: '2026-10', publishedAt: publishedSamenAanZet.publishedAt },
  supersededBy: number === 1 ? 2 : undefined,
}))

/** The report of a period on the screen, each part loaded. */
async function shown(key: string, changes: Partial<OpenEdition> = {}): Promise<Screen> {
  const report = samenAanZet.periods.find(({ period }) => period.key === key)
  const [head] = heads
  if (report === undefined || head === undefined) throw new Error(`no period ${key}`)
  const chosen = { grant: samenAanZet.grant, nextRelease: '2026-12-05', open: [], editions: heads }
  const open: OpenEdition = {
    ...{ list: { funder: samenAanZet.funder, grants: [chosen] }, chosen, head, report, instead: false, search: {} },
    name: { grant: samenAanZet.grant.id, asOf: head.asOf, number: head.number },
    published: publishedSamenAanZet,
    ...changes,
  }
  const screen = await render(
    <QueryClientProvider client={new QueryClient()}>
      <OpenEditionProvider value={open}>
        <EditionReport />
      </OpenEditionProvider>
    </QueryClientProvider>,
    ['common', 'funder'],
  )
  // Each part is a module of its own, which comes when it is drawn.
  while (screen.all('.panel-loading').length > 0) await act(async () => new Promise(done => setTimeout(done, 20)))
  return screen
}

const wordsOf = (one: HTMLElement | undefined): string => one?.textContent?.replace(/\s+/g, ' ').trim() ?? ''

describe('the report of a funder', () => {
  it('says in its headline what came of the referrals, and of the same months a year before', async () => {
    const screen = await shown('2026-to-10')
    expect(wordsOf(screen.get('h1'))).toBe('Van elke 100 aanmeldingen kregen er 84 een eigen plan')
    expect(screen.text()).toContain(
      'Met een plan: 240 van de 286 aanmeldingen. Van de laatste zes maanden lopen nog trajecten: het aantal plannen kan nog groeien. In dezelfde maanden van 2025: 84 % (213 van 253).',
    )
    expect(screen.text()).toContain('Stand van 5 november 2026')
    expect(screen.text()).toContain('Volgende stand: zaterdag 5 december 2026.')
  })

  it('says what a correction changed, and that an edition was replaced', async () => {
    const corrected = await shown('2026-to-10')
    expect(wordsOf(corrected.get('.edition .note'))).toContain('Eén plan was dubbel geteld.')
    expect(wordsOf(corrected.get('.edition .note'))).toContain('Plannen: was 241 is nu 240')
    const replaced = await shown('2026-to-10', { published: { ...publishedSamenAanZet, supersededBy: 3 } })
    expect(replaced.text()).toContain('Deze editie is vervangen door editie 3.')
  })

  it('shows what is hidden as hidden, and says where it is explained', async () => {
    const screen = await shown('2026-Q1')
    const hidden = screen.all('.hidden-cell')
    expect(hidden.length).toBeGreaterThan(5)
    for (const cell of hidden) {
      expect(wordsOf(cell)).toBe('< 10')
      const about = cell.getAttribute('aria-describedby') ?? ''
      expect(wordsOf(screen.get(`#${about}`))).toContain('Onder de 10 tonen we geen aantal')
    }
  })

  it('has no breakdown of a month, and says so', async () => {
    const screen = await shown('2026-10')
    expect(screen.text()).toContain(
      'Van maanden die geen heel kwartaal zijn, tonen we alleen het geheel van de subsidie.',
    )
    expect(screen.all('.breakdowns')).toEqual([])
  })

  it('says that another period was asked for', async () => {
    const screen = await shown('2026-10', { instead: true })
    expect(screen.text()).toContain('Je ziet de dichtstbijzijnde: oktober 2026.')
  })

  it('says which breakdowns are not there, and why', async () => {
    const screen = await shown('2026-to-10')
    expect(screen.text()).toContain('Gestopt zonder plan: Waarom gestopt?, 2025, 2026')
    expect(screen.text()).toContain('Er zijn minder dan drie delen die groot genoeg zijn.')
  })

  it('has every count of the workbook’s breakdowns of the period, under the same name', async () => {
    const screen = await shown('2026-to-10')
    const rows = new Map(
      screen.all('.breakdowns tbody tr').map(row => {
        const [name, now] = [...row.querySelectorAll<HTMLElement>('th, td')].map(wordsOf)
        return [name, now] as const
      }),
    )
    let compared = 0
    for (const sheet of editionSheets(publishedSamenAanZet, 'nl')) {
      const column = sheet.columns.findIndex(({ name }) => name === 'Jaar 2026, tot en met oktober')
      // Whose rows have names that no other table has.
      if (!['by-municipality', 'by-theme', 'by-ageGroup', 'by-source'].includes(sheet.id)) continue
      for (const row of sheet.rows) {
        const [, name, cell] = [row[0], row[1], row[column]]
        if (name?.kind !== 'text' || name.text === 'Samen' || cell === undefined || cell.kind === 'none') continue
        expect(rows.get(name.text), name.text).toBe(
          cell.kind === 'number' ? String(cell.value) : cell.kind === 'text' ? cell.text : '',
        )
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(10)
  })

  it('shows an edition of other definitions whole: what it does not know stands apart', async () => {
    const [first] = samenAanZet.periods
    if (first === undefined) throw new Error('no period')
    const unknown = { kind: 'count', indicator: 'from-another-time', count: { kind: 'exact', n: 77 } } as const
    const screen = await shown('2026-to-10', { report: { ...first, figures: [...first.figures, unknown] } })
    expect(screen.text()).toContain('Andere cijfers')
    expect(screen.text()).toContain('from-another-time')
    expect(screen.text()).toContain('77')
  })
})
