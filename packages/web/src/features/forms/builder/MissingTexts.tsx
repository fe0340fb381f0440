import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { useVariantName } from '../../../status/useVariantName.ts'
import { checkLines } from '../labels/checkWords.ts'
import { openEditTarget } from './editTarget.ts'
import { useBuilder, useBuilderState } from './state/BuilderContext.tsx'
import { missingOf } from './state/missing.ts'

/** With more lines than this, the rest is given as a number. */
const mostShown = 20

/** The missing texts by name: of which question, in which language. Each opens its field. */
export function MissingTexts() {
  const { t, locale } = useTranslation('forms')
  const { t: check } = useTranslation('formCheck')
  const { builderStore, languages, tenant } = useBuilder()
  const variantName = useVariantName(tenant.id)
  const form = useDeferredValue(useBuilderState(state => state.form))
  const lines = useMemo(() => {
    const points = missingOf(form, languages).map(({ path, language }) => ({
      code: 'text-missing',
      at: path,
      about: language,
      blocks: false,
    }))
    return checkLines(points, form, { t, check, locale, variantName })
  }, [form, languages, t, check, locale, variantName])
  return (
    <>
      <ul className="small missing-texts">
        {lines.slice(0, mostShown).map(({ sentence, ...place }) => (
          <li key={`${place.at} ${place.about}`}>
            <button type="button" className="link" onClick={() => openEditTarget(builderStore, place, languages)}>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
      {lines.length > mostShown && <p className="small soft">{t('check.more', { count: lines.length - mostShown })}</p>}
    </>
  )
}
