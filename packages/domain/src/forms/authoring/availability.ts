/** When a form takes referrals in: days as YYYY-MM-DD, both included; without one it is open on that side. */
export type Availability = { readonly opensOn?: string | undefined; readonly closesOn?: string | undefined }

/** Does it take referrals in on this day, in the tenant's own zone? */
export const isAvailableOn = ({ opensOn, closesOn }: Availability, day: string): boolean =>
  (opensOn === undefined || opensOn <= day) && (closesOn === undefined || day <= closesOn)
