import { useEffect, useRef } from 'react'
import type { MadeWebhook } from '../../../api/webhooks.ts'
import { CopyLine } from '../../../clipboard/CopyLine.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { hostOf } from './hostOf.ts'

type Props = { readonly made: Pick<MadeWebhook, 'url' | 'secret'>; readonly onKept: () => void }

/** Shows the secret by which a system knows Kring, once. */
export function WebhookSecretCard({ made, onKept }: Props) {
  const { t } = useTranslation('webhooks')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="receipt stack secret" aria-labelledby="secret">
      <div className="stack stack-s">
        <h2 id="secret" ref={heading} tabIndex={-1}>
          {t('secret.title', { host: hostOf(made.url) })}
        </h2>
        <p>{t('secret.once')}</p>
      </div>
      <CopyLine label={t('secret.label')} value={made.secret} />
      <p className="small">{t('secret.how')}</p>
      <Button onClick={onKept}>{t('secret.kept')}</Button>
    </section>
  )
}
