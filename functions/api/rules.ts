import {
  type Action,
  type Actor,
  commandNames,
  coordinatorCommands,
  recordCommandNames,
  referralCommands,
  trajectoryActions,
} from '@kring/domain'
import { createMiddleware } from 'hono/factory'
import { wasAsked } from './authorise.ts'
import { type RequestContext, routeOf } from './middleware/request.ts'

/**
 * What a route must have checked before it answers: one of these actions, that the caller is signed in, or nothing when
 * public.
 */
export type Rule = 'public' | 'signed-in' | readonly [Action, ...Action[]]

const anyOf = ([first, ...others]: readonly Action[]): Rule => {
  if (first === undefined) throw new TypeError('a rule names at least one action')
  return [first, ...others]
}

/** Which of them depends on the command, which handleCoordinatorCommand asks. */
const ofCoordinators = anyOf([...new Set(recordCommandNames.map(name => coordinatorCommands[name].action))])

/** The rule of every route. An API with a route that is not listed here does not start, and its build fails. */
export const rules: Readonly<Record<string, Rule>> = {
  'GET /api/health': 'public',
  'GET /api/openapi.json': 'public',
  'GET /api/form-definition.schema.json': 'public',
  'GET /api/me': 'signed-in',
  'POST /api/me/invitations/:role/:place/acceptance': 'signed-in',
  'DELETE /api/me/invitations/:role/:place': 'signed-in',
  'GET /api/t': 'public',
  'GET /api/t/:tenant': 'public',
  'GET /api/t/:tenant/forms/:form': ['form.read', 'citizen-form.read', 'system-form.read'],
  'GET /api/t/:tenant/forms': ['citizen-form.read'],
  'POST /api/t/:tenant/forms': ['form.edit'],
  'GET /api/t/:tenant/forms/:form/schema': ['form.read', 'citizen-form.read', 'system-form.read'],
  'GET /api/t/:tenant/forms/:form/draft': ['form.edit'],
  'PUT /api/t/:tenant/forms/:form/draft': ['form.edit'],
  'POST /api/t/:tenant/forms/:form/draft': ['form.edit'],
  'DELETE /api/t/:tenant/forms/:form/draft': ['form.edit'],
  'GET /api/t/:tenant/forms/:form/check': ['form.edit'],
  'POST /api/t/:tenant/forms/:form/publish': ['form.edit'],
  'GET /api/t/:tenant/forms/:form/versions': ['form.edit'],
  'PUT /api/t/:tenant/forms/:form/opening': ['form.edit'],
  'GET /api/t/:tenant/house-style': ['tenant.configure'],
  'PUT /api/t/:tenant/house-style': ['tenant.configure'],
  'GET /api/t/:tenant/logo': 'public',
  'PUT /api/t/:tenant/logo': ['tenant.configure'],
  'DELETE /api/t/:tenant/logo': ['tenant.configure'],
  'GET /api/t/:tenant/texts': ['tenant.configure'],
  'PUT /api/t/:tenant/texts': ['tenant.configure'],
  'GET /api/t/:tenant/texts/:variant': ['tenant.configure'],
  'PUT /api/t/:tenant/texts/:variant': ['tenant.configure'],
  'GET /api/t/:tenant/letters/:variant': ['tenant.configure'],
  'PUT /api/t/:tenant/letters/:variant': ['tenant.configure'],
  'GET /api/t/:tenant/variants': ['tenant.configure'],
  'PUT /api/t/:tenant/variants/:variant': ['tenant.configure'],
  'POST /api/t/:tenant/variants/:variant/enable': ['tenant.configure'],
  'POST /api/t/:tenant/variants/:variant/disable': ['tenant.configure'],
  'PUT /api/t/:tenant/legal-ground': ['tenant.configure'],
  'GET /api/t/:tenant/retention': ['tenant.configure'],
  'PUT /api/t/:tenant/retention/:variant': ['tenant.configure'],
  'GET /api/t/:tenant/referrals/:id/retention': ['dossier.decide'],
  'GET /api/t/:tenant/drafts': ['draft.keep'],
  'POST /api/t/:tenant/drafts': ['draft.keep'],
  'GET /api/t/:tenant/drafts/:draft': ['draft.keep'],
  'PUT /api/t/:tenant/drafts/:draft': ['draft.keep'],
  'DELETE /api/t/:tenant/drafts/:draft': ['draft.keep'],
  'POST /api/t/:tenant/referrals': [referralCommands.submit.action],
  'GET /api/t/:tenant/referrals': ['referral.list-tenant', 'referral.list-own'],
  'GET /api/t/:tenant/referrals/:id': ['dossier.read', 'referral.follow'],
  // Which of them depends on the command: handleCommand asks that one.
  'POST /api/t/:tenant/referrals/:id/:command': anyOf([
    ...new Set(commandNames.map(name => referralCommands[name].action)),
  ]),
  'GET /api/t/:tenant/referrals/:id/duplicates': ['duplicates.judge'],
  'GET /api/t/:tenant/referrals/:id/export': ['dossier.export'],
  'POST /api/t/:tenant/referrals/:id/printed': ['dossier.export'],
  'GET /api/t/:tenant/referrals/:id/rights': ['dossier.export'],
  'POST /api/t/:tenant/referrals/:id/rights/also-in': ['dossier.export'],
  'POST /api/t/:tenant/referrals/:id/rights/file': ['dossier.export'],
  'POST /api/t/:tenant/referrals/:id/rights/file.json': ['dossier.export'],
  'POST /api/t/:tenant/referrals/:id/rights/file.pdf': ['dossier.export'],
  'GET /api/t/:tenant/referrals/:id/letters': ['dossier.export'],
  'POST /api/t/:tenant/referrals/:id/letters': ['dossier.export'],
  'POST /api/t/:tenant/referrals/:id/emergency': ['dossier.open-in-emergency'],
  'GET /api/t/:tenant/access-log': ['access-log.read-all'],
  'GET /api/t/:tenant/referrals/:id/access-log': ['access-log.read'],
  'POST /api/t/:tenant/referrals/:id/revoke-link': ['link.revoke'],
  'POST /api/t/:tenant/referrals/:id/renew-link': ['link.renew'],
  'GET /api/t/:tenant/referrals/:id/attachments/:attachment': ['attachment.read'],
  'POST /api/t/:tenant/transfers': ['referral.submit'],
  'POST /api/t/:tenant/transfers/taken': ['referral.submit'],
  'POST /api/t/:tenant/attachments': ['referral.submit'],
  'POST /api/t/:tenant/attachments/:id/check': ['referral.submit'],
  'GET /api/t/:tenant/members': ['member.list'],
  'POST /api/t/:tenant/members': ['member.grant'],
  'DELETE /api/t/:tenant/members/:role/:subject': ['member.grant'],
  'POST /api/t/:tenant/members/:role/:subject/invitation': ['member.grant'],
  'GET /api/t/:tenant/clients': ['client.manage'],
  'POST /api/t/:tenant/clients': ['client.manage'],
  'POST /api/t/:tenant/clients/:client/secrets': ['client.manage'],
  'DELETE /api/t/:tenant/clients/:client/older-secrets': ['client.manage'],
  'DELETE /api/t/:tenant/clients/:client': ['client.manage'],
  'GET /api/p/:tenant/status': ['referral.follow'],
  'POST /api/p/:tenant/withdraw': [referralCommands.withdraw.action],
  'POST /api/p/:tenant/send-message': [referralCommands['send-message'].action],
  'POST /api/p/:tenant/ask-own-data': [referralCommands['ask-own-data'].action],
  'POST /api/p/:tenant/close': ['link.revoke'],
  'GET /api/i/:tenant/invitation': ['invitation.answer'],
  'GET /api/i/:tenant/calendar': ['invitation.answer'],
  'GET /api/i/:tenant/pictures/:picture': ['invitation.answer'],
  'POST /api/i/:tenant/answer': ['invitation.answer'],
  'POST /api/i/:tenant/message': ['invitation.answer'],
  'POST /api/i/:tenant/acknowledge': ['invitation.answer'],
  'POST /api/i/:tenant/voice': ['invitation.answer'],
  'POST /api/i/:tenant/own-data': ['invitation.answer'],
  'POST /api/i/:tenant/redeem': ['invitation.answer'],
  'GET /api/ops/queue': ['ops.queue'],
  'GET /api/ops/dossiers': ['ops.queue'],
  'POST /api/ops/search': ['ops.search'],
  'GET /api/ops/tenants': ['tenant.onboard'],
  'GET /api/ops/sectors/:sector/without-ground': ['tenant.onboard'],
  'POST /api/ops/tenants': ['tenant.onboard'],
  'POST /api/ops/form-copies': ['form.copy'],
  'GET /api/ops/grants': ['grant.keep'],
  'POST /api/ops/grants': ['grant.keep'],
  'GET /api/ops/grants/:funder/:grant': ['grant.keep'],
  'GET /api/ops/grants/:funder/:grant/money': ['grant.keep'],
  'PUT /api/ops/grants/:funder/:grant': ['grant.keep'],
  'POST /api/ops/grants/:funder/:grant/end': ['grant.keep'],
  'GET /api/ops/grants/:funder/:grant/invoices/:quarter': ['grant.keep'],
  'GET /api/ops/grants/:funder/:grant/invoices/:quarter/lines': ['grant.keep'],
  'GET /api/ops/grants/:funder/:grant/invoices/:quarter/lines.csv': ['grant.keep'],
  'GET /api/t/:tenant/report': ['partner-report.read'],
  'GET /api/t/:tenant/report.csv': ['partner-report.read'],
  'GET /api/t/:tenant/report.xlsx': ['partner-report.read'],
  'GET /api/t/:tenant/invoices': ['invoice.read'],
  'GET /api/t/:tenant/invoices/:grant/:quarter': ['invoice.read'],
  'GET /api/t/:tenant/invoices/:grant/:quarter/lines.csv': ['invoice.read'],
  'GET /api/t/:tenant/imports': ['figures.import'],
  'POST /api/t/:tenant/imports/columns': ['figures.import'],
  'POST /api/t/:tenant/imports': ['figures.import'],
  'GET /api/t/:tenant/imports/:import': ['figures.import'],
  'DELETE /api/t/:tenant/imports/:import': ['figures.import'],
  'PUT /api/t/:tenant/imports/:import/values': ['figures.import'],
  'POST /api/t/:tenant/imports/:import/check': ['figures.import'],
  'GET /api/t/:tenant/imports/:import/faults': ['figures.import'],
  'GET /api/t/:tenant/imports/:import/faults.csv': ['figures.import'],
  'POST /api/t/:tenant/imports/:import/import': ['figures.import'],
  'POST /api/t/:tenant/imports/:import/take-back': ['figures.import'],
  'GET /api/ops/imports': ['figures.import'],
  'POST /api/ops/imports/columns': ['figures.import'],
  'POST /api/ops/imports': ['figures.import'],
  'GET /api/ops/imports/:import': ['figures.import'],
  'DELETE /api/ops/imports/:import': ['figures.import'],
  'PUT /api/ops/imports/:import/values': ['figures.import'],
  'POST /api/ops/imports/:import/check': ['figures.import'],
  'GET /api/ops/imports/:import/faults': ['figures.import'],
  'GET /api/ops/imports/:import/faults.csv': ['figures.import'],
  'POST /api/ops/imports/:import/import': ['figures.import'],
  'POST /api/ops/imports/:import/take-back': ['figures.import'],
  'GET /api/ops/partners': ['tenant.onboard'],
  'GET /api/ops/tenants/:tenant': ['tenant.onboard'],
  'PUT /api/ops/tenants/:tenant': ['tenant.onboard'],
  'GET /api/ops/members': ['member.list'],
  'POST /api/ops/members': ['member.grant'],
  'DELETE /api/ops/members/:role/:place/:subject': ['member.grant'],
  'POST /api/ops/members/:role/:place/:subject/confirmation': ['member.grant'],
  'POST /api/ops/members/:role/:place/:subject/invitation': ['member.grant'],
  'GET /api/ops/coordinators': ['coordinator.list'],
  'GET /api/ops/coordinator-candidates': ['coordinator.keep'],
  'POST /api/ops/coordinators': [coordinatorCommands.register.action],
  'GET /api/ops/coordinators/:person': ['coordinator.list'],
  'POST /api/ops/coordinators/:person/:command': ofCoordinators,
  'GET /api/me/coordinator': ['coordinator.edit'],
  'POST /api/me/coordinator/:command': ofCoordinators,
  'GET /api/ops/training': ['coordinator.list'],
  'POST /api/ops/training': ['coordinator.keep'],
  'PUT /api/ops/training/:session': ['coordinator.keep'],
  'GET /api/me/claims': ['costs.claim'],
  'POST /api/me/claims/:region/:year/:command': ['costs.claim'],
  'POST /api/me/receipts': ['costs.claim'],
  'POST /api/me/receipts/:id/check': ['costs.claim'],
  'GET /api/me/claims/:region/:year/receipts/:entry': ['costs.claim'],
  'GET /api/ops/claims/:region/:year/:person/receipts/:entry': ['costs.decide'],
  'GET /api/ops/claims': ['costs.decide'],
  'POST /api/ops/claims/:region/:year/:person/:command': ['costs.decide'],
  'GET /api/ops/claims/payments': ['costs.decide'],
  'GET /api/ops/claims/payments.csv': ['costs.decide'],
  'POST /api/ops/claims/payments': ['costs.decide'],
  'POST /api/t/:tenant/complaints': ['complaint.file'],
  'GET /api/p/:tenant/complaint': ['complaint.follow'],
  'POST /api/p/:tenant/complaint/add-words': ['complaint.follow'],
  'POST /api/p/:tenant/complaint/withdraw-complaint': ['complaint.follow'],
  'GET /api/ops/complaints': ['complaint.handle'],
  'GET /api/ops/complaints/:tenant/:id': ['complaint.handle'],
  'POST /api/ops/complaints/:tenant': ['complaint.handle'],
  'POST /api/ops/complaints/:tenant/:id/:command': ['complaint.handle'],
  'GET /api/ops/overview': ['overview.read'],
  'GET /api/ops/unfunded': ['overview.read'],
  'GET /api/ops/coordinator-forecast': ['trajectory.list'],
  'GET /api/ops/fidelity': ['trajectory.list'],
  'GET /api/ops/trajectories': ['trajectory.list'],
  'GET /api/ops/trajectories/counts': ['trajectory.list'],
  'GET /api/t/:tenant/trajectory-counts': ['trajectory.count'],
  // What comes is the caller's own: the role reads no other list.
  'GET /api/me/trajectories': 'signed-in',
  'GET /api/t/:tenant/trajectories/:id': ['trajectory.read', 'trajectory.answer-offer'],
  'GET /api/t/:tenant/trajectories/:id/grants': ['trajectory.read'],
  'GET /api/t/:tenant/trajectories/:id/matches': ['trajectory.assign'],
  'GET /api/t/:tenant/trajectories/:id/history': ['trajectory.read'],
  'POST /api/t/:tenant/trajectories/:id/start': ['dossier.decide'],
  'POST /api/t/:tenant/trajectories/:id/day-bag': ['trajectory.prepare'],
  'POST /api/t/:tenant/trajectories/:id/day-queue': ['trajectory.prepare'],
  'POST /api/t/:tenant/trajectories/:id/day-queue-sealed': ['trajectory.prepare'],
  'POST /api/t/:tenant/trajectories/:id/pictures': ['trajectory.prepare'],
  'POST /api/t/:tenant/trajectories/:id/pictures/:picture/check': ['trajectory.prepare'],
  'GET /api/t/:tenant/trajectories/:id/pictures/:picture': ['trajectory.prepare'],
  'POST /api/t/:tenant/trajectories/:id/letters.pdf': ['trajectory.prepare'],
  'GET /api/t/:tenant/trajectories/:id/plan.pdf': ['trajectory.prepare'],
  'GET /api/t/:tenant/trajectories/:id/plan.ics': ['trajectory.prepare'],
  'GET /api/t/:tenant/referrals/:id/plan.pdf': [referralCommands.withdraw.action],
  'GET /api/t/:tenant/referrals/:id/plan.ics': [referralCommands.withdraw.action],
  'GET /api/i/:tenant/plan.pdf': ['invitation.answer'],
  'GET /api/i/:tenant/plan.ics': ['invitation.answer'],
  'GET /api/i/:tenant/released': ['invitation.answer'],
  'GET /api/i/:tenant/released/standing': ['invitation.answer'],
  'GET /api/i/:tenant/released/plan.pdf': ['invitation.answer'],
  'GET /api/i/:tenant/released/plan.ics': ['invitation.answer'],
  'POST /api/t/:tenant/trajectories/:id/:command': trajectoryActions,
  'GET /api/ops/releases': ['release.publish'],
  'GET /api/ops/releases/:funder/:grant/:asOf/:number': ['release.publish'],
  'POST /api/ops/releases/:funder/:grant/:asOf/:number/publish': ['release.publish'],
  'POST /api/ops/releases/:funder/:grant/:asOf/:number/again': ['release.publish'],
  'POST /api/ops/releases/:funder/:grant/:asOf/:number/correction': ['release.publish'],
  'POST /api/ops/releases/:funder/:grant/:asOf/:number/remind': ['release.publish'],
  'GET /api/f/:funder/editions': ['usage.read'],
  'GET /api/f/:funder/editions/:grant/:asOf/:number': ['usage.read'],
  'GET /api/f/:funder/editions/:grant/:asOf/:number/report.xlsx': ['usage.read'],
  'GET /api/f/:funder/editions/:grant/:asOf/:number/report.csv': ['usage.read'],
  'GET /api/f/:funder/editions/:grant/:asOf/:number/report.json': ['usage.read'],
  'GET /api/f/:funder/editions/:grant/:asOf/:number/report.pdf': ['usage.read'],
  'GET /api/f/:funder/editions/:grant/:asOf/:number/open.csv': ['usage.read'],
  'GET /api/f/:funder/editions/:grant/:asOf/:number/open.json': ['usage.read'],
  'PUT /api/f/:funder/open/:grant/:asOf': ['usage.open'],
  'DELETE /api/f/:funder/open/:grant/:asOf': ['usage.open'],
  'GET /api/r': 'public',
  'GET /api/r/:funder/:grant/:asOf': 'public',
  'GET /api/r/:funder/:grant/:asOf/open.csv': 'public',
  'GET /api/r/:funder/:grant/:asOf/open.json': 'public',
}

