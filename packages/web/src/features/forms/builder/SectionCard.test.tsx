// @vitest-environment happy-dom

import { act, Profiler, type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { builderWith } from '../../../testing/builder.ts'
import { everyType } from '../../../testing/forms.ts'
import { render } from '../../../testing/render.tsx'
import { SectionCard } from './SectionCard.tsx'
import { BuilderProvider } from './state/BuilderContext.tsx'

async function open(form = everyType) {
  const builder = builderWith(form)
  const { builderStore } = builder
  for (const { key } of form.sections) builderStore.fold(key, true)
  const drawn = vi.fn<(section: string) => void>()
  const watched = (section: string, content: ReactNode) => (
    <Profiler key={section} id={section} onRender={id => drawn(id)}>
      {content}
    </Profiler>
  )
  const screen = await render(
    <BuilderProvider value={builder}>
      {form.sections.map(({ key }, index) =>
        watched(key, <SectionCard sectionKey={key} index={index} count={form.sections.length} />),
      )}
    </BuilderProvider>,
    ['common', 'forms'],
  )
  drawn.mockClear()
  return { builderStore, screen, drawn }
}

describe('a section of the builder', () => {
  it('says of each question what it is, when it shows, and what is missing', async () => {
    const { screen } = await open()
    expect(screen.text()).toContain('Korte tekst, verplicht')
    expect(screen.text()).toContain('Toon als “1.3 Is er een rechter?” “Ja” is.')
    expect(screen.text()).toContain('Frans ontbreekt')
  })

  it('shows HTML in a label as it was typed', async () => {
    const { builderStore, screen } = await open()
    const [name] = everyType.sections[0]?.questions ?? []
    if (!name) throw new Error('no question')
    const label = { nl: '<img src=x onerror=alert(1)>Naam' }
    await act(async () => builderStore.edit({ edit: 'change-question', key: 'name', question: { ...name, label } }))
    expect(screen.text()).toContain('<img src=x onerror=alert(1)>Naam')
    expect(screen.all('img')).toHaveLength(0)
  })

  it('is not drawn again for a keystroke in another section', async () => {
    const { builderStore, drawn } = await open()
    const [name] = everyType.sections[0]?.questions ?? []
    if (!name) throw new Error('no question')
    const label = { nl: 'Voornaam' }
    await act(async () =>
      builderStore.edit({ edit: 'change-question', key: 'name', question: { ...name, label } }, 'name.label.nl'),
    )
    expect(drawn.mock.calls).toEqual([['about']])
  })

  it('is drawn again where its condition reads differently', async () => {
    const { builderStore, screen, drawn } = await open()
    const court = everyType.sections[0]?.questions.find(({ key }) => key === 'court')
    if (!court) throw new Error('no question')
    const label = { nl: 'Kijkt een rechter mee?' }
    await act(async () => builderStore.edit({ edit: 'change-question', key: 'court', question: { ...court, label } }))
    expect(drawn.mock.calls.flat().sort()).toEqual(['about', 'safety'])
    expect(screen.text()).toContain('Toon als “1.3 Kijkt een rechter mee?” “Ja” is.')
  })

  it('moves a question with its buttons, and copies the number along', async () => {
    const { builderStore, screen } = await open()
    await screen.press('Naam omlaag')
    expect(
      builderStore
        .state()
        .form.sections[0]?.questions.map(({ key }) => key)
        .slice(0, 2),
    ).toEqual(['born', 'name'])
    expect(screen.all('.no').map(one => one.textContent)).toContain('1.2')
  })
})
