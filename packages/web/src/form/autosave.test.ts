import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { OfflineError, ProblemError, SignedOutError } from '../api/problem.ts'
import type { Answers } from './answerStore.ts'
import { createAutosave, type Saved } from './autosave.ts'

const savedAt = '2026-04-14T12:32:00Z'
type Save = (answers: Answers, version: number) => Promise<Saved>
const upTo = (): ReturnType<typeof vi.fn<Save>> =>
  vi.fn<Save>(async (_, version) => ({ version: version + 1, savedAt }))

describe('saving by itself', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('waits until the typing pauses, then saves once, with the last of it', async () => {
    const save = upTo()
    const autosave = createAutosave({ save, version: 1 })
    for (const name of ['J', 'Jo', 'Johan']) autosave.changed({ name })
    await vi.advanceTimersByTimeAsync(2000)
    expect(save.mock.calls).toEqual([[{ name: 'Johan' }, 1]])
    expect(autosave.state()).toEqual({ kind: 'saved', at: savedAt })
    expect(autosave.isBehind()).toBe(false)
  })

  it('saves on the version before it, one request at a time', async () => {
    const save = vi.fn<Save>(async (_, version) => {
      await new Promise(resolve => setTimeout(resolve, 3000))
      return { version: version + 1, savedAt }
    })
    const autosave = createAutosave({ save, version: 1 })
    autosave.changed({ name: 'Johan' })
    await vi.advanceTimersByTimeAsync(2000)
    autosave.changed({ name: 'Johan V' })
    await vi.advanceTimersByTimeAsync(9000)
    expect(save.mock.calls.map(([, version]) => version)).toEqual([1, 2])
    expect(autosave.version()).toBe(3)
  })

  it('says that it failed without signal, and tries again by itself', async () => {
    const save = upTo().mockRejectedValueOnce(new OfflineError('no answer'))
    const autosave = createAutosave({ save, version: 1 })
    autosave.changed({ name: 'Johan' })
    await vi.advanceTimersByTimeAsync(1500)
    expect(autosave.state()).toEqual({ kind: 'failed', signedOut: false })
    expect(autosave.isBehind()).toBe(true)
    await vi.advanceTimersByTimeAsync(9000)
    expect(autosave.state()).toEqual({ kind: 'saved', at: savedAt })
  })

  it('leaves a server that is asked too much alone for as long as it says', async () => {
    const save = upTo().mockRejectedValueOnce(new ProblemError(429, { code: 'too-many-requests' }, 20))
    const autosave = createAutosave({ save, version: 1 })
    autosave.changed({ name: 'Johan' })
    await vi.advanceTimersByTimeAsync(20_000)
    expect(save).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(2000)
    expect(autosave.state()).toEqual({ kind: 'saved', at: savedAt })
  })

  it('says in the server’s words why it was refused, and does not try again', async () => {
    const save = upTo().mockRejectedValue(new ProblemError(403, { code: 'membership-ended', detail: 'Rol voorbij.' }))
    const autosave = createAutosave({ save, version: 1 })
    autosave.changed({ name: 'Johan' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).toHaveBeenCalledTimes(1)
    expect(autosave.state()).toEqual({ kind: 'failed', signedOut: false, refused: 'Rol voorbij.' })
  })

  it('does not try again by itself when the session is over', async () => {
    const save = upTo().mockRejectedValue(new SignedOutError())
    const autosave = createAutosave({ save, version: 1 })
    autosave.changed({ name: 'Johan' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).toHaveBeenCalledTimes(1)
    expect(autosave.state()).toEqual({ kind: 'failed', signedOut: true })
  })

  it('overwrites nothing after a conflict until the person chooses', async () => {
    const save = upTo().mockRejectedValueOnce(new ProblemError(412, { code: 'changed-meanwhile' }))
    const autosave = createAutosave({ save, version: 1 })
    autosave.changed({ name: 'here' })
    await vi.advanceTimersByTimeAsync(1500)
    autosave.changed({ name: 'here too' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).toHaveBeenCalledTimes(1)
    expect(autosave.state()).toEqual({ kind: 'conflict' })

    autosave.resume(7, { name: 'here too' })
    await vi.advanceTimersByTimeAsync(0)
    expect(save.mock.lastCall).toEqual([{ name: 'here too' }, 7])
  })

  it('says so when the draft is gone', async () => {
    const save = upTo().mockRejectedValue(new ProblemError(404, { code: 'not-found' }))
    const autosave = createAutosave({ save, version: 1 })
    autosave.changed({ name: 'Johan' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(autosave.state()).toEqual({ kind: 'gone' })
    expect(save).toHaveBeenCalledTimes(1)
  })

  it('saves at once when asked, and nothing after it was stopped', async () => {
    const save = upTo()
    const autosave = createAutosave({ save, version: 1 })
    autosave.changed({ name: 'Johan' })
    await autosave.flush()
    expect(save).toHaveBeenCalledTimes(1)
    autosave.stop()
    autosave.changed({ name: 'later' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).toHaveBeenCalledTimes(1)
  })
})
