// @vitest-environment happy-dom
import type { FormDefinition } from '@kring/domain/forms'
import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { OfflineError } from '../../api/problem.ts'
import { type NavigateTo, NavigateToProvider } from '../../kit/index.ts'
import { everyType, formContextWith } from '../../testing/forms.ts'
import { render } from '../../testing/render.tsx'
import { FormContextProvider, type NewerVersion } from '../FormContext.tsx'
import { TaskListPage } from '../pages/TaskListPage.tsx'
import { VersionMigrationPage } from './VersionMigrationPage.tsx'

const [about, ...others] = everyType.sections
if (!about) throw new Error('no section')
const later: FormDefinition = {
  ...everyType,
  version: 2,
  sections: [
    { ...about, questions: about.questions.filter(({ key }) => key !== 'court' && key !== 'judge') },
    ...others,
  ],
}
const answers = { name: 'Johan', court: false }

async function open(more: Partial<NewerVersion> = {}, typed: Readonly<Record<string, unknown>> = answers) {
  const go = vi.fn<NavigateTo>()
  const newer = { load: async () => later, take: vi.fn<NewerVersion['take']>(async () => {}), ...more }
  const screen = await render(
    <NavigateToProvider value={go}>
      <FormContextProvider value={formContextWith(typed, { newer })}>
        <VersionMigrationPage />
      </FormContextProvider>
    </NavigateToProvider>,
    ['common', 'form', 'newer'],
  )
  return { screen, go, newer }
}

describe('a later version of the form', () => {
  it('is offered on the task list, without haste', async () => {
    const newer = { load: async () => later, take: async () => {} }
    const screen = await render(
      <FormContextProvider value={formContextWith(answers, { newer })}>
        <TaskListPage />
      </FormContextProvider>,
    )
    expect(screen.text()).toContain('Er is een nieuwe versie van dit formulier.')
    expect(screen.get('.note a').getAttribute('href')).toBe('/form/newer')
  })

  it('is not offered while a sending may have arrived', async () => {
    const place = formContextWith(answers, { newer: { load: async () => later, take: async () => {} } })
    const body = { form: { id: 'every-type', version: 1 }, answers: {}, locale: 'nl' as const }
    await place.answerStore.noteSending({ intent: 'i1', body })
    const screen = await render(
      <FormContextProvider value={place}>
        <TaskListPage />
      </FormContextProvider>,
    )
    expect(screen.text()).not.toContain('nieuwe versie')
  })

  it('names by its label what does not go along, and asks a yes to that first', async () => {
    const { screen, newer } = await open()
    expect(screen.text()).toContain('Eén antwoord gaat mee')
    expect(screen.get('#left + p + dl').textContent).toBe('Is er een rechter?Nee')
    await screen.press('Stap over op de nieuwe versie')
    expect(newer.take).not.toHaveBeenCalled()
    expect(document.activeElement?.id).toBe('agree-left')
    expect(screen.text()).toContain('Zet hier een vinkje om over te stappen.')
    await act(async () => screen.get('#agree-left').click())
    await screen.press('Stap over op de nieuwe versie')
    expect(newer.take).toHaveBeenCalledWith(later, { name: 'Johan' })
  })

  it('asks no consent where everything goes along', async () => {
    const { screen, newer } = await open({}, { name: 'Johan' })
    expect(screen.all('input')).toHaveLength(0)
    await screen.press('Stap over op de nieuwe versie')
    expect(newer.take).toHaveBeenCalledOnce()
  })

  it('says so when it fails, and can be tried again', async () => {
    const take = vi.fn<NewerVersion['take']>().mockRejectedValue(new OfflineError('no answer'))
    const { screen } = await open({ take }, { name: 'Johan' })
    await screen.press('Stap over op de nieuwe versie')
    expect(screen.text()).toContain('Overstappen lukt niet.')
    await screen.press('Stap over op de nieuwe versie')
    expect(take).toHaveBeenCalledTimes(2)
  })

  it('leads back to the task list, where nothing has changed', async () => {
    const { screen, go, newer } = await open()
    await screen.press('Blijf op mijn versie')
    expect(go).toHaveBeenCalledWith('/form')
    expect(newer.take).not.toHaveBeenCalled()
  })
})

describe('a form that has closed', () => {
  it('says so before more is typed, and leads to the others', async () => {
    const screen = await render(
      <FormContextProvider value={formContextWith(answers, { closed: { elsewhere: '/others' } })}>
        <TaskListPage />
      </FormContextProvider>,
    )
    expect(screen.text()).toContain('Dit formulier neemt nu geen aanmeldingen aan.')
    expect(screen.get('.note a').getAttribute('href')).toBe('/others')
  })
})
