import type { FormDefinition, Loosened } from '@kring/domain/forms'
import type { ReactNode } from 'react'
import { TextIn, useTranslation } from '../../../../i18n/index.ts'
import { conditionWords } from '../../labels/conditionWords.ts'
import { useBuilderState } from '../state/BuilderContext.tsx'
import { numberedQuestion } from '../state/conditions.ts'

/** What a removal shows under another condition: to everyone first, then by what is left of their condition. */
export function LoosenedList({ loosened }: { readonly loosened: readonly Loosened[] }) {
  const { t, locale } = useTranslation('forms')
  const { t: editor } = useTranslation('formEditor')
  const form = useBuilderState(state => state.form)
  const nameOf = ({ what, key }: Loosened): ReactNode => {
    if (what === 'question') {
      const found = numberedQuestion(form, key)
      return (
        <>
          {found?.number} <TextIn text={found?.question.label ?? {}} otherwise={t('nameless')} />
        </>
      )
    }
    return (
      <>
        {editor('loosened.section', { number: placeOf(form, key) })}{' '}
        <TextIn text={titleOf(form, key) ?? {}} otherwise={t('nameless')} />
      </>
    )
  }
  const [everyone, others] = [
    loosened.filter(({ left }) => left === undefined),
    loosened.filter(({ left }) => left !== undefined),
  ]
  return (
    <>
      {everyone.length > 0 && (
        <div className="stack stack-s">
          <p>{editor('loosened.everyone')}</p>
          <ul>
            {everyone.map(one => (
              <li key={`${one.what} ${one.key}`}>{nameOf(one)}</li>
            ))}
          </ul>
        </div>
      )}
      {others.length > 0 && (
        <div className="stack stack-s">
          <p>{editor('loosened.others')}</p>
          <ul>
            {others.map(one => (
              <li key={`${one.what} ${one.key}`}>
                {nameOf(one)}
                {one.left && <span className="soft"> {conditionWords(one.left, form, { t, locale })}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="small soft">{editor('loosened.undo')}</p>
    </>
  )
}

const placeOf = ({ sections }: FormDefinition, section: string): number =>
  sections.findIndex(({ key }) => key === section) + 1

const titleOf = ({ sections }: FormDefinition, section: string) => sections.find(({ key }) => key === section)?.title
