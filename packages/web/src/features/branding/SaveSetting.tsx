import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import type { SettingForm } from './useSettingForm.ts'

type Props = { readonly form: SettingForm; readonly words: ReactNode; readonly busyWords: ReactNode }

/** The save button and the result of saving. */
export function SaveSetting({ form, words, busyWords }: Props) {
  const { t } = useTranslation('branding')
  return (
    <div className="stack stack-s">
      <ProblemNote error={form.failure} keepsInput />
      <div className="row">
        <Button type="submit" busy={form.busy}>
          {form.busy ? busyWords : words}
        </Button>
        {form.isChanged && (
          <Button look="plain" onClick={form.giveUp}>
            {t('style.giveUp')}
          </Button>
        )}
      </div>
    </div>
  )
}
