// An identity provider set up as ProConnect describes itself: code flow with PKCE, client_secret_post, RS256, userinfo as a signed JWT.
import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export const clientId = 'pilotage-gdr'
export const clientSecret = 'secret-of-the-client-of-the-tests'

/** Who signs in at the provider: decided by the test, as a person decides there. */
export type Identity = { sub: string; email?: string }

export type IdentityProvider = { issuer: string; signInAs: (identity: Identity) => void; close: () => Promise<void> }

/** Starts the provider on a free port of this machine; whoever comes is the identity said last. */
export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  let present: Identity = { sub: 'nobody' }
  const server = await listen()
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const provider = new Provider(
    issuer,
    configuration(redirectUri, () => present),
  )
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) void finish(provider, request, response, present)
    else answer(request, response)
  })
  return {
    issuer,
    signInAs: (identity) => {
      present = identity
    },
    close: () => new Promise((done) => server.close(() => done())),
  }
}

function listen(): Promise<Server> {
  return new Promise((ready) => {
    const server = createServer().listen(0, 'localhost', () => ready(server))
  })
}

async function finish(provider: Provider, request: IncomingMessage, response: ServerResponse, present: Identity) {
  await provider.interactionDetails(request, response)
  await provider.interactionFinished(request, response, { login: { accountId: present.sub } })
}

type GrantContext = { oidc: { session: { accountId: string }; client: { clientId: string }; provider: Provider } }

function configuration(redirectUri: string, present: () => Identity): object {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'RS256',
        userinfo_signed_response_alg: 'RS256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['key-of-the-cookies-of-the-tests'] },
    features: { jwtUserinfo: { enabled: true }, devInteractions: { enabled: false } },
    pkce: { required: () => true },
    acrValues: ['eidas1'],
    claims: { openid: ['sub'], email: ['email'], given_name: ['given_name'], usual_name: ['usual_name'] },
    interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ ...present(), sub }) }),
    loadExistingGrant: async ({ oidc }: GrantContext) => {
      const grant = new oidc.provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId })
      grant.addOIDCScope('openid email given_name usual_name')
      await grant.save()
      return grant
    },
  }
}
