// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { render, type Screen } from '../../testing/render.tsx'
import { CloseLinkCard } from './CloseLinkCard.tsx'
import { TenantProvider } from './TenantContext.ts'

const linde = {
  ...{ id: 'linde', name: 'Jeugdhulp De Linde', sector: 'youth-care' as const, country: 'BE' as const },
  ...{
    timeZone: 'Europe/Brussels',
    languages: [],
    variants: [],
    variantNames: {},
    branding: { words: {}, explanation: {} },
    phone: '016 55 01 10',
  },
  forms: { professional: 'referral', citizen: 'self-referral' },
}

describe('closing a personal link', () => {
  const server = vi.fn<typeof fetch>()
  const closed = vi.fn()
  let screen: Screen
  beforeEach(async () => {
    server.mockReset()
    closed.mockReset()
    vi.stubGlobal('fetch', server)
    screen = await render(
      <TenantProvider value={linde}>
        <CloseLinkCard secret="its-secret" onClosed={closed} />
      </TenantProvider>,
      ['common', 'public'],
    )
    await screen.press('Sluit deze link')
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('says what it does and whom to call for another before it asks', () => {
    expect(screen.text()).toContain('Daarna kan niemand je aanmelding nog met deze link volgen')
    expect(screen.text()).toContain('016 55 01 10')
    expect(server).not.toHaveBeenCalled()
  })

  it('sends the secret in a header, never in the address', async () => {
    server.mockResolvedValue(new Response(null, { status: 204 }))
    await screen.press('Sluit de link')
    expect(server.mock.lastCall?.[0]).toBe('/api/p/linde/close')
    expect(new Headers(server.mock.lastCall?.[1]?.headers).get('personal-link')).toBe('its-secret')
    expect(closed).toHaveBeenCalledTimes(1)
  })

  it('stays open when that fails, and says so', async () => {
    server.mockRejectedValue(new TypeError('fetch failed'))
    await screen.press('Sluit de link')
    expect(screen.text()).toContain('Er is geen verbinding. Er is niets veranderd.')
    expect(closed).not.toHaveBeenCalled()
  })
})
