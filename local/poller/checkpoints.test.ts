import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openCheckpoints } from './checkpoints.ts'

let folder = ''
beforeEach(() => {
  vi.useFakeTimers()
  folder = mkdtempSync(join(tmpdir(), 'kring-checkpoints-'))
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})
const path = (): string => join(folder, 'checkpoints.json')
const stored = (): unknown => JSON.parse(readFileSync(path(), 'utf8'))
const isStored = (): boolean => statSync(path(), { throwIfNoEntry: false }) !== undefined

it('a thousand batches in a moment are one write of the file, with the last of them', () => {
  const checkpoints = openCheckpoints(path())
  for (let batch = 1; batch <= 1000; batch += 1) checkpoints.set('a', String(batch))
  expect(isStored()).toBe(false)
  expect(checkpoints.of('a')).toBe('1000')
  vi.runAllTimers()
  expect(stored()).toEqual({ a: '1000' })
})

it('what came after a write is written later', () => {
  const checkpoints = openCheckpoints(path())
  checkpoints.set('a', '1')
  vi.runAllTimers()
  checkpoints.set('b', '2')
  checkpoints.forget('a')
  expect(stored()).toEqual({ a: '1' })
  vi.runAllTimers()
  expect(stored()).toEqual({ b: '2' })
})

it('a host that stops leaves nothing unwritten', () => {
  const checkpoints = openCheckpoints(path())
  checkpoints.set('a', '7')
  checkpoints.close()
  expect(openCheckpoints(path()).of('a')).toBe('7')
})

it('with nothing new the file is left alone', () => {
  const checkpoints = openCheckpoints(path())
  checkpoints.close()
  vi.runAllTimers()
  expect(isStored()).toBe(false)
})

it('a batch that ends after the host stopped writes nothing: the folder may be gone', () => {
  const checkpoints = openCheckpoints(path())
  checkpoints.set('a', '1')
  checkpoints.close()
  checkpoints.set('a', '2')
  checkpoints.forget('b')
  vi.runAllTimers()
  expect(stored()).toEqual({ a: '1' })
})

it('a write that fails is tried again with the next batch', () => {
  const nowhere = join(folder, 'missing')
  const checkpoints = openCheckpoints(join(nowhere, 'checkpoints.json'))
  checkpoints.set('a', '1')
  vi.runAllTimers()
  mkdirSync(nowhere)
  checkpoints.set('b', '2')
  vi.runAllTimers()
  expect(JSON.parse(readFileSync(join(nowhere, 'checkpoints.json'), 'utf8'))).toEqual({ a: '1', b: '2' })
})
