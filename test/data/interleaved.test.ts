import { type CommandName, type ReferralEvent, referralCommands, replay } from '@kring/domain'
import { exclusionsIn } from '@kring/domain/test-data/exclusions'
import { forTenant } from '@kring/functions/data/index'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectWhole } from '../support/integrity.ts'
import { linde, type PersonName, type TestPerson } from '../support/people.ts'
import { give, intake, openQuestion, submitJohan } from '../support/referrals.ts'
import { addLotte, lotte } from '../support/secondManager.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await addLotte(world)
})
afterAll(async () => {
  await expectWhole(world)
  await world.close()
})

type Move = {
  /** Whether the author reads the dossier first; otherwise they go on from the version they saw last. */
  readonly looks: boolean
  readonly command: CommandName
  readonly body: object
  /** The sender withdraws; a manager does the rest. */
  readonly bySender?: true
}

const some = (...moves: readonly Omit<Move, 'looks'>[]) => fc.constantFrom(...moves)
const move: fc.Arbitrary<Move> = fc
  .tuple(
    fc.boolean(),
    fc.oneof(
      {
        weight: 9,
        arbitrary: some(
          { command: 'record-intake', body: intake },
          { command: 'set-question', body: openQuestion },
          { command: 'set-question', body: { ...openQuestion, confirmed: false } },
          { command: 'set-minimum-requirement', body: { text: 'Geen drugs.', reason: 'Hij was alleen.' } },
          { command: 'set-participants', body: { answers: { persons: [{ name: 'Johan Vermeulen' }] } } },
          { command: 'remove-question', body: { question: 'first' } },
          { command: 'accept', body: {} },
        ),
      },
      {
        weight: 1,
        arbitrary: some(
          { command: 'decline', body: { reason: 'other', explanation: 'Zo.' } },
          { command: 'redirect', body: { to: 'CAW' } },
          { command: 'withdraw', body: {}, bySender: true },
        ),
      },
    ),
  )
  .map(([looks, one]) => ({ looks, ...one }))
const moves = fc.array(move, { minLength: 3, maxLength: 7 })

type Acknowledged = { readonly version: number; readonly command: CommandName; readonly by: string }

const dossierOf = async (id: string) => {
  const dossier = await forTenant(world.store, linde).dossier(id, true)
  if (dossier === undefined) throw new Error(`no dossier ${id}`)
  return dossier
}

/** One author gives their commands one after the other on a dossier that may be accepted, while the other does the same. */
async function work(id: string, author: PersonName | TestPerson, list: readonly Move[]) {
  const acknowledged: Acknowledged[] = []
  const refused: string[] = []
  let seen = 4
  for (const { looks, command, body, bySender } of list) {
    if (looks) seen = (await world.ask(`/t/linde/referrals/${id}`, { as: author })).body.version
    const [first] = (await dossierOf(id)).referral.questions
    const asked = command === 'remove-question' ? { question: first?.id ?? 'none' } : body
    const as = bySender ? 'sara' : author
    const headers = { ...at(seen), ...once() }
    const reply = await world.ask(`/t/linde/referrals/${id}/${command}`, { as, body: asked, headers })
    if (reply.status === 200) {
      const by = typeof as === 'string' ? as : as.subject
      acknowledged.push({ version: reply.body.version, command, by })
      seen = reply.body.version
    } else refused.push(`${reply.status} ${reply.body.code}`)
  }
  return { acknowledged, refused }
}

const refusals = [
  '412 changed-meanwhile',
  '409 command-not-allowed',
  '409 intake-missing',
  '409 question-missing',
  '422 question-unknown',
]

it('two authors at once make one chain that replays to what is read, and lose nothing that was acknowledged', async () => {
  const met = { overtaken: 0, conflicts: 0 }
  await fc.assert(
    fc.asyncProperty(moves, moves, async (hers, theirs) => {
      const id = await submitJohan(world)
      await give(world, id, 'start-intake', {}, 1)
      await give(world, id, 'record-intake', intake, 2)
      await give(world, id, 'set-question', openQuestion, 3)
      const done = await Promise.all([work(id, 'leen', hers), work(id, lotte, theirs)])
      const acknowledged = done.flatMap(one => one.acknowledged)
      const refused = done.flatMap(one => one.refused)
      expect(refused.filter(one => !refusals.includes(one))).toEqual([])

      const dossier = await dossierOf(id)
      const { history } = dossier
      const happened: ReferralEvent[] = history.map(({ event }) => event)
      expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1))
      expect(replay(happened)).toEqual(dossier.referral)
      expect(exclusionsIn(happened)).toEqual([])

      // Each acknowledged command is one event, of its author, at the version that was answered; and there is no other.
      expect(happened).toHaveLength(4 + acknowledged.length)
      for (const { version, command, by } of acknowledged) {
        const event = happened[version - 1]
        expect([event?.type, event?.by.subject]).toEqual([Object.keys(referralCommands[command].events)[0], by])
      }
      const { body } = await world.ask(`/t/linde/referrals/${id}?seen=${dossier.head.version}`, { as: 'leen' })
      expect([body.version, body.state]).toEqual([history.length, dossier.referral.state])
      met.conflicts += refused.filter(one => one.startsWith('412')).length
      const turns = happened.slice(4).map(({ by }) => by.subject)
      met.overtaken += turns.filter((by, index) => index > 0 && by !== turns[index - 1]).length
    }),
    { numRuns: 12, endOnFailure: true },
  )
  expect(met.conflicts).toBeGreaterThan(0)
  expect(met.overtaken).toBeGreaterThan(0)
})
