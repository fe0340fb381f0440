import { useDates, useTranslation } from '../../i18n/index.ts'
import { LanguageSwitch, Topbar } from '../../kit/index.ts'
import { useFormContext, useSaveState } from '../FormContext.tsx'

/** The organisation's name and the save status. */
export function FormTopbar() {
  const { tenantName, home } = useFormContext()
  return (
    <Topbar name={tenantName} home={home}>
      <div className="row">
        <SaveLine />
        <LanguageSwitch />
      </div>
    </Topbar>
  )
}

function SaveLine() {
  const { t } = useTranslation('form')
  const { time } = useDates()
  const state = useSaveState()
  const words = {
    idle: () => '',
    saving: () => t('save.saving'),
    saved: (at: string) => t('save.saved', { time: time(at) }),
    'on-device': () => t('save.device'),
    failed: () => t('save.unsaved'),
    conflict: () => t('save.unsaved'),
    gone: () => t('save.unsaved'),
  } as const
  const line = words[state.kind]('at' in state ? state.at : '')
  return line === '' ? null : <span className="small soft">{line}</span>
}
