import type { Locale } from '@kring/domain/language'
import type { OwnStep, WayOfWorking } from '@kring/domain/variants'
import { useEffect, useRef } from 'react'
import { LocalizedField, orNone } from '../../../editing/LocalizedField.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'

type Props = {
  readonly step: { readonly key: string; readonly name: OwnStep['name']; readonly help?: OwnStep['help'] }
  readonly languages: readonly Locale[]
  readonly change: (way: (before: WayOfWorking) => WayOfWorking) => void
  readonly close: () => void
}

/** The texts of one of the partner's own steps, in each of its languages. */
export function OwnStepEditor({ step, languages, change, close }: Props) {
  const { t } = useTranslation('variants')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const put = (fields: Pick<Partial<OwnStep>, 'name' | 'help'>) =>
    change(before => ({
      ...before,
      ownSteps: before.ownSteps.map(one => (one.key === step.key ? withFields(one, fields) : one)),
    }))
  const done = () => {
    close()
    requestAnimationFrame(() => document.getElementById(`change-${step.key}`)?.focus())
  }
  return (
    <div ref={box} className="stack stack-s">
      <LocalizedField
        id={`own-${step.key}`}
        what={t('steps.name')}
        text={step.name}
        languages={languages}
        maxLength={120}
        onChange={name => put({ name })}
      />
      <LocalizedField
        id={`own-${step.key}-help`}
        what={t('steps.help')}
        text={step.help}
        languages={languages}
        optional
        lines={2}
        maxLength={500}
        onChange={help => put({ help: orNone(help) })}
      />
      <Button look="quiet" small className="start" onClick={done}>
        {t('steps.done')}
      </Button>
    </div>
  )
}

function withFields({ help: before, ...step }: OwnStep, fields: Pick<Partial<OwnStep>, 'name' | 'help'>): OwnStep {
  const help = 'help' in fields ? fields.help : before
  return { ...step, name: fields.name ?? step.name, ...(help && { help }) }
}
