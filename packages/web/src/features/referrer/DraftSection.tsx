import { getRouteApi } from '@tanstack/react-router'
import { SectionPage } from '../../form/pages/SectionPage.tsx'

const sectionRoute = getRouteApi('/signed-in-layout/referrals/$tenant/drafts/$draft/section/$section')

/** A section of a draft, for the router. */
export function DraftSection() {
  return <SectionPage sectionKey={sectionRoute.useParams().section} />
}
