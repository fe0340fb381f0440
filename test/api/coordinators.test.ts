import { coordinatorParts } from '@kring/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asRegistered, giveCoordinator, makeCoordinator, registerCoordinator } from '../support/coordinators.ts'
import type { PersonName } from '../support/people.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const roster = async (as: PersonName = 'leen', region = '') => {
  const { body } = await world.ask(`/ops/coordinators${region}`, { as })
  return body.items
}
const record = async (person: string) => (await world.ask(`/ops/coordinators/${person}`, { as: 'leen' })).body
const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name)
const what = (missing: readonly { readonly what: string }[]) => missing.map(one => one.what)
const days = (...all: readonly string[]) => all.map(day => ({ day, attended: true }))

describe('registering a coordinator', () => {
  it('is for members with the role, who are candidates until they have a record', async () => {
    await makeCoordinator(world, 'mieke', 'Mieke Maas')
    const candidates = async () => (await world.ask('/ops/coordinator-candidates', { as: 'leen' })).body.items
    expect(names(await candidates())).toEqual(['Ann Test', 'Mieke Maas'])
    const body = asRegistered('mieke', { fullName: 'Mieke Maas' })
    const headers = once()
    const made = await world.ask('/ops/coordinators', { as: 'leen', body, headers })
    expect([made.status, made.body]).toEqual([201, { person: 'mieke', state: 'active', version: 1 }])
    expect(names(await candidates())).toEqual(['Ann Test'])
    // The same request again, whose answer was lost; and another one.
    const again = await world.ask('/ops/coordinators', { as: 'leen', body, headers })
    expect([again.status, again.body]).toEqual([201, made.body])
    const other = await world.ask('/ops/coordinators', { as: 'leen', body, headers: once() })
    expect([other.status, other.body.code]).toEqual([409, 'coordinator-exists'])
  })

  it('is refused for somebody without the role, and in a region that is not one’s own', async () => {
    const ask = (body: object, as: PersonName) => world.ask('/ops/coordinators', { as, body, headers: once() })
    const without = await ask(asRegistered('sara'), 'leen')
    expect([without.status, without.body.code]).toEqual([422, 'coordinator-role-missing'])
    expect((await ask(asRegistered('ann', { region: 'west' }), 'leen')).status).toBe(403)
    expect((await ask(asRegistered('ann'), 'bart')).status).toBe(403)
  })

  it('may be done by a platform admin, who sees the roster and keeps no record', async () => {
    await makeCoordinator(world, 'wout')
    const body = asRegistered('wout', { region: 'west', fullName: 'Wout West' })
    expect((await world.ask('/ops/coordinators', { as: 'paula', body, headers: once() })).status).toBe(201)
    expect(names(await roster('paula', '?region=west'))).toEqual(['Wout West'])
    expect((await world.ask('/ops/coordinators', { as: 'paula' })).status).toBe(403)
    expect((await giveCoordinator(world, 'wout', 'set-wishes', { skills: [] }, 1, 'paula')).status).toBe(403)
  })

  it('keeps a name in Arabic script, and sorts it among the others', async () => {
    await registerCoordinator(world, 'noor', { fullName: 'نور الهدى', languages: ['ar', 'nl'] })
    expect(names(await roster())).toContain('نور الهدى')
    expect((await record('noor')).languages).toEqual(['ar', 'nl'])
  })

  it('stores nothing of it that can be read without a key', async () => {
    await world.ask('/ops/coordinators/noor', { as: 'leen' })
    const items = (await world.items()).filter(({ pk }) => String(pk).startsWith('OPS#COORDINATOR#'))
    expect(items.length).toBeGreaterThan(1)
    expect(JSON.stringify(items)).not.toMatch(/نور|noor/)
  })
})

