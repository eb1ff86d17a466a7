import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/accounts/auth'
import { addressOf } from '@/lib/accounts/visitor'

type Context = { params: Promise<{ nextauth: string[] }> }

function handler(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions(addressOf(request.headers.get('x-forwarded-for'))))
}

export { handler as GET, handler as POST }
