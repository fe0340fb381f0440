import { samenAanZet } from '@kring/domain/test-data/editions'
import { operations } from '@kring/functions/api/openapi/routes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dijleland } from '../support/people.ts'
import { publishEdition } from '../support/publishedEdition.ts'
import { at, openWorld, type World } from '../support/world.ts'

/** Figures beside those of releases: imports, a partner's own report, the overview, and reports that are public. */
const ofFigures =
  /\/imports(\/|$)|\/t\/\{tenant\}\/report(\.|$)|\/ops\/(overview|unfunded)$|\/open\/\{grant\}\/|\/api\/r(\/|$)/

let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => '2026-11-30T09:00:00.000Z' })
})
afterAll(() => world.close())

const looked = new Set<string>()
type Asked = Parameters<World['ask']>[1]

/** Asks, and holds the answer against the contract: a schema drops unknown fields, so one that is not documented is a difference. */
async function conforms(name: string, path: string, asked: Asked = {}) {
  const documented = operations.find(operation => `${operation.method} ${operation.path}` === name)?.answer
  const reply = await world.ask(path, { ...asked, method: name.slice(0, name.indexOf(' ')).toUpperCase() })
  expect(reply.status, name).toBe(documented?.status)
  const { schema, type } = documented ?? {}
  if (schema === undefined && type === undefined) expect(reply.text, name).toBe('')
  else if (schema === undefined) expect(reply.headers.get('content-type'), name).toContain(type)
  else expect(reply.body, name).toEqual(schema.parse(reply.body))
  looked.add(name)
  return reply.body
}

const rows = ['2024-02-10;EKC;hulpverlener;met;2024-03-20', 'gisteren;EKC;hulpverlener;met;2024-03-20']
const file = ['Aanmelddatum;Soort conferentie;Bron;Plan;Datum conferentie', ...rows].join('\r\n')
const content = Buffer.from(file).toString('base64')

describe('what is answered about figures', () => {
  it.each([
    ['/t/{tenant}/imports', '/t/linde/imports', 'bart'],
    ['/ops/imports', '/ops/imports', 'paula'],
  ] as const)('at %s is what the contract says, and not a field more', async (documented, place, as) => {
    const [name, of] = [`/api${documented}`, `/api${documented}/{import}`]
    const { mapping, sheet, headerRow } = await conforms(`post ${name}/columns`, `${place}/columns`, {
      as,
      body: { content },
    })
    const constants = as === 'paula' ? { partner: 'linde' } : {}
    const body = { content, mapping: { ...mapping, constants }, sheet, headerRow }
    const start = () => conforms(`post ${name}`, place, { as, body })
    const dropped = await start()
    await conforms(`delete ${of}`, `${place}/${dropped.id}`, { as, headers: at(dropped.version) })
    const { id, version, values } = await start()
    const own = `${place}/${id}`
    await conforms(`get ${of}`, own, { as })
    const meant = (words: readonly { value: string; means?: string }[]) =>
      Object.fromEntries(words.map(({ value, means = '' }) => [value, means]))
    const said = Object.fromEntries(
      values.map(({ field, words }: { field: string; words: [] }) => [field, meant(words)]),
    )
    const step = (path: string, more: object, last: number) =>
      conforms(`post ${of}/${path}`, `${own}/${path}`, { as, body: more, headers: at(last) })
    const mapped = await conforms(`put ${of}/values`, `${own}/values`, {
      ...{ as, body: { values: said }, headers: at(version) },
    })
    const checked = await step('check', {}, mapped.version)
    await conforms(`get ${of}/faults`, `${own}/faults`, { as })
    await conforms(`get ${of}/faults.csv`, `${own}/faults.csv`, { as })
    const done = await step('import', { leaveOut: true }, checked.version)
    expect(done).toMatchObject({ state: 'imported', imported: 1, faulty: 1 })
    await conforms(`get ${name}`, place, { as })
    await step('take-back', {}, done.version)
  })

  it('in a partner’s own report, and in the overview', async () => {
    for (const end of ['', '.csv', '.xlsx'])
      await conforms(`get /api/t/{tenant}/report${end}`, `/t/linde/report${end}?from=2026-01&to=2026-06`, {
        as: 'bart',
      })
    await conforms('get /api/ops/overview', '/ops/overview', { as: 'leen' })
    await conforms('get /api/ops/unfunded', '/ops/unfunded', { as: 'leen' })
  })

  it('of a report that its funder makes public', async () => {
    await publishEdition(world, dijleland)
    const { grant, asOf } = samenAanZet
    const [path, open] = [`/f/dijleland/open/${grant.id}/${asOf}`, `/r/dijleland/${grant.id}/${asOf}`]
    const one = '/api/r/{funder}/{grant}/{asOf}'
    await conforms('put /api/f/{funder}/open/{grant}/{asOf}', path, { as: 'els' })
    await conforms('get /api/r', '/r')
    await conforms(`get ${one}`, open)
    for (const end of ['csv', 'json']) await conforms(`get ${one}/open.${end}`, `${open}/open.${end}`)
    await conforms('delete /api/f/{funder}/open/{grant}/{asOf}', path, { as: 'els' })
  })

  it('is looked at for every operation', () => {
    const names = operations.map(({ method, path }) => `${method} ${path}`).filter(name => ofFigures.test(name))
    expect([...looked].toSorted()).toEqual(names.toSorted())
  })
})
