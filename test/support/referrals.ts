import { grandchildCase, johanCase, restorativeCase } from '@kring/domain/test-data/examples'
import type { PersonName } from './people.ts'
import { at, once, type Reply, type World } from './world.ts'

/** What a professional of De Linde sends: the Johan case. */
export const johan = { form: { id: 'referral', version: 1 }, answers: johanCase, locale: 'nl' }

/** What a citizen sends to De Linde without an account: the grandchild of seed 003, with an address to write to. */
export const grandchild = { form: { id: 'self-referral', version: 1 }, answers: grandchildCase, locale: 'nl' }

export const intake = { heldOn: '2020-01-02', spokenWith: 'vader, moeder en Johan', summary: 'Goed gesprek.' }
export const openQuestion = { text: 'Waar kan Johan veilig opgroeien en wat is daarvoor nodig?', confirmed: true }

/** Sends the Johan case and gives its number. */
export async function submitJohan(world: Pick<World, 'ask'>, as: PersonName = 'sara'): Promise<string> {
  const { body, status } = await world.ask('/t/linde/referrals', { as, body: johan, headers: once() })
  if (status !== 201) throw new Error(`not submitted: ${status} ${body.code}`)
  return body.id
}

/** Sends one command with the expected version; Leen manages De Linde's region. */
export function give(
  world: Pick<World, 'ask'>,
  id: string,
  command: string,
  body: unknown,
  version: number,
  as: PersonName = 'leen',
): Promise<Reply> {
  return world.ask(`/t/linde/referrals/${id}/${command}`, { as, body, headers: { ...at(version), ...once() } })
}

/** Brings a new referral to acceptance; its version is then 5. */
export async function carryToAcceptance(world: Pick<World, 'ask'>, id: string): Promise<void> {
  const commands = [
    ['start-intake', {}],
    ['record-intake', intake],
    ['set-question', openQuestion],
    ['accept', {}],
  ] as const
  for (const [index, [command, body]] of commands.entries()) {
    const reply = await give(world, id, command, body, index + 1)
    if (reply.status !== 200) throw new Error(`${command}: ${reply.status} ${reply.body.code}`)
  }
}

/** A referrer's restorative referral as youth care asks it: without the case before a court. */
const { legalStatus, conditions, ...asked } = restorativeCase
export const youthCareRestorative = { ...asked, conditionsApply: 'no' }

/** A harmed citizen asks for a conference with the person who did it. */
export const harmedSide = {
  variant: 'restorative',
  forWhom: 'myself',
  mainPerson: { name: 'Mevrouw Aerts' },
  mySide: 'harmed',
  otherSide: 'Kevin van de overkant',
  municipality: 'leuven',
  story: 'Er is ingebroken.',
  afraid: 'no',
  contactBy: 'phone',
  phone: '0470 12 34 56',
  safeToCall: 'yes',
  declareOwnWill: true,
}
