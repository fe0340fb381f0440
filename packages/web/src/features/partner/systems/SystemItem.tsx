import { useId, useState } from 'react'
import { endOlderSecrets, type PartnerSystem, removeSystem, renewSecret, type Secret } from '../../../api/members.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Tag } from '../../../kit/index.ts'
import { ConfirmDialog } from '../../../problem/ConfirmDialog.tsx'
import { scopeWords } from './NewSystem.tsx'

type Props = {
  readonly tenant: string
  readonly system: PartnerSystem
  readonly onSecret: (secret: Secret) => void
  readonly onDone: (sentence: string) => Promise<void>
}

/** One system: its scopes, and rotating its secret without downtime. */
export function SystemItem({ tenant, system, onSecret, onDone }: Props) {
  const { t } = useTranslation('people')
  const { date } = useDates()
  const title = useId()
  const [asking, setAsking] = useState<'renew' | 'endOld' | 'remove'>()
  const { id, name, since, by } = system
  const day = date(since)
  const doIt = async () => {
    if (asking === 'renew') onSecret(await renewSecret(tenant, id))
    if (asking === 'endOld') {
      await endOlderSecrets(tenant, id)
      await onDone(t('systems.endOld.done', { name }))
    }
    if (asking === 'remove') {
      await removeSystem(tenant, id)
      await onDone(t('systems.remove.done', { name }))
    }
  }
  return (
    <section className="card tight stack stack-s" aria-labelledby={title}>
      <h2 className="card-title" id={title}>
        {name}
      </h2>
      <p className="tags">
        {system.scopes.map(scope => (
          <Tag key={scope} tone="brand">
            {t(`scope.${scopeWords[scope]}.name`)}
          </Tag>
        ))}
      </p>
      <p className="small soft">{by ? t('systems.sinceBy', { day, who: by }) : t('since', { day })}</p>
      <p className="small">
        <span className="soft">{t('secret.id')}</span> <code>{id}</code>
      </p>
      <div className="tools">
        {(['renew', 'endOld', 'remove'] as const).map(what => (
          <Button key={what} look="plain" small onClick={() => setAsking(what)}>
            {t(`systems.${what}.action`)}
            <span className="visually-hidden">: {name}</span>
          </Button>
        ))}
      </div>
      <ConfirmDialog
        open={asking !== undefined}
        title={asking ? t(`systems.${asking}.title`, { name }) : ''}
        text={asking ? t(`systems.${asking}.text`, { name }) : ''}
        yes={asking ? t(`systems.${asking}.yes`) : ''}
        confirm={doIt}
        onClose={() => setAsking(undefined)}
      />
    </section>
  )
}
