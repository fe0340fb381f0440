import type { Place } from './people.ts'

/** Icons for people; each shape has the same meaning in the dossier, the circle and on the day. */
export function PersonIcon({ place }: { readonly place: Place }) {
  return (
    <svg className="mark" viewBox="-18 -18 36 36" aria-hidden="true">
      {place === 'main' && <circle className="m-main" r="13" />}
      {place === 'circle' && <circle className="m-full" r="10" />}
      {place === 'professional' && (
        <>
          <rect className="m-soft" x="-10.5" y="-10.5" width="21" height="21" rx="3" />
          <path className="m-sign" d="M0-5h.01M0 0v5.5" />
        </>
      )}
    </svg>
  )
}
