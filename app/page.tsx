import { redirect } from 'next/navigation'
import { routes } from '@/lib/core/routes'

export default function HomePage() {
  redirect(routes.plan())
}
