import { type FormEvent, type ReactNode, useId } from 'react'
import { useSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../../kit/index.ts'
import { TextField } from '../../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { CommandFailed } from '../CommandFailed.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { focusCard, formId } from '../focus.ts'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'
import { PlanWarning } from './PlanWarning.tsx'

/** A minimum requirement, of a referral or of its trajectory. */
export type Requirement = {
  readonly id: string
  readonly text: string
  readonly reason: string
  readonly setBy?: string | undefined
}
export type GivenRequirement = Omit<Requirement, 'id'> & { readonly requirement?: string }
export type RequirementFormProps = {
  readonly requirement?: Requirement
  readonly onDone: () => void
  readonly onCancel: () => void
}

type Props = RequirementFormProps & {
  readonly command: {
    readonly give: (given: GivenRequirement) => Promise<boolean>
    readonly busy: boolean
    readonly error: Error | null
  }
  /** What follows from saving, beside the button. */
  readonly effect?: ReactNode
}

/** What a safe plan needs in any case, why, and of whom that comes (G5). */
export function RequirementFields({ requirement, onDone, onCancel, command, effect }: Props) {
  const { t } = useTranslation('dossier')
  const { t: forms } = useTranslation('dossierForms')
  const { say } = useOpenDossier()
  const id = useId()
  const name = `requirement.${requirement?.id ?? 'new'}`
  const { values, set, wipe } = useSessionFields(useSessionFieldsKey(name), {
    text: requirement?.text ?? '',
    reason: requirement?.reason ?? '',
    setBy: requirement?.setBy ?? '',
  })
  const text = (values.text ?? '').trim()
  const reason = (values.reason ?? '').trim()
  const setBy = (values.setBy ?? '').trim()
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-text`]: text === '' ? forms('wrong.requirement') : undefined,
    [`${id}-reason`]: reason === '' ? forms('wrong.reason') : undefined,
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (command.busy || !tryToSend()) return
    const given = { text, reason, ...(setBy && { setBy }) }
    if (!(await command.give(requirement ? { ...given, requirement: requirement.id } : given))) return
    wipe()
    say(t('minimum.saved'), 'minimum')
    onDone()
  }
  const giveUp = () => {
    wipe()
    onCancel()
    focusCard('minimum')
  }
  return (
    <form id={formId(name)} className="stack" noValidate onSubmit={send}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <TextField
        id={`${id}-text`}
        label={t('minimum.textLabel')}
        hint={t('minimum.textHint')}
        fieldError={fieldErrorOf(`${id}-text`)}
        value={values.text ?? ''}
        onChange={typed => set('text', typed)}
        maxLength={500}
        lines={2}
      />
      <div role="status">
        <PlanWarning text={text} />
      </div>
      <TextField
        id={`${id}-reason`}
        label={t('minimum.why')}
        hint={t('minimum.reasonHint')}
        fieldError={fieldErrorOf(`${id}-reason`)}
        value={values.reason ?? ''}
        onChange={typed => set('reason', typed)}
        maxLength={2000}
        lines={3}
      />
      <TextField
        id={`${id}-by`}
        label={t('minimum.byLabel')}
        hint={t('minimum.byHint')}
        value={values.setBy ?? ''}
        onChange={typed => set('setBy', typed)}
        maxLength={300}
      />
      <CommandFailed error={command.error} />
      {effect}
      <div className="row">
        <Button type="submit" look="quiet" busy={command.busy}>
          {command.busy ? t('busy') : t('minimum.save')}
        </Button>
        <Button look="plain" small onClick={giveUp}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
