import type { AnnsTrajectory, Person } from './annsTrajectory.ts'

/** Twelve people of Johan's circle, in every standing; nobody with a phone, as a call to make shows on Ann's day in other tests too. */
export async function johansTwelve({ give, add }: AnnsTrajectory) {
  const intake = { since: 'intake' }
  const preparation = { since: 'preparation', by: 'Johan' }
  const people: readonly (readonly [Person, string, object])[] = [
    [{ name: 'Bart Vermeulen', relation: 'vader', address: 'Dorpsstraat 4, Leuven' }, 'circle', intake],
    [
      { name: 'Ilse Claes', relation: 'moeder', needs: 'Eigen rustplek', email: 'ilse@kring.example' },
      'circle',
      intake,
    ],
    [{ name: 'Wim Vermeulen', relation: 'broer' }, 'circle', intake],
    [{ name: 'Edith Vermeulen', relation: 'tante', email: 'edith@kring.example' }, 'circle', intake],
    [{ name: 'Herman Vermeulen', relation: 'oom', email: 'herman@kring.example' }, 'circle', preparation],
    [{ name: 'Godelieve Vermeulen', relation: 'oma', needs: 'Zonder trap' }, 'circle', preparation],
    [{ name: 'Hanne Peeters', relation: 'juf' }, 'circle', preparation],
    [{ name: 'سميرة العلوي', relation: 'buurvrouw', language: 'ar', interpreter: true }, 'circle', preparation],
    [{ name: 'Rita Claes', relation: 'tante', address: 'Kerkstraat 1, Leuven' }, 'circle', preparation],
    [{ name: 'Joris Claes', relation: 'neef', isChild: true }, 'circle', preparation],
    [{ name: 'Lotte Maes', relation: 'vriendin van moeder' }, 'circle', preparation],
    [
      { name: 'Sara Maes', relation: 'gezinsbegeleider', organisation: 'Jeugdhulp De Linde' },
      'professional',
      preparation,
    ],
  ]
  const ids: Record<string, string> = {}
  for (const [details, part, known] of people) ids[details.name] = await add(details, { part, known })
  const answers = { 'Bart Vermeulen': 'yes', 'Ilse Claes': 'yes', 'Edith Vermeulen': 'yes', 'Herman Vermeulen': 'no' }
  for (const name of [...Object.keys(answers), 'Rita Claes']) await give('invite', { person: ids[name] })
  for (const [name, answer] of Object.entries(answers))
    await give('record-answer', { person: ids[name], answer, via: 'phone', day: 0 })
  return ids
}
