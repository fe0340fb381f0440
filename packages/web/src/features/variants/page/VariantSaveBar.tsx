import type { VariantSettings } from '../../../api/variants.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import type { VariantEditor } from './useVariantEditor.ts'

type Props = {
  readonly editor: VariantEditor
  readonly settings: VariantSettings
  readonly zone: string
  readonly save: () => void
}

/** Always visible: save status, last change and its user, save button. */
export function VariantSaveBar({
  editor: { busy, isChanged, editing, undo },
  settings: { changed },
  zone,
  save,
}: Props) {
  const { t } = useTranslation('variants')
  const { dayAndTime } = useDates(zone)
  return (
    <div className={`save-bar row between${isChanged ? ' waiting' : ''}`}>
      <p className="small" role="status">
        {isChanged ? (
          <b>{busy ? t('saving') : t('unsaved')}</b>
        ) : (
          <span className="soft">
            {changed ? t('lastChange', { who: changed.by, when: dayAndTime(changed.at) }) : t('never')}
          </span>
        )}
      </p>
      <div className="row">
        {isChanged && (
          <Button look="plain" small onClick={undo}>
            {t('throwAway')}
          </Button>
        )}
        <Button busy={busy} locked={!isChanged || editing.theirs !== undefined} onClick={save}>
          {busy ? t('saving') : t('save')}
        </Button>
      </div>
    </div>
  )
}
