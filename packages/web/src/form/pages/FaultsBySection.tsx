import type { Fault } from '@kring/domain/forms'
import { useEffect, useRef } from 'react'
import { TextIn, useTranslation } from '../../i18n/index.ts'
import { goTo, PathLink } from '../../kit/index.ts'
import { useFormContext } from '../FormContext.tsx'
import { idOf, isMissing } from '../fieldErrors.ts'

type Props = {
  readonly faults: readonly Fault[]
  readonly declarations: readonly { readonly key: string }[]
  readonly attempt: number
}

/** All errors that prevent submitting, by section, each with a link to its question. */
export function FaultsBySection({ faults, declarations, attempt }: Props) {
  const { t } = useTranslation('formPages')
  const { answerStore, addresses } = useFormContext()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves on every new attempt
  useEffect(() => box.current?.focus(), [attempt])
  const groups = answerStore.definition.sections
    .map(section => ({ section, here: faults.filter(({ path }) => holds(section, path)) }))
    .filter(({ here }) => here.length > 0)
  const first = faults.find(({ path }) => declarations.some(({ key }) => key === path))
  const tone = faults.every(isMissing) ? 'errors todo' : 'errors'
  return (
    <div ref={box} className={`${tone} stack stack-s`} role="alert" tabIndex={-1}>
      <h3>{t('notSent')}</h3>
      {groups.map(({ section, here }) => (
        <div key={section.key}>
          <b>
            <TextIn text={section.title} />
          </b>
          <ul className="plain-list stack stack-s">
            {here.map(({ path, sentence }) => (
              <li key={path}>
                <PathLink href={addresses.section(section.key, { back: true, faults: true, at: idOf(path) })}>
                  {sentence}
                </PathLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {first && (
        <a href={`#${idOf(first.path)}`} onClick={event => goTo(event, idOf(first.path))}>
          {t('tickAll')}
        </a>
      )}
    </div>
  )
}

function holds(section: { readonly questions: readonly { readonly key: string }[] }, path: string): boolean {
  const [key] = path.split('.')
  return section.questions.some(question => question.key === key)
}
