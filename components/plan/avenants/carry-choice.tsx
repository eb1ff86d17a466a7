type Props = { id: string; name: string; done: boolean }

/** One unfinished action: chosen, or already taken up. */
export function CarryChoice({ id, name, done }: Props) {
  if (done)
    return (
      <>
        {name} <span className="muted">(déjà reprise)</span>
      </>
    )
  return (
    <span className="choice">
      <input type="checkbox" id={`reprendre-${id}`} name="actions[]" value={id} defaultChecked />
      <label htmlFor={`reprendre-${id}`}>{name}</label>
    </span>
  )
}
