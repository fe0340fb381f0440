import { guardOf } from '@kring/domain/guards'
import { localize } from '@kring/domain/language'
import {
  type CoreRole,
  type ExtraRole,
  guestPhases,
  type Phase,
  phasesOf,
  rolesOf,
  type VariantId,
  variants,
  type WayOfWorking,
} from '@kring/domain/variants'
import { type Translate, useTranslation } from '../../../i18n/index.ts'
import { Lock } from '../Lock.tsx'
import { Part } from '../page/Part.tsx'
import { listed } from '../words.ts'

type Props = {
  readonly id: VariantId
  readonly way: WayOfWorking
  readonly change: (present: WayOfWorking['present']) => void
}

/** Who is present in each phase of the day, besides those who always are. Private time is for the circle. */
export function PresentPart({ id, way, change }: Props) {
  const { t } = useTranslation('variants')
  return (
    <Part id="present" title={t('part.present')} lead={t('present.lead')}>
      <div className="stack parts">
        {phasesOf(id, way).map(phase => (
          <PhaseFields key={phase.id} phase={phase} id={id} way={way} change={change} />
        ))}
      </div>
    </Part>
  )
}

function PhaseFields({ phase, id, way: { present }, change }: Props & { readonly phase: Phase }) {
  const { t, locale } = useTranslation('variants')
  const guest = guestPhases.find(one => one === phase.id)
  const always = listed(
    phase.core.map(role => coreRoleWord(role, id, t)),
    locale,
  )
  if (guest === undefined)
    return (
      <div className="stack stack-s">
        <h3>
          {t(`phase.${phase.id}`)}{' '}
          {phase.fixedBy && (
            <Lock
              why={t('fixed.because', {
                title: `${localize(guardOf(phase.fixedBy).title, locale)} (${phase.fixedBy})`,
              })}
            />
          )}
        </h3>
        <p className="small">{t('present.alone')}</p>
      </div>
    )
  const turn = (role: ExtraRole, isOn: boolean) =>
    change({
      ...present,
      [guest]: rolesOf(id).filter(one => (one === role ? isOn : present[guest].includes(one))),
    })
  return (
    <div className="stack stack-s">
      <h3>{t(`phase.${phase.id}`)}</h3>
      <p className="small">
        <Lock /> {t('present.always', { who: always })}
      </p>
      <fieldset className="field">
        <legend className="small">
          {t('present.also')}
          <span className="visually-hidden">: {t(`phase.${phase.id}`)}</span>
        </legend>
        <div className="opts">
          {rolesOf(id).map(role => (
            <label key={role} className="choice">
              <input
                type="checkbox"
                checked={present[guest].includes(role)}
                onChange={event => turn(role, event.target.checked)}
              />
              {t(`role.${role}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  )
}

/** The name of the circle differs per variant. */
export function coreRoleWord(role: CoreRole, id: VariantId, t: Translate<'variants'>): string {
  if (role !== 'circle') return t(`role.${role}`)
  switch (variants[id].participants) {
    case 'two-sides':
      return t('role.sides')
    case 'groups':
      return t('role.groups')
    case 'pupil':
      return t('role.pupil')
    default:
      return t('role.circle')
  }
}
