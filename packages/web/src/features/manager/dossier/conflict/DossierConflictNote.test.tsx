// @vitest-environment happy-dom
import { starterForms } from '@kring/domain/forms'
import type { DossierView } from '@kring/functions/api/contract/referrals'
import { describe, expect, it, vi } from 'vitest'
import { ProblemError } from '../../../../api/index.ts'
import { render } from '../../../../testing/render.tsx'
import { CommandFailed } from '../CommandFailed.tsx'
import { type CommandConflict, DossierProvider } from '../DossierContext.ts'
import type { HistoryEntry } from './changesSince.ts'
import { DossierConflictNote } from './DossierConflictNote.tsx'

const entry = (seq: number, type: string, name: string): HistoryEntry => ({
  seq,
  type,
  at: '2026-04-20T15:35:00.000Z',
  by: { role: 'regional-manager', name, you: name === 'Leen' },
  from: 'intake',
  to: 'intake',
})

const dossier: DossierView = {
  view: 'dossier',
  id: 'LIN-2026-000001',
  reference: 'LIN-2026-000001',
  tenant: { id: 'linde', name: 'Jeugdhulp De Linde', sector: 'youth-care' },
  variant: 'family',
  variantName: { nl: 'Familieberaad' },
  source: 'professional',
  state: 'intake',
  submittedAt: '2026-04-14T08:30:00.000Z',
  updatedAt: '2026-04-20T15:35:00.000Z',
  version: 4,
  form: { id: 'referral', version: 1 },
  title: 'Johan Vermeulen',
  answers: {},
  locale: 'nl',
  referrer: { kind: 'member', name: 'Sara Maes' },
  dimensions: { themes: [] },
  participants: { kind: 'main-persons', persons: [] },
  others: { people: [], professionals: [] },
  missing: [],
  toAsk: [],
  questions: [],
  minimumRequirements: [],
  commands: ['set-question'],
  mayExport: true,
  history: [entry(2, 'intake-started', 'Leen'), entry(3, 'question-set', 'Lotte'), entry(4, 'intake-recorded', 'Leen')],
  grants: [],
  messages: [],
  undelivered: [],
  ownStatements: [],
  rights: { waiting: [], changes: [] },
  signals: [],
}

async function open(overtaken: Omit<CommandConflict, 'seenUpTo'>) {
  const setOvertaken = vi.fn()
  const context = { dossier, form: starterForms('youth-care').professional, subject: 'leen', today: '2026-04-20' }
  const screen = await render(
    <DossierProvider
      value={{ ...context, overtaken: { ...overtaken, seenUpTo: 2 }, setOvertaken, say: () => undefined }}
    >
      <DossierConflictNote />
    </DossierProvider>,
    ['common', 'dossier', 'dossierForms'],
  )
  return { screen, setOvertaken }
}

describe('a change that a colleague made meanwhile', () => {
  it('of another part is told beside what was saved, without the own change', async () => {
    const { screen, setOvertaken } = await open({ command: 'record-intake', isSaved: true, typed: [] })
    expect(screen.text()).toContain('Jouw wijziging is opgeslagen.')
    expect(screen.text()).toContain('Lotte')
    expect(screen.text()).not.toContain('jij')
    expect(screen.get('[role=status]')).toBeDefined()
    await screen.press('Gezien')
    expect(setOvertaken).toHaveBeenCalledWith(undefined)
  })

  it('of the same part refuses the own, which can be sent again', async () => {
    const { screen } = await open({ command: 'set-question', isSaved: false, typed: [] })
    expect(screen.text()).toContain('Iemand anders was je voor.')
    expect(screen.text()).toContain('verstuur het opnieuw')
    expect(screen.get('[role=alert]')).toBeDefined()
  })
})

describe('beside the button of what was refused', () => {
  const said = async (problem: ConstructorParameters<typeof ProblemError>[1], status = 412) => {
    const screen = await render(<CommandFailed error={new ProblemError(status, problem)} />, ['common', 'dossier'])
    return screen.text()
  }

  it('stands which part changed', async () => {
    expect(await said({ code: 'changed-meanwhile', part: 'questions' })).toContain('De vragen zijn intussen gewijzigd.')
    expect(await said({ code: 'changed-meanwhile', part: 'state' })).toContain('een stap verder')
  })

  it('stands that the dossier changed where no part is named', async () => {
    expect(await said({ code: 'command-not-allowed' }, 409)).toContain('Dit dossier is intussen gewijzigd.')
  })
})
