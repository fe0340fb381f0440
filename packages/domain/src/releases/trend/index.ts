export * from './barLayout.ts'
export * from './trend.ts'
export * from './trendSvg.ts'
