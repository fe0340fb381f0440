import { describe, expect, it, vi } from 'vitest'
import type { SubmittedReferral } from '../api/endpoints.ts'
import { OfflineError, ProblemError } from '../api/problem.ts'
import { placeWith } from '../testing/forms.ts'
import type { SubmitBody } from './device.ts'
import { sendOnce } from './send.ts'

const answer: SubmittedReferral = {
  id: 'LIN-2026-000147',
  reference: 'LIN-2026-000147',
  state: 'submitted',
  version: 1,
  submittedAt: '2026-04-14T12:58:00Z',
}
const body = (name: string): SubmitBody => ({ form: { id: 'every-type', version: 1 }, answers: { name }, locale: 'nl' })
type Send = (body: SubmitBody, intent: string) => Promise<SubmittedReferral>

describe('sending once', () => {
  it('uses the same key when no answer came and it is sent again', async () => {
    const { filling } = placeWith({})
    const send = vi.fn<Send>().mockRejectedValueOnce(new OfflineError('no answer')).mockResolvedValueOnce(answer)
    await expect(sendOnce(filling, body('Johan'), send)).rejects.toThrow(OfflineError)
    await sendOnce(filling, body('Johan'), send)
    const [first, second] = send.mock.calls.map(([, intent]) => intent)
    expect(first).toBe(second)
  })

  it('notes the key before it sends, so that a reload in between knows it', async () => {
    const { filling } = placeWith({})
    const send = vi.fn<Send>(async (_, intent) => {
      expect(filling.sending()?.intent).toBe(intent)
      return answer
    })
    expect(await sendOnce(filling, body('Johan'), send)).toEqual({ answer, earlier: false })
  })

  it('finds out that it had arrived already, and says that later changes are not in it', async () => {
    const { filling } = placeWith({})
    const reused = new ProblemError(422, { code: 'idempotency-key-reused' })
    const send = vi
      .fn<Send>()
      .mockRejectedValueOnce(new OfflineError('no answer'))
      .mockRejectedValueOnce(reused)
      .mockResolvedValueOnce(answer)
    await expect(sendOnce(filling, body('Johan'), send)).rejects.toThrow()
    expect(await sendOnce(filling, body('Johan and more'), send)).toEqual({ answer, earlier: true })
    expect(send.mock.lastCall?.[0]).toEqual(body('Johan'))
  })

  it('begins with a new key after a refusal: nothing was stored', async () => {
    const { filling } = placeWith({})
    const send = vi.fn<Send>().mockRejectedValueOnce(new ProblemError(422, { code: 'answers-invalid' }))
    await expect(sendOnce(filling, body('Johan'), send)).rejects.toThrow()
    expect(filling.sending()).toBeUndefined()
  })
})
