import { useRef, useState } from 'react'
import { newIntent, ProblemError, type Withdrawal } from '../api/index.ts'
import { useTranslation } from '../i18n/index.ts'
import { Button, Dialog, Failed, Field } from '../kit/index.ts'

type Props = {
  readonly open: boolean
  readonly version: number
  readonly onClose: () => void
  readonly withdraw: (withdrawal: Withdrawal) => Promise<unknown>
  /** Refetches the referral: it was withdrawn or has changed. */
  readonly reload: () => void
}

/** Asks for confirmation, with an optional reason. */
export function WithdrawDialog({ open, version, onClose, withdraw, reload }: Props) {
  const { t } = useTranslation('referral')
  const { t: common } = useTranslation('common')
  const [explanation, setExplanation] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const intent = useRef<string>(undefined)

  const confirm = async () => {
    setBusy(true)
    setFailure(undefined)
    intent.current ??= newIntent()
    const why = explanation.trim()
    try {
      await withdraw({ version, intent: intent.current, ...(why !== '' && { explanation: why }) })
      onClose()
      reload()
    } catch (error) {
      setFailure(error)
      if (error instanceof ProblemError) intent.current = undefined
      if (hasChanged(error)) reload()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog open={open} title={t('withdraw.title')} onClose={onClose}>
      <p>{t('withdraw.text')}</p>
      <Field
        id="withdraw-why"
        label={
          <>
            {t('withdraw.why')} <span className="optional">({common('optional')})</span>
          </>
        }
        hint={t('withdraw.whyHint')}
      >
        {binding => (
          <textarea
            {...binding}
            className="low"
            maxLength={2000}
            value={explanation}
            onChange={event => setExplanation(event.target.value)}
          />
        )}
      </Field>
      {failure !== undefined && (
        <Failed
          what={t('withdraw.failed')}
          safe={
            hasChanged(failure) ? t('withdraw.changed') : failure instanceof ProblemError ? failure.detail : undefined
          }
        />
      )}
      <div className="row">
        <Button busy={busy} onClick={() => void confirm()}>
          {busy ? t('withdraw.busy') : t('withdraw.yes')}
        </Button>
        <Button look="plain" onClick={onClose}>
          {t('withdraw.no')}
        </Button>
      </div>
    </Dialog>
  )
}

const hasChanged = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 412 || error.status === 409)
