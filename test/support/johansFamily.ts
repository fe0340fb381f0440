import type { AnnsTrajectory, Person } from './annsTrajectory.ts'

type Member = { readonly details: Person; readonly reach: object; readonly part?: string }

const mail = { allowed: ['mail'] }
const letter = { allowed: ['letter'] }
const phone = { allowed: ['phone'] }

/** Whom Johan's family names beside Johan himself and aunt Edith: with them it is twelve. No two know each other's address. */
const family: readonly Member[] = [
  { details: { name: 'Bart Vermeulen', relation: 'vader', email: 'bart@johan.example' }, reach: mail },
  { details: { name: 'Ilse Claes', relation: 'moeder', phone: '0470 00 61 02' }, reach: phone },
  { details: { name: 'Wim Vermeulen', relation: 'broer', email: 'wim@johan.example' }, reach: mail },
  { details: { name: 'Herman Vermeulen', relation: 'oom', phone: '0470 00 61 04' }, reach: phone },
  { details: { name: 'Godelieve Vermeulen', relation: 'oma', address: 'Kerkstraat 4, Leuven' }, reach: letter },
  { details: { name: 'Joris Claes', relation: 'neef', language: 'fr', email: 'joris@johan.example' }, reach: mail },
  {
    details: { name: 'Fien Claes', relation: 'nicht', birthDate: '2016-01-05', email: 'fien@johan.example' },
    reach: { ...mail, toChild: true },
  },
  { details: { name: 'Hanne Peeters', relation: 'juf', email: 'hanne@johan.example' }, reach: mail },
  {
    details: { name: 'سميرة العلوي', relation: 'buurvrouw', language: 'ar', interpreter: true, phone: '0470 00 61 09' },
    reach: phone,
  },
  {
    details: { name: 'Sara Maes', relation: 'gezinsbegeleider', email: 'sara@johan.example' },
    part: 'professional',
    reach: mail,
  },
]

/** Adds them all, to be invited; gives the id of each by name. Johan is reached through his father. */
export async function johansFamily({ give, add, known }: Pick<AnnsTrajectory, 'give' | 'add' | 'known'>) {
  const ids: Record<string, string> = {}
  for (const { details, reach, part } of family) {
    const id = await add(details, { reach, ...(part !== undefined && { part }) })
    ids[details.name] = id
    await give('invite', { person: id })
  }
  const johan = await known('Johan')
  await give('set-person', {
    person: johan,
    details: { name: 'Johan Vermeulen', birthDate: '2018-02-03', language: 'nl' },
  })
  await give('set-reach', { person: johan, never: false, allowed: [], through: ids['Bart Vermeulen'] })
  await give('invite', { person: johan })
  return { ...ids, 'Johan Vermeulen': johan }
}
