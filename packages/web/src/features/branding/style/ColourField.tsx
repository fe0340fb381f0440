import { type ColourRole, contrastWanted, findingsOf, ratioOf, type Scheme } from '@kring/domain/branding'
import type { FieldValues } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Field, type FieldError, Icon } from '../../../kit/index.ts'
import { coloursOf, field, isHex } from './brandingFields.ts'

type Props = {
  readonly scheme: Scheme
  readonly role: ColourRole
  readonly values: FieldValues
  readonly set: (field: string, value: string) => void
  readonly fieldErrorOf: (field: string) => FieldError | undefined
}

/**
 * One colour as hex text or from a colour picker, with its contrast; when too low, suggests the nearest readable
 * colour.
 */
export function ColourField({ scheme, role, values, set, fieldErrorOf }: Props) {
  const { t, locale } = useTranslation('branding')
  const id = field.colour(scheme, role)
  const colours = coloursOf(values)[scheme]
  const colour = colours[role]
  const isMeasured = isHex(colours.brand) && isHex(colours.ink)
  const finding = isMeasured ? findingsOf(scheme, colours).find(one => one.role === role) : undefined
  const spoken = (ratio: string) => (locale === 'en' ? ratio : ratio.replace('.', ','))
  const label = t(`colours.${role}`)
  return (
    <div className="stack stack-s">
      <Field id={id} label={label} fieldError={isHex(colour) ? undefined : fieldErrorOf(id)}>
        {binding => (
          <span className="row keep colour">
            <input
              {...binding}
              type="text"
              className="num"
              maxLength={8}
              spellCheck={false}
              autoComplete="off"
              value={values[id] ?? ''}
              onChange={event => set(id, event.target.value)}
            />
            <input
              type="color"
              aria-label={t('colours.pick', { what: label })}
              value={isHex(colour) ? colour : '#000000'}
              onChange={event => set(id, event.target.value)}
            />
          </span>
        )}
      </Field>
      {finding && (
        <p className={finding.isEnough ? 'small verdict good' : 'small verdict bad'} aria-live="polite">
          <Icon name={finding.isEnough ? 'check' : 'warning'} />{' '}
          {finding.isEnough
            ? t('colours.enough', { ratio: spoken(ratioOf(finding.ratio)) })
            : t('colours.tooLow', {
                ratio: spoken(ratioOf(finding.ratio)),
                wanted: spoken(contrastWanted),
                where: t(`colours.on.${finding.on}`),
              })}
        </p>
      )}
      {finding && !finding.isEnough && (
        <div>
          <Button look="quiet" small onClick={() => set(id, finding.nearest)}>
            <span className="swatch" style={{ background: finding.nearest }} />
            {t('colours.use', { colour: finding.nearest })}
          </Button>
        </div>
      )}
    </div>
  )
}