describe('what is missing', () => {
  it('becomes less with each step, until somebody can be assigned', async () => {
    await registerCoordinator(world, 'fatima', { fullName: 'Fatima El Amrani' })
    const missing = async () => what((await record('fatima')).missing)
    expect(await missing()).toEqual([
      'training-days',
      'certificate',
      'conduct',
      'insurance',
      'information-note',
      'secrecy',
      'supervisor',
      'affiliations-not-confirmed',
    ])
    const tooEarly = await giveCoordinator(
      world,
      'fatima',
      'grant-certificate',
      { from: '2026-01-05', until: '2028-01-04' },
      1,
    )
    expect([tooEarly.status, tooEarly.body.code]).toEqual([409, 'training-too-short'])
    const { today } = await record('fatima')
    const steps: readonly (readonly [string, object])[] = [
      ['record-attendance', { session: 'voorjaar', days: days('2023-03-04', '2023-03-05', '2023-03-11') }],
      ['grant-certificate', { from: '2023-03-12', until: '2030-03-11' }],
      [
        'set-papers',
        {
          conduct: { from: '2023-01-01', until: '2030-12-31' },
          insurance: { from: '2023-01-01', until: '2030-12-31' },
          informationNote: '2023-01-01',
          secrecy: '2023-01-01',
        },
      ],
      ['confirm-affiliations', {}],
      [
        'set-details',
        {
          fullName: 'Fatima El Amrani',
          engagement: 'volunteer',
          languages: ['nl', 'fr', 'ar'],
          supervisor: { name: 'Leen Wouters' },
        },
      ],
    ]
    for (const [index, [command, body]] of steps.entries())
      expect((await giveCoordinator(world, 'fatima', command, body, index + 1)).status, command).toBe(200)
    expect(await missing()).toEqual([])
    expect((await record('fatima')).affiliationsConfirmedOn).toBe(today)
    const [row] = (await roster()).filter(({ person }: { person: string }) => person === 'fatima')
    expect(row).toMatchObject({ missing: [], load: { assigned: 0, most: 1 }, version: 6 })
  })

  it('is the certificate once it expired, and the return day before it is extended', async () => {
    await registerCoordinator(world, 'dirkn', { fullName: 'Dirk Nijs' })
    const attended = { session: 'eerder', days: days('2021-03-06', '2021-03-07', '2021-03-13') }
    await giveCoordinator(world, 'dirkn', 'record-attendance', attended, 1)
    await giveCoordinator(world, 'dirkn', 'grant-certificate', { from: '2021-03-14', until: '2026-03-31' }, 2)
    expect((await record('dirkn')).missing).toContainEqual({ what: 'certificate-expired', since: '2026-03-31' })
    const longer = await giveCoordinator(
      world,
      'dirkn',
      'grant-certificate',
      { from: '2021-03-14', until: '2028-03-31' },
      3,
    )
    expect([longer.status, longer.body.code]).toEqual([409, 'return-day-missing'])
  })

  it('is refused as an affiliation with the same organisation twice', async () => {
    const tie = { organisation: { name: 'CLB De Brug' }, kind: 'employee' }
    const { version } = await record('fatima')
    expect((await giveCoordinator(world, 'fatima', 'add-affiliation', tie, version)).status).toBe(200)
    const twice = await giveCoordinator(world, 'fatima', 'add-affiliation', tie, version + 1)
    expect([twice.status, twice.body.code]).toEqual([422, 'affiliation-twice'])
  })
})

describe('two managers who change a record at once', () => {
  it('both succeed on different parts', async () => {
    const { version } = await record('fatima')
    const [one, other] = await Promise.all([
      giveCoordinator(world, 'fatima', 'set-wishes', { skills: ['hond'], gender: 'woman' }, version),
      giveCoordinator(world, 'fatima', 'set-availability', { most: 3, away: [] }, version),
    ])
    expect([one.status, other.status]).toEqual([200, 200])
    expect(await record('fatima')).toMatchObject({ skills: ['hond'], availability: { most: 3 } })
  })

  it('are told of the part that the other changed, in the reader’s language', async () => {
    const { version } = await record('fatima')
    await giveCoordinator(world, 'fatima', 'set-availability', { most: 2, away: [] }, version)
    const headers = { ...at(version), ...once(), 'Accept-Language': 'fr' }
    const path = '/ops/coordinators/fatima/set-availability'
    const late = await world.ask(path, { as: 'leen', body: { most: 4, away: [] }, headers })
    expect([late.status, late.body.code, late.body.part]).toEqual([412, 'changed-meanwhile', 'availability'])
    expect(late.body.detail).toContain('disponibilités')
    expect(coordinatorParts).toContain(late.body.part)
  })

  it('and one who sends a request twice changes it once', async () => {
    const { version } = await record('fatima')
    const ask = { as: 'leen', body: { most: 5, away: [] }, headers: { ...at(version), ...once() } } as const
    const path = '/ops/coordinators/fatima/set-availability'
    const [first, second] = [await world.ask(path, ask), await world.ask(path, ask)]
    expect(second.body).toEqual(first.body)
    expect((await record('fatima')).version).toBe(version + 1)
  })
})

