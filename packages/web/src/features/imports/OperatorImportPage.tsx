import { Link } from '@tanstack/react-router'
import { importsOfOperator } from '../../api/imports.ts'
import { useTranslation } from '../../i18n/index.ts'
import { ImportPage } from './ImportPage.tsx'

/** Past years of any partner: a column, or one choice for all rows, says of which. */
export function OperatorImportPage() {
  const { t } = useTranslation('imports')
  return (
    <div className="stack">
      <p className="crumb no-print">
        <Link to="/grants">‹ {t('toGrants')}</Link>
      </p>
      <ImportPage base={importsOfOperator} lead={t('leadOperator')} />
    </div>
  )
}
