import { sentenceOf } from '@kring/functions/api/problemSentences'
import { canonical } from '@kring/functions/data/canonicalJson'
import { expect } from 'vitest'
import type { Ask, Reply, World } from './world.ts'

/** Part of every text typed in these tests, so that it can be found where it must not appear. */
export const canary = 'Kanariepiet'

const locales = ['nl', 'fr', 'en'] as const

/**
 * Sends a request in each language and expects the same refusal: status, stable code, a sentence in that language, no
 * input echoed, no stack trace, and nothing written. Returns the last answer.
 */
export async function expectRefusal(
  world: World,
  path: string,
  ask: Ask,
  expected: { readonly status: number; readonly code: Parameters<typeof sentenceOf>[0] },
): Promise<Reply> {
  world.consumed()
  let last: Reply | undefined
  for (const locale of locales) {
    const reply = await world.ask(path, { ...ask, headers: { ...ask.headers, 'Accept-Language': locale } })
    expect({ status: reply.status, code: reply.body?.code }, `${path}: ${reply.text.slice(0, 300)}`).toEqual(expected)
    expect(reply.headers.get('content-type')).toBe('application/problem+json')
    expect(reply.headers.get('content-language')).toBe(locale)
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(reply.body.detail).toBe(sentenceOf(expected.code, locale))
    expect(reply.body.status).toBe(expected.status)
    expect(reply.body.instance).toMatch(/^\w{10}$/)
    for (const { code, path: at, sentence } of reply.body.faults ?? []) {
      expect(code).toMatch(/^[a-z-]+$/)
      expect(sentence, `${at} has no sentence`).not.toBe('')
    }
    expect(reply.text).not.toMatch(/\.[jt]s:\d|node_modules|Error\b/)
    expect(reply.text).not.toContain(canary)
    last = reply
  }
  expect(world.consumed().filter(({ write }) => write > 0)).toEqual([])
  if (last === undefined) throw new Error('nothing was asked')
  return last
}

/** All items of the table, as text. */
export async function snapshot(world: World): Promise<string> {
  const items = await world.items()
  return items.map(canonical).sort().join('\n')
}
