/**
 * The definition of the table, from which CDK builds it in the cloud and the local host creates it. Attribute names are
 * short because each is stored and billed with every item.
 */
export const tableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Epoch seconds. Expiry is also checked in code: DynamoDB may be days late, the local engine never deletes. */
  timeToLive: 'expiresAt',
  stream: 'NEW_IMAGE',
  indexes: [
    {
      /** A tenant's referrals: `T#<tenant>#REFERRALS`, sorted by stage then date. */
      name: 'TenantIndex',
      partitionKey: 'listPk',
      sortKey: 'listSk',
      projection: [
        'id',
        'tenant',
        'variant',
        'source',
        'state',
        'submittedAt',
        'updatedAt',
        'municipality',
        'themes',
        'version',
      ],
    },
    {
      /**
       * A referrer's own referrals: `T#<tenant>#BY#<subject>`. Includes the title that the referrer gave it, encrypted, with
       * the dossier's wrapped key. And the coordinators of a region: `OPS#ROSTER#<region>`, each record likewise.
       */
      name: 'OwnerIndex',
      partitionKey: 'ownPk',
      sortKey: 'ownSk',
      projection: [
        'id',
        'tenant',
        'variant',
        'source',
        'state',
        'submittedAt',
        'updatedAt',
        'private',
        'key',
        'version',
      ],
    },
    {
      /** The operator's work list: `OPS#<region>`, the longest waiting first. Never a name or free text. */
      name: 'OpsIndex',
      partitionKey: 'opsPk',
      sortKey: 'opsSk',
      projection: [
        'id',
        'tenant',
        'tenantName',
        'variant',
        'source',
        'state',
        'step',
        'submittedAt',
        'waitingSince',
        'dueOn',
        'municipality',
        'themes',
        'sector',
        'version',
      ],
    },
    {
      /**
       * A person's memberships: `ID#<subject>`. It projects only the scopes of a partner's system: role and place are
       * read from the table's own key, which a role cannot write outside its scope.
       */
      name: 'PersonIndex',
      partitionKey: 'personPk',
      sortKey: 'personSk',
      projection: ['scopes'],
    },
    {
      /**
       * What falls due, of all tenants: `DUE#<shard>`, sorted by the moment. Kinds and ids only; whose an entry is, is read
       * from the table's own key.
       */
      name: 'DueIndex',
      partitionKey: 'duePk',
      sortKey: 'dueSk',
      projection: ['kind', 'ref', 'since', 'attempts'],
    },
    {
      /**
       * A tenant's access logs together, by month: `T#<tenant>#LOG#<month>`, in order. The reason stays encrypted with the
       * dossier's key; it is projected because the entry's keyed hash covers it.
       */
      name: 'AccessIndex',
      partitionKey: 'logPk',
      sortKey: 'logSk',
      projection: ['entry', 'private', 'mac', 'expiresAt', 'maintenance'],
    },
  ],
} as const

export type IndexName = (typeof tableDefinition)['indexes'][number]['name']
