import { useId, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Field } from '../../../kit/index.ts'

/** The personal link, for who came with the code of a letter: that code does not work a second time. */
export function KeepLink({ link }: { readonly link: string }) {
  const { t } = useTranslation('invitee')
  const id = useId()
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>()
  const copy = () => {
    navigator.clipboard.writeText(link).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    )
  }
  return (
    <>
      <Field id={id} label={<span className="small">{t('link.label')}</span>}>
        {binding => (
          <input
            {...binding}
            type="text"
            readOnly
            className="small"
            value={link}
            onFocus={event => event.target.select()}
          />
        )}
      </Field>
      <Button look="quiet" small icon="copy" className="start" onClick={copy}>
        {t('link.copy')}
      </Button>
      <p className="small" role="status">
        {outcome && t(`link.${outcome}`)}
      </p>
    </>
  )
}
