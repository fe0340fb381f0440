import type { FormDefinition } from '@kring/domain/forms'
import { Link } from '@tanstack/react-router'
import type { FormCheck } from '../../../api/forms.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { useVariantName } from '../../../status/useVariantName.ts'
import { checkLines } from '../labels/checkWords.ts'

type Props = {
  readonly points: FormCheck['points']
  readonly form: FormDefinition
  readonly params: { readonly tenant: string; readonly form: string }
}

/** With more checks of one sort than this, the rest is given as a number. */
const mostShown = 30

/** Each check as a sentence with a link to its location; blocking ones first. */
export function PublishChecks({ points, form, params }: Props) {
  const { t, locale } = useTranslation('forms')
  const { t: check } = useTranslation('formCheck')
  const variantName = useVariantName(params.tenant)
  if (points.length === 0) return <Note tone="good">{t('check.allGood')}</Note>
  const lacksGround = points.some(({ code }) => code === 'special-without-ground')
  const linesOf = (blocks: boolean) =>
    checkLines(
      points.filter(point => point.blocks === blocks),
      form,
      { t, check, locale, variantName },
    )
  const groups = [
    { key: 'must', items: linesOf(true) },
    { key: 'may', items: linesOf(false) },
  ] as const
  return (
    <>
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ key, items }) => (
          <section key={key} className="card stack stack-s" aria-labelledby={`points-${key}`}>
            <h2 className="card-title" id={`points-${key}`}>
              {t(`check.${key}`, { count: items.length })}
            </h2>
            <p className="soft">{t(`check.${key}Text`)}</p>
            <ul className="tasks">
              {items.slice(0, mostShown).map(({ sentence, ...place }) => (
                <li key={`${place.at} ${sentence}`}>
                  <Link to="/partner/forms/$tenant/$form" params={params} search={place}>
                    {sentence}
                  </Link>
                </li>
              ))}
            </ul>
            {items.length > mostShown && <p className="soft">{t('check.more', { count: items.length - mostShown })}</p>}
            {key === 'must' && lacksGround && (
              <div className="row between">
                <p className="soft">{t('check.groundText')}</p>
                <Link
                  className="button quiet small"
                  to="/partner/legal-ground/$tenant"
                  params={{ tenant: params.tenant }}
                  search={{ form: params.form }}
                >
                  {t('check.ground')}
                </Link>
              </div>
            )}
          </section>
        ))}
    </>
  )
}
