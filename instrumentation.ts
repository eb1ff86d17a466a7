/** Called by Next once per server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ boot }, { hooks, jobs }] = await Promise.all([import('@/lib/server/boot'), import('@/app/jobs')])
  await boot(jobs, hooks)
}
