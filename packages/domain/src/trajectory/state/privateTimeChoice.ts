export const keepers = ['family', 'child'] as const

/**
 * Who chose that an interpreter or support person stays in private time (G14): the family, or a child whose support it is.
 * `chosenBy`: the name of who said so.
 */
export type PrivateTimeChoice = { readonly by: (typeof keepers)[number]; readonly chosenBy: string }
