import Link from 'next/link'
import type { AriaAttributes, ComponentProps, ReactNode } from 'react'

type Look = {
  /** One primary a screen; quiet inside tables and bars; danger only for what destroys. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 'md' | 'sm'
}

export type ButtonProps = Look & Omit<ComponentProps<'button'>, 'className'>

export function Button({ variant = 'secondary', size = 'md', type = 'button', ...rest }: ButtonProps) {
  return <button className="button" data-variant={variant} data-size={size} type={type} {...rest} />
}

export type ButtonLinkProps = Look & { href: string; download?: boolean | string; children: ReactNode } & AriaAttributes

/** A link that looks like a button; downloads and API routes get a plain link. */
export function ButtonLink({ variant = 'secondary', size = 'md', href, ...rest }: ButtonLinkProps) {
  const look = { className: 'button', 'data-variant': variant, 'data-size': size }
  if (rest.download !== undefined || href.startsWith('/api/')) return <a href={href} {...look} {...rest} />
  return <Link href={href} prefetch={false} {...look} {...rest} />
}
