// Codes of the house are ASCII words without space nor capital first letter; what a reader reads has one of these.
const wording = /[\s\u0080-\uffff]|^[A-Z][a-z]/
const reference = /^(instruction|convention|socialSecurityCode)$/

/** Says which texts carry no reasoning: sentences for a reader, and the names of articles. A choice inside a text stays mutated. */
const ignorer = {
  shouldIgnore(path) {
    if (path.isStringLiteral() && wording.test(path.node.value)) return 'wording'
    if (path.isTemplateLiteral() && isWording(path.node)) return 'wording'
    if (path.isCallExpression() && reference.test(path.node.callee.name ?? '')) return 'reference of a text'
    return undefined
  },
}

const isWording = ({ quasis, expressions }) =>
  quasis.some(({ value }) => wording.test(value.raw)) &&
  expressions.every(({ type }) => type !== 'ConditionalExpression' && type !== 'LogicalExpression')

export const strykerPlugins = [{ kind: 'Ignore', name: 'wording', value: ignorer }]
