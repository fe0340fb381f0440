import { isolated, locales } from '@kring/domain/language'
import { type Addressee, addresseesIn, letterKinds } from '@kring/domain/letters'
import type { DossierView } from '@kring/functions/api/contract/referrals'
import { useTranslation } from '../../../i18n/index.ts'
import { Field, type FieldError, FieldGroup } from '../../../kit/index.ts'
import type { LetterDraft } from './letterDraft.ts'

type Props = {
  readonly dossier: DossierView
  readonly draft: LetterDraft
  readonly set: (field: string, value: string) => void
  readonly fieldErrorOf: (field: string) => FieldError | undefined
}

/** Chooses the letter, recipient and language. */
export function LetterChoice({ dossier, draft, set, fieldErrorOf }: Props) {
  const { t } = useTranslation('letters')
  const { t: participants } = useTranslation('participants')
  const all = addresseesIn(dossier)
  const groups = [...new Set(all.map(({ group }) => group))]
  const optionOf = ({ id, person, isUnplaced }: Addressee) => (
    <option key={id} value={id} disabled={isUnplaced}>
      {person.relation ? `${isolated(person.name)} (${isolated(person.relation)})` : person.name}
      {isUnplaced ? `: ${t('to.unplaced')}` : ''}
    </option>
  )
  return (
    <>
      <FieldGroup id="letter-kind" label={t('make.which')}>
        {letterKinds.map((kind, index) => (
          <label key={kind} className="choice">
            <input
              type="radio"
              id={index === 0 ? 'letter-kind' : undefined}
              name="letter-kind"
              checked={kind === draft.kind}
              onChange={() => set('kind', kind)}
            />
            <span>
              {t(`kind.${kind}.name`)}
              <span className="choice-hint">{t(`kind.${kind}.what`)}</span>
            </span>
          </label>
        ))}
      </FieldGroup>
      <Field id="letter-to" label={t('to.label')} hint={t('to.hint')} fieldError={fieldErrorOf('letter-to')}>
        {binding => (
          <select {...binding} value={draft.addressee?.id ?? ''} onChange={event => set('to', event.target.value)}>
            <option value="">{t('to.choose')}</option>
            {groups.map(group => (
              <optgroup key={group} label={participants(`group.${group}`)}>
                {all.filter(one => one.group === group).map(optionOf)}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {all.length === 0 && <p className="small soft">{t('to.nobody')}</p>}
      <FieldGroup id="letter-language" label={t('make.language')} className="letter-languages">
        {locales.map((one, index) => (
          <label key={one} className="choice">
            <input
              type="radio"
              id={index === 0 ? 'letter-language' : undefined}
              name="letter-language"
              checked={one === draft.locale}
              onChange={() => set('locale', one)}
            />
            <span>{t(`language.${one}`)}</span>
          </label>
        ))}
      </FieldGroup>
    </>
  )
}
