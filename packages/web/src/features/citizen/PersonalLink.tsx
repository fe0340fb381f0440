import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { LinkField } from './LinkField.tsx'

type Props = { readonly email?: string | undefined; readonly children?: ReactNode }

/** The personal link, the only way back for a citizen without an account; to be kept private. */
export function PersonalLink({ email, children }: Props) {
  const { t } = useTranslation('public')
  return (
    <section className="card tight stack stack-s">
      <h2 className="card-title">{t('follow.keepTitle')}</h2>
      <p className="small">
        {t('follow.keepText')} {email && t('follow.mailed', { email })}
      </p>
      <LinkField
        link={location.href}
        words={{
          label: t('follow.label'),
          copy: t('follow.copy'),
          copied: t('follow.copied'),
          copyFailed: t('follow.copyFailed'),
        }}
      />
      {children}
    </section>
  )
}
