/** The days on which a form accepts referrals: YYYY-MM-DD, both included; unlimited on a side without a day. */
export type Availability = { readonly opensOn?: string | undefined; readonly closesOn?: string | undefined }

/** Whether it accepts referrals on this day in the tenant's time zone. */
export const isAvailableOn = ({ opensOn, closesOn }: Availability, day: string): boolean =>
  (opensOn === undefined || opensOn <= day) && (closesOn === undefined || day <= closesOn)
