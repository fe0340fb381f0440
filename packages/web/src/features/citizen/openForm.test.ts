import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenForm } from '../../api/openForms.ts'
import { OfflineError, ProblemError } from '../../api/problem.ts'
import type { LocalDraft } from '../../form/localDrafts.ts'
import { everyType } from '../../testing/forms.ts'
import { keyOf, openForm } from './openForm.ts'

const { readPublicForm, listCitizenForms, kept } = vi.hoisted(() => ({
  readPublicForm: vi.fn<(tenant: string, form: string, version?: number) => Promise<unknown>>(),
  listCitizenForms: vi.fn<(tenant: string) => Promise<readonly unknown[]>>(),
  kept: new Map<string, unknown>(),
}))
vi.mock('../../api/index.ts', async () => ({ ...(await import('../../api/problem.ts')), readPublicForm }))
vi.mock('../../api/openForms.ts', () => ({ listCitizenForms }))
vi.mock('../../form/localDrafts.ts', async original => ({
  ...(await original<typeof import('../../form/localDrafts.ts')>()),
  readLocalDraft: async (key: string) => kept.get(key),
}))

const tenant = {
  id: 'linde',
  name: 'Jeugdhulp De Linde',
  sector: 'youth-care' as const,
  country: 'BE' as const,
  timeZone: 'Europe/Brussels',
  languages: ['nl' as const],
  variants: [],
  variantNames: {},
  forms: { professional: 'referral', citizen: 'self-referral' },
  branding: { words: {}, explanation: {} },
}
const open = (id: string, version: number): OpenForm => ({
  id,
  audience: 'citizen',
  variants: ['family'],
  title: { nl: id },
  live: { version, publishedAt: '2026-04-14T12:00:00Z' },
  isOpen: true,
  isMain: id === 'self-referral',
})
const begun = (id: string, version: number): LocalDraft => ({
  answers: { name: 'Johan' },
  at: 0,
  form: { id, version },
})

describe('opening a citizens’ form', () => {
  beforeEach(() => {
    vi.clearAllMocks()
    kept.clear()
    readPublicForm.mockImplementation(async (_tenant, id, version = 2) => ({ ...everyType, id, version }))
    listCitizenForms.mockResolvedValue([open('self-referral', 2), open('buurt', 2)])
  })

  it('begins on the main form as it is live, for everyone (G1)', async () => {
    expect(await openForm(tenant, undefined)).toMatchObject({ definition: { id: 'self-referral' }, isClosed: false })
    expect(readPublicForm).toHaveBeenCalledWith('linde', 'self-referral', undefined)
    expect(listCitizenForms).not.toHaveBeenCalled()
  })

  it('goes on with the version that was begun, and knows of the one that is live by now', async () => {
    kept.set('self-referral/linde', begun('self-referral', 1))
    expect(await openForm(tenant, undefined)).toMatchObject({ definition: { version: 1 }, liveVersion: 2 })
  })

  it('opens what was kept also when it can not be asked what is live', async () => {
    kept.set('self-referral/linde/buurt', begun('buurt', 1))
    listCitizenForms.mockRejectedValue(new OfflineError('no answer'))
    const opened = await openForm(tenant, 'buurt')
    expect(opened).toMatchObject({ definition: { id: 'buurt', version: 1 }, isClosed: false })
    expect(opened?.liveVersion).toBeUndefined()
  })

  it('knows a form that has closed from one that never was, or is not for citizens', async () => {
    listCitizenForms.mockResolvedValue([open('self-referral', 2)])
    expect(await openForm(tenant, 'buurt')).toMatchObject({ isClosed: true })
    for (const status of [401, 404]) {
      readPublicForm.mockRejectedValueOnce(new ProblemError(status, {}))
      expect(await openForm(tenant, 'buurt')).toBeUndefined()
    }
    readPublicForm.mockRejectedValueOnce(new OfflineError('no answer'))
    await expect(openForm(tenant, 'buurt')).rejects.toThrow(OfflineError)
  })

  it('keeps one text for each form; the main one has two addresses', () => {
    expect(keyOf(tenant, 'self-referral')).toBe(keyOf(tenant, undefined))
    expect(keyOf(tenant, 'buurt')).not.toBe(keyOf(tenant, undefined))
  })
})
