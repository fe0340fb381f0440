import { type IconName, icons } from './icons.ts'

/** A decorative icon, hidden from assistive technology; always used beside text. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  )
}
