import type { PlanCommandName } from '../commands/plan.ts'

/** What a device writes of the plan on the day. Not what is asked and answered after the acceptance. */
const planOnDevice = [
  'write-agreement',
  'remove-agreement',
  'order-agreements',
  'set-plan',
  'return-for-detail',
  'accept-plan',
  'refuse-plan',
] as const satisfies readonly PlanCommandName[]
export type PlanOnDeviceName = (typeof planOnDevice)[number]

export const isPlanOnDevice = (name: string): name is PlanOnDeviceName => planOnDevice.some(one => one === name)
