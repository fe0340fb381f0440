import { type PersonField, personFieldLabels, type Question } from '@kring/domain/forms'
import { localize } from '@kring/domain/language'
import { useTranslation } from '../../../../i18n/index.ts'

type Fields = Pick<Extract<Question, { requiredFields: unknown }>, 'fields' | 'requiredFields'>
type Props = { readonly question: Fields & { readonly key: string }; readonly put: (fields: Fields) => void }

const all = [
  'relation',
  'birthDate',
  'phone',
  'email',
  'language',
  'interpreter',
  'organisation',
  'address',
  'addressPrivate',
  'note',
] as const satisfies readonly PersonField[]
const asks = ['no', 'may', 'must'] as const
type Ask = (typeof asks)[number]

/** The fields asked about a person besides the name: not asked, optional or required. */
export function PersonFieldsEditor({ question: { key, fields, requiredFields }, put }: Props) {
  const { t: editor, locale } = useTranslation('formEditor')
  const askOf = (field: PersonField): Ask =>
    requiredFields.includes(field) ? 'must' : fields.includes(field) ? 'may' : 'no'
  const set = (field: PersonField, ask: Ask) => {
    const among = (isIn: boolean, chosen: readonly PersonField[]) =>
      all.filter(one => (one === field ? isIn : chosen.includes(one)))
    put({ fields: among(ask !== 'no', fields), requiredFields: among(ask === 'must', requiredFields) })
  }
  return (
    <fieldset>
      <legend>{editor('person.legend')}</legend>
      <p className="small soft">{editor('person.nameAlways')}</p>
      <div className="grid narrow-fields">
        {all.map(field => (
          <label key={field} className="person-field">
            <span>{localize(personFieldLabels[field], locale)}</span>
            <select
              id={`edit-${key}-person-${field}`}
              value={askOf(field)}
              onChange={event => {
                const ask = asks.find(one => one === event.target.value)
                if (ask) set(field, ask)
              }}
            >
              {asks.map(ask => (
                <option key={ask} value={ask}>
                  {editor(`person.${ask}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
