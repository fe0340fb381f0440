import type { DossierView } from '@kring/functions/api/contract/referrals'
import { useState } from 'react'
import { CoachNote, MarkedQuestion } from '../../../../coach/CoachNote.tsx'
import { coachOn } from '../../../../coach/coach.ts'
import { hasSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, Note } from '../../../../kit/index.ts'
import { CommandFailed } from '../CommandFailed.tsx'
import { isCommandAllowed, useOpenDossier } from '../DossierContext.ts'
import { focusForm } from '../focus.ts'
import { RemoveButton } from '../RemoveButton.tsx'
import { useCommand } from '../useCommand.ts'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'
import { QuestionForm } from './QuestionForm.tsx'

type Props = { readonly question: DossierView['questions'][number] }

/** One question with the coach's comment and its confirmation. */
export function QuestionItem({ question }: Props) {
  const { t } = useTranslation('dossier')
  const { dossier, say } = useOpenDossier()
  const form = `question.${question.id}`
  const key = useSessionFieldsKey(form)
  const [rewriting, setRewriting] = useState(() => hasSessionFields(key))
  const remove = useCommand('remove-question')
  if (rewriting && isCommandAllowed(dossier, 'set-question'))
    return <QuestionForm question={question} onDone={() => setRewriting(false)} onCancel={() => setRewriting(false)} />
  const rewrite = () => {
    setRewriting(true)
    focusForm(form)
  }
  const take = async () => {
    if (await remove.give({ question: question.id })) say(t('question.removed'), 'question')
  }
  const isClosed = coachOn(question.text)?.advice.kind === 'closed'
  return (
    <div className="stack stack-s">
      <MarkedQuestion text={question.text} />
      <CoachNote text={question.text} confirmed={question.confirmed ? confirmedWords(question, t) : undefined} />
      {!question.confirmed && !isClosed && <Note tone="sun" tight icon="clock" title={t('question.unconfirmed')} />}
      <CommandFailed error={remove.error} />
      {isCommandAllowed(dossier, 'set-question') && (
        <div className="tools">
          <Button look="plain" small onClick={rewrite}>
            {question.confirmed || isClosed ? t('question.rewrite') : t('question.confirmIt')}
            <span className="visually-hidden">: {question.text}</span>
          </Button>
          <RemoveButton text={question.text} title={t('question.removeAsk')} busy={remove.busy} onRemove={take} />
        </div>
      )}
    </div>
  )
}

function confirmedWords(
  { agreedWith }: Props['question'],
  t: ReturnType<typeof useTranslation<'dossier'>>['t'],
): string {
  return agreedWith ? t('question.confirmedWith', { who: agreedWith }) : t('question.confirmed')
}
