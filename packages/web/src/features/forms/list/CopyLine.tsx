import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'

/** An address to take along. */
export function CopyLine({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useTranslation('forms')
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
        {t(outcome === 'copied' ? 'copy.copied' : 'copy.copy')}
        <span className="visually-hidden">: {label}</span>
      </Button>
      <p className="small" role="status">
        {outcome === 'copyFailed' && t('copy.failed')}
        {outcome === 'copied' && <span className="visually-hidden">{t('copy.copied')}</span>}
      </p>
    </div>
  )
}
