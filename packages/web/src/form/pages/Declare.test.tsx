// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { OfflineError, ProblemError } from '../../api/problem.ts'
import { type NavigateTo, NavigateToProvider } from '../../kit/index.ts'
import { formContextWith } from '../../testing/forms.ts'
import { render } from '../../testing/render.tsx'
import { type FormContext, FormContextProvider } from '../FormContext.tsx'
import { CheckPage } from './CheckPage.tsx'

const answer = {
  id: 'LIN-2026-000147',
  reference: 'LIN-2026-000147',
  state: 'submitted' as const,
  version: 1,
  submittedAt: '2026-04-14T12:58:00Z',
}
const complete = { name: 'Johan', court: false, true: true, judge: 'typed, then hidden' }

async function open(answers: Record<string, unknown>, send: FormContext['send']) {
  const go = vi.fn<NavigateTo>()
  const place = formContextWith(answers, { send, sent: vi.fn(async () => {}) })
  const screen = await render(
    <NavigateToProvider value={go}>
      <FormContextProvider value={place}>
        <CheckPage />
      </FormContextProvider>
    </NavigateToProvider>,
  )
  return { screen, go, place }
}

describe('checking and sending', () => {
  it('shows every answer in words with the way to change it', async () => {
    const { screen, go } = await open(complete, vi.fn())
    expect(screen.text()).toContain('Johan')
    await screen.press('Wijzig Over wie gaat het?')
    expect(go).toHaveBeenCalledWith('/form/section/about?back=check')
  })

  it('does not send what is incomplete, and leads to the question in its section', async () => {
    const send = vi.fn<FormContext['send']>()
    const { screen, go } = await open({ court: false }, send)
    await screen.press('Verstuur de aanmelding')
    expect(send).not.toHaveBeenCalled()
    await act(async () => screen.get('.errors a').click())
    expect(go).toHaveBeenCalledWith('/form/section/about?back=check&show=faults#q-name')
    await screen.press('Zet een vinkje bij elke verklaring onderaan')
    expect(document.activeElement?.id).toBe('q-true')
  })

  it('sends only what is asked, then wipes the device and goes to the receipt', async () => {
    const send = vi.fn<FormContext['send']>(async () => answer)
    const { screen, place } = await open(complete, send)
    await screen.press('Verstuur de aanmelding')
    expect(send.mock.lastCall?.[0].answers).toEqual({ name: 'Johan', court: false, true: true })
    expect(place.sent).toHaveBeenCalledWith(answer, false)
  })

  it('says what is safe when no answer comes', async () => {
    const send = vi.fn<FormContext['send']>().mockRejectedValue(new OfflineError('no answer'))
    const { screen, place } = await open(complete, send)
    await screen.press('Verstuur de aanmelding')
    expect(screen.text()).toContain('komt maar één keer aan')
    expect(place.answerStore.answers()).toEqual(complete)
  })

  it('says that the form has closed, and keeps everything typed', async () => {
    const detail = 'Dit formulier neemt nu geen aanmeldingen aan. Wat je typte, blijft bewaard.'
    const send = vi.fn<FormContext['send']>().mockRejectedValue(new ProblemError(409, { code: 'form-closed', detail }))
    const { screen, place } = await open(complete, send)
    await screen.press('Verstuur de aanmelding')
    expect(screen.get('[role=alert]').textContent).toBe(`Je aanmelding is nog niet verstuurd. ${detail}`)
    expect(place.answerStore.answers()).toEqual(complete)
    expect(place.answerStore.sending()).toBeUndefined()
    expect(place.sent).not.toHaveBeenCalled()
  })

  it('brings the faults of the server back to their sections', async () => {
    const faults = [{ code: 'too-long', path: 'story', sentence: 'Schrijf het korter.' }]
    const send = vi
      .fn<FormContext['send']>()
      .mockRejectedValue(new ProblemError(422, { code: 'answers-invalid', faults }))
    const { screen, go } = await open(complete, send)
    await screen.press('Verstuur de aanmelding')
    await screen.press('Schrijf het korter.')
    expect(go).toHaveBeenCalledWith('/form/section/rest?back=check&show=faults#q-story')
  })
})
