import 'server-only'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { env } from '@/lib/server/env'

export const proConnectId = 'proconnect'

/** What ProConnect tells of a person, in a signed userinfo. */
export type ProConnectClaims = { sub: string; email?: string }

/** Whether the three settings of ProConnect are there. */
export function proConnectIsSet(): boolean {
  const { PROCONNECT_ISSUER, PROCONNECT_CLIENT_ID, PROCONNECT_CLIENT_SECRET } = env()
  return Boolean(PROCONNECT_ISSUER && PROCONNECT_CLIENT_ID && PROCONNECT_CLIENT_SECRET)
}

/** ProConnect as a standard OIDC provider: code flow with PKCE, state and nonce; tokens and userinfo signed RS256. Null when it is not set. */
export function proConnect(): OAuthConfig<ProConnectClaims> | null {
  if (!proConnectIsSet()) return null
  const { PROCONNECT_ISSUER, PROCONNECT_CLIENT_ID, PROCONNECT_CLIENT_SECRET } = env()
  return {
    id: proConnectId,
    name: 'ProConnect',
    type: 'oauth',
    wellKnown: `${PROCONNECT_ISSUER?.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: PROCONNECT_CLIENT_ID ?? '',
    clientSecret: PROCONNECT_CLIENT_SECRET ?? '',
    authorization: { params: { scope: 'openid given_name usual_name email', acr_values: 'eidas1' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    client: {
      token_endpoint_auth_method: 'client_secret_post',
      id_token_signed_response_alg: 'RS256',
      userinfo_signed_response_alg: 'RS256',
    },
    userinfo: { request: ({ client, tokens }) => client.userinfo(tokens.access_token ?? '') },
    // The account is found in the callback `signIn`; until then nobody is signed in.
    profile: ({ sub }) => ({ id: sub, sessionVersion: 0 }),
  }
}
