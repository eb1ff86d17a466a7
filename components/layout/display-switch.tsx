'use client'

import { type Density, densities, densityCookie, type Theme, themeCookie, themes } from './display'

const yearSeconds = 365 * 86_400

function keep(cookie: string, attribute: 'theme' | 'density', value: string): void {
  document.documentElement.dataset[attribute] = value
  // Not the Cookie Store API: it is absent from plain-http intranets and from the browsers of two years ago.
  Reflect.set(document, 'cookie', `${cookie}=${value}; path=/; max-age=${yearSeconds}; samesite=lax`)
}

export function ThemeSwitch({ value }: { value: Theme }) {
  return (
    <Segments
      legend="Apparence"
      name="theme"
      options={themes}
      value={value}
      keep={(v) => keep(themeCookie, 'theme', v)}
    />
  )
}

export function DensitySwitch({ value }: { value: Density }) {
  return (
    <Segments
      legend="Densité des tableaux"
      name="densite"
      options={densities}
      value={value}
      keep={(v) => keep(densityCookie, 'density', v)}
    />
  )
}

type SegmentsProps = {
  legend: string
  name: string
  options: Readonly<Record<string, string>>
  value: string
  keep: (value: string) => void
}

function Segments({ legend, name, options, value, keep: onKeep }: SegmentsProps) {
  return (
    <fieldset className="segments-field">
      <legend>{legend}</legend>
      <div className="segments">
        {Object.entries(options).map(([key, label]) => (
          <label key={key}>
            <input type="radio" name={name} value={key} defaultChecked={key === value} onChange={() => onKeep(key)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
