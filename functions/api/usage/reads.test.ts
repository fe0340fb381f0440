import { FunderId } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { funderReads } from './reads.ts'
import { usageReport } from './report.ts'

const funder = FunderId.parse('dijleland')
const year = { from: '2026-01', to: '2026-12' }
const now = () => '2026-06-17T09:00:00.000Z'

/** A table that answers when it is told to, and counts its calls. */
function slowData() {
  const calls: string[] = []
  let answer: () => void = () => {}
  let asked = new Promise<void>(done => {
    answer = done
  })
  let fault: Error | undefined
  const call = async <Value>(name: string, value: Value): Promise<Value> => {
    calls.push(name)
    await asked
    if (fault !== undefined) throw fault
    return value
  }
  const grant = (id: string) => ({
    grant: {
      ...{ id, funder, name: id, budget: 1, tenants: [], threshold: 10, ...year },
      ...{ variants: [], prices: [], isChosenPerReferral: false },
    },
    tenantNames: {},
    version: 0,
  })
  return {
    calls,
    answer: (error?: Error) => {
      fault = error
      answer()
    },
    hold: () => {
      asked = new Promise(done => {
        answer = done
      })
    },
    data: {
      name: () => call('name', 'Provincie'),
      grants: () => call('grants', [grant('one'), grant('two')]),
      counters: (id: string, family: string) => call(`${id} ${family}`, []),
      rollups: async () => [],
    },
  }
}

describe('reports that are asked for at once', () => {
  it('read each thing once: fifty equal ones, and others of the same months', async () => {
    const { data, calls, answer } = slowData()
    const reads = funderReads()(funder, data)
    const ask = (by: 'month' | 'theme') => usageReport({ now }, funder, reads, { ...year, by })
    const all = [...Array.from({ length: 50 }, () => ask('month')), ask('theme')]
    answer()
    await Promise.all(all)
    expect(calls.toSorted()).toEqual(['grants', 'name', 'one core', 'one theme', 'two core', 'two theme'])
  })

  it('read again what was asked for after the others had their answer', async () => {
    const { data, calls, answer } = slowData()
    const reads = funderReads()(funder, data)
    const ask = () => usageReport({ now }, funder, reads, { ...year, by: 'month', grant: 'one' })
    answer()
    await ask()
    await ask()
    expect(calls.toSorted()).toEqual(['grants', 'grants', 'name', 'name', 'one core', 'one core'])
  })

  it('share a failure, and nothing of it stays', async () => {
    const { data, answer } = slowData()
    const reads = funderReads()(funder, data)
    const ask = () => usageReport({ now }, funder, reads, { ...year, by: 'month' })
    const all = Array.from({ length: 3 }, ask)
    answer(new Error('throttled'))
    for (const one of await Promise.allSettled(all)) expect(one).toMatchObject({ reason: { message: 'throttled' } })
    answer()
    expect((await ask()).referrals).toEqual({ kind: 'count', n: 0 })
  })

  it('of another funder are another’s', async () => {
    const { data, calls, answer } = slowData()
    const reads = funderReads()
    const ask = (id: string) =>
      usageReport({ now }, FunderId.parse(id), reads(FunderId.parse(id), data), { ...year, by: 'month', grant: 'one' })
    const all = [ask('dijleland'), ask('fonds')]
    answer()
    await Promise.all(all)
    expect(calls.filter(call => call === 'one core')).toHaveLength(2)
  })
})

describe('a report over all grants', () => {
  it('reads the counters beside the grants once it knows which there were', async () => {
    const { data, calls, answer, hold } = slowData()
    const reads = funderReads()(funder, data)
    const ask = () => usageReport({ now }, funder, reads, { ...year, by: 'month' })
    answer()
    await ask()
    calls.length = 0
    hold()
    const second = ask()
    expect(calls.toSorted()).toEqual(['grants', 'name', 'one core', 'two core'])
    answer()
    await second
  })
})
