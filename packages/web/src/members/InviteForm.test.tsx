// @vitest-environment happy-dom
import { act } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '../api/problem.ts'
import { render, type Screen } from '../testing/render.tsx'
import { type Invitation, InviteForm } from './InviteForm.tsx'
import type { MemberRole } from './roles.ts'

const roles = ['regional-manager', 'coordinator', 'funder'] as const
const places = { regions: ['oost', 'west'], funders: [{ id: 'dijleland', name: 'Provincie Dijleland' }] }

describe('inviting someone', () => {
  const send = vi.fn<(invitation: Invitation<MemberRole>) => Promise<unknown>>()
  const sent = vi.fn()
  beforeEach(() => {
    send.mockReset().mockResolvedValue(undefined)
    sent.mockReset()
    sessionStorage.clear()
  })
  const open = (known = false): Promise<Screen> =>
    render(
      <InviteForm
        fieldsKey="kring.typed.paula.invite"
        roles={roles}
        places={places}
        isKnown={() => known}
        send={send}
        onSent={sent}
        onCancel={() => {}}
      />,
      ['common', 'people'],
    )
  const pick = (screen: Screen, words: string) => act(async () => screen.labelled(words).click())
  const submit = (screen: Screen) => act(async () => screen.get('button[type=submit]').click())

  it('says all that is missing, and sends nothing', async () => {
    const screen = await open()
    await submit(screen)
    expect(screen.all('[role=alert] a').map(link => link.textContent)).toEqual([
      'Vul de naam in.',
      'Vul een e-mailadres in, bijvoorbeeld tom@linde.example.',
      'Kies wat deze persoon mag.',
    ])
    expect(send).not.toHaveBeenCalled()
  })

  it('asks the region of a regional manager, and makes the id of a new one from its name', async () => {
    const screen = await open()
    await screen.type('Voornaam en naam', 'Greet Aerts')
    await screen.type('E-mailadres van het werk', ' Greet@Kring.example ')
    await pick(screen, 'Regiomanager')
    await submit(screen)
    expect(screen.text()).toContain('Kies een regio, of vul de naam van een nieuwe in.')
    await screen.type('Welke regio?', '+')
    await screen.type('Hoe heet de nieuwe regio?', 'Zuid Limburg')
    await submit(screen)
    const invitation = { name: 'Greet Aerts', email: 'greet@kring.example', role: 'regional-manager' }
    expect(send).toHaveBeenCalledWith({ ...invitation, place: 'zuid-limburg' })
    expect(sent).toHaveBeenCalledTimes(1)
    expect(sessionStorage.length).toBe(0)
  })

  it('keeps what was typed when it is refused, and says why', async () => {
    send.mockRejectedValue(new ProblemError(429, { code: 'too-many-requests', detail: 'Wacht even.' }))
    const screen = await open()
    await screen.type('Voornaam en naam', 'Ann Maes')
    await screen.type('E-mailadres van het werk', 'ann@kring.example')
    await pick(screen, 'Coördinator')
    await submit(screen)
    expect(screen.text()).toContain('Wacht even.')
    expect(send).toHaveBeenCalledTimes(1)
    expect(sent).not.toHaveBeenCalled()
    await screen.close()
    const again = await open()
    expect(again.labelled('Voornaam en naam')).toHaveProperty('value', 'Ann Maes')
  })

  it('does not invite someone to a role they have', async () => {
    const screen = await open(true)
    await screen.type('Voornaam en naam', 'Ann Maes')
    await screen.type('E-mailadres van het werk', 'ann@kring.example')
    await pick(screen, 'Coördinator')
    await submit(screen)
    expect(screen.text()).toContain('ann@kring.example heeft deze rol al.')
    expect(send).not.toHaveBeenCalled()
  })
})
