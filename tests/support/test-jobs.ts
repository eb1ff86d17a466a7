// Jobs of the tests, shared by the test file and by the child processes it kills.
import { appendFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { defineJob } from '@/lib/server/jobs/definition'

const trace = z.object({ file: z.string(), word: z.string() })

/** Writes who ran it and goes. */
export const quickJob = defineJob({
  kind: 'test.quick',
  input: trace,
  label: ({ word }) => `Travail rapide ${word}`,
  run: async ({ input, progress }) => {
    appendFileSync(input.file, `${input.word} ${process.pid}\n`)
    progress(3, 3)
    return { word: input.word }
  },
})

/** Lasts until the file says "go", telling its progress. */
export const slowJob = defineJob({
  kind: 'test.slow',
  input: trace.extend({ steps: z.number() }),
  label: ({ word }) => `Travail long ${word}`,
  retryDelaySeconds: 1,
  run: async ({ input, progress, signal }) => {
    appendFileSync(input.file, `start ${process.pid}\n`)
    for (let step = 1; step <= input.steps; step += 1) {
      if (signal.aborted) throw new Error('stopped')
      progress(step, input.steps, `étape ${step}`)
      await sleep(50)
    }
    appendFileSync(input.file, `end ${process.pid}\n`)
    return { steps: input.steps }
  },
})

let failures = 0

/** Fails as many times as asked, then succeeds. */
export const fragileJob = defineJob({
  kind: 'test.fragile',
  input: z.object({ failures: z.number(), refusal: z.boolean() }),
  label: () => 'Travail fragile',
  retries: 2,
  retryDelaySeconds: 1,
  run: async ({ input }) => {
    failures += 1
    if (input.refusal) throw new AppError('CONFLICT')
    if (failures <= input.failures) throw new Error('secret of the database')
    failures = 0
    return { after: input.failures }
  },
})

/** Says in its own words that it is done, and where its file is. */
export const fileJob = defineJob({
  kind: 'test.file',
  input: z.object({ name: z.string() }),
  label: ({ name }) => `Fichier ${name}`,
  run: async ({ input }) => ({ path: `/plan?q=${input.name}` }),
  ready: (result, { name }) => ({
    sentence: `Votre fichier « ${name} » est prêt.`,
    href: z.object({ path: z.string() }).parse(result).path,
  }),
})

export const testJobs = [quickJob, slowJob, fragileJob, fileJob]
