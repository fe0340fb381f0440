import { type FormEvent, useId, useState } from 'react'
import { useSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../../kit/index.ts'
import { TextField } from '../../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { CommandFailed } from '../CommandFailed.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { focusCard, formId } from '../focus.ts'
import { useCommand } from '../useCommand.ts'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'
import { chosenFrom, PayerChoice, payerOf } from './PayerChoice.tsx'

/** Another grant or somebody else pays for an accepted referral: a button, then the form. */
export function ChangeFunding() {
  const { t } = useTranslation('dossierForms')
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <ChangeFundingForm onClose={() => setOpen(false)} />
  return (
    <Button look="plain" small className="start" onClick={() => setOpen(true)}>
      {t('payer.change')}
    </Button>
  )
}

function ChangeFundingForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('dossier')
  const { t: forms } = useTranslation('dossierForms')
  const { dossier, say } = useOpenDossier()
  const command = useCommand('change-funding', { sinceOpened: true })
  const id = useId()
  const now = chosenFrom({ grant: dossier.grant ?? '', payer: dossier.payer ?? '' })
  const fields = useSessionFields(useSessionFieldsKey('funding'), { ...now, reason: '' })
  const { values, set, setAll, wipe } = fields
  const reason = (values.reason ?? '').trim()
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-why`]: reason === '' ? forms('payer.whyMissing') : undefined,
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (command.busy || !tryToSend()) return
    if (!(await command.give({ ...payerOf(values), reason }))) return
    wipe()
    onClose()
    say(forms('payer.changed'), 'decide')
  }
  const giveUp = () => {
    wipe()
    onClose()
    focusCard('decide')
  }
  return (
    <form id={formId('change-funding')} className="stack" noValidate onSubmit={send}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <PayerChoice values={values} setAll={setAll} />
      <p className="small soft">{forms('payer.counts')}</p>
      <TextField
        id={`${id}-why`}
        label={forms('payer.why')}
        fieldError={fieldErrorOf(`${id}-why`)}
        value={values.reason ?? ''}
        onChange={typed => set('reason', typed)}
        maxLength={500}
        lines={2}
      />
      <CommandFailed error={command.error} />
      <Button type="submit" wide busy={command.busy}>
        {command.busy ? t('busy') : forms('payer.save')}
      </Button>
      <Button look="plain" small onClick={giveUp}>
        {t('cancel')}
      </Button>
    </form>
  )
}
