'use client'

import { Combobox } from '@base-ui/react/combobox'
import { useState } from 'react'
import { fold } from '@/lib/core/text'
import type { Option } from './field'
import { FieldFrame, type FieldProps, wiring } from './field-frame'
import { asList, useField } from './form-context'

type Props = FieldProps & {
  options: readonly Option[]
  defaultValue?: readonly string[]
  placeholder?: string
  /** Said when nothing answers what is typed. */
  emptyWords: string
  /** Lines drawn at once: a list of thousands is searched, not scrolled. */
  limit?: number
}

const textOf = ({ label, help = '' }: Option) => `${label} ${help}`

function answers(option: Option, query: string): boolean {
  const text = fold(textOf(option))
  return fold(query)
    .split(' ')
    .every((word) => text.includes(word))
}

/** Several answers searched in a list of any length, sent as a list under `name[]`. */
export function ComboboxListField(props: Props) {
  const { options, defaultValue = [], placeholder = '', emptyWords, limit = 50 } = props
  const field = useField(props.name, props.error)
  const first = asList(field.typed) ?? defaultValue
  const [chosen, setChosen] = useState(() => options.filter(({ value }) => first.includes(value)))
  const { name: _, required: __, ...control } = { required: false, ...wiring(field, props) }
  return (
    <FieldFrame {...props} field={field}>
      {chosen.map(({ value }) => (
        <input key={value} type="hidden" name={`${props.name}[]`} value={value} />
      ))}
      <Combobox.Root
        items={options}
        multiple
        value={chosen}
        onValueChange={setChosen}
        limit={limit}
        filter={answers}
        itemToStringLabel={({ label }: Option) => label}
        isItemEqualToValue={(one: Option, other: Option) => one.value === other.value}
      >
        <Combobox.InputGroup className="input combobox">
          <Combobox.Chips className="combobox-chips">
            {chosen.map((option) => (
              <Combobox.Chip key={option.value} className="combobox-chip" aria-label={option.label}>
                {option.label}
                <Combobox.ChipRemove aria-label={`Retirer ${option.label}`}>×</Combobox.ChipRemove>
              </Combobox.Chip>
            ))}
            <Combobox.Input
              className="combobox-input"
              placeholder={chosen.length > 0 ? '' : placeholder}
              {...control}
            />
          </Combobox.Chips>
        </Combobox.InputGroup>
        <ComboboxList emptyWords={emptyWords} limit={limit} total={options.length} />
      </Combobox.Root>
    </FieldFrame>
  )
}

function ComboboxList({ emptyWords, limit, total }: { emptyWords: string; limit: number; total: number }) {
  return (
    <Combobox.Portal>
      <Combobox.Positioner className="menu-positioner" sideOffset={4}>
        <Combobox.Popup className="combobox-popup overlay-panel">
          <Combobox.Empty className="combobox-empty">{emptyWords}</Combobox.Empty>
          <Combobox.List>
            {(option: Option) => (
              <Combobox.Item key={option.value} className="menu-item combobox-item" value={option}>
                <span>
                  {option.label}
                  {option.help && <small>{option.help}</small>}
                </span>
                <Combobox.ItemIndicator className="combobox-tick">✓</Combobox.ItemIndicator>
              </Combobox.Item>
            )}
          </Combobox.List>
          {total > limit && <p className="combobox-more">Les {limit} premiers ; précisez pour voir les autres.</p>}
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  )
}
