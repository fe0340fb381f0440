import { FunderId, RegionId } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { groupsOf } from './groups.ts'

const since = '2026-01-05T09:00:00.000Z'
const someone = (subject: string, role: 'regional-manager' | 'funder' | 'platform-admin', place: string) => ({
  ...{ subject, name: subject, since, you: false },
  ...{ role, place },
})

describe('the people of the operator and the funders', () => {
  it('stand by role, managers by region and funders by who they work for', () => {
    const groups = groupsOf(
      {
        items: [
          someone('leen', 'regional-manager', 'oost'),
          someone('ruben', 'regional-manager', 'west'),
          someone('els', 'funder', 'dijleland'),
          someone('paula', 'platform-admin', '-'),
        ],
        regions: [RegionId.parse('oost'), RegionId.parse('west')],
        funders: [{ id: FunderId.parse('dijleland'), name: 'Provincie Dijleland' }],
        tenants: [],
      },
      key => key,
    )
    expect(groups.map(({ key, people }) => [key, ...people.map(({ subject }) => subject)])).toEqual([
      ['region oost', 'leen'],
      ['region west', 'ruben'],
      ['funder dijleland', 'els'],
      ['platform-admin', 'paula'],
      ['coordinator'],
      ['complaints-officer'],
    ])
  })
})
