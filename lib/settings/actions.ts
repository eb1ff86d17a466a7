'use server'

import { defineAction } from '@/lib/accounts/define-action'
import { formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import * as commands from './commands/change-settings'
import { setLogo } from './commands/set-logo'
import * as inputs from './inputs'
import type { Written } from './model'

/** "Enregistré ; cela vaut à partir du 1er juillet 2018." */
function done({ from }: Written): string {
  return `Enregistré ; cela vaut à partir du ${formatLongDate(from)}.`
}

const look = () => [routes.regionLook()]

export const chooseAction = defineAction({
  name: 'settings.choose',
  input: inputs.choiceInput,
  run: commands.choose,
  done,
  refresh: ({ code }) => [routes.settings(), routes.setting(code), routes.rules()],
})

export const setMaskingAction = defineAction({
  name: 'settings.set-masking',
  input: inputs.maskingInput,
  run: commands.setMasking,
  done,
  refresh: ({ code }) => [routes.settings(), routes.setting(code)],
})

export const setAccentAction = defineAction({
  name: 'settings.set-accent',
  input: inputs.accentInput,
  run: commands.setAccent,
  done,
  refresh: look,
})

export const setLetterheadAction = defineAction({
  name: 'settings.set-letterhead',
  input: inputs.letterheadInput,
  run: commands.setLetterhead,
  done,
  refresh: look,
})

export const setLogoAction = defineAction({
  name: 'settings.set-logo',
  input: inputs.logoInput,
  run: setLogo,
  done,
  refresh: look,
})

export const removeLogoAction = defineAction({
  name: 'settings.remove-logo',
  input: inputs.removeLogoInput,
  run: commands.removeLogo,
  done,
  refresh: look,
})

export const setDelegationsAction = defineAction({
  name: 'settings.set-delegations',
  input: inputs.delegationsInput,
  run: commands.setDelegations,
  done,
  refresh: () => [routes.territories()],
})
