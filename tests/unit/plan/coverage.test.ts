import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageSentence } from '@/components/national/coverage-words'
import { countCoverage, coverageMatrix, coverageOf, idleProgrammes, uncovered } from '@/lib/plan/coverage'
import { askedChanges, type Declination } from '@/lib/plan/declination'
import { type Theme, targetChoices } from '@/lib/plan/national'
import { nationalQuery, readNationalAddress } from '@/lib/plan/national-address'
import { buildTree } from '@/lib/plan/tree'
import { day } from '@/tests/support/plan-facts'

const themes: readonly Theme[] = [
  {
    id: 't1',
    title: 'PRÉVENTION',
    axes: [
      {
        id: 'a1',
        number: 1,
        title: 'Prévenir',
        objectives: [
          { id: 'o1', title: 'Vacciner' },
          { id: 'o2', title: 'Dépister' },
        ],
      },
      { id: 'a2', number: 2, title: 'Limiter', objectives: [{ id: 'o3', title: 'Arrêter de fumer' }] },
    ],
  },
]

function declination(
  axisId: string,
  objectiveId: string | null,
  source = 'p1',
  more: Partial<Declination> = {},
): Declination {
  return {
    id: `${source}-${axisId}-${objectiveId}`,
    source: { kind: 'programme', id: source, name: source, programme: source, abandoned: false },
    ...{ axisId, objectiveId, regionCode: '01', on: day('2018-06-12'), byName: 'Une personne', reason: null },
    ...more,
  }
}
const abandoned = declination('a2', 'o3', 'x1', {
  source: { kind: 'action', id: 'x1', name: 'Action 1', programme: 'p1', abandoned: true },
})

describe('how the national plan is declined', () => {
  const states = (declinations: readonly Declination[]) =>
    coverageOf(themes, declinations).flatMap((theme) =>
      theme.axes.map((axis) => [axis.id, axis.state, ...axis.objectives.map((objective) => objective.state)]),
    )

  it.each([
    ['nothing', [], 'not_declined', ['not_declined', 'not_declined']],
    [
      'one objective: its axis is declined, its neighbour is not',
      [declination('a1', 'o1')],
      'declined',
      ['declined', 'not_declined'],
    ],
    [
      'the axis as a whole: its objectives are through it',
      [declination('a1', null)],
      'declined',
      ['through_axis', 'through_axis'],
    ],
    ['both', [declination('a1', null), declination('a1', 'o2')], 'declined', ['through_axis', 'declined']],
  ] as const)('by %s', (_, declinations, axis, objectives) => {
    expect(states(declinations)[0]).toEqual(['a1', axis, ...objectives])
  })

  it('an abandoned action is shown and covers nothing', () => {
    const covered = coverageOf(themes, [abandoned])
    expect(covered[0]?.axes[1]).toMatchObject({
      state: 'not_declined',
      objectives: [{ state: 'not_declined', by: [abandoned] }],
    })
  })

  it('is counted, and what is missing is named', () => {
    const covered = coverageOf(themes, [declination('a1', 'o1')])
    expect(countCoverage(covered)).toEqual({ axes: { declined: 1, total: 2 }, objectives: { declined: 1, total: 3 } })
    expect(uncovered(covered)[0]?.axes.map((axis) => [axis.title, axis.objectives.map((one) => one.title)])).toEqual([
      ['Prévenir', ['Dépister']],
      ['Limiter', ['Arrêter de fumer']],
    ])
    expect(uncovered(coverageOf(themes, [declination('a1', null), declination('a2', null)]))).toEqual([])
  })

  it('is still counted over the whole plan when only what is missing is listed', () => {
    const [theme] = uncovered(coverageOf(themes, [declination('a1', null), declination('a2', 'o3'), abandoned]))
    expect(theme).toBeUndefined()
    const [partly] = uncovered(coverageOf(themes, [declination('a1', 'o1')]))
    expect(partly?.share).toEqual({ declined: 1, total: 2 })
    expect(partly?.axes.map(({ share, objectives }) => [share, objectives.length])).toEqual([
      [{ declined: 1, total: 2 }, 1],
      [{ declined: 0, total: 1 }, 1],
    ])
  })

  it('never counts more than there is, and the missing part is the rest, whatever is declined', () => {
    const links = fc.array(
      fc.constantFrom(declination('a1', null), declination('a1', 'o2'), declination('a2', 'o3'), abandoned),
    )
    fc.assert(
      fc.property(links, (declinations) => {
        const covered = coverageOf(themes, declinations)
        const { objectives } = countCoverage(covered)
        const missing = uncovered(covered).flatMap((theme) => theme.axes.flatMap((axis) => axis.objectives))
        expect(missing.length).toBe(objectives.total - objectives.declined)
      }),
    )
  })

  it('reads as a sentence', () => {
    const region = { name: 'Guadeloupe' }
    const covered = coverageOf(themes, [declination('a1', 'o1')])
    expect(coverageSentence({ region, plan: {}, themes: covered, idle: [{}] }, '15 juin 2018')).toBe(
      'Au 15 juin 2018, la région Guadeloupe décline 1 des 2 axes nationaux ; 1 ne l’est pas. 1 de ses programmes n’en décline aucun.',
    )
    expect(coverageSentence({ region, plan: null, themes: covered, idle: [] }, '15 juin 2018')).toContain(
      'n’a pas de plan en vigueur',
    )
  })
})

