// @vitest-environment happy-dom

import { type FormDefinition, newQuestion } from '@kring/domain/forms'
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { wordsToCome } from '../../../i18n/words.ts'
import { builderWith } from '../../../testing/builder.ts'
import { render } from '../../../testing/render.tsx'
import { BuilderProvider } from '../builder/state/BuilderContext.tsx'
import PreviewPanel from './PreviewPanel.tsx'

const form: Omit<FormDefinition, 'audience'> = {
  id: 'wijk',
  version: 3,
  variants: ['family'],
  title: { nl: 'De wijk', fr: 'Le quartier' },
  sections: [
    {
      key: 'only',
      title: { nl: 'Over de wijk', fr: 'Sur le quartier' },
      questions: [
        { type: 'text', key: 'street', label: { nl: 'Straat', fr: 'Rue' }, required: true, marks: [], maxLength: 200 },
      ],
    },
  ],
  declarations: [{ key: 'mine', text: { nl: 'Ik wil dit zelf.', fr: 'Je le veux.' } }],
}

async function open(audience: FormDefinition['audience']) {
  const builder = builderWith({ ...form, audience })
  const screen = await render(
    <BuilderProvider value={builder}>
      <PreviewPanel />
    </BuilderProvider>,
    ['common', 'form', 'formPages', 'forms', 'formEditor', 'public', 'referral'],
  )
  return { ...screen, builderStore: builder.builderStore }
}

/** Fills in the form from the first section to the confirmation. */
async function fillIn(screen: Awaited<ReturnType<typeof open>>) {
  await screen.type('Straat', 'Molenstraat')
  await screen.press('Verder')
  await screen.press('Verstuur de aanmelding')
}

describe('the preview of a form', () => {
  it('for referrers has what is theirs: a draft that is kept, to close and come back to, a list of their own', async () => {
    const screen = await open('professional')
    expect(screen.text()).toContain('Ingelogd · Uitloggen')
    expect(screen.text()).toContain('Concept, wordt vanzelf bewaard')
    expect(screen.text()).not.toContain('/o/kompas')
    await screen.press('Bewaren en sluiten')
    expect(screen.text()).toContain('Het concept staat dan in de lijst van de aanmelder.')
    await fillIn(screen)
    // The validation rules are the real ones: required declarations must be accepted.
    expect(screen.text()).toContain('Controleer je antwoorden')
    expect(screen.text()).not.toContain('Je aanmelding is verstuurd')
    await act(async () => screen.labelled('Ik wil dit zelf.').click())
    await screen.press('Verstuur de aanmelding')
    expect(screen.text()).toContain('Je aanmelding is verstuurd')
    expect(screen.text()).toContain('volgt de aanmelding in de eigen lijst')
    expect(screen.text()).not.toContain('persoonlijke link')
  })

  it('for citizens has the public address, nothing to sign in to, and their own link at the end', async () => {
    const screen = await open('citizen')
    expect(screen.text()).toContain('/o/kompas/f/wijk')
    expect(screen.text()).toContain('Bewaard op dit toestel')
    expect(screen.text()).not.toContain('Uitloggen')
    expect(screen.text()).not.toContain('Bewaren en sluiten')
    await fillIn(screen)
    await act(async () => screen.labelled('Ik wil dit zelf.').click())
    await screen.press('Verstuur de aanmelding')
    expect(screen.text()).toContain('Jouw persoonlijke link')
    expect(screen.text()).toContain('/o/kompas/follow#')
    expect(screen.text()).not.toContain('eigen lijst')
  })

  it('for systems has the address and the names of the fields, and shows what is sent', async () => {
    const screen = await open('partner-system')
    expect(screen.text()).toContain('POST /api/t/kompas/referrals')
    expect(screen.all('code').map(one => one.textContent)).toContain('street')
    await fillIn(screen)
    await act(async () => screen.labelled('Ik wil dit zelf.').click())
    await screen.press('Verstuur de aanmelding')
    const sent: unknown = JSON.parse(screen.get('pre').textContent ?? '')
    expect(sent).toEqual({
      form: { id: 'wijk', version: 3 },
      answers: { street: 'Molenstraat', mine: true },
      locale: 'nl',
    })
  })

  it('follows to a part that was just added, and to what is asked in it', async () => {
    const screen = await open('professional')
    const section = { key: 'more', title: { nl: 'Wat speelt er?' }, questions: [] }
    const question = { ...newQuestion('yes-no', 'noise'), label: { nl: 'Is er lawaai?' } }
    await act(async () => {
      screen.builderStore.edit({ edit: 'add-section', section })
      screen.builderStore.edit({ edit: 'add-question', section: 'more', question })
      screen.builderStore.open('noise')
    })
    expect(screen.text()).toContain('Onderdeel 2 van 2')
    expect(screen.text()).toContain('Is er lawaai?')
  })

  it('says what is missing, in the words of who fills it in', async () => {
    const screen = await open('citizen')
    await screen.press('Verder')
    expect(screen.text()).toContain('Er is nog 1 ding in te vullen of na te kijken.')
    expect(screen.text()).not.toContain('Controleer je antwoorden')
  })

  it('speaks each language whole: questions, buttons and what stands around them', async () => {
    await Promise.all((['common', 'form', 'formPages', 'formEditor'] as const).map(file => wordsToCome('fr', file)))
    const screen = await open('citizen')
    await screen.press('Français')
    expect(screen.text()).toContain('Sur le quartier')
    expect(screen.text()).toContain('Continuer')
    expect(screen.text()).not.toContain('Verder')
    // The builder's own texts stay in the user's language.
    expect(screen.text()).toContain('Zo ziet een inwoner het')
  })
})
