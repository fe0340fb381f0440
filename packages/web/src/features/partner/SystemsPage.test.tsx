// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { takeTokensFrom } from '../../api/client.ts'
import { makeQueryClient } from '../../api/query.ts'
import { render, type Screen } from '../../testing/render.tsx'
import { PartnerProvider } from './PartnerContext.ts'
import { SystemsPage } from './SystemsPage.tsx'

const secret = 'shown-once-and-never-again-0123456789'
const tokenEndpoint = 'https://kring.example/oidc/token'

describe('a partner’s own systems', () => {
  const server = vi.fn<typeof fetch>()
  const client = makeQueryClient()
  let screen: Screen
  beforeEach(async () => {
    const items: object[] = []
    server.mockImplementation(async (_, init) => {
      if (init?.method !== 'POST') return Response.json({ items, tokenEndpoint })
      items.push({ id: 'c-1', name: 'Dossiersysteem', scopes: ['referral.submit'], since: '2026-04-14T12:00:00Z' })
      return Response.json({ id: 'c-1', secret }, { status: 201 })
    })
    vi.stubGlobal('fetch', server)
    takeTokensFrom(async () => 'token')
    client.clear()
    screen = await render(
      <QueryClientProvider client={client}>
        <PartnerProvider value={{ id: 'linde', name: 'Jeugdhulp De Linde' }}>
          <SystemsPage />
        </PartnerProvider>
      </QueryClientProvider>,
      ['common', 'people'],
    )
    await screen.press('Maak een koppeling')
    await screen.type('Hoe heet het systeem?', 'Dossiersysteem')
    await act(async () => screen.labelled('Aanmeldingen sturen').click())
    await act(async () => screen.get('button[type=submit]').click())
    await vi.waitFor(() => expect(screen.text()).toContain(secret), { timeout: 60_000 })
  })
  afterEach(async () => {
    await screen.close()
    vi.unstubAllGlobals()
  })

  it('show a new secret with all that the system needs', () => {
    expect(screen.all('.secret code').map(code => code.textContent)).toEqual(['c-1', secret, tokenEndpoint])
    for (const scope of ['referral.submit', 'referral.status']) expect(screen.text()).toContain(`scope=kring/${scope}`)
  })

  it('keep the secret in no query, no change and no storage', () => {
    const queries = client.getQueryCache().getAll()
    const changes = client.getMutationCache().getAll()
    const kept = [...queries, ...changes].map(one => JSON.stringify(one.state)).join()
    expect(kept).toContain('Dossiersysteem')
    expect(kept).not.toContain(secret)
    expect(JSON.stringify({ ...sessionStorage, ...localStorage }) + location.href).not.toContain(secret)
  })

  it('forget the secret when it has been kept', async () => {
    await screen.press('Ik heb het bewaard')
    expect(screen.text()).not.toContain(secret)
  })

  it('forget the secret when the page is left, also where the browser keeps the page to come back to', async () => {
    await act(async () => window.dispatchEvent(new Event('pagehide')))
    expect(screen.text()).not.toContain(secret)
  })
})
