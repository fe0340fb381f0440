import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Field } from '../../kit/index.ts'

type Props = { readonly email?: string | undefined; readonly children?: ReactNode }

/** The personal link, the only way back for a citizen without an account; to be kept private. */
export function PersonalLink({ email, children }: Props) {
  const { t } = useTranslation('public')
  const id = useId()
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>()
  const copy = () => {
    navigator.clipboard.writeText(location.href).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    )
  }
  return (
    <section className="card tight stack stack-s">
      <h2 className="card-title">{t('follow.keepTitle')}</h2>
      <p className="small">
        {t('follow.keepText')} {email && t('follow.mailed', { email })}
      </p>
      <Field id={id} label={<span className="small">{t('follow.label')}</span>}>
        {binding => (
          <input
            {...binding}
            type="text"
            readOnly
            className="small"
            value={location.href}
            onFocus={event => event.target.select()}
          />
        )}
      </Field>
      <Button look="quiet" small icon="copy" className="no-print" onClick={copy}>
        {t('follow.copy')}
      </Button>
      <p className="small" role="status">
        {outcome && t(`follow.${outcome}`)}
      </p>
      {children}
    </section>
  )
}