type Route = { readonly method: string; readonly path: string }
const nameOf = ({ method, path }: Route): string => `${method} ${path}`

/** The rule of a route; undefined for what is none. */
export const ruleOf = (route: Route): Rule | undefined => rules[nameOf(route)]

/** Throws for a route without a rule, and for a rule without a route. */
export function requireRules(routes: readonly Route[]): void {
  const names = new Set(routes.filter(({ method }) => method !== 'ALL').map(nameOf))
  const without = [...names].filter(name => rules[name] === undefined)
  if (without.length > 0) throw new TypeError(`routes without a rule: ${without.join(', ')}`)
  const gone = Object.keys(rules).filter(name => !names.has(name))
  if (gone.length > 0) throw new TypeError(`rules without a route: ${gone.join(', ')}`)
}

/** Blocks an answer when the route did not check its rule, which is a bug. */
export const withRules = createMiddleware<RequestContext>(async (context, next) => {
  await next()
  if (!context.res.ok) return
  const route = routeOf(context)
  if (route !== undefined && wasHeld(ruleOf(route), context.get('actor'))) return
  context.res = undefined
  throw new TypeError(`answered without asking leave: ${route === undefined ? 'no route' : nameOf(route)}`)
})

function wasHeld(rule: Rule | undefined, actor: Actor): boolean {
  if (rule === undefined) return false
  if (rule === 'public') return true
  return (rule === 'signed-in' ? [rule] : rule).some(question => wasAsked(actor, question))
}
