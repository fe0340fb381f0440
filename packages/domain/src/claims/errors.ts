/** Why a command on what a coordinator claims is refused. */
export type ClaimErrorCode =
  /** There is no sheet of this year yet. */
  | 'claim-nothing-there'
  | 'claim-day-in-future'
  /** Another year than that of the sheet: each year has its own. */
  | 'claim-other-year'
  /** More than a day has hours, a day's drive, or what one expense can be (`mostOfOne`). */
  | 'claim-amount-unfit'
  /** An expense says what was paid for; only an expense has a receipt. */
  | 'claim-fields-unfit'
  /** The flat rate is for volunteers, in countries that know it, instead of a receipt. */
  | 'claim-flat-unfit'
  /** An expense is submitted with a photo or PDF of its receipt, with one on paper, or at the flat rate. */
  | 'claim-receipt-missing'
  | 'claim-too-many'
  | 'claim-entry-unknown'
  /** It was changed since whoever decides or edits saw it. */
  | 'claim-entry-changed'
  /** It is in another state than the command needs: what is approved or paid is never changed. */
  | 'claim-entry-fixed'
  | 'claim-listed-twice'
  | 'claim-nothing-to-submit'
  /** Nobody approves, refuses or pays what they claim themself. */
  | 'claim-own'

export type ClaimError = { readonly code: ClaimErrorCode }
