import {
  type CoordinatorRecord,
  dayIn,
  endingSoon,
  isSameOrganisation,
  missingOn,
  replayCoordinator,
} from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { coordinatorEventsOf, demoCoordinators, demoSession } from './coordinators.ts'
import { demoTenants } from './tenants.ts'
import { demoUsers } from './users.ts'

describe.each(['2026-04-23T09:00:00.000Z', '2026-11-22T01:00:00.000Z', '2028-02-29T15:30:00.000Z'])(
  'the coordinators of the demo made for %s',
  now => {
    const today = dayIn(now, 'Europe/Brussels')
    const records = new Map<string, CoordinatorRecord>()
    for (const demo of demoCoordinators) {
      const record = replayCoordinator(coordinatorEventsOf(demo, now))
      if (record.state !== 'none') records.set(demo.person, record)
    }
    const of = (person: string) => {
      const record = records.get(person)
      if (record === undefined) throw new Error(`nobody is called ${person}`)
      return record
    }

    it('are a dozen, of whom one signs in', () => {
      expect(records.size).toBe(12)
      const coordinators = demoUsers.filter(({ memberships }) => memberships.some(({ role }) => role === 'coordinator'))
      expect(coordinators.map(({ user }) => user)).toEqual(['ann'])
      expect(of('ann').name).toBe('Ann Peeters')
    })

    it('can all be assigned, but for one whose certificate expired and one who is away', () => {
      const missing = [...records].map(([person, record]) => [person, missingOn(record, today).map(({ what }) => what)])
      expect(missing.filter(([, what]) => what?.length !== 0)).toEqual([
        ['marieke-janssens', ['away']],
        ['dirk-nijs', ['certificate-expired']],
      ])
      expect(endingSoon(of('yusuf-demir'), today, 60).map(({ paper }) => paper)).toEqual(['certificate'])
    })

    it('have one who works for a partner, one freelancer in Belgium, and one without room', () => {
      const linde = demoTenants.find(({ id }) => id === 'linde')
      const [tie] = of('sofie-lemmens').affiliations
      expect(tie && linde && isSameOrganisation(tie.organisation, { tenant: linde.id, name: linde.name })).toBe(true)
      const belgian = [...records.values()].filter(({ country }) => country === 'BE')
      expect(belgian.filter(({ engagement }) => engagement === 'freelance').map(({ name }) => name)).toEqual([
        'Koen Peeters',
      ])
      expect(of('annemie-claes').availability.most).toBe(0)
    })

    it('have nothing that is later than now, and a return day that is', () => {
      for (const demo of demoCoordinators)
        for (const { at } of coordinatorEventsOf(demo, now)) expect(at <= now, demo.person).toBe(true)
      expect(demoSession(now).days[0]?.localeCompare(today)).toBe(1)
    })
  },
)
