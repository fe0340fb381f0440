import type { CountedDossier } from '@kring/domain/test-data/releaseMonths'

type Field = 'tenant' | 'variant' | 'sector' | 'municipality' | 'ageGroup' | 'source'

/** One of every kind of dossier that there might be, by these fields and the month; somewhere else too, for towns are many. */
export function everyKind(dossiers: readonly CountedDossier[], fields: readonly Field[]): readonly CountedDossier[] {
  const months = [...Map.groupBy(dossiers, ({ month }) => month).values()].flatMap(own => own.slice(0, 1))
  const elsewhere = months.map(one => ({ ...one, municipality: 'elsewhere' }))
  return fields.reduce<readonly CountedDossier[]>((kinds, field) => {
    const models = [...Map.groupBy([...dossiers, ...elsewhere], one => one[field]).values()].flatMap(own =>
      own.slice(0, 1),
    )
    return kinds.flatMap(kind => models.map(model => withField(kind, model, field)))
  }, months)
}

/** A sector is its partner's. */
const withField = (kind: CountedDossier, model: CountedDossier, field: Field): CountedDossier =>
  field === 'tenant' ? { ...kind, tenant: model.tenant, sector: model.sector } : { ...kind, [field]: model[field] }
