import { queryOptions } from '@tanstack/react-query'
import { listImports, readFaults, readImport } from '../../api/imports.ts'

export const importsQuery = (base: string) =>
  queryOptions({ queryKey: ['imports', base], queryFn: () => listImports(base) })

export const importQuery = (base: string, id: string) =>
  queryOptions({ queryKey: ['import', base, id], queryFn: () => readImport(base, id) })

/** Of one check: another one may find others. */
export const faultsQuery = (base: string, id: string, version: number) =>
  queryOptions({ queryKey: ['import-faults', base, id, version], queryFn: () => readFaults(base, id) })
