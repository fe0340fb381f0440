import { type IconName, icons } from './icons.ts'

/** A drawing beside words; it never stands in for them. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  )
}
