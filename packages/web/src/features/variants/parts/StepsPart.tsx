import { guardOf } from '@kring/domain/guards'
import { type Locale, localize } from '@kring/domain/language'
import {
  coreStepsOf,
  type Held,
  heldBack,
  moveStep,
  removeStep,
  type Step,
  stepsOf,
  type VariantId,
  type WayOfWorking,
} from '@kring/domain/variants'
import { useState } from 'react'
import { MoveButtons } from '../../../editing/MoveButtons.tsx'
import { TextIn, useTranslation } from '../../../i18n/index.ts'
import { Button, Tag } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { Lock } from '../Lock.tsx'
import { Part } from '../page/Part.tsx'
import { NewStep } from './NewStep.tsx'
import { OwnStepEditor } from './OwnStepEditor.tsx'

type Props = {
  readonly id: VariantId
  readonly way: WayOfWorking
  readonly languages: readonly Locale[]
  readonly change: (way: (before: WayOfWorking) => WayOfWorking) => void
}

/** The preparation steps: fixed ones with their reason, and the partner's own. */
export function StepsPart({ id, way, languages, change }: Props) {
  const { t, locale } = useTranslation('variants')
  const [open, setOpen] = useState<string>()
  const [said, setSaid] = useState('')
  const steps = stepsOf(id, way)
  const remove = (step: Step) => {
    change(before => removeStep(before, step.key))
    setOpen(undefined)
    setSaid(t('steps.removed', { name: localize(step.name, locale) }))
  }
  return (
    <Part id="steps" title={t('part.steps')} lead={t('steps.lead')}>
      <StatusMessage sentence={said} />
      <ol className="lines card flush flat" aria-labelledby="steps-title">
        {steps.map((step, index) => (
          <StepRow
            key={step.key}
            step={step}
            number={index + 1}
            held={{ up: heldBack(id, way, step.key, -1), down: heldBack(id, way, step.key, 1) }}
            id={id}
            languages={languages}
            isOpen={open === step.key}
            setOpen={setOpen}
            change={change}
            remove={() => remove(step)}
          />
        ))}
      </ol>
      {way.ownSteps.length < 12 && <NewStep id={id} way={way} language={languages[0] ?? 'nl'} change={change} />}
    </Part>
  )
}

type RowProps = Pick<Props, 'id' | 'languages' | 'change'> & {
  readonly step: Step
  readonly number: number
  readonly held: { readonly up: Held | undefined; readonly down: Held | undefined }
  readonly isOpen: boolean
  readonly setOpen: (key: string | undefined) => void
  readonly remove: () => void
}

function StepRow({ step, number, held, id, languages, isOpen, setOpen, change, remove }: RowProps) {
  const { t, locale } = useTranslation('variants')
  const move = (by: 1 | -1) => change(before => moveStep(id, before, step.key, by))
  const { fixed } = step
  return (
    <li className={isOpen ? 'open' : undefined}>
      <span className="no small num">{number}</span>
      <div className="what stack stack-s">
        <div>
          <b id={`step-${step.key}`} tabIndex={-1}>
            <TextIn text={step.name} />
          </b>{' '}
          {fixed ? <Lock why={t(step.fixedBy ? 'fixed.because' : 'fixed.byKind', reason(step, locale))} /> : null}
          {!fixed && <Tag tone="brand">{t('steps.own')}</Tag>}
          {step.help && (
            <p className="small soft">
              <TextIn text={step.help} />
            </p>
          )}
          <HeldLine id={id} held={held} />
        </div>
        {!fixed && isOpen && (
          <OwnStepEditor step={step} languages={languages} change={change} close={() => setOpen(undefined)} />
        )}
        {!fixed && !isOpen && (
          <div className="row">
            <Button id={`change-${step.key}`} look="plain" small onClick={() => setOpen(step.key)}>
              {t('steps.change')}
              <span className="visually-hidden">
                {' '}
                <TextIn text={step.name} />
              </span>
            </Button>
            <Button look="plain" small onClick={remove}>
              {t('steps.remove')}
              <span className="visually-hidden">
                {' '}
                <TextIn text={step.name} />
              </span>
            </Button>
          </div>
        )}
      </div>
      <MoveButtons
        id={`move-step-${step.key}`}
        name={localize(step.name, locale)}
        isFirst={held.up !== undefined}
        isLast={held.down !== undefined}
        move={move}
      />
    </li>
  )
}

const reason = (step: Step, locale: Locale) =>
  step.fixed && step.fixedBy ? { title: `${localize(guardOf(step.fixedBy).title, locale)} (${step.fixedBy})` } : {}

/** Why a move button is locked, when a guard requires it. */
function HeldLine({ id, held: { up, down } }: Pick<RowProps, 'id' | 'held'>) {
  const { t, locale } = useTranslation('variants')
  const nameOfStep = (key: string) => localize(coreStepsOf(id).find(step => step.id === key)?.name ?? {}, locale)
  const why = (held: Held) => (held.why === 'guard' ? localize(guardOf(held.rule.guard).title, locale) : '')
  return (
    <>
      {up?.why === 'guard' && (
        <p className="small soft">{t('steps.heldUp', { other: nameOfStep(up.rule.before), why: why(up) })}</p>
      )}
      {down?.why === 'guard' && (
        <p className="small soft">{t('steps.heldDown', { other: nameOfStep(down.rule.after), why: why(down) })}</p>
      )}
    </>
  )
}
