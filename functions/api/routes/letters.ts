import { checkLetterTexts } from '@kring/domain'
import { type Context, Hono } from 'hono'
import { CorruptItem } from '../../data/index.ts'
import { logAccess } from '../accessLog.ts'
import { requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { withSentences } from '../branding/faults.ts'
import { tenantConfiguration } from '../branding/tenantConfiguration.ts'
import { type LetterContext, type LetterTextsView, PrintLetter, SaveLetterTexts } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { addresseeMark, listAddressees, printedLetters, requireAddressee } from '../letters/addressees.ts'
import { etag, ifMatch, jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { formOf, openDossier, resourceOf } from '../referrals/openDossier.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { readingOf } from '../tenantWork/reading.ts'
import { requireVariant } from '../variants/requireVariant.ts'

/** Letters: the partner's texts, and printing them from a dossier. */
export const letters = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const configuration = tenantConfiguration(dependencies, tenants)
  /** When the partner's texts cannot be read, logs it and falls back to the standard texts. */
  const orStandard = (error: unknown): undefined => {
    if (!(error instanceof CorruptItem)) throw error
    dependencies.log.error('unreadable letters', { error: error.name })
    return undefined
  }
  /** Opens the dossier in the path for a caller who may export it. */
  const opened = async (context: Context<RequestContext, '/t/:tenant/referrals/:id'>) => {
    const tenantContext = await tenants.open(context.req.param('tenant'))
    const actor = requireSignedIn(context.get('actor'))
    const dossier = await openDossier(dependencies, tenantContext, actor, context.req.param('id'), {})
    requirePermission(actor, 'dossier.export', resourceOf(dossier))
    await requireStillHolds(dependencies.store, actor, 'dossier.export', resourceOf(dossier))
    return { tenantContext, actor, dossier, addressees: listAddressees(dossier, await formOf(tenantContext, dossier)) }
  }
  return new Hono<RequestContext>()
    .get('/t/:tenant/letters/:variant', async context => {
      const { data } = await configuration.toRead(context.req.param('tenant'), context.get('actor'))
      const { value: texts, revision } = await data.branding.letters(requireVariant(context.req.param('variant')))
      context.header('ETag', etag(revision))
      return context.json({ texts, revision } satisfies LetterTextsView)
    })
    .put('/t/:tenant/letters/:variant', jsonBody(SaveLetterTexts), async context => {
      const { data, change } = await configuration.toChange(context.req.param('tenant'), context.get('actor'))
      const variant = requireVariant(context.req.param('variant'))
      const revision = ifMatch(context)
      const value = context.req.valid('json')
      const faults = checkLetterTexts(value)
      if (faults.length > 0) throw new ApiProblem('letters-invalid', withSentences(context.get('locale'), faults))
      const saved = await data.branding.saveLetters({ value, revision, ...change }, variant)
      context.header('ETag', etag(saved))
      return context.json({ revision: saved })
    })
    .get('/t/:tenant/referrals/:id/letters', async context => {
      const { tenantContext, actor, dossier, addressees } = await opened(context)
      const [texts, { style }, { entries, since }] = await Promise.all([
        tenantContext.publicData.letters(dossier.referral.variant).catch(orStandard),
        tenantContext.branding(),
        readingOf(tenantContext, actor, dossier.head.id).letterPrints(),
      ])
      const marks = new Map(addressees.map(one => [addresseeMark(dependencies, dossier, one), one.id]))
      const printed = printedLetters(entries, actor, mark => marks.get(mark))
      const printedSince = since === undefined ? {} : { printedSince: since }
      return context.json({
        texts: texts?.value ?? {},
        mail: style.mail,
        printed,
        ...printedSince,
      } satisfies LetterContext)
    })
    .post('/t/:tenant/referrals/:id/letters', jsonBody(PrintLetter), async context => {
      const { tenantContext, actor, dossier, addressees } = await opened(context)
      // Every letter states that the conference goes ahead.
      if (dossier.referral.state !== 'accepted') throw new ApiProblem('letter-too-early')
      const { kind, locale, to } = context.req.valid('json')
      const mark = addresseeMark(dependencies, dossier, requireAddressee(addressees, to))
      await logAccess(dependencies, tenantContext, actor, dossier, 'print', { letter: { kind, locale, to: mark } })
      return context.body(null, 204)
    })
}
