import type { InvitationView } from '../../../api/invitations.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { isRestorative, toneOf } from './words.ts'

const steps = {
  kid: ['kid.step1', 'kid.step2', 'kid.step3'],
  you: ['you.step1', 'you.step2', 'you.step3', 'you.step4', 'you.step5'],
  repair: ['repair.step1', 'repair.step2', 'repair.step3', 'repair.step4'],
} as const

/** What a conference is, in plain words; and what this one is about. */
export function WhatItIs({ view, isOver }: { readonly view: InvitationView; readonly isOver: boolean }) {
  const { t } = useTranslation('invitee')
  const { questions } = view
  const told = steps[isRestorative(view) && !view.person.isChild ? 'repair' : toneOf(view)]
  return (
    <>
      {!isOver && (
        <div className="stack no-print">
          <h2>{t('what')}</h2>
          <ol className="told">
            {told.map(step => (
              <li key={step}>{t(step)}</li>
            ))}
          </ol>
        </div>
      )}
      {questions.length > 0 && (
        <div className="stack stack-s">
          <h2>{t('question', { count: questions.length })}</h2>
          {questions.map(question => (
            <p key={question} className="quote" dir="auto">
              {question}
            </p>
          ))}
        </div>
      )}
    </>
  )
}
