import { useEffect, useState } from 'react'
import { TextIn, useTranslation } from '../../i18n/index.ts'
import { buttonClass, CircleFigure, LanguageSwitch, PageTitle, PathLink, Tag, Topbar } from '../../kit/index.ts'
import { dial } from '../../kit/telephone.ts'
import { OwnForms } from './OwnForms.tsx'
import { useTenant } from './TenantContext.ts'
import { TransferIn } from './TransferIn.tsx'

const steps = [1, 2, 3, 4] as const

/** The home page of an organisation (G1: everyone may decide for a conference). */
export function TenantHomePage() {
  const { t, locale } = useTranslation('public')
  const { id, name, languages, variants, phone, branding } = useTenant()
  const explanation = paragraphsOf(branding.explanation[locale] ?? '')
  const begun = useBegun(id)
  return (
    <>
      <Topbar name={name} home={`/o/${id}`}>
        <LanguageSwitch languages={languages} />
      </Topbar>
      <main id="main" className="page stack stack-l">
        <div className="grid hero">
          <div className="stack">
            <p className="tags">
              {variants.map(variant => (
                <Tag key={variant.id} tone="brand">
                  <TextIn text={variant.name} />
                </Tag>
              ))}
            </p>
            <PageTitle site={name}>{t('tenant.title')}</PageTitle>
            <p className="lead">{t('tenant.lead')}</p>
            <div className="stack stack-s">
              <span>
                <PathLink className={buttonClass()} href={`/o/${id}/self-referral`}>
                  {begun ? t('tenant.goOn') : t('tenant.self')}
                </PathLink>
              </span>
              <p className="small soft">{t('tenant.for')}</p>
            </div>
            <div className="stack stack-s">
              <span>
                <PathLink className={buttonClass('quiet')} href={`/referrals/${id}/new`}>
                  {t('tenant.refer')}
                </PathLink>
              </span>
              <p className="small soft">{t('tenant.referFor')}</p>
            </div>
            <TransferIn />
          </div>
          <CircleFigure label={t('circle')} />
        </div>
        <OwnForms />
        {explanation.length > 0 && (
          <section className="stack" aria-labelledby="what">
            <h2 id="what">{t('tenant.what')}</h2>
            {explanation.map(paragraph => (
              <p key={paragraph} className="explanation">
                {paragraph}
              </p>
            ))}
          </section>
        )}
        <section className="stack" aria-labelledby="how">
          <h2 id="how">{t('tenant.how')}</h2>
          <ol className="plain-list grid four">
            {steps.map(step => (
              <li key={step} className="card tight stack stack-s">
                <Tag>{step}</Tag>
                <h3>{t(`tenant.step${step}`)}</h3>
                <p className="small">{t(`tenant.step${step}Text`)}</p>
              </li>
            ))}
          </ol>
        </section>
        <p className="small soft">
          <PathLink href={`/o/${id}/complaint`}>{t('complaint.link')}</PathLink>
        </p>
        {phone && (
          <p className="small soft">
            {t('tenant.call')} <a href={dial(phone)}>{phone}</a>.
          </p>
        )}
      </main>
    </>
  )
}

/** Splits plain text into paragraphs at blank lines. */
const paragraphsOf = (text: string): readonly string[] =>
  [...new Set(text.split(/\n{2,}/).map(paragraph => paragraph.trim()))].filter(paragraph => paragraph !== '')

/** Whether this browser has a local draft. */
function useBegun(tenant: string): boolean {
  const [begun, setBegun] = useState(false)
  useEffect(() => {
    const look = async () => {
      const { readLocalDraft, selfReferralKey } = await import('../../form/localDrafts.ts')
      const kept = await readLocalDraft(selfReferralKey(tenant))
      setBegun(kept !== undefined && Object.keys(kept.answers).length > 0)
    }
    void look()
  }, [tenant])
  return begun
}
