import { getRouteApi } from '@tanstack/react-router'
import { BeginForm } from './new/BeginForm.tsx'
import { ChooseForm } from './new/ChooseForm.tsx'
import { FormAway } from './new/FormAway.tsx'
import { NewRoom, useNewRoom } from './new/NewRoom.tsx'
import { NoForm } from './new/NoForm.tsx'

const route = getRouteApi('/signed-in-layout/referrals/$tenant/new')
const formRoute = getRouteApi('/signed-in-layout/referrals/$tenant/new/$form')

/** A new referral: with the only form there is, or the one that is chosen here. */
export function NewPage() {
  return (
    <NewRoom tenant={route.useParams().tenant}>
      <AnyForm />
    </NewRoom>
  )
}

function AnyForm() {
  const { forms } = useNewRoom()
  const [first, ...others] = forms
  if (!first) return <NoForm />
  return others.length === 0 ? <BeginForm id={first.id} /> : <ChooseForm />
}

/** A new referral with the form in the address. */
export function NewFormPage() {
  const { tenant, form } = formRoute.useParams()
  return (
    <NewRoom tenant={tenant}>
      <ThisForm key={form} form={form} />
    </NewRoom>
  )
}

function ThisForm({ form }: { readonly form: string }) {
  const isOpen = useNewRoom().forms.some(({ id }) => id === form)
  return isOpen ? <BeginForm id={form} /> : <FormAway />
}
