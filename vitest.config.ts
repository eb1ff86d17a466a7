import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = {
  '@': import.meta.dirname,
  'server-only': path.join(import.meta.dirname, 'tests/support/server-only.ts'),
}

const project = (name: string, folder: string) => ({
  extends: true as const,
  test: { name, include: [`tests/${folder}/**/*.test.{ts,tsx}`] },
})

export default defineConfig({
  resolve: { alias },
  test: {
    passWithNoTests: true,
    projects: [
      project('unit', 'unit'),
      project('law', 'caqes'),
      { extends: true, test: { ...project('architecture', 'architecture').test, testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          ...project('integration', 'integration').test,
          globalSetup: ['tests/support/database-server.ts'],
          setupFiles: ['tests/support/database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
