// @vitest-environment happy-dom

import type { ChoiceOption } from '@kring/domain/forms'
import { starterForms } from '@kring/domain/forms/starter'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { builderWith } from '../../../../testing/builder.ts'
import { render } from '../../../../testing/render.tsx'
import { BuilderProvider } from '../state/BuilderContext.tsx'
import { OptionsEditor } from './OptionsEditor.tsx'

/** Renders a question whose options editor can be closed, and the resulting options. */
function Question({ keep }: { readonly keep: (options: readonly ChoiceOption[]) => void }) {
  const [isOpen, setIsOpen] = useState(true)
  const [options, setOptions] = useState<readonly ChoiceOption[]>([])
  const change = (next: readonly ChoiceOption[]) => {
    setOptions(next)
    keep(next)
  }
  return (
    <>
      {isOpen && <OptionsEditor name="town" options={options} onChange={change} />}
      <button type="button" onClick={() => setIsOpen(false)}>
        Klaar
      </button>
    </>
  )
}

async function open() {
  const kept: (readonly ChoiceOption[])[] = []
  const builder = builderWith(starterForms('school').professional)
  const screen = await render(
    <BuilderProvider value={builder}>
      <Question keep={options => kept.push(options)} />
    </BuilderProvider>,
    ['common', 'forms', 'formEditor'],
  )
  return { ...screen, kept }
}

describe('a pasted list of choices', () => {
  it('is kept when the question is closed without a press on the button', async () => {
    const screen = await open()
    await screen.press('Plak of kies een lijst')
    await screen.type('Eén keuze per regel', 'Haacht\nLeuven')
    await screen.press('Klaar')
    expect(screen.kept.at(-1)?.map(({ label }) => label.nl)).toEqual(['Haacht', 'Leuven'])
  })

  it('is kept once when it is used, and changes nothing when nothing was typed', async () => {
    const screen = await open()
    await screen.press('Plak of kies een lijst')
    await screen.type('Eén keuze per regel', 'Haacht\nLeuven')
    await screen.press('Gebruik deze keuzes')
    await screen.press('Plak of kies een lijst')
    await screen.press('Klaar')
    expect(screen.kept).toHaveLength(1)
  })
})
