import { templatesOf } from '@kring/infra/templates'
import { describe, expect, test } from 'vitest'
import { environment, notBuilt } from './environment.ts'
import { leadingKeysOf, type Statement, statementsOf } from './statements.ts'

const ofTenant = `T#\${aws:PrincipalTag/tenant}#`
const ofEventsOfOne = `${ofTenant}R#\${aws:PrincipalTag/dossier}`
const ofTrajectoryOfOne = `${ofTenant}J#\${aws:PrincipalTag/dossier}`

/** Whether a key pattern matches a key, for some value of its tags. */
const mayMatch = (pattern: string, key: string): boolean => {
  const literal = (text: string) => text.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&')
  const parts = pattern.split(/\*|\$\{[^}]+\}/).map(literal)
  return new RegExp(`^${parts.join('.*')}$`).test(key)
}
const reachesEvents = (pattern: string): boolean => mayMatch(pattern, 'T#acme#R#ACM-2026-000001')
const reachesTrajectory = (pattern: string): boolean =>
  ['', '#S#harmed'].some(side => mayMatch(pattern, `T#acme#J#ACM-2026-000001${side}`))

describe('a dossier', () => {
  const writes = ['PutItem', 'UpdateItem', 'DeleteItem'].map(name => `dynamodb:${name}`)
  // The roles of an operator's commands are tagged with no tenant: which of them write is told apart, below.
  const { operations, ...running } = templatesOf(environment, notBuilt)
  const every = Object.values(running)
  const writing = statementsOf(every).filter(({ actions }) => actions.some(action => writes.includes(action)))
  const tagsDemandedBy = (id: string): readonly string[] =>
    every
      .flatMap(template => Object.entries(template.findResources('AWS::IAM::Role')))
      .filter(([name]) => name === id)
      .flatMap(([, { Properties }]) => JSON.stringify(Properties).match(/aws:RequestTag\/\w+/g) ?? [])
      .map(name => name.replace('aws:RequestTag/', ''))

  test('is written by roles only that are tagged with its tenant and with itself', () => {
    const ofEvents = writing.filter(statement => leadingKeysOf(statement).some(reachesEvents))
    for (const statement of ofEvents) {
      expect(leadingKeysOf(statement).filter(reachesEvents)).toEqual([ofEventsOfOne])
      expect(tagsDemandedBy(statement.role)).toEqual(expect.arrayContaining(['tenant', 'dossier']))
    }
    const roles = ofEvents.map(({ role }) => role.replace(/[0-9A-F]{8}$/, ''))
    // Of the API; of the stream and of what falls due: a request by the link of an invitation.
    const ofDossier = ['Scopesdossier', 'Scopesdossier', 'Scopesdossier']
    expect(roles.sort()).toEqual([...ofDossier, 'Scopeserasing', 'Scopeslink', 'Scopessubmit'])
  })

  test('its trajectory too', () => {
    const ofTrajectories = writing.filter(statement => leadingKeysOf(statement).some(reachesTrajectory))
    for (const statement of ofTrajectories) {
      const keys = leadingKeysOf(statement).filter(reachesTrajectory)
      expect(keys.filter(key => ![ofTrajectoryOfOne, `${ofTrajectoryOfOne}#S#*`].includes(key))).toEqual([])
      expect(tagsDemandedBy(statement.role)).toEqual(expect.arrayContaining(['tenant', 'dossier']))
    }
    const roles = new Set(ofTrajectories.map(({ role }) => role.replace(/[0-9A-F]{8}$/, '')))
    expect([...roles].sort()).toEqual(['Scopesassigning', 'Scopesdossier', 'Scopeserasing', 'Scopestrajectory'])
  })

  const deletes = ({ actions }: Statement): boolean => actions.includes('dynamodb:DeleteItem')
  const isEraser = ({ role }: Statement): boolean => role.startsWith('Scopeserasing')

  test('loses nothing but to the eraser: no other role deletes an event or a record of who looked', () => {
    const deleting = writing.filter(statement => deletes(statement) && !isEraser(statement))
    expect(deleting.length).toBeGreaterThan(0)
    for (const kind of ['R', 'ACCESS', 'SEARCHES', 'EMERGENCY', 'FILE', 'CHANGES'])
      expect(deleting.flatMap(leadingKeysOf).filter(key => mayMatch(key, `T#acme#${kind}#1`))).toEqual([])
  })

  test('loses to the eraser no record of who looked, of what was set, or of an emergency', () => {
    const deleting = writing.filter(statement => deletes(statement) && isEraser(statement))
    expect(deleting.length).toBeGreaterThan(0)
    for (const kind of ['ACCESS', 'SEARCHES', 'EMERGENCY', 'CHANGES', 'SETTINGS', 'KEY', 'HOLD'])
      expect(deleting.flatMap(leadingKeysOf).filter(key => mayMatch(key, `T#acme#${kind}#1`))).toEqual([])
  })

  test('is written across tenants by two commands of an operator only: one erases, one changes how trajectories are stored', () => {
    const commands = statementsOf([operations]).filter(({ actions }) => actions.some(action => writes.includes(action)))
    const that = (reaches: (key: string) => boolean): readonly string[] => {
      const roles = commands.filter(statement => leadingKeysOf(statement).some(reaches)).map(({ role }) => role)
      return [...new Set(roles.map(role => role.replace(/[0-9A-F]{8}$/, '')))].sort()
    }
    expect(that(reachesEvents)).toEqual(['erase'])
    expect(that(reachesTrajectory)).toEqual(['erase', 'upgrade'])
  })

  test('would be found where a pattern is left open', () => {
    for (const key of ['T#*', `${ofTenant}*`, `${ofTenant}R#*`, 'T#*#R#*', '*']) expect(reachesEvents(key)).toBe(true)
    for (const kind of ['REFERRALS', 'ACCESS#*', 'FILE#*']) expect(reachesEvents(ofTenant + kind)).toBe(false)
  })
})
