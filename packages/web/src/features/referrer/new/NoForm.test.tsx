// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import { tenantQuery } from '../../../api/query.ts'
import { render } from '../../../testing/render.tsx'
import { openFormsQuery } from '../queries.ts'
import { NewReferralLayout } from './NewReferralLayout.tsx'
import { NoForm } from './NoForm.tsx'

const tenant = {
  id: 'linde',
  name: 'Jeugdhulp De Linde',
  phone: '016 55 01 10',
  variants: [],
  branding: { words: {}, explanation: {} },
}
const { me } = vi.hoisted(() => ({ me: { memberships: [{ role: 'referrer', tenant: 'linde' }] } }))
vi.mock('../../../session/useMe.ts', () => ({ useKnownMe: () => me }))
vi.mock('../MemberTopbar.tsx', () => ({ MemberTopbar: () => null }))

async function open(more: object = {}) {
  const client = new QueryClient()
  client.setQueryData<object>(tenantQuery('linde').queryKey, { ...tenant, ...more })
  client.setQueryData<object>(openFormsQuery('linde').queryKey, [])
  return render(
    <QueryClientProvider client={client}>
      <NewReferralLayout tenant="linde">
        <NoForm />
      </NewReferralLayout>
    </QueryClientProvider>,
    ['common', 'referral'],
  )
}

describe('nothing to refer with', () => {
  it('says whom to phone', async () => {
    const screen = await open()
    expect(screen.text()).toContain('Jeugdhulp De Linde heeft nu geen formulier open. Bel 016 55 01 10.')
    expect(screen.get('main p:last-child a').getAttribute('href')).toBe('tel:016550110')
  })

  it('or whom to ask, where there is no number', async () => {
    const screen = await open({ phone: undefined })
    expect(screen.text()).toContain('Vraag daar hoe je iemand kunt aanmelden.')
  })

  it('tells who does not refer here how to become someone who does', async () => {
    me.memberships = [{ role: 'referrer', tenant: 'kompas' }]
    const screen = await open()
    expect(screen.text()).toContain('Je kunt hier nog geen aanmelding doen.')
  })
})
