import { getRouteApi } from '@tanstack/react-router'
import { SectionPage } from '../../form/pages/SectionPage.tsx'

const sectionRoute = getRouteApi('/signed-in-layout/referrals/$tenant/drafts/$draft/section/$section')

/** Route component of a draft's section. */
export function DraftSection() {
  return <SectionPage sectionKey={sectionRoute.useParams().section} />
}
