// `npm run mutation`: does a change of one sign, of one bound, of one condition of the law make a test fail? See docs/mutation.md.
export default {
  testRunner: 'law',
  plugins: ['./tests/mutation/runner.mjs', './tests/mutation/wording.mjs'],
  ignorers: ['wording'],
  mutate: [
    'lib/rules/**/*.ts',
    'lib/caqes/**/*.ts',
    // Lists of pure data: names, sources, descriptions; their tests compare them with the text one by one.
    '!lib/caqes/sources.ts',
    '!lib/caqes/setting-list*.ts',
    '!lib/caqes/catalogue/{had,national-*,regional-*,reference-rates,releases}.ts',
  ],
  ignorePatterns: ['.next', '.data', 'app', 'components', 'docs', 'prisma', 'public', 'lib/server/generated'],
  // Stryker 9 rewrites tsconfig with the API that TypeScript 7 no longer has: a file that does not exist keeps it away.
  tsconfigFile: 'tests/mutation/no-tsconfig.json',
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { logTests: false, reportTests: false },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  concurrency: 2,
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 90, break: 90 },
}
