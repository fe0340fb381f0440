// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { OfflineError, ProblemError } from '../api/problem.ts'
import { render } from '../testing/render.tsx'
import { ProblemNote } from './ProblemNote.tsx'

const refused = (status: number, code: string, detail: string) => new ProblemError(status, { code, detail })

describe('what is said about a problem', () => {
  it('is the sentence of who refused it, and that the text is still there', async () => {
    const ended = refused(403, 'membership-ended', 'Je hebt deze rol niet meer. Er is niets veranderd.')
    const screen = await render(<ProblemNote error={ended} keepsInput />, ['common'])
    expect(screen.text()).toBe('Je hebt deze rol niet meer. Er is niets veranderd. Wat je typte, staat er nog.')
    expect(screen.get('[role=alert]')).toBeTruthy()
  })

  it('does not say twice that the text is still there', async () => {
    const tooMany = refused(429, 'too-many-requests', 'Wacht even. Wat je typte, blijft staan.')
    const screen = await render(<ProblemNote error={tooMany} keepsInput />, ['common'])
    expect(screen.text().trim()).toBe('Wacht even. Wat je typte, blijft staan.')
  })

  it('is honest without signal: nothing changed', async () => {
    const screen = await render(<ProblemNote error={new OfflineError('no answer')} />, ['common'])
    expect(screen.text()).toBe('Er is geen verbinding. Er is niets veranderd.')
  })

  it('is nothing without a problem', async () => {
    const screen = await render(<ProblemNote error={undefined} />, ['common'])
    expect(screen.text()).toBe('')
  })
})
