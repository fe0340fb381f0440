import { describe, expect, it, vi } from 'vitest'
import type { SubmittedReferral } from '../api/endpoints.ts'
import { OfflineError, ProblemError } from '../api/problem.ts'
import { formContextWith } from '../testing/forms.ts'
import type { SubmitBody } from './localDrafts.ts'
import { submitOnce } from './submitOnce.ts'

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
    const { answerStore } = formContextWith({})
    const send = vi.fn<Send>().mockRejectedValueOnce(new OfflineError('no answer')).mockResolvedValueOnce(answer)
    await expect(submitOnce(answerStore, body('Johan'), send)).rejects.toThrow(OfflineError)
    await submitOnce(answerStore, body('Johan'), send)
    const [first, second] = send.mock.calls.map(([, intent]) => intent)
    expect(first).toBe(second)
  })

  it('notes the key before it sends, so that a reload in between knows it', async () => {
    const { answerStore } = formContextWith({})
    const send = vi.fn<Send>(async (_, intent) => {
      expect(answerStore.sending()?.intent).toBe(intent)
      return answer
    })
    expect(await submitOnce(answerStore, body('Johan'), send)).toEqual({ answer, earlier: false })
  })

  it('finds out that it had arrived already, and says that later changes are not in it', async () => {
    const { answerStore } = formContextWith({})
    const reused = new ProblemError(422, { code: 'idempotency-key-reused' })
    const send = vi
      .fn<Send>()
      .mockRejectedValueOnce(new OfflineError('no answer'))
      .mockRejectedValueOnce(reused)
      .mockResolvedValueOnce(answer)
    await expect(submitOnce(answerStore, body('Johan'), send)).rejects.toThrow()
    expect(await submitOnce(answerStore, body('Johan and more'), send)).toEqual({ answer, earlier: true })
    expect(send.mock.lastCall?.[0]).toEqual(body('Johan'))
  })

  it('begins with a new key after a refusal: nothing was stored', async () => {
    const { answerStore } = formContextWith({})
    const send = vi.fn<Send>().mockRejectedValueOnce(new ProblemError(422, { code: 'answers-invalid' }))
    await expect(submitOnce(answerStore, body('Johan'), send)).rejects.toThrow()
    expect(answerStore.sending()).toBeUndefined()
  })
})
