// `npm start`. Only this file and node-version.mjs are read before the version of Node is known: old syntax here.
import './house/node-version.mjs'

import('./house/start.mjs').then(function run(house) {
  return house.start()
})
