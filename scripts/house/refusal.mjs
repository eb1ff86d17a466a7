/** A start or test that cannot go on: its message is the one clear French sentence the person reads. */
export class Refusal extends Error {}

/** Runs `main`; a refusal prints its sentence alone, anything else its stack. Both end with a non-zero code. */
export async function orRefuse(main) {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}\n` : error)
    process.exit(1)
  }
}
