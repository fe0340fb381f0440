// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { takeTokensFrom } from '../../../api/client.ts'
import { makeQueryClient } from '../../../api/query.ts'
import { meQuery } from '../../../session/useMe.ts'
import { render, type Screen } from '../../../testing/render.tsx'
import { operatorMembersQuery } from '../useOperatorMembers.ts'
import { NewPartnerForm } from './NewPartnerPage.tsx'

const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ code, detail: `server: ${code}`, status, title: code, type: code, instance: 'abc' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  })

describe('a new partner that is refused', () => {
  const server = vi.fn<typeof fetch>()
  const onDone = vi.fn()
  const nobody = { items: [], regions: [], funders: [], tenants: [], lost: [], losesVariants: false }
  /** The partners that were sent, and what is answered to the next one. */
  const sent: unknown[] = []
  let answer: () => Response
  let screen: Screen
  beforeEach(async () => {
    vi.stubGlobal('fetch', server)
    server.mockImplementation(async (_, init) => {
      if (init?.method !== 'POST') return Response.json(nobody)
      sent.push(JSON.parse(String(init.body)))
      return answer()
    })
    sent.length = 0
    takeTokensFrom(async () => 'token')
    sessionStorage.clear()
    const client = makeQueryClient()
    const me = { subject: 'paula', name: 'Paula', memberships: [], tenants: [], funders: [], invitations: [] }
    client.setQueryData(meQuery.queryKey, me)
    client.setQueryData(operatorMembersQuery.queryKey, nobody)
    screen = await render(
      <QueryClientProvider client={client}>
        <NewPartnerForm taken={[{ id: 'linde', referencePrefix: 'LIN' }]} onDone={onDone} />
      </QueryClientProvider>,
      ['common', 'onboarding'],
    )
    await screen.type('Naam van de organisatie', 'School De Brug')
    await screen.type('Sector', 'school')
    await screen.type('Regio', 'Oost')
    await screen.type('Voornaam en naam', 'Bea Brug')
    await screen.type('E-mailadres van het werk', 'bea@brug.example')
  })
  afterEach(async () => {
    await screen.close()
    vi.unstubAllGlobals()
    vi.clearAllMocks()
  })
  const send = () => act(async () => screen.get('button[type=submit]').click())
  const field = (id: string): HTMLInputElement => {
    const found = screen.get(`#${id}`)
    if (!(found instanceof HTMLInputElement)) throw new Error(`no input: ${id}`)
    return found
  }
  const errorAt = (id: string): string => {
    const describedBy = field(id).getAttribute('aria-describedby') ?? ''
    return describedBy
      .split(' ')
      .map(one => document.getElementById(one)?.textContent ?? '')
      .join(' ')
  }

  it.each([
    ['prefix-taken', 'partner-prefix', 'SCH', 'Deze drie letters heeft een andere partner. Kies andere.'],
    ['tenant-exists', 'partner-address', 'school-de-brug', 'Dit adres heeft een andere partner. Kies een ander adres.'],
  ])('for %s shows it at that field, with what was sent still in it', async (code, id, value, sentence) => {
    answer = () => problem(409, code)
    await send()
    await vi.waitFor(() => expect(errorAt(id)).toContain(sentence), { timeout: 60_000 })
    expect(field(id).value).toBe(value)
    expect(field(id).getAttribute('aria-invalid')).toBe('true')
    expect(screen.get('[role=alert]').textContent).toContain(sentence)
    expect(document.activeElement).toBe(screen.get('[role=alert]'))
    expect(screen.text()).not.toContain(`server: ${code}`)
    // The same again is not sent; something else is, and with it the error goes.
    await send()
    expect(sent).toHaveLength(1)
    const other = id === 'partner-prefix' ? 'BRG' : 'de-brug'
    await screen.type(id === 'partner-prefix' ? 'Drie letters voor het nummer' : 'Adres', other)
    expect(screen.all('[role=alert]')).toEqual([])
    answer = () => Response.json({ id: 'school-de-brug', publicAddress: '/o/school-de-brug' }, { status: 201 })
    await send()
    await vi.waitFor(() => expect(onDone).toHaveBeenCalled(), { timeout: 60_000 })
    expect(sent[1]).toMatchObject({ [id === 'partner-prefix' ? 'referencePrefix' : 'id']: other })
  })

  it('for another reason keeps what was typed and says why below the form', async () => {
    answer = () => problem(403, 'membership-ended')
    await send()
    await vi.waitFor(() => expect(screen.text()).toContain('server: membership-ended'), { timeout: 60_000 })
    expect(field('partner-prefix').value).toBe('SCH')
    expect(field('partner-prefix').getAttribute('aria-invalid')).not.toBe('true')
  })
})
