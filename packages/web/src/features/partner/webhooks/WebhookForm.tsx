import { useId, useState } from 'react'
import type { Webhook, WebhookKind, WebhookWanted } from '../../../api/webhooks.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, FieldGroup } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSendForm } from '../../../kit/useSendForm.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { hostOf } from './hostOf.ts'

type Props = {
  /** The one that is changed; absent for a new one. */
  readonly webhook?: Webhook
  readonly kinds: readonly WebhookKind[]
  readonly save: (wanted: WebhookWanted) => Promise<void>
  readonly onCancel: () => void
}

const groups = ['referral', 'trajectory'] as const

/** Where a system is told of what happens, and of what. Whether the address may be used, the server says. */
export function WebhookForm({ webhook, kinds, save, onCancel }: Props) {
  const { t } = useTranslation('webhooks')
  const id = useId()
  const [url, setUrl] = useState(webhook?.url ?? '')
  const [chosen, setChosen] = useState<readonly WebhookKind[]>(webhook?.kinds ?? kinds)
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [`${id}-url`]: url.trim() === '' ? t('form.noUrl') : undefined,
    [`${id}-referral`]: chosen.length === 0 ? t('form.noKinds') : undefined,
  })
  const { form, busy, failure, submit } = useSendForm(tryToSend, () =>
    save({ url: url.trim(), kinds: kinds.filter(kind => chosen.includes(kind)) }),
  )
  const turn = (kind: WebhookKind, on: boolean) =>
    setChosen(on ? [...chosen, kind] : chosen.filter(one => one !== kind))
  return (
    <form ref={form} className="card stack" noValidate onSubmit={submit} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{webhook ? t('form.change', { host: hostOf(webhook.url) }) : t('form.add')}</h2>
      <ErrorSummary lines={lines} attempt={attempt} />
      <TextField
        id={`${id}-url`}
        label={t('form.url')}
        hint={t('form.urlHint')}
        fieldError={fieldErrorOf(`${id}-url`)}
        value={url}
        onChange={setUrl}
        maxLength={500}
        autoComplete="off"
      />
      <p>
        <b>{t('form.kinds')}</b>
      </p>
      {groups.map(group => (
        <FieldGroup
          key={group}
          id={`${id}-${group}`}
          label={t(`group.${group}`)}
          fieldError={fieldErrorOf(`${id}-${group}`)}
        >
          {kinds
            .filter(kind => kind.startsWith(group))
            .map((kind, index) => (
              <label key={kind} className="choice">
                <input
                  id={index === 0 ? `${id}-${group}` : undefined}
                  type="checkbox"
                  checked={chosen.includes(kind)}
                  onChange={event => turn(kind, event.target.checked)}
                />
                <span>{t(`kind.${kind}`)}</span>
              </label>
            ))}
        </FieldGroup>
      ))}
      <ProblemNote error={failure} keepsInput />
      <div className="row">
        <Button type="submit" busy={busy}>
          {busy ? t('form.saving') : t('form.save')}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  )
}
