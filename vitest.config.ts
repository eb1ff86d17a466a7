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

const onDatabase = (folder: string) => ({
  ...project(folder, folder).test,
  globalSetup: ['tests/support/database-server.ts'],
  setupFiles: ['tests/support/database.ts'],
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
          ...onDatabase('integration'), // Two noisy cores: a slow machine is not a failure.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // Asks the built application: its hook builds it when the sources have changed.
      { extends: true, test: { ...onDatabase('rights'), testTimeout: 120_000, hookTimeout: 300_000 } },
    ],
  },
})
