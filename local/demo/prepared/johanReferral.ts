import { addDays, type Day, type Tenant } from '@kring/domain'
import { johanAnswers, johanStory } from '../johan.ts'
import type { DemoReferral } from '../referral.ts'
import { johanPrepared } from './johanSteps.ts'
import { preparedReferral } from './referral.ts'

const bornBefore = (day: Day, years: number): Day => addDays(day, -Math.round(years * 365.25))

/** The referral of a family like that of seed 002, accepted almost seven weeks ago; the other Johan waits for a decision. */
export function preparedJohan(tenants: readonly Tenant[], today: Day): DemoReferral {
  return preparedReferral(
    {
      seed: 'prepared johan',
      tenant: 'linde',
      municipality: 'leuven',
      story: johanStory,
      spokenWith: 'vader, moeder en Johan',
      requirement: true,
      prepared: johanPrepared,
      answers: day => ({
        ...johanAnswers(day),
        mainPerson: { name: 'Johan De Smet', birthDate: bornBefore(day, 8.3) },
        livesWith: 'Bij zijn vader, in Kessel-Lo',
        story:
          'Johan (8) woont bij zijn vader; zijn ouders zijn uit elkaar. Moeder wordt behandeld en is vaak moe. Vader blowt en wil daarmee minderen. Broer Wim woont bij tante Edith. Er is te weinig geld. De jeugdrechter volgt het gezin op.',
        people: [
          { name: 'Marc De Smet', relation: 'vader', phone: '0470 00 21 01' },
          { name: 'Ilse Goethals', relation: 'moeder', note: 'Wil niet alleen met vader in één kamer zijn.' },
          { name: 'Wim De Smet', relation: 'broer', birthDate: bornBefore(day, 18.3) },
          { name: 'Edith De Smet', relation: 'tante', phone: '016 00 45 67' },
        ],
      }),
    },
    tenants,
    today,
  )
}
