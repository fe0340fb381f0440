import type { DossierView } from '@kring/functions/api/contract/referrals'
import { describe, expect, it } from 'vitest'
import { keyOf, letterDraft, needsVoice } from './letterDraft.ts'

const dossier: DossierView = {
  view: 'dossier',
  id: 'LIN-2026-000001',
  reference: 'LIN-2026-000001',
  tenant: { id: 'linde', name: 'Jeugdhulp De Linde', sector: 'youth-care' },
  variant: 'restorative',
  variantName: { nl: 'Herstelgesprek', fr: 'Conférence réparatrice', en: 'Restorative conference' },
  source: 'professional',
  state: 'accepted',
  submittedAt: '2026-04-14T12:58:00.000Z',
  updatedAt: '2026-04-14T12:58:00.000Z',
  version: 5,
  form: { id: 'referral', version: 1 },
  title: 'Tim',
  answers: {},
  locale: 'nl',
  referrer: { kind: 'member', name: 'Sara' },
  dimensions: { themes: [] },
  participants: {
    kind: 'two-sides',
    sides: {
      didHarm: { persons: [{ name: 'Tim' }], network: [{ name: 'Rita', address: 'Dorp 1', language: 'fr' }], harm: {} },
      harmed: { persons: [{ name: 'Noor' }], network: [], harm: {} },
    },
    unplaced: [{ name: 'Sofie' }],
  },
  others: { people: [], professionals: [] },
  missing: [],
  toAsk: [],
  questions: [],
  minimumRequirements: [],
  commands: [],
  mayExport: true,
  history: [],
  grants: [],
  messages: [],
  undelivered: [],
  ownStatements: [],
  rights: { waiting: [], changes: [] },
  signals: [],
}
const about = { dossier, texts: {}, me: 'Leen Wouters' }

describe('a letter that is being made', () => {
  it('begins with what is known: the reader, their address and language, who to call, whom it is for', () => {
    const draft = letterDraft({ kind: 'invitation', to: 'didHarmNetwork.0' }, about)
    expect(draft).toMatchObject({ locale: 'fr', address: 'Dorp 1' })
    expect(draft.values).toMatchObject({ name: 'Rita', about: 'Tim', caller: 'Leen Wouters' })
    expect(draft.missing).toEqual(['date', 'time', 'place', 'phone'])
  })

  it('has a day once there is one', () => {
    const day = { 'date.day': '31', 'date.month': '2', 'date.year': '2027' }
    const draft = (typed: Record<string, string>) =>
      letterDraft({ kind: 'invitation', to: 'didHarm.0', ...typed }, about)
    expect(draft(day).missing).toContain('date')
    expect(draft({ ...day, 'date.day': '28' }).values.date).toBe('2027-02-28')
  })

  it('is not for who stands on no side yet', () => {
    expect(letterDraft({ to: 'unplaced.0' }, about).addressee).toBeUndefined()
  })

  it('says where something typed names the other side', () => {
    const typed = { kind: 'invitation', to: 'harmed.0', place: 'bij Tim thuis' }
    expect(letterDraft(typed, about).otherSide).toEqual([{ place: 'place', names: ['Tim'] }])
    expect(letterDraft({ ...typed, to: 'didHarm.0' }, about).otherSide).toEqual([])
  })

  it('keeps what one reader may know from the next', () => {
    const typed = { kind: 'invitation', to: 'harmed.0', [keyOf('about', 'didHarm.0', 'nl')]: 'Tim en zijn moeder' }
    expect(letterDraft(typed, about).values.about).toBe('jou')
  })

  it('is read aloud to who speaks another language or needs an interpreter', () => {
    const reader = letterDraft({ to: 'didHarmNetwork.0' }, about).addressee
    if (reader === undefined) throw new Error('a reader')
    expect(needsVoice(reader, 'fr')).toBe(false)
    expect(needsVoice(reader, 'nl')).toBe(true)
    expect(needsVoice({ ...reader, person: { name: 'Rita', interpreter: true } }, 'fr')).toBe(true)
  })
})
