// @vitest-environment happy-dom
import { FormDefinition } from '@kring/domain/forms'
import { WayOfWorking } from '@kring/domain/variants'
import type { FormSummary } from '@kring/functions/api/contract/forms'
import type { DossierView } from '@kring/functions/api/contract/referrals'
import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { SectionCard } from '../features/forms/builder/SectionCard.tsx'
import { BuilderProvider } from '../features/forms/builder/state/BuilderContext.tsx'
import { FormItem } from '../features/forms/list/FormItem.tsx'
import { DossierProvider } from '../features/manager/dossier/DossierContext.ts'
import { StoryCard } from '../features/manager/dossier/story/StoryCard.tsx'
import { CoordinatorPart } from '../features/variants/parts/CoordinatorPart.tsx'
import { StepsPart } from '../features/variants/parts/StepsPart.tsx'
import { FormContextProvider } from '../form/FormContext.tsx'
import { noFieldErrors } from '../form/fieldErrors.ts'
import { CheckPage } from '../form/pages/CheckPage.tsx'
import { TaskListPage } from '../form/pages/TaskListPage.tsx'
import { QuestionField } from '../form/questions/QuestionField.tsx'
import type { Namespace } from '../i18n/index.ts'
import { builderWith, kompas } from './builder.ts'
import { everyType, formContextWith, questionOf } from './forms.ts'
import { render, type Screen } from './render.tsx'

vi.mock('@tanstack/react-router', () => ({
  Link: ({ children }: { children: ReactNode }) => <a href="/">{children}</a>,
}))

const inFrench = (content: ReactNode, ...words: readonly Namespace[]) => render(content, ['common', ...words], 'fr')

/** The language of each place with these words; a sentence of the product around them, as on a button, is in its own. */
function languagesOf(screen: Screen, words: string): readonly (string | undefined)[] {
  const own = (one: HTMLElement) =>
    [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.includes(words))
  return screen
    .all('*')
    .filter(one => own(one) && !one.closest('.move'))
    .map(one => one.closest<HTMLElement>('#app [lang]')?.lang)
}

function expectDutch(screen: Screen, ...texts: readonly string[]): void {
  for (const words of texts) expect([words, ...new Set(languagesOf(screen, words))]).toEqual([words, 'nl'])
}

const way = WayOfWorking.parse({
  ownSteps: [{ key: 'visit', name: { nl: 'Huisbezoek' } }],
  coordinator: { skills: [{ key: 'sign', name: { nl: 'Gebarentaal' } }] },
})

describe('a form with Dutch texts only, to a reader of French', () => {
  it('says so in the builder: its sections and questions', async () => {
    const builder = builderWith(everyType)
    builder.builderStore.fold('about', true)
    const screen = await inFrench(
      <BuilderProvider value={builder}>
        <SectionCard sectionKey="about" index={0} count={3} />
      </BuilderProvider>,
      'forms',
    )
    expectDutch(screen, 'Over wie gaat het?', 'Naam', 'Geboren op')
  })

  it('says so in the list of forms', async () => {
    const form: FormSummary = {
      id: 'referral',
      audience: 'professional',
      variants: ['family'],
      title: { nl: 'Nieuwe aanmelding' },
      isOpen: false,
      isMain: false,
    }
    const screen = await inFrench(
      <ul>
        <FormItem form={form} tenant={kompas} done={async () => {}} />
      </ul>,
      'forms',
    )
    expectDutch(screen, 'Nieuwe aanmelding')
  })

  it('says so where it is filled in: the parts, the unit, the person, the answers before sending', async () => {
    const answers = { name: 'Johan', few: 'o2', rooms: '3' }
    const fill = (page: ReactNode) =>
      inFrench(<FormContextProvider value={formContextWith(answers)}>{page}</FormContextProvider>, 'form', 'formPages')
    expectDutch(await fill(<TaskListPage />), 'Nieuwe aanmelding', 'Over wie gaat het?', 'De rest', 'Optie 2')
    expectDutch(
      await fill(<CheckPage />),
      'Over wie gaat het?',
      'Naam',
      'Weinig keus',
      'Optie 2',
      '3 kamers',
      'Wat ik schreef, klopt.',
    )
    const asked = (key: string, value?: unknown) => (
      <QuestionField
        question={questionOf(key)}
        value={value}
        onChange={() => {}}
        fieldErrors={noFieldErrors}
        locale="fr"
        today="2026-04-14"
      />
    )
    expectDutch(await fill(asked('rooms')), 'Kamers', 'kamers')
    expectDutch(await fill(asked('people', [{}])), 'persoon 1')
  })

  it('leaves what somebody typed in their own language', async () => {
    const answers = { name: 'Johan' }
    const page = (
      <FormContextProvider value={formContextWith(answers)}>
        <CheckPage />
      </FormContextProvider>
    )
    expect(languagesOf(await inFrench(page, 'form'), 'Johan')).toEqual([undefined])
  })

  it('says so in the dossier: the questions with the story, the themes, the facts', async () => {
    const option = (value: string, nl: string) => ({ value, label: { nl } })
    const question = (key: string, nl: string, more: object) => ({ key, label: { nl }, required: false, ...more })
    const form = FormDefinition.parse({
      ...everyType,
      sections: [
        {
          key: 'all',
          title: { nl: 'Alles' },
          questions: [
            question('tale', 'Wat speelt er?', { type: 'long-text', meaning: 'story' }),
            question('dream', 'Wat is je droom?', { type: 'text', meaning: 'story' }),
            question('about', 'Waarover?', {
              type: 'multiple-choice',
              dimension: 'theme',
              options: [option('money', 'Geld'), option('housing', 'Wonen')],
            }),
            question('scared', 'Is er iemand bang?', {
              type: 'choice',
              meaning: 'safety',
              options: [option('yes', 'Jazeker'), option('no', 'Neen')],
            }),
          ],
        },
      ],
    })
    const dossier = {
      answers: { tale: 'Il est malade.', dream: 'Une maison.', about: ['money'], scared: 'yes' },
      dimensions: { themes: ['money'] },
      participants: { kind: 'main-persons', persons: [] },
      ownStatements: [],
    } as Partial<DossierView> as DossierView
    const context = { dossier, form, subject: 'leen', today: '2026-04-20', overtaken: undefined }
    const screen = await inFrench(
      <DossierProvider value={{ ...context, setOvertaken: () => {}, say: () => {} }}>
        <StoryCard />
      </DossierProvider>,
      'dossier',
      'dossierForms',
    )
    expectDutch(screen, 'Wat is je droom?', 'Geld', 'Is er iemand bang?', 'Jazeker')
    expect(languagesOf(screen, 'Une maison.')[0]).toBeUndefined()
  })

  it('says so of the partner’s own steps and skills', async () => {
    const props = { languages: ['nl', 'fr'] as const, way, change: () => {} }
    expectDutch(await inFrench(<StepsPart {...props} id="family" />, 'variants', 'forms'), 'Huisbezoek')
    expectDutch(await inFrench(<CoordinatorPart {...props} />, 'variants', 'forms'), 'Gebarentaal')
  })
})
