import type { ReactNode } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import type { RightsForm } from './useRightsForm.ts'

type Props = { readonly form: RightsForm; readonly save: string; readonly children: ReactNode }

/** What is around the fields of a form: what is wrong with it, what became of sending it, and its two buttons. */
export function FormFrame({ form, save, children }: Props) {
  const { t } = useTranslation('rights')
  return (
    <form className="stack stack-s" noValidate onSubmit={form.send}>
      <ErrorSummary lines={form.errors.lines} attempt={form.errors.attempt} />
      {children}
      <ProblemNote error={form.error} keepsInput />
      <div className="row">
        <Button type="submit" busy={form.busy}>
          {form.busy ? t('busy') : save}
        </Button>
        <Button look="plain" onClick={form.cancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
