/** Address of this test file's own database, for a raw pg client or a child process. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('tests/support/database.ts did not run: is this test under tests/integration?')
  return url
}
