import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { optionNames } from '@/lib/caqes/option-names'
import { reasonSentence } from '@/lib/caqes/reason-sentences'
import { rules } from '@/lib/caqes/registry'
import { fieldLabels, fieldOptions } from '@/lib/rules/field-labels'
import { count, field, list } from '@/lib/rules/fields'

const law = path.resolve(import.meta.dirname, '../../lib/caqes')
const rule = (id: string) => rules.find((one) => one.id === id) ?? null

describe('What people read', () => {
  const schema = z.strictObject({
    kind: field(z.enum(['a', 'b']), 'Nature'),
    lines: field(list(z.strictObject({ weight: field(count, 'Coefficient') })), 'Lignes'),
    inner: field(z.strictObject({ status: field(z.string(), 'Situation') }), 'Document'),
  })

  test('the labels of a schema, its lists and inner objects included', () => {
    expect([...fieldLabels(schema)]).toEqual([
      ['kind', 'Nature'],
      ['lines', 'Lignes'],
      ['weight', 'Coefficient'],
      ['inner', 'Document'],
      ['status', 'Situation'],
    ])
  })

  test('the options of a choice', () => {
    expect(fieldOptions(schema.shape.kind)).toEqual(['a', 'b'])
    expect(fieldOptions(schema.shape.lines)).toBeNull()
  })

  test('every option of every rule has a French name', () => {
    const options = rules.flatMap(({ input }) => optionsOf(input))
    expect(options.length).toBeGreaterThan(40)
    expect(options.filter((option) => optionNames[option] === undefined)).toEqual([])
    expect(Object.keys(optionNames).filter((name) => !options.includes(name))).toEqual([])
  })

  test('every reason that is not a field has its sentence', () => {
    const text = readdirSync(law)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(path.join(law, file), 'utf8'))
      .join('\n')
    const codes = [...text.matchAll(/(?:refused|notApplicable|notComputable)\('([a-z-]+)'/gi)].map(
      ([, code = '']) => code,
    )
    expect(codes.length).toBeGreaterThan(15)
    const labels = new Set(rules.flatMap(({ input }) => [...fieldLabels(input).keys()]))
    for (const code of codes.filter((one) => !labels.has(one)))
      expect(reasonSentence('refused', code, null), code).not.toMatch(/^Il manque «/)
  })

  test.each([
    [
      'not-computable',
      'amRevenue',
      'sanction.financial',
      'Il manque «\u00a0Produits reçus de l’assurance maladie\u00a0».',
    ],
    ['not-computable', 'missing', 'indicator.ratio', 'Une des deux valeurs manque.'],
    ['not-computable', 'basis', 'incentive.cap', 'Il manque «\u00a0Financement\u00a0».'],
    [
      'refused',
      'basis',
      'incentive.cap',
      'L’intéressement des transports ne se finance que sur les économies réalisées.',
    ],
    ['refused', 'over-cap', 'incentive.cap', 'La proposition dépasse le maximum permis.'],
    ['invalid', 'levelPct', 'grid.weighted', '«\u00a0Niveau atteint\u00a0» est mal rempli.'],
    ['invalid', 'unheard', 'grid.weighted', '«\u00a0unheard\u00a0» est mal rempli.'],
    ['invalid', 'rule', 'none', 'Cette règle n’existe pas.'],
    ['invalid', 'json', 'none', 'La demande n’est pas un objet JSON lisible.'],
    ['not-applicable', 'regime', 'transport.targeting', 'La règle n’est pas en vigueur à cette date.'],
  ] as const)('%s %s of %s', (status, reason, id, sentence) => {
    expect(reasonSentence(status, reason, rule(id))).toBe(sentence)
  })
})

/** Options of the fields of a schema, at any depth. */
function optionsOf(schema: z.ZodType): string[] {
  const options = fieldOptions(schema)
  if (options) return [...options]
  if (schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodType)
    return optionsOf(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodType) return optionsOf(schema.element)
  return schema instanceof z.ZodObject ? Object.values<z.ZodType>(schema.shape).flatMap(optionsOf) : []
}
