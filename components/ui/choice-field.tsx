'use client'

import type { Option } from './field'
import { FieldNotes, type FieldProps, GroupFrame, invalid, wiring } from './field-frame'
import { asList, asText, useField } from './form-context'

/** One yes-or-no, sent as "on". */
export function CheckboxField(props: FieldProps & { defaultChecked?: boolean; value?: string }) {
  const { defaultChecked, value } = props
  const field = useField(props.name, props.error)
  const checked = field.typed === undefined ? defaultChecked : true
  return (
    <div className="field" {...invalid(field)}>
      <div className="choice">
        <input type="checkbox" value={value} defaultChecked={checked} {...wiring(field, props)} />
        <label htmlFor={field.id}>{props.label}</label>
      </div>
      <FieldNotes field={field} help={props.help} />
    </div>
  )
}

type ListProps = FieldProps & { options: readonly Option[]; defaultValue?: readonly string[] }

/** Several answers under one question, sent as a list under `name[]`. */
export function CheckboxGroup(props: ListProps) {
  const { options, defaultValue = [] } = props
  const field = useField(props.name, props.error)
  const chosen = asList(field.typed) ?? defaultValue
  return (
    <GroupFrame {...props} field={field}>
      {options.map((option) => (
        <Choice
          key={option.value}
          type="checkbox"
          id={`${field.id}-${option.value}`}
          option={option}
          name={`${props.name}[]`}
          checked={chosen.includes(option.value)}
        />
      ))}
    </GroupFrame>
  )
}

type RadioProps = FieldProps & { options: readonly Option[]; defaultValue?: string }

/** One answer among a few. */
export function RadioGroupField(props: RadioProps) {
  const { options, defaultValue } = props
  const field = useField(props.name, props.error)
  const chosen = asText(field.typed) ?? defaultValue
  return (
    <GroupFrame {...props} field={field}>
      {options.map((option) => (
        <Choice
          key={option.value}
          type="radio"
          id={`${field.id}-${option.value}`}
          option={option}
          name={props.name}
          checked={chosen === option.value}
        />
      ))}
    </GroupFrame>
  )
}

type ChoiceProps = { type: 'checkbox' | 'radio'; id: string; name: string; option: Option; checked: boolean }

function Choice({ type, id, name, option, checked }: ChoiceProps) {
  return (
    <div className="choice">
      <input type={type} id={id} name={name} value={option.value} defaultChecked={checked} />
      <label htmlFor={id}>
        {option.label}
        {option.help && <small>{option.help}</small>}
      </label>
    </div>
  )
}
