import { localize } from '@kring/domain/language'
import { type NamedWay, variants } from '@kring/domain/variants'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { lazy, Suspense, useEffect, useState } from 'react'
import { ProblemError } from '../../../api/problem.ts'
import type { Overview, VariantSettings } from '../../../api/variants.ts'
import { LocalizedField } from '../../../editing/LocalizedField.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { ErrorSummary, Loading, PageTitle } from '../../../kit/index.ts'
import { SaveBar } from '../../../settings/SaveBar.tsx'
import { EnableButton } from '../EnableButton.tsx'
import { StateTag } from '../overview/VariantCard.tsx'
import { FormsPart } from '../parts/FormsPart.tsx'
import { nameOf } from '../words.ts'
import { Part } from './Part.tsx'
import { useVariantEditor } from './useVariantEditor.ts'
import { VariantConflict } from './VariantConflict.tsx'
import { VariantReadiness } from './VariantReadiness.tsx'

// Below the name and forms, so it is loaded after them.
const CoordinatorPart = lazy(async () => ({ default: (await import('../parts/CoordinatorPart.tsx')).CoordinatorPart }))
const EvaluationsPart = lazy(async () => ({ default: (await import('../parts/EvaluationsPart.tsx')).EvaluationsPart }))
const PresentPart = lazy(async () => ({ default: (await import('../parts/PresentPart.tsx')).PresentPart }))
const QuestionsPart = lazy(async () => ({ default: (await import('../parts/QuestionsPart.tsx')).QuestionsPart }))
const StepsPart = lazy(async () => ({ default: (await import('../parts/StepsPart.tsx')).StepsPart }))
const TextsPart = lazy(async () => ({ default: (await import('../parts/TextsPart.tsx')).TextsPart }))
const Timeline = lazy(async () => ({ default: (await import('../timeline/Timeline.tsx')).Timeline }))

type Props = {
  /** The settings when the page was opened. */
  readonly first: VariantSettings
  /** The latest settings from the server. */
  readonly settings: VariantSettings
  readonly overview: Overview
  readonly page: TenantPage
  readonly storeKey: string
}

/** Edits one variant: all its settings, their effect beside them, and one save button. */
export function VariantForm({ first, settings, overview, page, storeKey }: Props) {
  const { t, locale } = useTranslation('variants')
  const { t: saving } = useTranslation('settings')
  const editor = useVariantEditor(page.id, first, storeKey)
  const [said, setSaid] = useState('')
  const { editing, changeWay, change } = editor
  const { names, way } = editing.mine
  const { id } = settings
  const name = nameOf({ id, names }, locale)
  useHash()
  const set = (part: Partial<NamedWay['way']>) => changeWay(before => ({ ...before, ...part }))
  const faults = editor.failure instanceof ProblemError ? editor.failure.faults : []
  const save = async () => {
    setSaid('')
    if (!editor.isChanged) return setSaid(saving('nothing'))
    if (await editor.save()) setSaid(saving('saved'))
  }
  return (
    <>
      <div className="stack stack-s">
        <div className="row">
          <PageTitle>{name}</PageTitle>
          <StateTag settings={settings} />
        </div>
        <p className="soft full">{localize(variants[id].description, locale)}</p>
      </div>
      <ErrorSummary
        lines={faults.map(({ path, sentence }) => ({ id: placeOf(path), sentence }))}
        attempt={faults.length}
      />
      {editing.theirs && (
        <VariantConflict
          editing={editing}
          theirs={editing.theirs}
          putMine={editor.putMineOnTop}
          takeTheirs={editor.takeTheirs}
        />
      )}
      <VariantReadiness tenant={page.id} settings={settings}>
        <EnableButton
          tenant={page.id}
          settings={settings}
          done={setSaid}
          {...(editor.isChanged && { before: editor.save })}
        />
      </VariantReadiness>
      <div className="cols variant-cols">
        <div className="stack">
          <Part id="names" title={t('part.names')}>
            <LocalizedField
              id="variant-name"
              what={t('names.what')}
              hint={t('names.hint', { name: localize(variants[id].name, locale) })}
              text={names}
              languages={page.languages}
              optional
              maxLength={80}
              onChange={text => change({ names: text })}
            />
          </Part>
          <FormsPart id={id} way={way} overview={overview} page={page} change={forms => set({ forms })} />
          <Suspense fallback={<Loading>{t('loading')}</Loading>}>
            <StepsPart id={id} way={way} languages={page.languages} change={changeWay} />
            <PresentPart id={id} way={way} change={present => set({ present })} />
            <EvaluationsPart way={way} change={evaluations => set({ evaluations })} />
            <QuestionsPart
              key={`intake ${editor.round}`}
              name="intakeQuestions"
              page={page}
              way={way}
              change={intakeQuestions => set({ intakeQuestions })}
            />
            <QuestionsPart
              key={`evaluation ${editor.round}`}
              name="evaluationQuestions"
              page={page}
              way={way}
              change={evaluationQuestions => set({ evaluationQuestions })}
            />
            <CoordinatorPart way={way} languages={page.languages} change={coordinator => set({ coordinator })} />
            <TextsPart id={id} tenant={page.id} />
          </Suspense>
        </div>
        <aside className="stick" aria-labelledby="timeline">
          <Suspense>
            <Timeline id={id} way={way} overview={overview} page={page} />
          </Suspense>
        </aside>
      </div>
      <SaveBar
        {...editor}
        failure={faults.length === 0 ? editor.failure : undefined}
        said={said}
        giveUp={editor.undo}
        save={() => void save()}
        changed={settings.changed}
        zone={page.timeZone}
        locked={editing.theirs !== undefined}
      />
    </>
  )
}

/** The field id for an error path: `way.ownSteps.visit`, `way.forms.citizen`, `way.intakeQuestions.pets`. */
function placeOf(path: string): string {
  const [, part = 'names', ...rest] = path.split('.')
  const key = rest.at(-1)
  if (key === undefined) return part === 'order' ? 'steps' : part
  if (part === 'ownSteps') return `step-${key}`
  if (part === 'forms') return `form-${key}`
  if (part === 'coordinator') return `skill-${key}`
  return `row-${key}`
}

/** Scrolls to the URL's fragment once that section is rendered. */
function useHash() {
  useEffect(() => {
    const part = document.getElementById(window.location.hash.slice(1))
    part?.scrollIntoView()
    part?.focus({ preventScroll: true })
  }, [])
}
