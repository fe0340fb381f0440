import { useId, useState } from 'react'
import {
  changeWebhook,
  type MadeWebhook,
  removeWebhook,
  renewWebhookSecret,
  setWebhook,
  type Webhook,
  type WebhookKind,
  type WebhookWanted,
} from '../../../api/webhooks.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Note, Tag } from '../../../kit/index.ts'
import { ConfirmDialog } from '../../../problem/ConfirmDialog.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { Deliveries } from './Deliveries.tsx'
import { hostOf } from './hostOf.ts'
import { WebhookForm } from './WebhookForm.tsx'

type Props = {
  readonly tenant: string
  readonly webhook: Webhook
  readonly kinds: readonly WebhookKind[]
  readonly onSecret: (made: MadeWebhook) => void
  readonly onDone: (sentence: string) => Promise<void>
}

const tones = { active: 'good', paused: 'line', suspended: 'bad' } as const
type Asked = 'renew' | 'pause' | 'resume' | 'remove'

/** One system that is told of what happens: whether it is, of what, and what may be done with it. */
export function WebhookItem({ tenant, webhook, kinds, onSecret, onDone }: Props) {
  const { t } = useTranslation('webhooks')
  const { date, dayAndTime } = useDates()
  const title = useId()
  const [asking, setAsking] = useState<Asked>()
  const [changing, setChanging] = useState(false)
  const [testing, setTesting] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { id, url, state, since, by, previousSecretUntil } = webhook
  const host = hostOf(url)
  const doIt = async () => {
    if (asking === 'renew') return onSecret(await renewWebhookSecret(tenant, id))
    if (asking === 'remove') await removeWebhook(tenant, id)
    if (asking === 'pause' || asking === 'resume') await setWebhook(tenant, id, asking)
    if (asking !== undefined) await onDone(t(`${asking}.done`, { host }))
  }
  const change = async (wanted: WebhookWanted) => {
    await changeWebhook(tenant, webhook, wanted)
    setChanging(false)
    await onDone(t('change.done', { host: hostOf(wanted.url) }))
  }
  const test = async () => {
    setTesting(true)
    setFailure(undefined)
    try {
      await setWebhook(tenant, id, 'test')
      await onDone(t('test.done'))
    } catch (error) {
      setFailure(error)
    }
    setTesting(false)
  }
  if (changing) return <WebhookForm webhook={webhook} kinds={kinds} save={change} onCancel={() => setChanging(false)} />
  const actions: readonly Asked[] = [state === 'active' ? 'pause' : 'resume', 'renew', 'remove']
  return (
    <section className="card tight stack stack-s" aria-labelledby={title}>
      <div className="row between">
        <h2 className="card-title" id={title}>
          {host}
        </h2>
        <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      </div>
      <p className="small">
        <code>{url}</code>
      </p>
      {state === 'suspended' && (
        <Note tone="bad" icon="alert" title={t('suspended.title')}>
          {t('suspended.text')}
        </Note>
      )}
      {state === 'paused' && <p className="small">{t('pausedText')}</p>}
      <p className="tags">
        {webhook.kinds.map(kind => (
          <Tag key={kind} tone="brand">
            {t(`kind.${kind}`)}
          </Tag>
        ))}
      </p>
      <p className="small soft">{t('since', { day: date(since), who: by })}</p>
      {previousSecretUntil && (
        <p className="small soft">{t('twoSecrets', { moment: dayAndTime(previousSecretUntil) })}</p>
      )}
      <ProblemNote error={failure} />
      <div className="tools">
        {state === 'active' && (
          <Button look="plain" small busy={testing} onClick={() => void test()}>
            {t('test.action')}
            <span className="visually-hidden">: {host}</span>
          </Button>
        )}
        <Button look="plain" small onClick={() => setChanging(true)}>
          {t('change.action')}
          <span className="visually-hidden">: {host}</span>
        </Button>
        {actions.map(what => (
          <Button key={what} look="plain" small onClick={() => setAsking(what)}>
            {t(`${what}.action`)}
            <span className="visually-hidden">: {host}</span>
          </Button>
        ))}
      </div>
      <Deliveries tenant={tenant} webhook={webhook} host={host} />
      <ConfirmDialog
        open={asking !== undefined}
        title={asking ? t(`${asking}.title`, { host }) : ''}
        text={asking ? t(`${asking}.text`) : ''}
        yes={asking ? t(`${asking}.yes`) : ''}
        confirm={doIt}
        onClose={() => setAsking(undefined)}
      />
    </section>
  )
}
