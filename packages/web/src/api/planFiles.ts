import { download } from './download.ts'

/** What can be taken away of a plan: the paper, or the agreements for a calendar. */
export type PlanFile = 'plan.pdf' | 'plan.ics'
export type PlanFileChoice = {
  readonly language?: string | undefined
  readonly beside?: string | undefined
  readonly child?: string | undefined
  readonly version?: 'own' | 'everyone' | undefined
}
export type SavePlanFile = (file: PlanFile, choice: PlanFileChoice) => Promise<void>

const saveFrom =
  (at: string, personalLink?: string): SavePlanFile =>
  (file, choice) =>
    download(`${at}/${file}`, {
      query: choice,
      accept: file === 'plan.pdf' ? 'application/pdf' : 'text/calendar',
      name: file === 'plan.pdf' ? 'plan.pdf' : 'afspraken.ics',
      ...(personalLink === undefined ? {} : { personalLink }),
    })

const part = encodeURIComponent
/** Of a trajectory, for its coordinator. */
export const planOfTrajectory = (tenant: string, id: string) => saveFrom(`/t/${part(tenant)}/trajectories/${part(id)}`)
/** What was released to who referred. */
export const planOfReferral = (tenant: string, id: string) => saveFrom(`/t/${part(tenant)}/referrals/${part(id)}`)
/** What somebody of the circle may read, with the secret of their link. */
export const planOfInvitation = (tenant: string, secret: string) => saveFrom(`/i/${part(tenant)}`, secret)
/** What was released to somebody outside the circle, with the secret of their link. */
export const planOfRelease = (tenant: string, secret: string) => saveFrom(`/i/${part(tenant)}/released`, secret)
