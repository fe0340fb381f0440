import { readTransferCode } from '@kring/domain/forms'
import { type FormEvent, useState } from 'react'
import { takeTransfer } from '../../api/transfer.ts'
import { updateLocalDraft } from '../../form/localDrafts.ts'
import { mergeAnswers } from '../../form/windows/mergeAnswers.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { useNavigateTo } from '../../kit/navigation.ts'
import { TextField } from '../../kit/TextField.tsx'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { keyOf } from './openForm.ts'
import { useTenant } from './TenantContext.ts'

/** Takes the form to this browser, beside what was already filled in here, and opens it. */
export function TransferInForm() {
  const { t } = useTranslation('transfer')
  const tenant = useTenant()
  const go = useNavigateTo()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const take = async (event: FormEvent) => {
    event.preventDefault()
    const code = readTransferCode(typed)
    setWrong(code === undefined)
    setFailure(undefined)
    if (code === undefined) return document.getElementById('transfer-code')?.focus()
    setBusy(true)
    try {
      const { form, answers, intent, uploadSecret } = await takeTransfer(tenant.id, code)
      await updateLocalDraft(keyOf(tenant, form.id), stored => {
        const here = stored?.sent ? undefined : stored
        const merged = mergeAnswers({}, answers, here?.answers ?? {})
        const others = { ...here?.others, ...merged.others }
        return {
          answers: merged.answers,
          at: Date.now(),
          form,
          intent,
          ...(uploadSecret !== undefined && { uploadSecret }),
          ...(Object.keys(others).length > 0 && { others }),
        }
      })
      const isMain = form.id === tenant.forms.citizen
      go(isMain ? `/o/${tenant.id}/self-referral` : `/o/${tenant.id}/f/${form.id}`)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <form className="stack stack-s" noValidate onSubmit={take}>
      <p className="small">{t('haveText')}</p>
      <TextField
        id="transfer-code"
        label={t('label')}
        fieldError={isWrong ? { kind: 'invalid', sentence: t('wrong') } : undefined}
        value={typed}
        onChange={setTyped}
        maxLength={40}
        width="14rem"
        autoComplete="off"
      />
      <ProblemNote error={failure} />
      <span>
        <Button type="submit" look="quiet" busy={busy}>
          {busy ? t('taking') : t('take')}
        </Button>
      </span>
    </form>
  )
}
