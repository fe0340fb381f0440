import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidateOf, coordinatorOf, oost } from '../../test-data/trajectories.ts'
import type { Affiliation } from '../coordinators/state.ts'
import { RegionId, TenantId } from '../tenants/tenant.ts'
import { ruledOut } from './assignable.ts'
import { conflictsOf } from './conflicts.ts'
import { type DossierOrganisation, mayBeSameOrganisation } from './organisations.ts'
import { match, type Wanted } from './rank.ts'

const linde = TenantId.parse('linde')
const today = '2026-04-27'
const organisations: readonly DossierOrganisation[] = [
  { tenant: linde, name: 'Jeugdhulp De Linde', role: 'referrer' },
  { name: 'CLB De Brug', role: 'informant' },
]
const dossier = { organisations, declinedBy: [], notForFamily: [] }
const wanted: Wanted = { region: oost, municipality: 'leuven', languages: ['nl', 'fr'], skills: [], notFrom: [] }

const tie = (changes: Partial<Affiliation> = {}): Affiliation => ({
  id: 'a1',
  kind: 'employee',
  organisation: { tenant: linde, name: 'De Linde' },
  ...changes,
})

describe('whether two names may mean one organisation', () => {
  it.each([
    ['Jeugdhulp De Linde', 'De Linde vzw'],
    ['CLB De Brug', 'de brug'],
    ['OCMW van Landen', 'OCMW Landen'],
    ['Politie Leuven', 'politie leuven'],
    ['Scholengroep Kompas', 'Kompas'],
    ['مركز الأمل', 'مركز الأمل'],
  ])('%s and %s: yes', (one, other) => {
    expect(mayBeSameOrganisation({ name: one }, { name: other })).toBe(true)
    expect(mayBeSameOrganisation({ name: other }, { name: one })).toBe(true)
  })

  it.each([
    ['OCMW Landen', 'OCMW Leuven'],
    ['CLB De Brug', 'CLB De Kiem'],
    ['Politie', 'Politie Leuven'],
    ['', ''],
  ])('%s and %s: no', (one, other) => {
    expect(mayBeSameOrganisation({ name: one }, { name: other })).toBe(false)
  })

  it('a partner is known by its id, whatever it is called', () => {
    expect(mayBeSameOrganisation({ tenant: linde, name: 'A' }, { tenant: linde, name: 'B' })).toBe(true)
  })
})

describe('a conflict of interest (G8)', () => {
  it('is a tie with any organisation on the dossier, informants included', () => {
    const byName = tie({ organisation: { name: 'De Brug' }, kind: 'family-works-there' })
    expect(conflictsOf([byName], organisations, today)).toMatchObject([{ organisation: { role: 'informant' } }])
  })

  it('also counts when it begins later, and until its last day', () => {
    expect(conflictsOf([tie({ from: '2026-09-01' })], organisations, today)).toHaveLength(1)
    expect(conflictsOf([tie({ until: today })], organisations, today)).toHaveLength(1)
    expect(conflictsOf([tie({ until: '2026-04-26' })], organisations, today)).toHaveLength(0)
  })
})

describe('who is left out', () => {
  it('is told every reason, each with what is behind it', () => {
    const record = coordinatorOf({
      affiliations: [tie()],
      papers: { ...coordinatorOf().papers, certificate: { from: '2021-04-01', until: '2026-03-31' } },
      availability: { most: 1, away: [{ from: '2026-04-20', until: '2026-05-31' }] },
    })
    expect(ruledOut(record, 1, dossier, today)).toMatchObject([
      { why: 'conflict', organisation: { tenant: linde } },
      { why: 'missing', what: { what: 'certificate-expired', since: '2026-03-31' } },
      { why: 'full', has: 1, most: 1 },
      { why: 'away', until: '2026-05-31' },
    ])
  })

  it('is who said no, or whom the family does not want; neither has to say why', () => {
    const said = { ...dossier, declinedBy: ['fatima'], notForFamily: ['fatima'] }
    expect(ruledOut(coordinatorOf(), 0, said, today)).toEqual([{ why: 'declined' }, { why: 'not-for-family' }])
  })
})

describe('the order of who fits', () => {
  const koen = candidateOf({ person: 'koen', name: 'Koen', gender: 'man', home: 'leuven', languages: ['nl', 'fr'] }, 1)
  const ria = candidateOf({ person: 'ria', name: 'Ria', languages: ['nl'] })
  const far = candidateOf({ person: 'ver', name: 'Ver', region: RegionId.parse('west') })

  it('puts what is met first, then nearness, and gives a reason for each', () => {
    const { fitting } = match([ria, far, koen, candidateOf()], dossier, wanted, today)
    expect(fitting.map(({ person }) => person)).toEqual(['koen', 'fatima', 'ria', 'ver'])
    expect(fitting[0]?.reasons).toContainEqual({ about: 'region', fits: true, near: true, home: 'leuven' })
    expect(fitting[2]?.reasons).toContainEqual({ about: 'languages', fits: false, speaks: ['nl'], lacks: ['fr'] })
  })

  it('counts what the family asks for', () => {
    const { fitting } = match(
      [koen, candidateOf()],
      dossier,
      { ...wanted, gender: 'woman', notFrom: ['leuven'] },
      today,
    )
    expect(fitting.map(({ person }) => person)).toEqual(['fatima', 'koen'])
  })

  it('is the same for the same coordinators in whatever order, and nobody is lost', () => {
    const one = fc.record({
      person: fc.string({ minLength: 1, maxLength: 4 }),
      home: fc.constantFrom('leuven', 'aarschot'),
      languages: fc.subarray(['nl', 'fr', 'ar']),
      affiliations: fc.constantFrom([], [tie()]),
    })
    const people = fc.uniqueArray(one, { selector: ({ person }) => person, maxLength: 8 })
    const shuffled = people.chain(list =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, others]) => {
        const matches = match(
          list.map(changes => candidateOf(changes)),
          dossier,
          wanted,
          today,
        )
        expect(
          match(
            others.map(changes => candidateOf(changes)),
            dossier,
            wanted,
            today,
          ),
        ).toEqual(matches)
        expect(matches.fitting.length + matches.excluded.length).toBe(list.length)
        for (const { person } of matches.fitting)
          expect(list.find(other => other.person === person)?.affiliations).toEqual([])
      }),
    )
  })
})
