import { isPassing } from '../api/problem.ts'
import { useDates, useTranslation } from '../i18n/index.ts'
import { Button } from '../kit/index.ts'
import { StatusMessage } from '../kit/StatusMessage.tsx'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import './settings.css'

type Props = {
  readonly isChanged: boolean
  readonly busy: boolean
  readonly failure: unknown
  /** The result of saving. */
  readonly said: string
  readonly giveUp: () => void
  readonly save: () => void
  /** The last change, where it is known. */
  readonly changed?: { readonly at: string; readonly by: string } | undefined
  readonly zone?: string
  /** Nothing is saved until the user chose between two versions. */
  readonly locked?: boolean
}

/** The one way to save on the pages of settings: what is saved and what is not, who changed it last, the button. */
export function SaveBar({ isChanged, busy, failure, said, giveUp, save, changed, zone, locked }: Props) {
  const { t } = useTranslation('settings')
  const { dayAndTime } = useDates(zone)
  const kept = changed ? t('lastChange', { who: changed.by, when: dayAndTime(changed.at) }) : t('allSaved')
  return (
    <>
      <StatusMessage sentence={said} />
      <ProblemNote error={failure} keepsInput retry={isPassing(failure) ? save : undefined} />
      <div className={`save-bar row between${isChanged ? ' waiting' : ''}`}>
        <p className="small" role="status">
          {isChanged ? <b>{busy ? t('saving') : t('unsaved')}</b> : <span className="soft">{kept}</span>}
        </p>
        <div className="row">
          {isChanged && (
            <Button look="plain" small onClick={giveUp}>
              {t('giveUp')}
            </Button>
          )}
          <Button type="submit" busy={busy} locked={locked} onClick={save}>
            {busy ? t('saving') : t('save')}
          </Button>
        </div>
      </div>
    </>
  )
}
