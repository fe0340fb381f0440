import { checkLetterTexts } from '@kring/domain'
import { type Context, Hono } from 'hono'
import { CorruptItem } from '../../data/index.ts'
import { logAccess } from '../accessLog.ts'
import { person, requireLeave } from '../authorise.ts'
import { type LetterDesk, type LetterTextsView, PrintLetter, SaveLetterTexts } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { configuring } from '../house/desk.ts'
import { saidIn } from '../house/faults.ts'
import { addresseeAt, addresseesOf, markOf, printedIn } from '../letters/desk.ts'
import { etag, ifMatch, jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { formOf, openFor, resourceOf } from '../referrals/command.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { variantNamed } from '../variants/named.ts'

/** Letters on paper: their words, which are the partner's; and those that are printed from a dossier. */
export const letters = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const desk = configuring(dependencies, tenants)
  /** Texts that can not be read keep nobody from writing: the letter then goes in the standard ones. */
  const orStandard = (error: unknown): undefined => {
    if (!(error instanceof CorruptItem)) throw error
    dependencies.log.error('unreadable letters', { error: error.name })
    return undefined
  }
  /** The dossier that the path names, for who may take it out of here. */
  const opened = async (context: Context<RequestContext, '/t/:tenant/referrals/:id'>) => {
    const room = await tenants.open(context.req.param('tenant'))
    const actor = person(context.get('actor'))
    const dossier = await openFor(dependencies, room, actor, context.req.param('id'), {})
    requireLeave(actor, 'dossier.export', resourceOf(dossier))
    return { room, actor, dossier, addressees: addresseesOf(dossier, await formOf(room, dossier)) }
  }
  return new Hono<RequestContext>()
    .get('/t/:tenant/letters/:variant', async context => {
      const { data } = await desk.toRead(context.req.param('tenant'), context.get('actor'))
      const { value: texts, revision } = await data.house.letters(variantNamed(context.req.param('variant')))
      context.header('ETag', etag(revision))
      return context.json({ texts, revision } satisfies LetterTextsView)
    })
    .put('/t/:tenant/letters/:variant', jsonBody(SaveLetterTexts), async context => {
      const { data, change } = await desk.toChange(context.req.param('tenant'), context.get('actor'))
      const variant = variantNamed(context.req.param('variant'))
      const revision = ifMatch(context)
      const value = context.req.valid('json')
      const faults = checkLetterTexts(value)
      if (faults.length > 0) throw new ApiProblem('letters-invalid', saidIn(context.get('locale'), faults))
      const saved = await data.house.saveLetters({ value, revision, ...change }, variant)
      context.header('ETag', etag(saved))
      return context.json({ revision: saved })
    })
    .get('/t/:tenant/referrals/:id/letters', async context => {
      const { room, actor, dossier, addressees } = await opened(context)
      const data = room.dataFor(actor)
      const [texts, { style }, entries] = await Promise.all([
        data.house.letters(dossier.referral.variant).catch(orStandard),
        room.house(),
        data.accessLog(dossier.head.id).read(),
      ])
      const marks = new Map(addressees.map(one => [markOf(dependencies, dossier, one), one.id]))
      const printed = printedIn(entries, actor, mark => marks.get(mark))
      return context.json({ texts: texts?.value ?? {}, mail: style.mail, printed } satisfies LetterDesk)
    })
    .post('/t/:tenant/referrals/:id/letters', jsonBody(PrintLetter), async context => {
      const { room, actor, dossier, addressees } = await opened(context)
      // Each of them says that it goes ahead.
      if (dossier.referral.state !== 'accepted') throw new ApiProblem('letter-too-early')
      const { kind, locale, to } = context.req.valid('json')
      const mark = markOf(dependencies, dossier, addresseeAt(addressees, to))
      await logAccess(dependencies, room, actor, dossier, 'print', { letter: { kind, locale, to: mark } })
      return context.body(null, 204)
    })
}
