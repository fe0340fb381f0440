import { useId, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, FieldGroup } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSendForm } from '../../../kit/useSendForm.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'

const scopes = ['referral.submit', 'referral.status'] as const
export type SystemScope = (typeof scopes)[number]
export type SystemWanted = { readonly name: string; readonly scopes: SystemScope[] }

/** The translation key per scope; translation keys cannot contain dots. */
export const scopeWords = { 'referral.submit': 'send', 'referral.status': 'follow' } as const

type Props = {
  readonly make: (wanted: SystemWanted) => Promise<void>
  readonly onCancel: () => void
}

/** Registers a system: its name and scopes (submit, follow, or both). */
export function NewSystem({ make, onCancel }: Props) {
  const { t } = useTranslation('people')
  const id = useId()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly SystemScope[]>([])
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-name`]: name.trim().length < 2 ? t('wrong.systemName') : undefined,
    [`${id}-may`]: chosen.length === 0 ? t('wrong.scopes') : undefined,
  })
  const { form, busy, failure, submit } = useSendForm(tryToSend, () =>
    make({ name: name.trim(), scopes: scopes.filter(scope => chosen.includes(scope)) }),
  )
  const turn = (scope: SystemScope, on: boolean) =>
    setChosen(on ? [...chosen, scope] : chosen.filter(one => one !== scope))
  return (
    <form ref={form} className="card stack" noValidate onSubmit={submit} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('systems.make')}</h2>
      <ErrorSummary lines={lines} attempt={attempt} />
      <TextField
        id={`${id}-name`}
        label={t('systems.name')}
        hint={t('systems.nameHint')}
        fieldError={fieldErrorOf(`${id}-name`)}
        value={name}
        onChange={setName}
        maxLength={80}
        autoComplete="off"
      />
      <FieldGroup id={`${id}-may`} label={t('systems.may')} fieldError={fieldErrorOf(`${id}-may`)}>
        {scopes.map((scope, index) => (
          <label key={scope} className="choice">
            <input
              id={index === 0 ? `${id}-may` : undefined}
              type="checkbox"
              checked={chosen.includes(scope)}
              onChange={event => turn(scope, event.target.checked)}
            />
            <span>
              <b>{t(`scope.${scopeWords[scope]}.name`)}</b>
              <span className="choice-hint">{t(`scope.${scopeWords[scope]}.text`)}</span>
            </span>
          </label>
        ))}
      </FieldGroup>
      <ProblemNote error={failure} keepsInput />
      <div className="row">
        <Button type="submit" busy={busy}>
          {busy ? t('systems.making') : t('systems.makeIt')}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {t('invite.cancel')}
        </Button>
      </div>
    </form>
  )
}
