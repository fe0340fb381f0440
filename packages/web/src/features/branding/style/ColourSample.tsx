import { findingsOf, grounds, type Scheme, washOf } from '@kring/domain/branding'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { coloursOf, isHex } from './brandingFields.ts'

/** Sample of a button, a link and a tag in these colours. Decorative: its contrast is stated beside each colour. */
export function ColourSample({ scheme, values }: { readonly scheme: Scheme; readonly values: FieldValues }) {
  const { t } = useTranslation('branding')
  const { brand, ink } = coloursOf(values)[scheme]
  const canBeRead = isHex(brand) && isHex(ink) && findingsOf(scheme, { brand, ink }).every(({ isEnough }) => isEnough)
  // Unreadable colours are not shown; the field says why.
  if (!canBeRead) return null
  return (
    <div className="row sample" aria-hidden="true" style={{ background: grounds[scheme].paper, color: brand }}>
      <span className="button" style={{ background: brand, color: ink }}>
        {t('colours.sampleButton')}
      </span>
      <u>{t('colours.sampleLink')}</u>
      <span className="tag" style={{ background: washOf(scheme, brand), color: brand }}>
        {t('colours.sampleTag')}
      </span>
    </div>
  )
}
