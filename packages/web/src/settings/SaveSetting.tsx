import { SaveBar } from './SaveBar.tsx'
import type { SettingForm } from './useSettingForm.ts'

type Props = {
  readonly form: SettingForm
  readonly save: () => void
  readonly changed?: Parameters<typeof SaveBar>[0]['changed']
  readonly zone?: string
}

/** The save bar of a setting's form. */
export const SaveSetting = ({ form, ...rest }: Props) => <SaveBar {...form} {...rest} />
