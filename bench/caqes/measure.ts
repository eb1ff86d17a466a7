import { recordingTracer, silentTracer } from '@/lib/rules/trace'
import type { Measure } from '../table'
import { inTurn } from '../timing'
import { type Establishment, generateEstablishments } from './establishments'
import { evaluateGrid } from './full-grid'
import { roundedApart } from './same-euros'
import { house } from './with-house'
import { hyperFormulaRow, hyperFormulaSheet } from './with-hyperformula'
import { publicodes } from './with-publicodes'

const size = 3_000
const aimPerSecond = 5_000
const rounds = 9

/** The speed of the law on 3 000 establishments, alone and beside two engines that people would reach for. */
export async function measure(): Promise<Measure[]> {
  const establishments = generateEstablishments(size)
  return [...(await measureGrids(establishments)), ...(await measureTransports(establishments))]
}

async function measureGrids(establishments: readonly Establishment[]): Promise<Measure[]> {
  let steps = 0
  const silent = async () => establishments.map((it) => evaluateGrid(it, silentTracer))
  const traced = async () => {
    steps = 0
    return establishments.map((it) => {
      const tracer = recordingTracer()
      const total = evaluateGrid(it, tracer)
      steps += tracer.steps.length
      return total
    })
  }
  const same = JSON.stringify(await silent()) === JSON.stringify(await traced())
  if (!same) throw new Error('a trace changes a total')
  const [withoutTraces = Number.NaN, withTraces = Number.NaN] = await inTurn([silent, traced], rounds, 3)
  const perSecond = (milliseconds: number) => (size / milliseconds) * 1000
  const detail = (milliseconds: number) => `${size} establishments in ${milliseconds.toFixed(0)} ms`
  return [
    grids('full grids, no trace', perSecond(withoutTraces), detail(withoutTraces)),
    grids(
      'full grids, with traces',
      perSecond(withTraces),
      `${detail(withTraces)}, ${(steps / size).toFixed(0)} steps each`,
    ),
  ]
}

const grids = (name: string, value: number, detail: string): Measure => ({
  name,
  value,
  unit: 'a second',
  aim: aimPerSecond,
  detail,
  atLeast: true,
})

async function measureTransports(cases: readonly Establishment[]): Promise<Measure[]> {
  const others = [publicodes(), hyperFormulaRow(), hyperFormulaSheet(cases.length)]
  const ours = house.run(cases)
  const apart = others.map(({ name, run }) => roundedApart(name, ours, run(cases)))
  const works = [house, ...others].map(
    ({ run }) =>
      async () =>
        run(cases),
  )
  const [own = Number.NaN, ...theirs] = await inTurn(works, 5, 1)
  return others.map(({ name }, index) => ({
    name: `transport table against ${name}`,
    value: (theirs[index] ?? Number.NaN) / own,
    unit: '×',
    aim: 20,
    detail: `${((own / cases.length) * 1000).toFixed(1)} µs against ${(((theirs[index] ?? 0) / cases.length) * 1000).toFixed(1)} µs; ${apart[index]} of ${cases.length} a cent apart`,
    atLeast: true,
  }))
}
