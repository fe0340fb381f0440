import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { standardLetter } from '@kring/domain'
import { tenantKeys } from '@kring/functions/data/keys'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lindeLetters } from '../support/branding.ts'
import { linde } from '../support/people.ts'
import { carryToAcceptance, give, harmedSide, openQuestion, submitJohan } from '../support/referrals.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

let world: World
let clock = '2026-05-04T09:00:00.000Z'
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
})
afterAll(() => world.close())

describe('the letters of a partner', () => {
  const save = (body: unknown, revision: number, as: 'bart' | 'koen' | 'sara' = 'bart', variant = 'family') =>
    world.ask(`/t/linde/letters/${variant}`, { as, method: 'PUT', body, headers: at(revision) })
  const read = async (variant = 'family') => (await world.ask(`/t/linde/letters/${variant}`, { as: 'bart' })).body

  it('are kept for each kind of conference, and a second admin hears that they changed', async () => {
    expect(await read()).toEqual({ texts: {}, revision: 0 })
    expect((await save(lindeLetters, 0)).body).toEqual({ revision: 1 })
    expect(await read()).toEqual({ texts: lindeLetters, revision: 1 })
    expect(await read('restorative')).toEqual({ texts: {}, revision: 0 })
    expect((await save({}, 0)).body.code).toBe('changed-meanwhile')
    const changes = (await world.items()).filter(
      ({ pk, part }) => pk === 'T#linde#CHANGES' && part === 'letters:family',
    )
    expect(changes).toMatchObject([{ value: lindeLetters, revision: 1 }])
  })

  const { title, body } = standardLetter('invitation', 'family', 'nl')
  it.each([
    ['the day', body.replace('{date}', 'zaterdag'), 'placeholder-missing'],
    ['whom to call', body.replaceAll('{caller}', 'ons'), 'placeholder-missing'],
    ['a place we know', `${body} {straat}`, 'unknown-placeholder'],
    ['plain text', `${body} <b>Kom!</b>`, 'markup'],
    ['four pages at most', `${body}${'a'.repeat(4000)}`, 'too-long'],
  ])('can not be without %s', async (_, changed, code) => {
    const reply = await save({ invitation: { nl: { title, body: changed } } }, 1)
    expect([reply.status, reply.body.code]).toEqual([422, 'letters-invalid'])
    expect(reply.body.faults).toMatchObject([{ code, path: 'invitation.nl.body' }])
    expect((await read()).revision).toBe(1)
  })

  it('have no field for what is in every one of them, and are of no other kind', async () => {
    const text = { title, body }
    for (const changed of [
      { invitation: { nl: { ...text, fixed: [] } } },
      { invitation: { de: text } },
      { summons: { nl: text } },
    ])
      expect((await save(changed, 1)).body.code).toBe('invalid-body')
    expect((await save({}, 1, 'bart', 'wedding')).status).toBe(404)
  })

  it('are its own admin’s and nobody else’s', async () => {
    for (const as of ['koen', 'sara', 'leen', 'paula'] as const) {
      expect((await world.ask('/t/linde/letters/family', { as })).status).toBe(403)
      const put = { as, method: 'PUT', body: {}, headers: at(1) }
      expect((await world.ask('/t/linde/letters/family', put)).status).toBe(403)
    }
    expect((await world.ask('/t/linde/letters/family')).status).toBe(401)
  })
})

