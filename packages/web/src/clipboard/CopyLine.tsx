import { useState } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Button } from '../kit/index.ts'

type Props = { readonly label: string; readonly value: string }

/** A value to copy. Text and not an input, because browsers restore the contents of inputs after a reload. */
export function CopyLine({ label, value }: Props) {
  const { t } = useTranslation('people')
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>()
  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    )
  }
  return (
    <div className="copy-line">
      <div>
        <p className="small soft">{label}</p>
        <code>{value}</code>
      </div>
      <Button look="quiet" small icon={outcome === 'copied' ? 'check' : 'copy'} onClick={copy}>
        {t(outcome === 'copied' ? 'secret.copied' : 'secret.copy')}
        <span className="visually-hidden">: {label}</span>
      </Button>
      <p className="small" role="status">
        {outcome === 'copyFailed' && t('secret.copyFailed')}
        {outcome === 'copied' && <span className="visually-hidden">{t('secret.copied')}</span>}
      </p>
    </div>
  )
}
