// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { InvitationView } from '../../../api/invitations.ts'
import { render } from '../../../testing/render.tsx'
import { TenantProvider } from '../TenantContext.ts'
import { Invitation } from './Invitation.tsx'

const linde = {
  ...{ id: 'linde', name: 'Jeugdhulp De Linde', sector: 'youth-care' as const, country: 'BE' as const },
  ...{ timeZone: 'Europe/Brussels', languages: [], variants: [], variantNames: {}, phone: '016 55 01 10' },
  branding: { words: {}, explanation: {} },
  forms: { professional: 'referral', citizen: 'self-referral' },
}

const edith: InvitationView = {
  state: 'preparation',
  tenant: { id: 'linde', name: 'Jeugdhulp De Linde', phone: '016 55 01 10' },
  variant: 'family',
  variantName: {},
  person: { name: 'Edith Maes', isChild: false, locale: 'nl', isInOtherLanguage: false },
  mayAnswer: true,
  invitedBy: ['Johan'],
  people: ['Joris'],
  coordinator: { name: 'Fatima El Amrani', phone: '0470 00 00 12' },
  questions: ['Waar kan Johan veilig opgroeien?'],
  dayRevision: 0,
  choices: { food: 'Soep' },
}

const shown = (more: Partial<InvitationView> = {}) =>
  render(
    <TenantProvider value={linde}>
      <Invitation
        place={{ tenant: 'linde', secret: 'hers', view: { ...edith, ...more }, show: vi.fn(), close: vi.fn() }}
        byCode={false}
        onLeave={vi.fn()}
      />
    </TenantProvider>,
    ['common', 'public', 'invitee'],
  )

describe('an invitation', () => {
  beforeEach(() => sessionStorage.clear())

  it('has the number of the coordinator, to call with one touch', async () => {
    const screen = await shown()
    expect(screen.get('a[href^="tel:"]').getAttribute('href')).toBe('tel:0470000012')
    expect(screen.text()).toContain('Vragen? Bel Fatima El Amrani')
  })

  it('thanks after the day instead of asking to come, and says when it was', async () => {
    const day = { revision: 1, day: '2026-06-13', time: '10:00', place: 'Het Sas', timeZone: 'Europe/Brussels' }
    const screen = await shown({
      ...{ state: 'plan-accepted', mayAnswer: false, dayRevision: 1 },
      day: { ...day, startsAt: '2026-06-13T08:00:00.000Z' },
      voice: { conference: 0, subjects: ['plan'], hasStatements: true },
    })
    expect(screen.get('h1').textContent).toBe('Edith, dank je wel')
    expect(screen.text()).toContain('zaterdag 13 juni 2026')
    expect(screen.text()).not.toMatch(/kom jij|Kom je|Zet in mijn agenda|Reken op een hele dag/)
    expect(screen.get('a[href="#voice"]').textContent).toBe('Hoe vond jij het? Zeg het hier.')
  })

  it('asks nobody any more on the day after, while what happened is still on a device', async () => {
    const day = { revision: 1, day: '2020-06-13', time: '10:00', place: 'Het Sas', timeZone: 'Europe/Brussels' }
    const screen = await shown({
      ...{ state: 'scheduled', dayRevision: 1 },
      day: { ...day, startsAt: '2020-06-13T08:00:00.000Z' },
    })
    expect(screen.get('h1').textContent).toBe('Edith, de dag is geweest')
    expect(screen.text()).not.toContain('Kom je?')
  })

  it('has the number of the partner while the coordinator has none', async () => {
    const screen = await shown({ coordinator: { name: 'Fatima El Amrani' } })
    expect(screen.get('a[href^="tel:"]').getAttribute('href')).toBe('tel:016550110')
  })

  it('has what its person wrote, for whom it is, and what the coordinator recorded when that differs', async () => {
    const writtenAt = '2026-06-17T09:00:00.000Z'
    const screen = await shown({
      message: { text: 'Ik hou van jullie.', use: 'read-aloud', writtenAt },
      messageTold: 'Zoals ze zei aan de telefoon.',
    })
    expect(screen.text()).toContain('Ik hou van jullie.')
    expect(screen.text()).toContain('Iemand leest dit voor op de dag.')
    expect(screen.text()).toContain('Zoals ze zei aan de telefoon.')
    expect(screen.text()).toContain('Fatima El Amrani ziet beide')
  })

  it('speaks to a child in its own words about a message', async () => {
    const screen = await shown({ person: { ...edith.person, isChild: true } })
    expect(screen.text()).toContain('Ik wil iets schrijven')
  })

  it('says what the day was before it moved', async () => {
    const day = { timeZone: 'Europe/Brussels', place: 'Bij oma' }
    const screen = await shown({
      dayRevision: 2,
      day: { ...day, revision: 2, day: '2026-07-11', time: '15:00', startsAt: '2026-07-11T13:00:00.000Z' },
      dayBefore: { revision: 1, day: '2026-07-04', time: '14:00', place: 'De Wilg' },
    })
    expect(screen.text()).toContain('Eerst: zaterdag 4 juli')
    expect(screen.text()).toContain('De Wilg')
  })

  it('to a restorative conference says that nothing of another side is here', async () => {
    const screen = await shown({ variant: 'restorative', invitedBy: ['Mila'], people: [] })
    expect(screen.text()).toContain('Over een andere kant lees je hier niets.')
    expect(screen.text()).not.toContain('Eten')
    expect(screen.text()).not.toContain('hulpverleners wat ze weten')
  })

  it('of which the day was cancelled asks nothing, and offers to take it out of the calendar', async () => {
    const screen = await shown({
      dayRevision: 2,
      answer: {
        ...{ answer: 'yes', way: 'in-room', via: 'phone', day: 2, isFormer: true },
        answeredAt: '2026-06-17T09:00:00.000Z',
      },
    })
    expect(screen.text()).toContain('De dag gaat niet door.')
    expect(screen.text()).toContain('Haal de dag uit mijn agenda')
    expect(screen.text()).not.toContain('Klopt je antwoord nog?')
    expect(screen.text()).toContain('met de telefoon')
  })

  it('that takes no answer any more says whom to call', async () => {
    const screen = await shown({ mayAnswer: false, state: 'matching' })
    expect(screen.text()).toContain('Je kunt op deze pagina nu niet antwoorden.')
    expect(screen.all('form')).toEqual([])
  })

  it('does not call it the conference of somebody who may be reading it', async () => {
    const screen = await shown({ person: { ...edith.person, name: 'Johan Vermeulen' } })
    expect(screen.get('h1').textContent).toBe('Johan, je bent uitgenodigd voor een conferentie')
    expect(screen.get('#others').parentElement?.textContent).not.toContain('Johan')
  })

  it('offers who does not come the ways in which their words are there', async () => {
    const screen = await shown()
    expect(screen.text()).not.toContain('Hoe doe je mee?')
    await act(async () => screen.labelled('Ik kom niet').click())
    expect(screen.text()).toContain('Iemand leest mijn boodschap voor')
    expect(screen.text()).not.toContain('In de zaal')
  })
})
