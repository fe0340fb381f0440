export { markOfEvent, noDossier } from './storedDelivery.ts'
export { TooManySubscriptions } from './subscriptions.ts'
export { webhookKind, webhookResumeKind } from './work.ts'
