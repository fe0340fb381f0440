import { type Face, faces, scoreOfFace } from '@kring/domain/trajectory'
import { useTranslation } from '../i18n/index.ts'
import { FieldGroup } from '../kit/index.ts'
import './scores.css'

type Props = {
  readonly id: string
  readonly label: string
  /** The number that is chosen, as text; '' when nothing is. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** Five faces for a child, each of which stands for a number. */
  readonly hasFaces: boolean
}

const numbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const

/** How somebody found something: a number from 1 to 10, or a face. Nobody has to choose. */
export function ScoreField({ id, label, value, onChange, hasFaces }: Props) {
  const { t } = useTranslation('scores')
  if (hasFaces)
    return (
      <FieldGroup id={id} label={label}>
        <div className="smiles">
          {faces.map((face, index) => (
            <label key={face}>
              <input
                id={index === 0 ? id : `${id}-${face}`}
                type="radio"
                name={id}
                checked={value === String(scoreOfFace[face])}
                onChange={() => onChange(String(scoreOfFace[face]))}
                // What was chosen can be taken back: nobody has to say anything.
                onClick={() => value === String(scoreOfFace[face]) && onChange('')}
              />
              <FaceFigure face={face} />
              <span>{t(`face.${face}`)}</span>
            </label>
          ))}
        </div>
      </FieldGroup>
    )
  return (
    <FieldGroup id={id} label={label} hint={t('ends')}>
      <div className="scale">
        {numbers.map((number, index) => (
          <label key={number}>
            <input
              id={index === 0 ? id : `${id}-${number}`}
              type="radio"
              name={id}
              checked={value === number}
              onChange={() => onChange(number)}
              onClick={() => value === number && onChange('')}
            />
            <span className="num">{number}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

/** The mouth of each face, on a grid of 24. */
const mouths: Readonly<Record<Face, string>> = {
  'very-good': 'M7 13.5a5.2 5.2 0 0 0 10 0z',
  good: 'M7.5 14.5a5.2 5.2 0 0 0 9 0',
  fair: 'M8 15.5h8',
  'not-good': 'M8 16.5a5.2 5.2 0 0 1 8 0',
  bad: 'M7.5 17a5.2 5.2 0 0 1 9 0M8 8l2 1M16 8l-2 1',
}

function FaceFigure({ face }: { readonly face: Face }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <path d={`M9 10h.01M15 10h.01${mouths[face]}`} />
    </svg>
  )
}
