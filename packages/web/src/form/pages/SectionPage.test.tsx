// @vitest-environment happy-dom
import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { type NavigateTo, NavigateToProvider } from '../../kit/index.ts'
import { formContextWith } from '../../testing/forms.ts'
import { render } from '../../testing/render.tsx'
import type { Answers } from '../answerStore.ts'
import { FormContextProvider } from '../FormContext.tsx'
import { SectionPage } from './SectionPage.tsx'

async function open(section: string, answers: Answers = {}, query = '') {
  history.replaceState(null, '', `/form/section/${section}${query}`)
  const go = vi.fn<NavigateTo>()
  const place = formContextWith(answers)
  const screen = await render(
    <NavigateToProvider value={go}>
      <FormContextProvider value={place}>
        <SectionPage sectionKey={section} />
      </FormContextProvider>
    </NavigateToProvider>,
  )
  const submit = () =>
    act(async () => screen.get('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
  return { screen, go, place, submit }
}

describe('a section of a form', () => {
  it('shows a question as soon as an earlier answer asks for it', async () => {
    const { screen } = await open('about')
    expect(screen.text()).not.toContain('Welke rechter?')
    await act(async () => screen.labelled('Ja').click())
    expect(screen.text()).toContain('Welke rechter?')
    expect(screen.text()).toContain('Onderdeel 1 van 3')
  })

  it('complains of nothing before the first try to go on', async () => {
    const { screen } = await open('about')
    expect(screen.all('.error')).toHaveLength(0)
  })

  it('sums up what is missing, takes the focus, and leads to each question', async () => {
    const { screen, go, submit } = await open('about', { born: { day: '1', month: '', year: '' } })
    await submit()
    expect(go).not.toHaveBeenCalled()
    expect(document.activeElement?.className).toContain('errors')
    await act(async () => screen.all('.errors a')[0]?.click())
    expect(document.activeElement?.id).toBe('q-name')
  })

  it('follows the typing once it has complained', async () => {
    const { screen, submit } = await open('about', { court: false })
    await submit()
    expect(screen.all('.errors')).toHaveLength(1)
    await screen.type('Naam', 'Johan')
    expect(screen.all('.errors')).toHaveLength(0)
  })

  it('never traps: what is missing can be completed later', async () => {
    const { screen, go, submit } = await open('about')
    await submit()
    await screen.press('Later aanvullen')
    expect(go).toHaveBeenCalledWith('/form/section/rest')
  })

  it('goes back to the check when it came from there', async () => {
    const { go, submit } = await open('about', { name: 'Johan', court: false }, '?back=check')
    await submit()
    expect(go).toHaveBeenCalledWith('/form/check')
  })

  it('ends at the check when all is ready, else at the overview', async () => {
    const ready = await open('rest', { name: 'Johan', court: false })
    await ready.submit()
    expect(ready.go).toHaveBeenCalledWith('/form/check')
    const unready = await open('rest', { court: false })
    await unready.submit()
    expect(unready.go).toHaveBeenCalledWith('/form')
  })

  it('begins at the fault it was chosen by', async () => {
    await open('about', {}, '?show=faults&back=check#q-name')
    expect(document.activeElement?.id).toBe('q-name')
  })
})
