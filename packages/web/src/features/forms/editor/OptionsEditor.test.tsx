// @vitest-environment happy-dom

import type { ChoiceOption } from '@kring/domain/forms'
import { starterForms } from '@kring/domain/forms/starter'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { render } from '../../../testing/render.tsx'
import { DeskProvider } from '../building/BuildingContext.tsx'
import { createBuilding } from '../building/building.ts'
import { OptionsEditor } from './OptionsEditor.tsx'

/** The choices of a question that can be closed, and what is left of them. */
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
  const tenant: TenantPage = {
    id: 'kompas',
    name: 'Scholengroep Kompas',
    sector: 'school',
    country: 'BE',
    timeZone: 'Europe/Brussels',
    languages: ['nl'],
    variants: [],
    forms: { professional: 'referral', citizen: 'self-referral' },
    house: { words: {}, explanation: {} },
  }
  const definition = starterForms('school').professional
  const building = createBuilding({
    draft: { definition, revision: 1, savedAt: '2026-04-14T08:14:00.000Z' },
    save: async () => ({ version: 2, savedAt: '2026-04-14T08:14:00.000Z' }),
    readTheirs: async () => null,
    keep: () => {},
    quiet: 100_000,
  })
  const desk = { building, tenant, languages: tenant.languages, formId: 'referral', versions: [], live: undefined }
  const screen = await render(
    <DeskProvider value={desk}>
      <Question keep={options => kept.push(options)} />
    </DeskProvider>,
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
