import type { Table } from '@kring/functions/data/index'
export async function seedDemo(_table: Table, _say: (line: string) => void): Promise<void> {}
export async function seedEmpty(_table: Table): Promise<void> {}
