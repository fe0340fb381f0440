import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { VariantSettings } from '../../../api/variants.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { languageWord } from '../words.ts'

type Props = { readonly tenant: string; readonly settings: VariantSettings; readonly children: ReactNode }
type Point = VariantSettings['points'][number]

/** What is required or recommended before enabling the variant, and the button to enable it. */
export function VariantReadiness({ tenant, settings: { points, isEnabled, keptOn }, children }: Props) {
  const { t } = useTranslation('variants')
  const blocks = points.some(point => point.blocks)
  if (points.length === 0 && keptOn === undefined) return <div className="row">{children}</div>
  return (
    <div className={`note tight stack stack-s${points.length > 0 ? ' sun' : ''}`}>
      {!isEnabled && blocks && (
        <p>
          <b>{t('cannotYet')}</b>
        </p>
      )}
      {points.length > 0 && (
        <ul className="plain-list stack stack-s">
          {points.map(point => (
            <li key={`${point.code} ${point.source ?? ''} ${point.language ?? ''}`}>
              <Sentence point={point} tenant={tenant} />
            </li>
          ))}
        </ul>
      )}
      {keptOn && <p>{t(`keptOn.${keptOn}`)}</p>}
      <div className="row">{children}</div>
    </div>
  )
}

function Sentence({ point: { code, source, language }, tenant }: { readonly point: Point; readonly tenant: string }) {
  const { t, locale } = useTranslation('variants')
  switch (code) {
    case 'no-legal-ground':
      return (
        <>
          {t('point.no-legal-ground')}{' '}
          <Link to="/partner/legal-ground/$tenant" params={{ tenant }}>
            {t('setGround')}
          </Link>
        </>
      )
    case 'no-form':
      return (
        <>
          {t('point.no-form')} <a href="#forms">{t('linkForm')}</a>
        </>
      )
    case 'name-missing':
      return <>{t('point.name-missing', { language: language ? languageWord(language, locale) : '' })}</>
    case 'no-form-for':
    case 'form-unfit':
    case 'form-closed':
      return <>{t(`point.${code}.${source ?? 'professional'}`)}</>
    default:
      return code satisfies never
  }
}
