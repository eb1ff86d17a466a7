// `npm test` (everything) and `npm run check` (the quick gates). Old syntax: the version of Node is not known yet.
import './house/node-version.mjs'

import('./house/test.mjs').then(function run(house) {
  return house.test()
})
