import type { LinearModel, OpenModel, Optimum, Question, Solver } from '@kring/domain/releases'
import type { Highs, Model } from 'highs'

/**
 * HiGHS (WebAssembly, MIT): one native model for a table, whose objective changes, so that each question starts from the last corner.
 * Loaded when it is first needed: it is 3.5 MB. `wasm`: the program's bytes, where it does not lie beside its loader.
 */
export async function createHighsSolver(wasm?: Uint8Array): Promise<Solver> {
  // Its types are those of a CommonJS module, whose default is another one than that of the module we get.
  const { default: load }: { readonly default: unknown } = await import('highs')
  if (typeof load !== 'function') throw new TypeError('highs has no loader')
  const highs: Highs = await load(wasm === undefined ? {} : { wasmBinary: wasm })
  return { open: model => openModel(highs, model) }
}

/** HiGHS: the code of a proven optimum, and of a model that nothing satisfies. */
const optimal = 7
const infeasible = 8

function openModel(highs: Highs, { low, high, rows }: LinearModel): OpenModel {
  const starts = [0]
  const indices: number[] = []
  for (const { columns } of rows) {
    for (const column of columns) indices.push(column)
    starts.push(indices.length)
  }
  const columns = low.length
  const model = highs.createModel({
    numCols: columns,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(columns),
    colLower: low,
    colUpper: high,
    rowLower: rows.map(row => row.low),
    rowUpper: rows.map(row => row.high),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns,
      starts,
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
  })
  // Without presolve the last basis is where the next question starts.
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', random_seed: 1 })
  return { maximise: question => maximise(model, columns, question), close: () => void model.dispose() }
}

function maximise(model: Model, columns: number, { weights, whole, seconds }: Question): Optimum {
  const cost = new Float64Array(columns)
  for (const [column, weight] of weights) cost[column] = weight
  const all = { kind: 'range', from: 0, to: columns - 1 } as const
  model.changeColsCost(all, cost)
  model.raw.zeroAllClocks()
  model.options.set({ time_limit: seconds, presolve: whole ? 'on' : 'off', solver: whole ? 'choose' : 'simplex' })
  if (whole) model.changeColsIntegrality(all, new Int32Array(columns).fill(1))
  try {
    const { modelStatus } = model.run()
    if (modelStatus === optimal) return { kind: 'optimal', values: model.getSolution().colValue }
    return { kind: modelStatus === infeasible ? 'infeasible' : 'unknown' }
  } finally {
    if (whole) model.clearIntegrality()
  }
}
