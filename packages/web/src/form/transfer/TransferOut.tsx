import { transferCodeText } from '@kring/domain/forms'
import { useState } from 'react'
import type { TransferCode } from '../../api/endpoints.ts'
import { useDates, useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { useAnswers, useFormContext } from '../FormContext.tsx'

/** Gives a code with which the form goes on on another device. */
export function TransferOut() {
  const { t } = useTranslation('transfer')
  const { time } = useDates()
  const { transfer, home } = useFormContext()
  const answers = useAnswers()
  const [given, setGiven] = useState<TransferCode>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  if (!transfer || Object.keys(answers).length === 0) return null
  const get = async () => {
    setBusy(true)
    setFailure(undefined)
    await transfer().then(setGiven, setFailure)
    setBusy(false)
  }
  return (
    <details className="card tight">
      <summary>{t('begin')}</summary>
      <div className="stack stack-s">
        <p className="small">{t('text')}</p>
        <div className="stack stack-s" role="status">
          {given && (
            <>
              <p>
                {t('code')} <b className="big num">{transferCodeText(given.code)}</b>
              </p>
              <p>{t('where', { address: `${location.host}${home}`, time: time(given.expiresAt) })}</p>
              <p className="small">{t('stays')}</p>
            </>
          )}
        </div>
        <ProblemNote error={failure} what={t('failed')} />
        <span>
          <Button look="quiet" small busy={busy} onClick={() => void get()}>
            {busy ? t('getting') : t(given ? 'another' : 'get')}
          </Button>
        </span>
      </div>
    </details>
  )
}
