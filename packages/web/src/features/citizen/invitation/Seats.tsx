import { useTranslation } from '../../../i18n/index.ts'

type Props = {
  /** Who is in the middle; without a name there is no word in it. */
  readonly middle?: string | undefined
  readonly others: number
  /** Your place is open until you say that you come. */
  readonly isTaken: boolean
  readonly hasFace: boolean
}

const centre = 100
const radius = 76
/** More marks than this no longer look like a circle of people. */
const most = 12
/** A longer name does not fit in the middle. */
const longestName = 8

/** A picture of the circle, with a place in it for who reads this. */
export function Seats({ middle, others, isTaken, hasFace }: Props) {
  const { t } = useTranslation('invitee')
  const shown = Math.min(most, Math.max(4, others))
  const places = Array.from({ length: shown }, (_, index) => {
    const angle = (2 * Math.PI * (index + 1)) / (shown + 1)
    return [centre + radius * Math.sin(angle), centre - radius * Math.cos(angle)] as const
  })
  const name = middle !== undefined && [...middle].length <= longestName ? middle : undefined
  return (
    <svg className="seats" viewBox="0 0 200 200" role="img" aria-label={t(isTaken ? 'seats.taken' : 'seats.open')}>
      <circle className="ring" cx={centre} cy={centre} r={radius} />
      {places.map(([x, y]) => (
        <circle key={`${x} ${y}`} className="other" cx={x} cy={y} r="10" />
      ))}
      <circle className={isTaken ? 'seat taken' : 'seat'} cx={centre} cy={centre - radius} r="18" />
      <text className={isTaken ? 'on' : ''} x={centre} y={centre - radius + 5}>
        {t('seats.you')}
      </text>
      <circle className="middle" cx={centre} cy={centre} r="28" />
      {hasFace && <path className="face" d="M91 94h.01M109 94h.01M90 106c3 7 17 7 20 0" />}
      {!hasFace && name !== undefined && (
        <text className="me" x={centre} y={centre + 5}>
          {name}
        </text>
      )}
    </svg>
  )
}
