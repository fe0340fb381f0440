// @vitest-environment happy-dom
import { type FormDefinition, validate, visibleSections } from '@kring/domain/forms'
import { filledForms } from '@kring/domain/test-data/filledForms'
import { act } from 'react'
import { beforeAll, expect, it } from 'vitest'
import { loadWords } from '../../i18n/index.ts'
import { NavigateToProvider } from '../../kit/index.ts'
import { formContextWith } from '../../testing/forms.ts'
import { render } from '../../testing/render.tsx'
import { createAnswerStore } from '../answerStore.ts'
import { FormContextProvider } from '../FormContext.tsx'
import { noStore } from '../windows/localStore.ts'
import { SectionPage } from './SectionPage.tsx'

const today = '2026-04-14'
// Loads the module that is fetched with the first file question.
beforeAll(async () => {
  await Promise.all([import('../questions/files/FilePicker.tsx'), loadWords('files')])
})

/** Renders a section: each question by key with whether it is optional, and the errors shown. */
async function drawn(definition: FormDefinition, answers: Readonly<Record<string, unknown>>, section: string) {
  const answerStore = createAnswerStore({ definition, answers, local: noStore })
  const screen = await render(
    <NavigateToProvider value={() => {}}>
      <FormContextProvider value={formContextWith({}, { answerStore, today })}>
        <SectionPage sectionKey={section} />
      </FormContextProvider>
    </NavigateToProvider>,
  )
  // Rendering is synchronous from the second time on.
  await act(async () => {})
  const [form] = screen.all('form')
  if (!form) return undefined
  // A label's own text; a number may follow it directly, such as the character count of a long text.
  const labels = [...form.querySelectorAll('label, legend')].map(one => one.textContent).join('\n')
  const found = [...labels.matchAll(/Vraag (q\d+)\s*(\(mag je overslaan\))?/g)]
  const asked = new Map(found.map(([, key, optional]) => [key, optional === undefined]))
  await act(async () => form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
  const complaints = screen.all('.errors a').map(one => one.textContent)
  await screen.close()
  return { asked: [...asked], complaints }
}

it.each(filledForms(25))('what is drawn of any form is what the validator asks: %j', async (form, answers) => {
  const visible = new Map(visibleSections(form, answers).map(one => [one.section.key, one.questions]))
  const result = validate(form, answers, 'nl', today)
  for (const { key } of form.sections) {
    const questions = visible.get(key)
    const part = await drawn(form, answers, key)
    expect(part?.asked).toEqual(questions?.map(one => [one.key, one.required]))
    const keys = new Set(questions?.map(one => one.key))
    const faults = result.ok ? [] : result.faults.filter(({ path }) => keys.has(path.split('.')[0] ?? ''))
    if (questions) expect(part?.complaints).toEqual(faults.map(({ sentence }) => sentence))
  }
})
