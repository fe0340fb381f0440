import { importsOfPartner } from '../../api/imports.ts'
import { useTranslation } from '../../i18n/index.ts'
import { usePartner } from '../partner/PartnerContext.ts'
import { ImportPage } from './ImportPage.tsx'

/** Past years of the own partner. */
export function PartnerImportPage() {
  const { t } = useTranslation('imports')
  const { id, name } = usePartner()
  return <ImportPage base={importsOfPartner(id)} lead={t('leadPartner', { name })} />
}
