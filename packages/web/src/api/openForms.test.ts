import { afterEach, describe, expect, it, vi } from 'vitest'
import { listCitizenForms } from './openForms.ts'

const form = (id: string, more: object = {}) => ({
  id,
  audience: 'citizen',
  variants: ['family'],
  title: { nl: id },
  isOpen: true,
  isMain: false,
  ...more,
})

describe('the forms to fill in', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('are those that are open, for these people, the main one first', async () => {
    const items = [
      form('neighbourhood'),
      form('closed', { isOpen: false }),
      form('self-referral', { isMain: true }),
      form('referral', { audience: 'professional', isMain: true }),
    ]
    const fetched = vi.fn(async (_path: string) => Response.json({ items }))
    vi.stubGlobal('fetch', fetched)
    expect((await listCitizenForms('linde')).map(({ id }) => id)).toEqual(['self-referral', 'neighbourhood'])
    expect(fetched.mock.lastCall?.[0]).toBe('/api/t/linde/forms')
  })
})
