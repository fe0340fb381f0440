import { useShownBranding } from '../i18n/branding.ts'

const around = [
  [16, 4.6, 3.1],
  [24.7, 8.4, 2.7],
  [27.6, 17.4, 3],
  [22.6, 25.2, 2.6],
  [13.6, 27.2, 3],
  [5.9, 22, 2.6],
  [4.6, 12.6, 2.9],
] as const

/**
 * The organisation's logo, or the Kring mark in the brand colour when there is none. The name is rendered beside it.
 */
export function Logo() {
  const { logo } = useShownBranding()
  if (logo) return <img className="house-logo" {...logo} alt="" />
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <g fill="var(--brand)">
        {around.map(([cx, cy, r]) => (
          <circle key={cx} cx={cx} cy={cy} r={r} />
        ))}
      </g>
      <circle cx="16" cy="16" r="4" fill="var(--accent)" />
    </svg>
  )
}
