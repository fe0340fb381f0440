import type { CustomMessageTriggerEvent } from 'aws-lambda'
import { identityMail } from './identityMail.ts'
import { siteFrom } from './siteFrom.ts'

const site = siteFrom(process.env)

/** Cognito's custom-message trigger. It reads nothing and sends nothing: Cognito sends what it answers. */
export const handler = async (event: CustomMessageTriggerEvent): Promise<CustomMessageTriggerEvent> =>
  identityMail(event, site)
