import { useEffect, useRef } from 'react'
import type { Secret } from '../../../api/members.ts'
import { CopyLine } from '../../../clipboard/CopyLine.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'

type Props = {
  readonly secret: Secret
  readonly name: string
  readonly tokenEndpoint: string
  readonly onKept: () => void
}

/** Shows a new secret, once, with everything the system needs to connect. */
export function SecretCard({ secret, name, tokenEndpoint, onKept }: Props) {
  const { t } = useTranslation('people')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="receipt stack secret" aria-labelledby="secret">
      <div className="stack stack-s">
        <h2 id="secret" ref={heading} tabIndex={-1}>
          {t('secret.title', { name })}
        </h2>
        <p>{t('secret.once')}</p>
      </div>
      <CopyLine label={t('secret.id')} value={secret.id} />
      <CopyLine label={t('secret.secret')} value={secret.secret} />
      <CopyLine label={t('secret.endpoint')} value={tokenEndpoint} />
      <p className="small">{t('secret.how')}</p>
      <p className="small">{t('secret.oneScope')}</p>
      <Button onClick={onKept}>{t('secret.kept')}</Button>
    </section>
  )
}
