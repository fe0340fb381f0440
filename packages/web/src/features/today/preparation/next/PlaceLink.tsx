import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { buttonClass } from '../../../../kit/index.ts'
import { focusId } from '../focus.ts'
import { usePreparation } from '../PreparationContext.ts'
import type { Place } from './placeOf.ts'

type Props = { readonly place: Place; readonly isButton?: boolean; readonly children: ReactNode }

/** Leads to the field that solves something: opens its form here, or goes to the part of the trajectory that has it. */
export function PlaceLink({ place, isButton = false, children }: Props) {
  const { trajectory, open, say } = usePreparation()
  const { tenant, id } = trajectory
  const look = isButton ? buttonClass() : undefined
  if ('part' in place)
    return (
      <Link
        className={look}
        to="/today/$tenant/$id/$part"
        params={{ tenant: tenant.id, id, part: place.part }}
        {...(place.person !== undefined && { hash: place.person })}
      >
        {children}
      </Link>
    )
  const { card, form, field } = place
  return (
    <a
      className={look}
      href={`#${card}`}
      onClick={event => {
        event.preventDefault()
        say('', card)
        if (form === undefined) focusId(card)
        else open(form, field)
      }}
    >
      {children}
    </a>
  )
}
