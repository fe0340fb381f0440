import { localize } from '@kring/domain/language'
import { variantNameAt } from '@kring/domain/variants'
import type { FormSummary } from '@kring/functions/api/contract/forms'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { CopyLine } from '../../../clipboard/CopyLine.tsx'
import { TextIn, useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Tag } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { downloadForm } from '../downloadForm.ts'
import { pathOf, schemaPathOf } from '../labels/address.ts'
import { OpeningForm } from './OpeningForm.tsx'

type Props = {
  readonly form: FormSummary
  readonly tenant: TenantPage
  readonly done: (sentence: string) => Promise<void>
}

/** One form: variants, published version, draft and opening period. */
export function FormItem({ form, tenant, done }: Props) {
  const { t, locale } = useTranslation('forms')
  const { date, dayAndTime } = useDates(tenant.timeZone)
  const id = useId()
  const [isSetting, setIsSetting] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { live, draft, opensOn, closesOn } = form
  const params = { tenant: tenant.id, form: form.id }
  const title = localize(form.title, locale) || t('nameless')
  const kinds = form.variants.map(variant => localize(variantNameAt(tenant, variant), locale))
  const take = async () => {
    if (!live) return
    setFailure(undefined)
    try {
      await downloadForm(tenant.id, form.id, live.version)
    } catch (error) {
      setFailure(error)
    }
  }
  return (
    <li className="card stack stack-s form-item" aria-labelledby={id}>
      <div className="row between">
        <h2 className="card-title" id={id}>
          <Link to="/partner/forms/$tenant/$form" params={params}>
            <TextIn text={form.title} otherwise={t('nameless')} />
          </Link>
        </h2>
        <span className="tags">
          {live && (
            <Tag tone={form.isOpen ? 'good' : undefined} icon={form.isOpen ? 'check' : 'lock'}>
              {t(form.isOpen ? 'list.isOpen' : 'list.isClosed')}
            </Tag>
          )}
          {draft && <Tag tone="sun">{t('list.hasDraft')}</Tag>}
        </span>
      </div>
      <dl className="facts">
        <dt>{t('list.forWhom')}</dt>
        <dd>{t(`audience.${form.audience}`)}</dd>
        <dt>{t('list.kinds')}</dt>
        <dd>{kinds.join(', ')}</dd>
        <dt>{t('list.live')}</dt>
        <dd>
          {live ? t('list.liveSince', { version: live.version, day: date(live.publishedAt) }) : t('list.neverLive')}
        </dd>
        {draft && (
          <>
            <dt>{t('strip.draft')}</dt>
            <dd>
              {draft.by
                ? t('list.draftBy', { day: dayAndTime(draft.savedAt), who: draft.by })
                : t('list.draftAt', { day: dayAndTime(draft.savedAt) })}
            </dd>
          </>
        )}
        {(opensOn || closesOn) && (
          <>
            <dt>{t('opening.short')}</dt>
            <dd>
              {opensOn && closesOn && t('opening.between', { from: date(opensOn), to: date(closesOn) })}
              {opensOn && !closesOn && t('opening.from', { from: date(opensOn) })}
              {!opensOn && closesOn && t('opening.until', { to: date(closesOn) })}
            </dd>
          </>
        )}
      </dl>
      {live && <Addresses form={form} tenant={tenant} />}
      {form.isMain && form.audience !== 'partner-system' && (
        <p className="small soft">{t(`list.isMain.${form.audience}`)}</p>
      )}
      <ProblemNote error={failure} />
      {isSetting ? (
        <OpeningForm
          form={form}
          tenant={tenant.id}
          onCancel={() => setIsSetting(false)}
          onStale={() => done('')}
          onDone={async () => {
            setIsSetting(false)
            await done(t('opening.done', { title }))
          }}
        />
      ) : (
        <div className="tools">
          <Link className="button plain small" to="/partner/forms/$tenant/$form/versions" params={params}>
            {t('versions.title')}
            <span className="visually-hidden">
              : <TextIn text={form.title} otherwise={t('nameless')} />
            </span>
          </Link>
          {live && (
            <>
              {/* The two main forms are always open (G1). */}
              {!form.isMain && (
                <Button look="plain" small icon="calendar" onClick={() => setIsSetting(true)}>
                  {t('opening.set')}
                  <span className="visually-hidden">
                    : <TextIn text={form.title} otherwise={t('nameless')} />
                  </span>
                </Button>
              )}
              <Button look="plain" small icon="download" onClick={() => void take()}>
                {t('list.export')}
                <span className="visually-hidden">
                  : <TextIn text={form.title} otherwise={t('nameless')} />
                </span>
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  )
}

/** The addresses of a form: its page, and for systems its API path and schema. */
function Addresses({ form, tenant }: Pick<Props, 'form' | 'tenant'>) {
  const { t } = useTranslation('forms')
  const address = `${location.origin}${pathOf(form, tenant)}`
  if (form.audience !== 'partner-system') return <CopyLine label={t('list.address')} value={address} />
  return (
    <>
      <CopyLine label={t('list.sendAddress')} value={address} />
      <CopyLine label={t('list.schemaAddress')} value={`${location.origin}${schemaPathOf(form.id, tenant.id)}`} />
      <p className="small soft">{t('list.systemText', { id: form.id })}</p>
    </>
  )
}
