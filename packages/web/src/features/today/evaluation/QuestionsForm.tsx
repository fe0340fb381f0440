import { validate } from '@kring/domain/forms'
import { intakeForm } from '@kring/domain/variants'
import type { FormEvent } from 'react'
import { QuestionSet } from '../../../form/conversation/QuestionSet.tsx'
import { errorsById, useSessionAnswers } from '../../../form/conversation/sessionAnswers.ts'
import { sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { useTrajectoryCommand } from '../../../trajectory/useTrajectoryCommand.ts'
import type { PartPageProps } from '../partPage.ts'

type Props = Pick<PartPageProps, 'trajectory'> & {
  readonly onDone: (sentence: string) => void
  /** Whether there are answers to go back to. */
  readonly canCancel: boolean
}

/** The partner's questions, checked by the rules by which the server checks them; what is typed is kept over a reload. */
export function QuestionsForm({ trajectory, onDone, canCancel }: Props) {
  const { t, locale } = useTranslation('evaluation')
  const { t: common } = useTranslation('common')
  const { subject } = useKnownMe()
  const { evaluation, tenant, id, today } = trajectory
  const { current, questions } = evaluation
  const command = useTrajectoryCommand('answer-evaluation-questions', trajectory)
  const key = sessionFieldsKey(subject, tenant.id, id, 'evaluation-questions', current?.moment ?? '')
  const { answers, set, wipe } = useSessionAnswers(key, current?.own?.answers ?? {})
  const form = intakeForm(questions)
  const checked = validate(form, answers, locale, today)
  const faults = checked.ok ? [] : checked.faults
  const { attempt, lines, tryToSend } = useSubmitErrors(errorsById(faults))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (command.busy || !tryToSend() || !(await command.give({ answers }))) return
    wipe()
    onDone(t('own.said'))
  }
  const cancel = () => {
    wipe()
    onDone('')
  }
  return (
    <form className="stack" noValidate aria-labelledby="own-questions" onSubmit={event => void send(event)}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <QuestionSet form={form} answers={answers} set={set} faults={lines.length > 0 ? faults : []} today={today} />
      <ProblemNote error={command.error} keepsInput />
      <div className="row">
        <Button type="submit" look="quiet" busy={command.busy}>
          {command.busy ? common('busy') : t('own.save')}
        </Button>
        {canCancel && (
          <Button look="plain" small onClick={cancel}>
            {common('cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
