import type { DossierView } from '@kring/functions/api/contract/referrals'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Note } from '../../../kit/index.ts'
import { CoachNote, MarkedQuestion } from './CoachNote.tsx'
import { CommandFailed } from './CommandFailed.tsx'
import { coachOn } from './coach.ts'
import { may, useOpenDossier } from './DossierContext.ts'
import { QuestionForm } from './QuestionForm.tsx'
import { hasTyped } from './typed.ts'
import { useCommand } from './useCommand.ts'
import { useTypedKey } from './useTypedKey.ts'

type Props = { readonly question: DossierView['questions'][number] }

/** One question, with what the coach says and whether it is confirmed. */
export function QuestionItem({ question }: Props) {
  const { t } = useTranslation('dossier')
  const { dossier, say } = useOpenDossier()
  const key = useTypedKey(`question.${question.id}`)
  const [rewriting, setRewriting] = useState(() => hasTyped(key))
  const remove = useCommand('remove-question')
  if (rewriting && may(dossier, 'set-question'))
    return <QuestionForm question={question} onDone={() => setRewriting(false)} onCancel={() => setRewriting(false)} />
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
      {may(dossier, 'set-question') && (
        <div className="tools">
          <Button look="plain" small onClick={() => setRewriting(true)}>
            {question.confirmed || isClosed ? t('question.rewrite') : t('question.confirmIt')}
            <span className="visually-hidden">: {question.text}</span>
          </Button>
          <Button look="plain" small busy={remove.busy} onClick={take}>
            {t('remove')}
            <span className="visually-hidden">: {question.text}</span>
          </Button>
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
