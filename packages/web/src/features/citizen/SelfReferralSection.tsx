import { getRouteApi } from '@tanstack/react-router'
import { SectionPage } from '../../form/pages/SectionPage.tsx'

const route = getRouteApi('/o/$tenant/self-referral/section/$section')

export function SelfReferralSection() {
  return <SectionPage sectionKey={route.useParams().section} search={route.useSearch()} />
}
