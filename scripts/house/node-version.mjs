// Written in the syntax of Node 12, without imports: it must be able to refuse an old Node.

/** Whether this version ("20.19.0") runs the application: 20.19 and later 20, 22.12 and later 22, 24 and later. */
export function isSupported(version) {
  var numbers = version.split('.').map(Number)
  var major = numbers[0]
  var minor = numbers[1]
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
}

/** The sentence an unsupported version gets. */
export function refusalOf(version) {
  return (
    'Node ' +
    version +
    ' ne convient pas : installez Node 20.19, 22.12, 24 ou plus récent (https://nodejs.org), puis recommencez.'
  )
}

if (!isSupported(process.versions.node)) {
  console.error(`\n${refusalOf(process.versions.node)}\n`)
  process.exit(1)
}
