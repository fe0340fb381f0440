import { dayIn } from '@kring/domain'
import { constantFields, type ImportFault, type ImportMapping, importFields, neededFields } from '@kring/domain/imports'
import { type Context, Hono } from 'hono'
import { forImports, type ImportBatch, type ImportPlace } from '../../data/imports/index.ts'
import { forRegister, VersionConflict } from '../../data/index.ts'
import { isPlatformAdmin, requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import {
  CheckImport,
  LookAtFile,
  MapValues,
  mostFileBytes,
  RunImport,
  StartImport,
  TakeBackImport,
} from '../contract/imports.ts'
import type { Dependencies } from '../dependencies.ts'
import { begin, guessedMapping, lookInto } from '../imports/begin.ts'
import { check, readAll } from '../imports/check.ts'
import { isMeaning, namedChoices } from '../imports/choices.ts'
import { faultLine, faultsCsv } from '../imports/faultWords.ts'
import { type Importer, isOf, withGrants } from '../imports/partners.ts'
import { rememberedValues } from '../imports/rememberedValues.ts'
import { importNext, type RunContext, takeBackNext } from '../imports/run.ts'
import { releaseClaims, started } from '../imports/start.ts'
import { stillCounted } from '../imports/stillCounted.ts'
import { importLine, importView } from '../imports/views.ts'
import { etag, ifMatch, jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { NoSuchWork, signing } from '../signing.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'

/** Faults that are given at once; all of them are in the file. */
const mostFaults = 500
/** Milliseconds for which a step goes on. */
const patience = 4000
const ofOperator = { kind: 'operator' } as const

/** Past trajectories of spreadsheets, taken over as figures: a partner's by its admin, those of several by a platform admin. */
export const imports = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const { store, now, secret } = dependencies

  type Person = ReturnType<typeof requireSignedIn>
  type Opened = { readonly importer: Importer; readonly by: Person }
  type Asking = Context<RequestContext>

  const ofPartner = async (context: Asking, isChange: boolean): Promise<Opened> => {
    const { tenant } = await tenants.open(context.req.param('tenant') ?? '')
    const actor = requireSignedIn(context.get('actor'))
    const resource = { kind: 'tenant', tenant: tenant.id } as const
    requirePermission(actor, 'figures.import', resource)
    if (isChange) await requireStillHolds(store, actor, 'figures.import', resource)
    // A second check, by the role that signs.
    const place = { tenant: signing.importing(actor, tenant.id).tenant }
    return opened(place, [tenant], actor)
  }
  const ofOperatorItself = async (context: Asking, isChange: boolean): Promise<Opened> => {
    const actor = requireSignedIn(context.get('actor'))
    requirePermission(actor, 'figures.import', ofOperator)
    if (!isPlatformAdmin(actor)) throw new NoSuchWork()
    if (isChange) await requireStillHolds(store, actor, 'figures.import', ofOperator)
    return opened('operator', await forRegister(store).tenants(), actor)
  }
  const opened = async (
    place: ImportPlace,
    partners: Parameters<typeof withGrants>[1],
    by: Person,
  ): Promise<Opened> => {
    const data = forImports(store, place)
    return { importer: { place, data, partners: await withGrants(data, partners) }, by }
  }

  /** The day as most of who imports has it: a date of tomorrow is a typing error. */
  const today = () => dayIn(now(), 'Europe/Brussels')
  const running = ({ by }: Opened, context: Asking): RunContext => ({
    locale: context.get('locale'),
    ...{ store, secret, today: today(), now, patience },
    sign: (tenant, grant) => signing.importCounting(by, tenant, grant),
  })

  const found = async ({ importer }: Opened, context: Asking): Promise<ImportBatch> => {
    const batch = await importer.data.read(context.req.param('import') ?? '')
    if (batch === undefined) throw new ApiProblem('not-found')
    return batch
  }
  /** The import as its author saw it. */
  const toChange = async (
    who: Opened,
    context: Asking,
    states: readonly ImportBatch['state'][],
  ): Promise<ImportBatch> => {
    const version = ifMatch(context)
    const batch = await found(who, context)
    if (batch.version !== version) throw new ApiProblem('changed-meanwhile')
    if (!states.includes(batch.state)) throw new ApiProblem('import-not-now')
    return batch
  }
  /** DynamoDB may remove what has expired days late. */
  const kept = (batch: ImportBatch): ImportBatch => {
    if (batch.keptUntil <= now()) throw new ApiProblem('import-expired')
    return batch
  }
  const orChanged = async <Value>(change: Promise<Value>): Promise<Value> => {
    try {
      return await change
    } catch (error) {
      throw error instanceof VersionConflict ? new ApiProblem('changed-meanwhile') : error
    }
  }
  const shown = async (who: Opened, batch: ImportBatch, context: Asking) => {
    context.header('ETag', etag(batch.version))
    const left = batch.state === 'taken-back' ? await stillCounted(who.importer, batch, running(who, context)) : 0
    return importView(who.importer, batch, context.get('locale'), left)
  }
  const fileOf = ({
    content,
    sheet,
    headerRow,
  }: {
    readonly content: string
    readonly sheet?: string | undefined
    readonly headerRow?: number | undefined
  }) => {
    const bytes = Buffer.from(content, 'base64')
    if (bytes.length > mostFileBytes) throw new ApiProblem('too-large')
    return { content: new Uint8Array(bytes), sheet, headerRow }
  }

  const columns = async ({ importer }: Opened, file: ReturnType<typeof fileOf>, context: Asking) => {
    const { table, found: columnsFound } = await lookInto(file)
    const remembered = await importer.data.remembered(columnsFound.layout, now())
    const place = isOf(importer.place)
    const mapping: ImportMapping = remembered?.mapping ?? guessedMapping(columnsFound, place)
    const fields = importFields.filter(field => field !== 'partner' || place === 'operator')
    const constants = constantFields.filter(field => fields.includes(field) && field !== 'municipality')
    return {
      kind: table.kind,
      sheets: [...table.sheets],
      ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
      headerRow: columnsFound.headerRow,
      rows: columnsFound.rows.length,
      columns: columnsFound.columns.map(({ examples, guess, ...column }) => ({
        ...column,
        examples: [...examples],
        ...(guess === undefined ? {} : { guess }),
      })),
      mapping,
      isRemembered: remembered !== undefined,
      fields,
      needed: [...(place === 'operator' ? ['partner'] : []), ...neededFields],
      constants: Object.fromEntries(
        constants.map(field => [field, [...namedChoices(field, importer.partners, context.get('locale'))]]),
      ),
    }
  }
  const mapped = async (
    who: Opened,
    context: Asking,
    values: Readonly<Record<string, Readonly<Record<string, string>>>>,
  ) => {
    const batch = kept(await toChange(who, context, ['read', 'checked']))
    const { data, partners } = who.importer
    const words = await data.words(batch)
    for (const [field, own] of Object.entries(values))
      for (const [word, means] of Object.entries(own)) {
        const isThere = words[field] !== undefined && Object.hasOwn(words[field], word)
        if (!isThere || !isMeaning(field, means, partners)) throw new ApiProblem('import-word-unknown')
      }
    const next = Object.fromEntries(
      Object.entries(words).map(([field, own]) => {
        const said = values[field] ?? {}
        const all = Object.entries(own).map(([word, one]) => [
          word,
          Object.hasOwn(said, word) ? { ...one, means: said[word] } : one,
        ])
        return [field, Object.fromEntries(all)]
      }),
    )
    return orChanged(
      data.saveWords(
        { ...batch, state: 'read', faulty: 0, faults: [], from: undefined, to: undefined },
        next,
        rememberedValues(next, partners),
      ),
    )
  }
  const imported = async (who: Opened, context: Asking, leaveOut: boolean) => {
    const batch = kept(await toChange(who, context, ['read', 'checked', 'importing']))
    if (batch.state === 'read') throw new ApiProblem('import-not-checked')
    if (batch.faulty > 0 && !leaveOut && batch.state === 'checked') throw new ApiProblem('import-has-faults')
    if (batch.faulty === batch.rows) throw new ApiProblem('import-nothing-left')
    const begun =
      batch.state === 'importing' ? batch : await orChanged(started(who.importer, batch, running(who, context)))
    return orChanged(importNext(who.importer, begun, running(who, context)))
  }
  const takenBack = async (who: Opened, context: Asking) => {
    const batch = await toChange(who, context, ['importing', 'imported', 'taking-back', 'taken-back'])
    const { data } = who.importer
    // Once more when it was taken back already: a step that was killed meanwhile may have left rows counted.
    const begun =
      batch.state === 'taking-back'
        ? batch
        : await orChanged(
            data.save({
              ...batch,
              ...{ state: 'taking-back', doneChunks: 0, done: 0, takenBack: 0 },
              ...(batch.state === 'importing' ? { countedChunks: batch.doneChunks } : {}),
            }),
          )
    const next = await orChanged(takeBackNext(who.importer, begun, running(who, context)))
    if (next.state === 'taken-back') {
      await releaseClaims(who.importer, next)
      await data.removeRead(next)
    }
    return next
  }
  const faults = async ({ importer }: Opened, batch: ImportBatch) => {
    if (batch.state === 'read') throw new ApiProblem('import-not-checked')
    if (batch.state !== 'checked' && batch.state !== 'importing') throw new ApiProblem('import-not-now')
    const found: ImportFault[] = []
    await readAll(importer, batch, today(), ofRow => void found.push(...ofRow))
    return found
  }

  const namesOf = async ({ importer }: Opened, batch: ImportBatch) => ({
    ...batch.columns,
    ...(await importer.data.names(batch)),
  })

  /** The same routes for a partner and for the operator. */
  const routesAt = (
    base: '/t/:tenant/imports' | '/ops/imports',
    open: (context: Asking, isChange: boolean) => Promise<Opened>,
  ) =>
    new Hono<RequestContext>()
      .get(base, async context => {
        const { importer } = await open(context, false)
        return context.json({ imports: (await importer.data.list()).map(importLine) })
      })
      .post(`${base}/columns`, jsonBody(LookAtFile), async context =>
        context.json(await columns(await open(context, true), fileOf(context.req.valid('json')), context)),
      )
      .post(base, jsonBody(StartImport), async context => {
        const who = await open(context, true)
        const { mapping, ...file } = context.req.valid('json')
        const batch = await begin(who.importer, fileOf(file), mapping, who.by, {
          now: now(),
          id: dependencies.newId(),
          secret,
        })
        return context.json(await shown(who, batch, context), 201)
      })
      .get(`${base}/:import`, async context => {
        const who = await open(context, false)
        return context.json(await shown(who, await found(who, context), context))
      })
      .delete(`${base}/:import`, async context => {
        const who = await open(context, true)
        const batch = await toChange(who, context, ['read', 'checked'])
        await orChanged(who.importer.data.remove(batch))
        await releaseClaims(who.importer, batch)
        return context.body(null, 204)
      })
      .put(`${base}/:import/values`, jsonBody(MapValues), async context => {
        const who = await open(context, true)
        return context.json(await shown(who, await mapped(who, context, context.req.valid('json').values), context))
      })
      .post(`${base}/:import/check`, jsonBody(CheckImport), async context => {
        const who = await open(context, true)
        const batch = kept(await toChange(who, context, ['read', 'checked']))
        return context.json(
          await shown(who, await orChanged(check(who.importer, batch, today(), context.get('locale'))), context),
        )
      })
      .get(`${base}/:import/faults`, async context => {
        const who = await open(context, false)
        const batch = await found(who, context)
        const all = await faults(who, batch)
        const names = await namesOf(who, batch)
        const lines = all.slice(0, mostFaults).map(fault => faultLine(names, fault, context.get('locale')))
        return context.json({ total: all.length, faults: lines })
      })
      .get(`${base}/:import/faults.csv`, async context => {
        const who = await open(context, false)
        const batch = await found(who, context)
        const csv = faultsCsv(await namesOf(who, batch), await faults(who, batch), context.get('locale'))
        context.header('Content-Disposition', 'attachment; filename="faults.csv"')
        context.header('Content-Type', 'text/csv; charset=utf-8')
        return context.body(csv)
      })
      .post(`${base}/:import/import`, jsonBody(RunImport), async context => {
        const who = await open(context, true)
        const batch = await imported(who, context, context.req.valid('json').leaveOut)
        return context.json(await shown(who, batch, context))
      })
      .post(`${base}/:import/take-back`, jsonBody(TakeBackImport), async context => {
        const who = await open(context, true)
        return context.json(await shown(who, await takenBack(who, context), context))
      })

  return new Hono<RequestContext>()
    .route('/', routesAt('/t/:tenant/imports', ofPartner))
    .route('/', routesAt('/ops/imports', ofOperatorItself))
}
