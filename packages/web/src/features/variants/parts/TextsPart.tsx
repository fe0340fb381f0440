import type { VariantId } from '@kring/domain/variants'
import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../../i18n/index.ts'
import { Part } from '../page/Part.tsx'

/** Links to the mail and letter texts of this variant. */
export function TextsPart({ id, tenant }: { readonly id: VariantId; readonly tenant: string }) {
  const { t } = useTranslation('variants')
  const search = { of: tenant, variant: id }
  return (
    <Part id="texts" title={t('texts.title')} lead={t('texts.lead')}>
      <ul className="links">
        <li>
          <Link to="/partner/texts" search={search}>
            {t('texts.mails')}
          </Link>
        </li>
        <li>
          <Link to="/partner/texts/letters" search={search}>
            {t('texts.letters')}
          </Link>
        </li>
      </ul>
    </Part>
  )
}
