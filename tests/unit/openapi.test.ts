import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { openApiDocument } from '@/lib/caqes/openapi'
import { rules } from '@/lib/caqes/registry'
import { settingList } from '@/lib/caqes/setting-list'

type Schema = {
  properties: Record<string, { const?: string; anyOf?: Schema[]; title?: string }>
  oneOf: { $ref: string }[]
}

const document = openApiDocument('https://exemple.fr') as {
  components: { schemas: Record<string, Schema> }
  paths: Record<string, { post: { responses: Record<string, unknown> } }>
}

test('the document is valid OpenAPI 3.1, every reference resolved', async () => {
  const validator = new Validator()
  expect(await validator.validate(structuredClone(document) as never)).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
  const names = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
  for (const name of names) expect(document.components.schemas).toHaveProperty(name ?? '')
})

test('every rule is a request of its own, with its fields', () => {
  const requests = document.components.schemas.Demande?.oneOf.map(({ $ref }) => $ref.split('/').at(-1) ?? '') ?? []
  const asked = requests.map((name) => document.components.schemas[name]?.properties.rule?.const)
  expect(asked).toEqual(rules.map(({ id }) => id))
  const evaluation = document.components.schemas.TransportEvaluation?.properties.input?.anyOf?.[0]
  expect(Object.keys(evaluation?.properties ?? {})).toContain('planProgressPct')
  expect(evaluation?.properties.planProgressPct?.title).toBe('Progression du plan d’actions')
})

test('a field named "kind" stays a field', () => {
  expect(document.components.schemas.ContractPeriod?.properties.input?.anyOf?.[0]?.properties).toHaveProperty('kind')
})

test('every choice of the region is described, every status answered', () => {
  expect(Object.keys(document.components.schemas.Reglages?.properties ?? {}).toSorted()).toEqual(
    Object.keys(settingList).toSorted(),
  )
  expect(Object.keys(document.paths['/api/v1/simulations']?.post.responses ?? {})).toEqual(['200', '400', '401', '413'])
})
