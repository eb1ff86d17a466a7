import { spawnSync } from 'node:child_process'
import { beforeAll, expect, test } from 'vitest'
import { aUser } from '@/tests/support/factories'
import { csvOf } from '@/tests/support/import-files'
import { deposited, exportedPlan, published } from '@/tests/support/imported-plan'

/** `npm run -s plan:export -- <code>` on a database: exit code, stdout, stderr. */
function exported(args: readonly string[], url = process.env.DATABASE_URL) {
  const env = { ...process.env, DATABASE_URL: url }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/plan-export.mjs', ...args], {
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

beforeAll(async () => {
  const officer = await aUser('ars_officer')
  await published(officer, await deposited(officer, csvOf([{}, {}])))
})

test('the command prints the plan and nothing else', async () => {
  const text = await exportedPlan('guadeloupe-2016-2019')
  expect(exported(['guadeloupe-2016-2019'])).toEqual({ status: 0, stdout: text, stderr: '' })
})

test('an unknown code, or none, is refused in one sentence that names the plans, with nothing on stdout', () => {
  const known = '(plans de cette base : guadeloupe-2016-2019).\n'
  expect(exported(['inconnu'])).toEqual({
    status: 1,
    stdout: '',
    stderr: `Aucun plan n’a le code « inconnu » ${known}`,
  })
  expect(exported([])).toEqual({ status: 1, stdout: '', stderr: `Indiquez le code d’un plan ${known}` })
})

test('a database that does not answer, or was never prepared, is refused in one sentence', () => {
  const nowhere = exported(['guadeloupe-2016-2019'], 'postgresql://app:very-secret@127.0.0.1:1/gdr')
  expect(nowhere).toEqual({ status: 1, stdout: '', stderr: 'Le plan n’a pas pu être lu : la base est inaccessible.\n' })
  const bare = new URL(process.env.DATABASE_URL ?? '')
  bare.pathname = '/postgres'
  expect(exported(['guadeloupe-2016-2019'], bare.href)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^Le plan n’a pas pu être lu : cette base n’est pas encore préparée.*\n$/),
  })
})
