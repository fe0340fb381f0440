import { transferCodeText } from '@kring/domain/forms'
import { useState } from 'react'
import { newIntent } from '../../api/index.ts'
import { type TransferCode, transferForm } from '../../api/transfer.ts'
import { currentLocale, useDates, useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { useAnswers, useFormContext } from '../FormContext.tsx'

/** Gives a code with which the form goes on on another device. */
export function TransferOut() {
  const { t } = useTranslation('transfer')
  const { time } = useDates()
  const { transfersTo, home, answerStore } = useFormContext()
  const answers = useAnswers()
  const [given, setGiven] = useState<TransferCode>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  if (transfersTo === undefined || Object.keys(answers).length === 0) return null
  const get = async () => {
    setBusy(true)
    setFailure(undefined)
    const { definition, uploadSecret } = answerStore
    const body = {
      form: { id: definition.id, version: definition.version },
      answers,
      locale: currentLocale(),
      intent: answerStore.intent() ?? newIntent(),
      ...(uploadSecret !== undefined && { uploadSecret }),
    }
    await transferForm(transfersTo, body).then(setGiven, setFailure)
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
