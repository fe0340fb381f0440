import type { CeilingUse } from '@kring/domain/claims'
import { useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { useCeilingWords } from './useCeilingWords.ts'

/** Said before an entry is saved: which ceiling it comes near to, or crosses. It may be saved; the manager decides. */
export function Crossing({ crossed }: { readonly crossed: readonly CeilingUse[] }) {
  const { t } = useTranslation('costs')
  const say = useCeilingWords()
  return (
    <div role="status">
      {crossed.length > 0 && (
        <Note tone="sun" icon="alert" title={t('crossing.title')}>
          <ul className="small plain-list">
            {crossed.map(one => (
              <li key={one.name}>{say(one)}</li>
            ))}
          </ul>
          <p className="small">{t('crossing.may')}</p>
        </Note>
      )}
    </div>
  )
}
