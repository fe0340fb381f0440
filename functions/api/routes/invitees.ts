import { dayIn, type GivenVoice, type InvitationSeen, invitationCalendar, readInvitationCode } from '@kring/domain'
import { type Context, Hono } from 'hono'
import { digest } from '../../data/index.ts'
import { invitationCodeHash, invitationSecret } from '../../invitationLink.ts'
import {
  AcknowledgeBody,
  AskOwnDataByInvitation,
  GiveVoice,
  InvitationAnswerBody,
  InvitationMessageBody,
  RedeemCode,
} from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { invitationOpener, type OpenedInvitation, openInvitation } from '../invitees/open.ts'
import { invitationView, ownDataAsked, seenNow, voiceNow } from '../invitees/view.ts'
import { jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { QuotaLimiter } from '../quotaLimiter.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { pictureLink } from '../trajectories/pictureLink.ts'

/** Routes for somebody of a circle with the link of their invitation. The secret is in a header, never in a path. */
export const invitees = (dependencies: Dependencies, tenants: TenantDirectory, quota: QuotaLimiter) => {
  const open = invitationOpener(dependencies, tenants, quota)
  const shown = (context: Context<RequestContext>, opened: Asking, now: InvitationSeen, given?: GivenVoice) => {
    const { tenant } = opened.tenantContext
    const ownData = ownDataAsked(opened, dayIn(dependencies.now(), tenant.timeZone))
    return invitationView(now, { tenant, locale: context.get('locale'), given, ownData })
  }
  return new Hono<RequestContext>()
    .get('/i/:tenant/invitation', async context => {
      const opened = await open(context, context.req.param('tenant'))
      const { seen, said, say, voice } = opened
      const now = seenNow(seen, said)
      await Promise.all([
        logLook(dependencies, opened),
        ...(now.isNew ? [say({ kind: 'opened', at: dependencies.now() })] : []),
      ])
      return context.json(shown(context, opened, now, voiceNow(now, said, voice)))
    })
    .get('/i/:tenant/calendar', async context => {
      const opened = await open(context, context.req.param('tenant'))
      const { invitee, seen, tenantContext } = opened
      const { dossier, person } = invitee
      const uid = `${digest('calendar', tenantContext.tenant.id, dossier, person)}@kring`
      const calendar = invitationCalendar(seen, { uid, at: dependencies.now() })
      if (calendar === undefined) throw new ApiProblem('not-found')
      await logLook(dependencies, opened)
      context.header('Content-Type', 'text/calendar; charset=utf-8')
      context.header('Content-Disposition', 'attachment; filename="afspraak.ics"')
      return context.body(calendar)
    })
    .get('/i/:tenant/pictures/:picture', async context => {
      const opened = await open(context, context.req.param('tenant'))
      const { seen, data, invitee, tenantContext } = opened
      const file = seen.plan?.pictures?.find(({ id }) => id === context.req.param('picture'))
      if (file === undefined) throw new ApiProblem('not-found')
      // Log first: when logging fails, no link is given.
      await logLook(dependencies, opened, file.id)
      const files = dependencies.files.pictures(tenantContext.tenant.id, invitee.dossier, data.as)
      return context.json(await pictureLink(files, file))
    })
    .post('/i/:tenant/answer', jsonBody(InvitationAnswerBody), async context => {
      const opened = await open(context, context.req.param('tenant'))
      const { seen, said, say } = opened
      const { answeredAt, ...given } = context.req.valid('json')
      if (!seen.mayAnswer) throw new ApiProblem('trajectory-state-unfit')
      if (given.day > seen.dayRevision) throw new ApiProblem('day-unknown')
      const answer = { kind: 'answered', ...given, answeredAt: notAfter(answeredAt, dependencies.now()) } as const
      await say(answer)
      return context.json(shown(context, opened, seenNow(seen, [...said, answer])))
    })
    .post('/i/:tenant/message', jsonBody(InvitationMessageBody), async context => {
      const opened = await open(context, context.req.param('tenant'))
      const { seen, said, say } = opened
      const { writtenAt, ...written } = context.req.valid('json')
      if (!seen.mayAnswer) throw new ApiProblem('trajectory-state-unfit')
      const message = { kind: 'message', ...written, writtenAt: notAfter(writtenAt, dependencies.now()) } as const
      await say(message)
      return context.json(shown(context, opened, seenNow(seen, [...said, message])))
    })
    .post('/i/:tenant/acknowledge', jsonBody(AcknowledgeBody), async context => {
      const opened = await open(context, context.req.param('tenant'))
      const { seen, said, say } = opened
      const { version } = context.req.valid('json')
      if (!seen.mayAnswer) throw new ApiProblem('trajectory-state-unfit')
      if (seen.requirements?.version !== version) throw new ApiProblem('requirements-changed')
      const acknowledged = { kind: 'acknowledged', version, at: dependencies.now() } as const
      await say(acknowledged)
      return context.json(shown(context, opened, seenNow(seen, [...said, acknowledged])))
    })
    .post('/i/:tenant/voice', jsonBody(GiveVoice), async context => {
      const opened = await open(context, context.req.param('tenant'))
      const { seen, said, say } = opened
      const { conference, ...given } = context.req.valid('json')
      if (seen.voice?.conference !== conference) throw new ApiProblem('voices-closed')
      if (Object.keys({ ...given.scores, ...given.statements }).length === 0) throw new ApiProblem('nothing-rated')
      const voice = { kind: 'voice', conference, ...given } as const
      await say(voice)
      return context.json(shown(context, opened, seenNow(seen, said), given))
    })
    .post('/i/:tenant/own-data', jsonBody(AskOwnDataByInvitation), async context => {
      const opened = await open(context, context.req.param('tenant'))
      const { seen, said, say, tenantContext } = opened
      const at = dependencies.now()
      // Another time says the same.
      const before = ownDataAsked(opened, dayIn(at, tenantContext.tenant.timeZone))
      if (before === undefined) await say({ kind: 'own-data', at })
      const asked = before === undefined ? { ...opened, ownDataAskedAt: at } : opened
      return context.json(shown(context, asked, seenNow(seen, said)))
    })
    .post('/i/:tenant/redeem', jsonBody(RedeemCode), async context => {
      const tenantContext = await tenants.open(context.req.param('tenant'))
      const { publicData, tenant } = tenantContext
      const giveBack = await quota.code(publicData, tenant.id, await context.get('network')())
      const code = readInvitationCode(context.req.valid('json').code)
      const hash = code === undefined ? '' : invitationCodeHash(dependencies.secret, tenant.id, code)
      const invitee = code === undefined ? undefined : await publicData.takeInvitationCode(hash, dependencies.now())
      const opened = invitee && (await openInvitation(dependencies, context, tenantContext, invitee))
      // Of several letters only the last one's code counts.
      if (invitee === undefined || opened?.code !== hash) throw new ApiProblem('invitation-code-unknown')
      await giveBack()
      return context.json({ personalLink: invitationSecret(dependencies.secret, { tenant: tenant.id, ...invitee }) })
    })
}

type Asking = Pick<OpenedInvitation, 'tenantContext' | 'ownDataAskedAt'>

/** A device whose clock is ahead must not make its answer the last one for ever. */
const notAfter = (moment: string | undefined, now: string): string =>
  moment === undefined || Date.parse(moment) > Date.parse(now) ? now : moment

/** Logs that somebody looks at their invitation, or at a picture of their plan, before it is shown (NEN 7513). */
const logLook = ({ now }: Dependencies, { data, invitee }: OpenedInvitation, attachment?: string): Promise<void> => {
  const look =
    attachment === undefined ? ({ action: 'follow' } as const) : ({ action: 'download', attachment } as const)
  return data.log({ at: now(), ...look, by: { role: 'circle-member', subject: invitee.person } })
}