describe('the choices of the form of declinations', () => {
  it('are every axis before its objectives, each with the words of what it stands in', () => {
    expect(targetChoices(themes).map(({ value }) => value)).toEqual([
      'axis:a1',
      'objective:o1',
      'objective:o2',
      'axis:a2',
      'objective:o3',
    ])
    expect(targetChoices(themes).slice(3)).toEqual([
      { value: 'axis:a2', label: 'Axe 2 : Limiter', help: 'PRÉVENTION · l’axe entier' },
      { value: 'objective:o3', label: 'Arrêter de fumer', help: 'PRÉVENTION · axe 2 : Limiter' },
    ])
  })
})

describe('programmes that decline nothing', () => {
  const period = { from: day('2016-01-01'), to: day('2019-12-31') }
  const programme = (id: string, parentId: string | null = null) => ({
    id,
    partId: 'part',
    parentId,
    title: id,
    blocs: [],
  })
  const tree = buildTree(
    {
      parts: [{ id: 'part', title: 'Programmes ARS', lead: 'ARS' }],
      programmes: [programme('p1'), programme('p2'), programme('p3'), programme('p3a', 'p3'), programme('p3b', 'p3')],
      chantiers: [{ id: 'c', programmeId: 'p3a', number: null, title: null }],
      actions: [],
    },
    day('2018-06-15'),
    period,
  )
  const idle = (...sources: string[]) =>
    idleProgrammes(
      tree,
      sources.map((source) => declination('a1', null, source)),
    ).map((one) => one.id)

  it.each([
    ['none declines', [], ['p1', 'p2', 'p3']],
    ['one declines itself', ['p1'], ['p2', 'p3']],
    ['a sub-programme declines: its neighbour is named', ['p3a'], ['p1', 'p2', 'p3b']],
    ['a parent declines: its sub-programmes do through it', ['p3'], ['p1', 'p2']],
  ])('%s', (_, sources, expected) => {
    expect(idle(...sources)).toEqual(expected)
  })
})

describe('axis by region', () => {
  it('counts programmes and actions once, region by region, abandoned ones apart', () => {
    const regions = [
      { code: '01', name: 'Guadeloupe' },
      { code: '02', name: 'Martinique' },
    ]
    const lines = coverageMatrix(
      themes,
      [
        declination('a1', null),
        declination('a1', 'o1'),
        declination('a1', 'o1', 'p9', { regionCode: '02' }),
        abandoned,
      ],
      regions,
    )
    expect(lines.map((line) => line.counts)).toEqual([
      [1, 1],
      [0, 0],
    ])
  })
})

describe('a form of declinations sent', () => {
  it.each([
    ['adds what was ticked', [], [], ['axis:1'], ['axis:1'], []],
    ['takes back what was unticked', ['axis:1'], ['axis:1'], [], [], ['axis:1']],
    ['sent twice, changes nothing', ['axis:1'], [], ['axis:1'], [], []],
    ['unticked twice, changes nothing', [], ['axis:1'], [], [], []],
    ['leaves what somebody added meanwhile', ['axis:2'], [], ['axis:1'], ['axis:1'], []],
    ['leaves what somebody took back meanwhile', [], ['axis:2'], ['axis:2'], [], []],
  ])('%s', (_, stored, shown, ticked, added, withdrawn) => {
    expect(askedChanges(new Set(stored), shown, ticked)).toEqual({ added, withdrawn })
  })
})

describe('the address of the national plan', () => {
  it.each(['', '?vue=economies', '?vue=regions&au=2018-07-01', '?region=02&montrer=non-declines'])(
    'says %j back',
    (query) => {
      expect(nationalQuery(readNationalAddress(Object.fromEntries(new URLSearchParams(query))))).toBe(query)
    },
  )
  it('leaves out what it cannot read', () => {
    expect(readNationalAddress({ vue: 'inconnue', au: '31/02/2018', region: ['01', '02'], montrer: 'tout' })).toEqual({
      view: 'couverture',
      onlyMissing: false,
    })
  })
})