describe('a coordinator', () => {
  it('sees their own record, and changes what is theirs to change', async () => {
    expect((await world.ask('/me/coordinator', { as: 'ann' })).status).toBe(404)
    await registerCoordinator(world, 'ann')
    const { body } = await world.ask('/me/coordinator', { as: 'ann' })
    expect(body).toMatchObject({ person: 'ann', region: 'oost', version: 1 })
    expect(body.commands).toEqual([
      'add-affiliation',
      'end-affiliation',
      'confirm-affiliations',
      'set-availability',
      'set-wishes',
    ])
    const tell = (command: string, given: object, version: number) =>
      world.ask(`/me/coordinator/${command}`, { as: 'ann', body: given, headers: at(version) })
    expect((await tell('set-availability', { most: 2, away: [], note: 'liefst ’s avonds' }, 1)).status).toBe(200)
    expect((await tell('confirm-affiliations', {}, 2)).body).toEqual({ person: 'ann', state: 'active', version: 3 })
    const papers = await tell('set-papers', {}, 3)
    expect([papers.status, papers.body.code]).toEqual([403, 'not-allowed'])
    expect((await tell('nonsense', {}, 3)).status).toBe(404)
    const { history } = await record('ann')
    expect(history.at(-1)).toMatchObject({
      type: 'affiliations-confirmed',
      by: { role: 'coordinator', name: 'Ann Test' },
    })
  })

  it('finds no roster and no colleague', async () => {
    expect((await world.ask('/ops/coordinators', { as: 'ann' })).status).toBe(403)
    expect((await world.ask('/ops/coordinators/fatima', { as: 'ann' })).status).toBe(403)
    expect((await world.ask('/me/coordinator', { as: 'leen' })).status).toBe(403)
  })

  it('is of one region: the manager of another does not find them until they move there', async () => {
    expect((await world.ask('/ops/coordinators/ann', { as: 'ruben' })).status).toBe(404)
    const { version } = await record('ann')
    expect((await giveCoordinator(world, 'ann', 'move-region', { region: 'west' }, version)).status).toBe(200)
    expect((await world.ask('/ops/coordinators/ann', { as: 'ruben' })).body.name).toBe('Ann Peeters')
    expect((await world.ask('/ops/coordinators/ann', { as: 'leen' })).status).toBe(404)
    expect(names(await roster('ruben'))).toEqual(['Ann Peeters', 'Wout West'])
    expect(names(await roster())).not.toContain('Ann Peeters')
  })

  it('who ended is last on the roster, and can be taken back', async () => {
    const { version } = await record('fatima')
    const end = { on: '2026-01-01', reason: 'own-wish' }
    expect((await giveCoordinator(world, 'fatima', 'end', end, version)).body.state).toBe('ended')
    expect(names(await roster()).at(-1)).toBe('Fatima El Amrani')
    const refused = await giveCoordinator(world, 'fatima', 'set-wishes', { skills: [] }, version + 1)
    expect([refused.status, refused.body.code]).toEqual([409, 'coordinator-state-unfit'])
    expect((await giveCoordinator(world, 'fatima', 'reopen', {}, version + 1)).body.state).toBe('active')
  })
})

describe('a training session', () => {
  const plan = { days: ['2030-05-04', '2030-05-05'], place: 'Hoeleden', seats: 1 }
  const listed = async () => (await world.ask('/ops/training', { as: 'leen' })).body.items

  it('is planned once, filled to its last seat, and keeps its days then', async () => {
    const headers = once()
    const made = await world.ask('/ops/training', { as: 'leen', body: plan, headers })
    expect([made.status, made.body]).toEqual([201, { id: made.body.id, ...plan, enrolled: [], version: 1 }])
    expect((await world.ask('/ops/training', { as: 'leen', body: plan, headers })).body).toEqual(made.body)
    const session = made.body.id
    const enrol = async (person: string) =>
      giveCoordinator(world, person, 'enrol', { session }, (await record(person)).version)
    expect((await enrol('noor')).status).toBe(200)
    const full = await enrol('dirkn')
    expect([full.status, full.body.code]).toEqual([409, 'session-full'])
    expect(await listed()).toMatchObject([{ id: session, enrolled: [{ person: 'noor' }] }])
    const change = (body: object, version = 1) =>
      world.ask(`/ops/training/${session}`, { as: 'leen', method: 'PUT', body, headers: at(version) })
    expect((await change({ ...plan, days: ['2030-06-01'] })).body.code).toBe('session-has-enrolments')
    expect((await change({ ...plan, seats: 2 })).body).toMatchObject({ seats: 2, version: 2 })
    expect((await change({ ...plan, seats: 3 })).status).toBe(412)
    expect((await enrol('dirkn')).status).toBe(200)
    expect((await record('noor')).training).toEqual(plan.days.map(day => ({ session, day })))
  })

  it('is of a region, has its days in order, and is unknown elsewhere', async () => {
    expect((await world.ask('/ops/training', { as: 'ruben' })).body.items).toEqual([])
    const ask = (body: object) => world.ask('/ops/training', { as: 'leen', body, headers: once() })
    expect((await ask({ ...plan, days: ['2030-05-05', '2030-05-04'] })).status).toBe(400)
    expect((await ask({ ...plan, region: 'west' })).status).toBe(403)
    const nowhere = await world.ask('/ops/training/nowhere', { as: 'leen', method: 'PUT', body: plan, headers: at(1) })
    expect(nowhere.status).toBe(404)
  })
})
