import * as z from 'zod'
import { type Consumed, type OpenStore, openStore, rolesFrom } from '../data/index.ts'
import { KeyEnvironment, keyWrapperFrom } from '../keyEnvironment.ts'
import type { Log } from '../log.ts'
import { once } from '../once.ts'
import type { StreamDependencies } from './dependencies.ts'
import { folderMailer } from './mail/folderMailer.ts'
import type { Mailer } from './mail/mail.ts'
import { streamHandler } from './streamHandler.ts'

const Environment = z.object({
  KRING_TABLE: z.string().min(3),
  KRING_SECRET: z.string().min(32),
  ...KeyEnvironment,
  KRING_PUBLIC_URL: z.url(),
  /** Exactly one of these: the folder that mails are written to, or the address that SES sends from. */
  KRING_MAIL_FOLDER: z.string().optional(),
  KRING_MAIL_FROM: z.string().optional(),
  DYNAMODB_ENDPOINT: z.url().optional(),
  AWS_REGION: z.string().optional(),
  AWS_ENDPOINT_URL_STS: z.url().optional(),
})

export type StreamHostOptions = {
  readonly mailer?: Mailer
  readonly log?: Log
  readonly now?: () => string
  readonly onConsumed?: (consumed: Consumed) => void
  readonly count?: StreamDependencies['count']
  /** The function's credentials, when they differ from those of the process. */
  readonly credentials?: OpenStore['credentials']
}

/** Builds the stream handler from the host's environment. Throws a ZodError that names what is missing. */
export const streamFromEnvironment = (
  env: Readonly<Record<string, string | undefined>>,
  host: StreamHostOptions = {},
) => streamHandler(streamDependencies(env, host))

/** What the effects of the stream need, also those that fall due. Throws a ZodError that names what is missing. */
export function streamDependencies(
  env: Readonly<Record<string, string | undefined>>,
  host: StreamHostOptions,
): StreamDependencies {
  const settings = Environment.parse(env, { jitless: true })
  const now = host.now ?? (() => new Date().toISOString())
  const store = openStore({
    table: settings.KRING_TABLE,
    endpoint: settings.DYNAMODB_ENDPOINT,
    region: settings.AWS_REGION,
    credentials: host.credentials,
    roles: rolesFrom(env),
    stsEndpoint: settings.AWS_ENDPOINT_URL_STS,
    onConsumed: host.onConsumed,
    secret: settings.KRING_SECRET,
    ...keyWrapperFrom(settings, host.count),
  })
  return {
    store,
    mailer: host.mailer ?? mailerFrom(settings, now),
    now,
    secret: settings.KRING_SECRET,
    publicUrl: settings.KRING_PUBLIC_URL,
    log: host.log ?? { info: () => {}, error: (message, line) => console.error(JSON.stringify({ message, ...line })) },
    count: host.count ?? (() => {}),
  }
}

function mailerFrom(settings: z.infer<typeof Environment>, now: () => string): Mailer {
  if (settings.KRING_MAIL_FOLDER !== undefined) return folderMailer(settings.KRING_MAIL_FOLDER, now)
  if (settings.KRING_MAIL_FROM !== undefined) return lazySesMailer(settings.KRING_MAIL_FROM)
  throw new TypeError('set KRING_MAIL_FOLDER or KRING_MAIL_FROM')
}

/** The client of SES is loaded at the first mail: most batches send none. */
function lazySesMailer(from: string): Mailer {
  const mailer = once(async () => (await import('./mail/sesMailer.ts')).sesMailer(from))
  return { send: async mail => (await mailer()).send(mail) }
}
