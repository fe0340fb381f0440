import { variants } from '@kring/domain/variants'
import { Link } from '@tanstack/react-router'
import type { VariantSettings } from '../../../api/variants.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Tag } from '../../../kit/index.ts'
import { EnableButton } from '../EnableButton.tsx'
import { isBegun, nameOf } from '../words.ts'
import { type CardTenant, Facts } from './Facts.tsx'

type Props = {
  readonly tenant: CardTenant & { readonly id: string; readonly name: string }
  readonly settings: VariantSettings
  readonly done: (sentence: string) => void
}

/** One variant in a few facts: on, nearly ready or off; what blocks it; the next action. */
export function VariantCard({ tenant, settings, done }: Props) {
  const { t, locale } = useTranslation('variants')
  const { id, isEnabled, points } = settings
  const { formerName, participants } = variants[id]
  const name = nameOf(settings, locale)
  const title = `variant-${id}`
  const params = { tenant: tenant.id, variant: id }
  const lacksGround = points.some(({ code }) => code === 'no-legal-ground')
  const lacksForm = points.some(({ code }) => code === 'no-form')
  return (
    <section className={`card tight stack${isEnabled ? '' : ' flat'}`} aria-labelledby={title}>
      <div className="row between keep variant-head">
        <div>
          <h2 className="card-title" id={title}>
            {name}
          </h2>
          <p className="small soft">
            {t(`around.${participants}`)}
            {formerName !== name && `. ${t('formerly', { name: formerName })}`}
          </p>
        </div>
        <StateTag settings={settings} />
      </div>
      <Facts tenant={tenant} settings={settings} />
      {lacksGround && (
        <div className="note tight">
          <b>{t('cannotYet')}</b> {t('noGround', { name: tenant.name })}
        </div>
      )}
      <div className="row">
        {lacksGround && (
          <Link className="button plain small" to="/partner/legal-ground/$tenant" params={{ tenant: tenant.id }}>
            {t('setGround')}
          </Link>
        )}
        {!lacksGround && lacksForm && (
          <Link
            className={isBegun(settings) ? 'button small' : 'button quiet small'}
            to="/partner/variants/$tenant/$variant"
            params={params}
            hash="forms"
          >
            {t('linkForm')}
            <span className="visually-hidden">: {name}</span>
          </Link>
        )}
        <Link className="button plain small" to="/partner/variants/$tenant/$variant" params={params}>
          {t('set')}
          <span className="visually-hidden"> {name}</span>
        </Link>
        {(isEnabled || settings.mayEnable) && <EnableButton tenant={tenant.id} settings={settings} done={done} />}
      </div>
      {settings.keptOn && <p className="small soft">{t(`keptOn.${settings.keptOn}`)}</p>}
    </section>
  )
}

/** The state as text and shape, never by colour alone. */
export function StateTag({ settings }: Pick<Props, 'settings'>) {
  const { t } = useTranslation('variants')
  const { isEnabled, mayEnable, points } = settings
  if (isEnabled)
    return (
      <Tag tone="good" icon="check">
        {t('state.on')}
      </Tag>
    )
  if (mayEnable)
    return (
      <Tag tone="sun" icon="alert">
        {t('state.ready')}
      </Tag>
    )
  // Exactly one blocking item that the administrator can resolve.
  const blocking = points.filter(({ blocks }) => blocks)
  if (isBegun(settings) && blocking.length === 1 && blocking[0]?.code === 'no-form')
    return (
      <Tag tone="sun" icon="alert">
        {t('state.almost')}
      </Tag>
    )
  return <Tag>{t('state.off')}</Tag>
}
