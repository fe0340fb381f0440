import type { CeilingUse } from '@kring/domain/claims'
import { useTranslation } from '../../../i18n/index.ts'
import { useCeilingWords } from './useCeilingWords.ts'

/** How near what was claimed is to what may be paid without tax, in words and as a bar. */
export function Ceilings({ uses }: { readonly uses: readonly CeilingUse[] }) {
  const { t } = useTranslation('costs')
  const say = useCeilingWords()
  if (uses.length === 0) return null
  return (
    <section className="card tight stack" aria-labelledby="ceilings">
      <div className="stack stack-s">
        <h2 className="card-title" id="ceilings">
          {t('ceiling.title')}
        </h2>
        <p className="small soft">{t('ceiling.more')}</p>
      </div>
      <ul className="plain-list stack stack-s small">
        {uses.map(use => (
          <li key={use.name} className="stack stack-s">
            <span>{say(use)}</span>
            <span className={`meter ceiling ${use.level}`} aria-hidden="true">
              <i style={{ inlineSize: `${Math.min(100, Math.round((use.used / use.most) * 100))}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
