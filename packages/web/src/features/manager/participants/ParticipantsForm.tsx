import { validate } from '@kring/domain/forms'
import { participantsAnswers, participantsForm } from '@kring/domain/variants'
import type { FormEvent } from 'react'
import { QuestionSet } from '../../../form/conversation/QuestionSet.tsx'
import { errorsById, useSessionAnswers } from '../../../form/conversation/sessionAnswers.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { CommandFailed } from '../dossier/CommandFailed.tsx'
import { type DossierCard, useOpenDossier } from '../dossier/DossierContext.ts'
import { focusCard, formId } from '../dossier/focus.ts'
import { useCommand } from '../dossier/useCommand.ts'
import { useSessionFieldsKey } from '../dossier/useSessionFieldsKey.ts'

type Props = { readonly card: DossierCard; readonly onDone: () => void }

/** Edits the participants: groups, spokespersons, sides. */
export function ParticipantsForm({ card, onDone }: Props) {
  const { t, locale } = useTranslation('dossier')
  const { t: words } = useTranslation('participants')
  const { dossier, today, say } = useOpenDossier()
  const command = useCommand('set-participants', { sinceOpened: true })
  const { participants } = dossier
  const form = participantsForm(participants.kind)
  const { answers, set, wipe } = useSessionAnswers(
    useSessionFieldsKey('participants'),
    participantsAnswers(participants),
  )
  const checked = validate(form, answers, locale, today)
  const faults = checked.ok ? [] : checked.faults
  const { attempt, lines, tryToSend } = useSubmitErrors(errorsById(faults))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (command.busy || !tryToSend()) return
    if (!(await command.give({ answers }))) return
    wipe()
    onDone()
    say(words('saved'), card)
  }
  const cancel = () => {
    wipe()
    onDone()
    focusCard(card)
  }
  return (
    <form id={formId('participants')} className="stack" noValidate onSubmit={send}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <QuestionSet form={form} answers={answers} set={set} faults={lines.length > 0 ? faults : []} today={today} />
      <CommandFailed error={command.error} />
      <div className="row">
        <Button type="submit" look="quiet" busy={command.busy}>
          {command.busy ? t('busy') : words('save')}
        </Button>
        <Button look="plain" small onClick={cancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
