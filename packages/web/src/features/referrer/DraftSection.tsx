import { getRouteApi } from '@tanstack/react-router'
import { SectionPage } from '../../form/pages/SectionPage.tsx'

const route = getRouteApi('/signed-in-layout/referrals/$tenant/drafts/$draft/section/$section')

export function DraftSection() {
  return <SectionPage sectionKey={route.useParams().section} search={route.useSearch()} />
}
