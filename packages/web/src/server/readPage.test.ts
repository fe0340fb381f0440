import { starterForms } from '@kring/domain'
import { answerPages } from '@kring/functions/pages/answerPage'
import { describe, expect, it } from 'vitest'
import { readPath } from '../public/address.ts'
import { readPage } from './readPage.ts'

/** Pages of one partner, `linde`, over an API that counts its reads; a page's HTML is what was read for it. */
function openPages() {
  const asked: string[] = []
  const state = { at: Date.parse('2026-05-04T09:00:00.000Z'), phone: '1', status: 200 }
  const tenant = () => ({ id: 'linde', phone: state.phone, forms: { citizen: 'main' }, variants: [] })
  const list = ['main', 'second'].map(id => ({ id, audience: 'citizen', isOpen: true, isMain: id === 'main' }))
  const answers: Record<string, () => unknown> = {
    '/t': () => ({ items: [{ id: 'linde' }] }),
    '/t/linde': tenant,
    '/t/linde/forms': () => ({ items: list }),
    '/t/linde/forms/main': () => ({ ...starterForms('school').citizen, id: 'main' }),
    '/t/linde/forms/second': () => ({ ...starterForms('school').citizen, id: 'second' }),
  }
  const answer = answerPages({
    read: async path => {
      asked.push(path)
      const content = answers[path]
      return content ? Response.json(content(), { status: state.status }) : new Response('{}', { status: 404 })
    },
    draw: async ({ path, read }) => {
      const page = await readPage(readPath(path), read)
      return { status: page?.exists ? 200 : 404, html: page?.data.tenant?.phone ?? '', styles: [], scripts: [] }
    },
    policy: '',
    origin: 'https://kring.example',
    now: () => new Date(state.at).toISOString(),
    log: { info: () => {}, error: () => {} },
  })
  const view = (path: string) => answer({ path, locale: 'nl' })
  return { asked, state, view }
}
const times = <Value>(count: number, make: (index: number) => Value) =>
  Array.from({ length: count }, (_, at) => make(at))

describe('the reads of the API for drawn pages', () => {
  it('are three for any number of views of a partner’s page, at once or one after the other', async () => {
    const { asked, view } = openPages()
    await Promise.all(times(200, () => view('/o/linde')))
    for (const path of times(200, () => '/o/linde')) expect((await view(path))?.status).toBe(200)
    expect(asked.toSorted()).toEqual(['/t', '/t/linde', '/t/linde/forms'])
  })

  it('are five for all pages of a partner with two forms, whatever names and sections are made up', async () => {
    const { asked, view } = openPages()
    const made = times(200, at => [
      `/o/linde/f/x${at}`,
      `/o/linde/f/x${at}/section/y`,
      `/o/linde/f/x${at}/check`,
    ]).flat()
    for (const path of made) expect((await view(path))?.status).toBe(404)
    const sections = times(200, at => [
      `/o/linde/self-referral/section/x${at}`,
      `/o/linde/f/second/section/x${at}`,
    ]).flat()
    for (const path of sections) expect((await view(path))?.status).toBe(200)
    for (const path of times(200, at => `/o/partner-${at}`)) expect((await view(path))?.status).toBe(404)
    expect(asked).toHaveLength(5)
  })

  it('are made again after fifteen seconds, so that a changed setting is seen', async () => {
    const { asked, state, view } = openPages()
    expect((await view('/o/linde'))?.body).toBe('1')
    state.phone = '2'
    state.at += 14_000
    expect((await view('/o/linde'))?.body).toBe('1')
    state.at += 1_000
    expect((await view('/o/linde'))?.body).toBe('2')
    expect(asked).toHaveLength(6)
  })

  it('are made again at once after a failure', async () => {
    const { state, view } = openPages()
    state.status = 503
    expect(await view('/o/linde')).toBeUndefined()
    state.status = 200
    expect((await view('/o/linde'))?.status).toBe(200)
  })
})
