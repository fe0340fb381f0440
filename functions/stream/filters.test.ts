import type { DynamoDBRecord } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { effectsFilter, passesFilter, sealFilter } from './filters.ts'

const record = (pk: string, sk: string, image: Record<string, string> = {}): DynamoDBRecord => ({
  dynamodb: {
    Keys: { pk: { S: pk }, sk: { S: sk } },
    NewImage: Object.fromEntries(Object.entries({ pk, sk, ...image }).map(([name, S]) => [name, { S }])),
  },
})

const look = 'A#2026-06-17T09:00:00.000Z#abcdefghijkl'

describe('of the stream’s two readers', () => {
  it.each([
    ['an event', record('T#linde#R#LIN-2026-000001', 'E#000001'), 'both'],
    ['the head of a dossier', record('T#linde#R#LIN-2026-000001', 'HEAD'), 'none'],
    ['a dossier’s personal link', record('T#linde#R#LIN-2026-000001', 'LINK'), 'effects'],
    ['a member of a partner', record('T#linde#MEMBERS', 'referrer#sara'), 'effects'],
    ['a member of the operator', record('OPS#MEMBERS', 'regional-manager#oost#leen'), 'effects'],
    ['a reset at a partner', record('T#linde#RESETS', 'referrer#sara#000001'), 'effects'],
    ['a reset at the operator', record('OPS#RESETS', 'coordinator##ann#000001'), 'effects'],
    ['an emergency', record('T#linde#EMERGENCY#LIN-2026-000001', 'ruben', { until: '2026' }), 'none'],
    ['what falls due of members', record('T#linde#DUE#PEOPLE', 'mail#1'), 'none'],
    ['an access entry', record('T#linde#ACCESS#LIN-2026-000001', look), 'seal'],
    ['its seal', record('T#linde#ACCESS#LIN-2026-000001', `${look}~SEAL`), 'seal'],
    ['a search in a partner’s list', record('T#linde#SEARCHES#bart', look), 'seal'],
    ['a search in the operator’s list', record('OPS#ACCESS#leen', look), 'seal'],
    ['the end of a chain of seals', record('T#linde#SEALS#2026-06-17', 'HEAD'), 'none'],
    ['an event of a trajectory', record('T#linde#J#LIN-2026-000001', 'E#000001'), 'both'],
    ['a part of a trajectory', record('T#linde#J#LIN-2026-000001', 'PART#state'), 'none'],
    ['a person of one side', record('T#linde#J#LIN-2026-000001#S#HARMED', 'PART#person:p1'), 'none'],
    ['what an invited person sees', record('T#linde#J#LIN-2026-000001#P#p1', 'VIEW'), 'none'],
    ['what an invited person said', record('T#linde#J#LIN-2026-000001#P#p1', 'ANSWER#2026-06-17#x'), 'effects'],
    ['an event of a coordinator’s record', record('OPS#COORDINATOR#abc', 'E#000001'), 'both'],
    ['the head of a coordinator’s record', record('OPS#COORDINATOR#abc', 'HEAD'), 'none'],
    ['a draft', record('T#linde#DRAFTS#sara', 'D#1'), 'none'],
    ['a rollup', record('F#dijleland#ROLLUP#g', '2026-06#linde'), 'none'],
    ['a sent mail', record('T#linde#MAIL#1', 'HEAD'), 'none'],
  ] as const)('%s is for the right one', (_what, one, readers) => {
    expect(passesFilter(effectsFilter, one)).toBe(readers === 'effects' || readers === 'both')
    expect(passesFilter(sealFilter, one)).toBe(readers === 'seal' || readers === 'both')
  })

  it('a removal passes by its keys alone', () => {
    const { dynamodb } = record('T#linde#R#LIN-2026-000001', 'E#000001')
    expect(passesFilter(sealFilter, { eventName: 'REMOVE', dynamodb: { Keys: dynamodb?.Keys ?? {} } })).toBe(true)
  })
})
