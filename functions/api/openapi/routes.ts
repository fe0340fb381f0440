import { access } from './operations/access.ts'
import { attachments } from './operations/attachments.ts'
import { branding } from './operations/branding.ts'
import { claims } from './operations/claims.ts'
import { complaints } from './operations/complaints.ts'
import { coordinators } from './operations/coordinators.ts'
import { drafts } from './operations/drafts.ts'
import { editionFiles } from './operations/editionFiles.ts'
import { forms } from './operations/forms.ts'
import { grants } from './operations/grants.ts'
import { imports } from './operations/imports.ts'
import { invitees } from './operations/invitees.ts'
import { letters } from './operations/letters.ts'
import { operator } from './operations/operator.ts'
import { overview } from './operations/overview.ts'
import { papers } from './operations/papers.ts'
import { partnerReport } from './operations/partnerReport.ts'
import { people } from './operations/people.ts'
import { personalLink } from './operations/personalLink.ts'
import { pictures } from './operations/pictures.ts'
import { referrals } from './operations/referrals.ts'
import { releases } from './operations/releases.ts'
import { retention } from './operations/retention.ts'
import { rights } from './operations/rights.ts'
import { start } from './operations/start.ts'
import { trajectories } from './operations/trajectories.ts'
import { variants } from './operations/variants.ts'
import { webhooks } from './operations/webhooks.ts'

export type { Operation } from './operations/operation.ts'

/** Every operation of the API, as the contract documents it; a test compares this list with the routes themselves. */
export const operations = [
  ...start,
  ...forms,
  ...branding,
  ...letters,
  ...variants,
  ...retention,
  ...drafts,
  ...referrals,
  ...attachments,
  ...access,
  ...people,
  ...webhooks,
  ...personalLink,
  ...invitees,
  ...operator,
  ...grants,
  ...partnerReport,
  ...imports,
  ...overview,
  ...coordinators,
  ...claims,
  ...complaints,
  ...trajectories,
  ...papers,
  ...pictures,
  ...rights,
  ...editionFiles,
  ...releases,
]
