import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { correlatedBy } from '../data/correlation.ts'
import { telemetry } from './telemetry.ts'

const Line = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.literal('Kring'),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string(), Unit: z.string() })),
      }),
    ),
  }),
})

function written(work: (told: ReturnType<typeof telemetry>) => void, service = 'api') {
  const lines: string[] = []
  const told = telemetry(service, line => lines.push(line))
  told.measured.before()
  work(told)
  told.measured.after()
  return lines.map(line => Line.parse(JSON.parse(line)))
}

describe('an invocation writes', () => {
  test('one line, with what all calls together consumed, and the patterns as properties only', () => {
    const lines = written(({ onConsumed, onRequest }) => {
      onConsumed({ pattern: 'open-dossier', calls: 1, read: 2.5, write: 0 })
      onConsumed({ pattern: 'open-dossier', calls: 1, read: 0.5, write: 0 })
      onConsumed({ pattern: 'log-access', calls: 1, read: 0, write: 2 })
      onRequest({ requestId: 'r1', area: 'partner', route: '/api/t/:tenant', status: 503, ms: 12 })
    })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      service: 'api',
      area: 'partner',
      ReadUnits: 3,
      WriteUnits: 2,
      Latency: 12,
      Faults: 1,
      calls: 3,
      patterns: { 'open-dossier': 3, 'log-access': 2 },
      route: '/api/t/:tenant',
    })
    const dimensions = lines[0]?._aws.CloudWatchMetrics.map(({ Dimensions }) => Dimensions)
    expect(dimensions).toEqual([[['service']], [['service', 'area']]])
  })

  test('of several durations the longest, and how often something happened', () => {
    const [line] = written(({ milliseconds, count }) => {
      milliseconds('DueLateness', 10)
      milliseconds('DueLateness', 500)
      milliseconds('DueLateness', 20)
      count('SetAside')
      count('SetAside')
    }, 'due')
    expect(line).toMatchObject({ DueLateness: 500, SetAside: 2 })
  })

  test('nothing when nothing is counted, nor what an invocation before it left', () => {
    const lines: string[] = []
    const { measured, count } = telemetry('stream', line => lines.push(line))
    measured.before()
    measured.after()
    count('SetAside')
    measured.before()
    measured.onError()
    expect(lines).toEqual([])
  })
})

test('a log line says from which request it follows', () => {
  const { log, logger } = telemetry('stream')
  const printed: unknown[] = []
  logger.info = (_message, ...lines) => void printed.push(...lines)
  correlatedBy('abcdef1234', () => log.info('mail sent', { kind: 'invitation' }))
  correlatedBy('Anna de Vries', () => log.info('mail sent', { kind: 'invitation' }))
  expect(printed).toEqual([{ kind: 'invitation', correlationId: 'abcdef1234' }, { kind: 'invitation' }])
})