describe('a letter that is printed', () => {
  const print = (id: string, body: unknown, as: 'leen' | 'ruben' | 'bart' | 'sara' = 'leen') =>
    world.ask(`/t/linde/referrals/${id}/letters`, { as, body })
  const desk = async (id: string) => (await world.ask(`/t/linde/referrals/${id}/letters`, { as: 'leen' })).body
  const logOf = async (id: string, as: 'bart' | 'leen') =>
    (await world.ask(`/t/linde/referrals/${id}/access-log`, { as })).body.items
  const toJohan = { kind: 'explanation', locale: 'nl', to: 'persons.0' }
  let id: string

  it('is not made before the referral is accepted', async () => {
    id = await submitJohan(world)
    expect((await print(id, toJohan)).body.code).toBe('letter-too-early')
    await carryToAcceptance(world, id)
    expect((await print(id, toJohan)).status).toBe(204)
  })

  it('is made with the partner’s own text and sender', async () => {
    const read = await desk(id)
    expect(read.texts).toEqual(lindeLetters)
    expect(read.mail).toEqual({ sender: {}, footer: {} })
  })

  it('shows which, to whom, when and by whom, the latest first', async () => {
    clock = '2026-05-04T10:00:00.000Z'
    expect((await print(id, { kind: 'invitation', locale: 'fr', to: 'people.0' })).status).toBe(204)
    expect((await desk(id)).printed).toEqual([
      { at: clock, by: { name: 'Leen Test', you: true }, kind: 'invitation', locale: 'fr', to: 'people.0' },
      { at: '2026-05-04T09:00:00.000Z', by: { name: 'Leen Test', you: true }, ...toJohan },
    ])
  })

  it('is a print in the access log: which letter, and to nobody by name', async () => {
    const lines = await logOf(id, 'bart')
    const prints = lines.filter(({ action }: { action: string }) => action === 'print')
    expect(prints).toMatchObject([{ letter: 'invitation' }, { letter: 'explanation' }])
    const items = (await world.items()).filter(({ pk }) => pk === `T#linde#ACCESS#${id}`)
    expect(JSON.stringify(items)).not.toContain('Johan')
    expect(JSON.stringify(lines)).not.toContain('persons.0')
  })

  it('follows its reader to another place in the dossier, and says nobody once they are gone', async () => {
    const other = await submitJohan(world)
    await carryToAcceptance(world, other)
    expect((await print(other, toJohan)).status).toBe(204)
    const { participants } = (await world.ask(`/t/linde/referrals/${other}`, { as: 'leen' })).body
    const place = (persons: readonly unknown[], version: number) =>
      give(world, other, 'set-participants', { answers: { persons } }, version)
    expect((await place([{ name: 'Piet' }, ...participants.persons], 5)).status).toBe(200)
    expect((await desk(other)).printed[0].to).toBe('persons.1')
    expect((await place([{ name: 'Piet' }], 6)).status).toBe(200)
    expect((await desk(other)).printed[0]).not.toHaveProperty('to')
  })

  it.each([
    ['nobody of the dossier', { ...toJohan, to: 'persons.9' }, 422, 'addressee-unknown'],
    ['who is there for their work', { ...toJohan, to: 'professionals.0' }, 422, 'addressee-unknown'],
    ['a name', { ...toJohan, to: 'Johan' }, 400, 'invalid-body'],
    ['a letter that is none', { ...toJohan, kind: 'summons' }, 400, 'invalid-body'],
  ])('goes to no one else: %s', async (_, body, status, code) => {
    const reply = await print(id, body)
    expect([reply.status, reply.body.code]).toEqual([status, code])
  })

  it('is only the manager’s of its region', async () => {
    for (const [as, status] of [
      ['bart', 403],
      ['sara', 403],
      ['ruben', 404],
    ] as const) {
      expect((await print(id, toJohan, as)).status, as).toBe(status)
      expect((await world.ask(`/t/linde/referrals/${id}/letters`, { as })).status, as).toBe(status)
    }
  })

  it('is made with the standard text when the partner’s can not be read', async () => {
    const item = { ...tenantKeys(linde).setting('letters:family'), value: { invitation: 7 }, revision: 9 }
    await world.table.client.send(new PutCommand({ TableName: world.table.name, Item: item }))
    expect((await desk(id)).texts).toEqual({})
    expect(world.logged().join('\n')).toContain('unreadable letters')
  })

  it('does not go to who stands on a side that nobody knows yet', async () => {
    const body = { form: { id: 'self-referral', version: 1 }, answers: harmedSide, locale: 'nl' }
    const sent = await world.ask('/t/linde/referrals', { body, headers: once() })
    const two: string = sent.body.id
    const heard = {
      heldOn: '2020-01-02',
      spokenWith: 'henzelf',
      summary: 'Goed gesprek.',
      willing: 'Ja',
      takesPart: 'yes',
    }
    const commands = [
      ['start-intake', {}],
      [
        'set-participants',
        {
          answers: { didHarm: [{ name: 'Kevin' }], harmed: [{ name: 'Mevrouw Aerts' }], unplaced: [{ name: 'Buur' }] },
        },
      ],
      ['record-intake', { ...heard, side: 'didHarm', spokenWith: 'Kevin' }],
      ['record-intake', { ...heard, side: 'harmed', spokenWith: 'mevrouw Aerts' }],
      ['set-question', openQuestion],
      ['accept', {}],
    ] as const
    for (const [index, [command, given]] of commands.entries())
      expect((await give(world, two, command, given, index + 1)).status, command).toBe(200)
    expect((await print(two, { ...toJohan, to: 'unplaced.0' })).body.code).toBe('addressee-unknown')
    expect((await print(two, { ...toJohan, to: 'harmed.0' })).status).toBe(204)
  })
})
