import * as z from 'zod'

const hostName = z
  .string()
  .regex(
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
    'expected a host name in lower case, such as www.kring.eu',
  )
const region = z.string().regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'expected an AWS region, such as eu-central-1')
const address = z.email('expected an e-mail address')
const whole = (least: number, most: number) =>
  z
    .int(`expected a whole number from ${least} to ${most}`)
    .min(least, `expected at least ${least}`)
    .max(most, `expected at most ${most}`)

/** The identity provider of an organisation whose people sign in with the account they have there. */
const provider = {
  /** AWS: the name is part of the sign-in address; 3 to 32 letters. */
  name: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{2,31}$/, 'expected 3 to 32 letters, digits and hyphens, a letter first'),
  /**
   * The e-mail domains of that organisation. Only an address of one of them is taken to be an account that was invited
   * here: otherwise a provider could name anybody's.
   */
  domains: z.array(hostName).min(1, 'expected at least one e-mail domain'),
}
const SsoProvider = z.discriminatedUnion('kind', [
  z.strictObject({
    ...provider,
    kind: z.literal('oidc'),
    issuer: z.url({ protocol: /^https$/, error: 'expected the issuer, an https address' }),
    clientId: z.string().min(1, 'expected the client id that the organisation gave'),
    /** The name of a secret in Secrets Manager, in the region, whose value is the client secret. */
    clientSecretName: z.string().regex(/^[\w/+=.@-]{1,512}$/, 'expected the name of a secret in Secrets Manager'),
  }),
  z.strictObject({
    ...provider,
    kind: z.literal('saml'),
    metadataUrl: z.url({ protocol: /^https$/, error: 'expected the address of the metadata, over https' }),
  }),
])
export type SsoProvider = Readonly<z.infer<typeof SsoProvider>>

/** What stands in `infra/environments/<name>.json`. A setting that is not here is refused: it may be a typo. */
export const EnvironmentFile = z
  .strictObject({
    /** Named in every stack (`kring-<name>-data`). */
    name: z.string().regex(/^[a-z][a-z0-9]{1,19}$/, 'expected 2 to 20 lower-case letters and digits'),
    /** The only account it is deployed to. */
    account: z.string().regex(/^\d{12}$/, 'expected the twelve digits of an AWS account, as text'),
    /** The only region where personal data is stored. */
    region,
    /** The site's host name, in the hosted zone. */
    domain: hostName,
    /** The Route 53 zone in which the records of the site and of mail are written. */
    hostedZone: z.strictObject({
      id: z.string().regex(/^Z[A-Z0-9]{1,31}$/, 'expected the id of a hosted zone, such as Z0123456789ABCDEFGHIJ'),
      name: hostName,
    }),
    /** AWS: the prefix of the sign-in page is shared by all accounts in a region, and may not hold aws, amazon or cognito. */
    signInPrefix: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'expected lower-case letters, digits and hyphens')
      .refine(prefix => !/aws|amazon|cognito/.test(prefix), 'expected a prefix without aws, amazon or cognito'),
    /** The domain that mail is sent from, in the hosted zone. */
    mailDomain: hostName,
    /** What receivers are asked to do with mail that only pretends to be from us, and where they report it (RFC 7489). */
    dmarc: z.strictObject({ policy: z.enum(['none', 'quarantine', 'reject']), reportsTo: address }),
    /** Address that receives alarms. */
    alarmEmail: address,
    /**
     * AWS: a user pool requires a second factor of all users or of none; it has no rule per group. So referrers need one
     * too. Use `optional` only for a trial without real families.
     * docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
     */
    secondFactor: z.enum(['required', 'optional']),
    /**
     * With it the stacks, the table and the user pool cannot be deleted. Without it everything goes with its stack, data
     * included, and `npm run deploy -- teardown` leaves nothing.
     */
    terminationProtection: z.boolean(),
    /**
     * Whether GuardDuty scans each upload for malware before the API reads it; default: no. AWS: priced per object and
     * gigabyte. docs.aws.amazon.com/guardduty/latest/ug/gdu-malware-protection-s3.html
     */
    malwareScan: z.boolean().optional(),
    /** Whether a browser may serve a conference day without signal; default: on. */
    dayWorker: z.enum(['on', 'off']).optional(),
    /** Identity providers of organisations. */
    sso: z.array(SsoProvider),
    /** The repository whose pipeline may deploy here, by GitHub's OIDC tokens; without it there is no such role. */
    github: z
      .strictObject({
        repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'expected owner/name'),
        /** GitHub's environment that the job runs in: its reviewers are who may deploy. */
        environment: z.string().regex(/^[\w.-]{1,255}$/, "expected the name of an environment of GitHub's"),
      })
      .optional(),
    rateLimit: z.strictObject({
      /** Of one address at the edge. AWS: a rate-based rule counts from 10. Per tenant the API counts (decision 31). */
      perAddressInFiveMinutes: whole(100, 2_000_000),
      /** Of all callers together at the API. */
      perSecond: whole(1, 10_000),
      burst: whole(1, 10_000),
    }),
    /** How many requests a function works on at once: no flood takes what other functions of the account need. */
    reservedConcurrency: z.strictObject({ api: whole(1, 1000), pages: whole(1, 1000) }),
    /** The table that a restore made and found to fit (docs/restore.md); without it the one that the data stack makes. */
    restoredTable: z
      .strictObject({
        name: z.string().regex(/^[\w.-]{3,255}$/),
        stream: z
          .string()
          .regex(/^arn:aws:dynamodb:[^:]+:\d{12}:table\/[^/]+\/stream\/.+$/, 'expected the ARN of its stream'),
      })
      .optional(),
    /** AWS: nobody can shorten a vault locked in compliance mode, the account's root included. */
    backup: z.strictObject({ mode: z.enum(['governance', 'compliance']), days: whole(1, 35), secondRegion: region }),
    budget: z.strictObject({ eurosPerMonth: whole(1, 1_000_000) }),
  })
  .superRefine((environment, { addIssue }) => {
    const { hostedZone, region, backup } = environment
    for (const setting of ['domain', 'mailDomain'] as const)
      if (!isWithin(environment[setting], hostedZone.name))
        addIssue({
          code: 'custom',
          path: [setting],
          message: `expected ${hostedZone.name} or a name in it, as hostedZone.name says`,
        })
    if (backup.secondRegion === region)
      addIssue({ code: 'custom', path: ['backup', 'secondRegion'], message: 'expected another region than the first' })
    if (backup.mode === 'compliance' && !environment.terminationProtection)
      addIssue({
        code: 'custom',
        path: ['backup', 'mode'],
        message: 'expected governance: what can be torn down must not be locked for good',
      })
    const names = environment.sso.map(({ name }) => name.toLowerCase())
    const claimed = environment.sso.flatMap(({ domains }) => domains)
    if (new Set(names).size < names.length || new Set(claimed).size < claimed.length)
      addIssue({ code: 'custom', path: ['sso'], message: 'expected each name and each e-mail domain once' })
  })

const isWithin = (name: string, zone: string): boolean => name === zone || name.endsWith(`.${zone}`)
