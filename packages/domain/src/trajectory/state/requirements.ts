/** A minimum requirement for a safe plan (G5), with its mandatory reason. */
export type Requirement = {
  readonly id: string
  readonly text: string
  readonly reason: string
  readonly setBy?: string | undefined
}

/**
 * The minimum requirements and their version: each change makes a new one, which must be frozen, disclosed and
 * acknowledged again (G6). Who was told what is with each person.
 */
export type RequirementLedger = {
  readonly version: number
  readonly items: readonly Requirement[]
  readonly frozen?: { readonly version: number; readonly at: string } | undefined
}

export const noRequirements: RequirementLedger = { version: 0, items: [] }

/** Whether the requirements stand as they are now. */
export const isFrozen = ({ version, frozen }: RequirementLedger): boolean => frozen?.version === version
