import { getRouteApi } from '@tanstack/react-router'
import { BeginForm } from './new/BeginForm.tsx'
import { ChooseForm } from './new/ChooseForm.tsx'
import { NewReferralLayout, useNewReferral } from './new/NewReferralLayout.tsx'
import { NoForm } from './new/NoForm.tsx'
import { ReferrerFormUnavailable } from './new/ReferrerFormUnavailable.tsx'

const route = getRouteApi('/signed-in-layout/referrals/$tenant/new')
const formRoute = getRouteApi('/signed-in-layout/referrals/$tenant/new/$form')

/** Starts a referral with the only open form, or offers a choice. */
export function NewPage() {
  return (
    <NewReferralLayout tenant={route.useParams().tenant}>
      <AnyForm />
    </NewReferralLayout>
  )
}

function AnyForm() {
  const { forms } = useNewReferral()
  const [first, ...others] = forms
  if (!first) return <NoForm />
  return others.length === 0 ? <BeginForm id={first.id} /> : <ChooseForm />
}

/** Starts a referral with the form named in the address. */
export function NewFormPage() {
  const { tenant, form } = formRoute.useParams()
  return (
    <NewReferralLayout tenant={tenant}>
      <ThisForm key={form} form={form} />
    </NewReferralLayout>
  )
}

function ThisForm({ form }: { readonly form: string }) {
  const isOpen = useNewReferral().forms.some(({ id }) => id === form)
  return isOpen ? <BeginForm id={form} /> : <ReferrerFormUnavailable />
}
