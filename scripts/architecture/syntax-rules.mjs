import { isIn } from './tree.mjs'

const rooms = ['app', 'components', 'lib']
const written = [...rooms, 'tests', 'prisma', 'scripts', 'bench']
const inRooms = (file) => isIn(file, ...rooms) && !isIn(file, 'lib/server')
/** Numbers that are arithmetic, not law. */
const arithmetic = new Set([0, 1, 2, 10, 100, 1000])

const member = (node, object, property) =>
  node.type === 'MemberExpression' && node.object.value === object && node.property.value === property

function clock(node, { file }) {
  if (!inRooms(file)) return
  const now = node.type === 'NewExpression' && node.callee.value === 'Date' && !node.arguments?.length
  if (now || member(node, 'Date', 'now') || member(node, 'performance', 'now') || member(node, 'Temporal', 'Now'))
    return 'the clock is lib/server/clock, or an argument'
}

function environment(node, { file }) {
  if (inRooms(file) && member(node, 'process', 'env')) return 'the environment is lib/server/env'
}

function anyType(node, { file }) {
  if (isIn(file, ...written) && node.type === 'TsKeywordType' && node.kind === 'any') return 'no any'
}

function nonNull(node, { file }) {
  if (isIn(file, ...written) && node.type === 'TsNonNullExpression') return 'no non-null assertion'
}

function skippedTest(node, { file }) {
  if (!isIn(file, 'tests') || node.type !== 'MemberExpression') return
  if (!['test', 'it', 'describe'].includes(node.object.value)) return
  if (['skip', 'only', 'todo', 'fixme', 'skipIf', 'runIf', 'fails'].includes(node.property.value))
    return `no ${node.object.value}.${node.property.value}: a test runs`
}

function tolerantAssert(node, { file }) {
  if (isIn(file, 'tests') && node.type === 'Identifier' && node.value === 'toBeCloseTo')
    return 'no tolerance: expected values are exact'
}

function lawNumber(node, { file }) {
  if (!isIn(file, 'lib/rules', 'lib/contracts', 'lib/campaigns') || node.type !== 'NumericLiteral') return
  if (!arithmetic.has(node.value)) return `${node.value}: numbers of the law live in lib/caqes, dated and sourced`
}

const rules = {
  clock,
  environment,
  'no-any': anyType,
  'no-non-null': nonNull,
  'skipped-test': skippedTest,
  'tolerant-assert': tolerantAssert,
  'law-number': lawNumber,
}

const suppression =
  /(\/\/|\/\*)\s*(@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable|v8 ignore|TODO|FIXME|XXX)/

function suppressions({ file, text }) {
  if (!isIn(file, ...written)) return []
  return text.split('\n').flatMap((line, index) => {
    const found = suppression.exec(line)
    return found ? [{ file, line: index + 1, rule: 'suppression', message: `no ${found[2]}` }] : []
  })
}

/** What the words of one file break. */
export function syntaxViolations(source) {
  const found = source.nodes.flatMap((node) =>
    Object.entries(rules).flatMap(([rule, judge]) => {
      const message = judge(node, source)
      return message ? [{ file: source.file, line: source.lineOf(node), rule, message }] : []
    }),
  )
  return [...found, ...suppressions(source)]
}
