import type { NextConfig } from 'next'

/** Scripts and styles of our own only: Next writes some inline. No `form-action`: it would stop the way out to ProConnect. */
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ')

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // The addresses of the application hold links of invitation: another site never reads them.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  // The development server evaluates code and speaks over a socket.
  ...(process.env.NODE_ENV === 'development' ? [] : [{ key: 'Content-Security-Policy', value: contentPolicy }]),
]

const config: NextConfig = {
  // The container alone wants the traced copy; `npm start` serves the build itself.
  ...(process.env.BUILD_STANDALONE === '1' ? { output: 'standalone' as const } : {}),
  // The guide is read when its page is asked.
  outputFileTracingIncludes: {
    '/**': [
      'docs/guide/*.md',
      'node_modules/@expo-google-fonts/inter/{400Regular,600SemiBold}/*.ttf',
      'node_modules/pdfkit/js/**',
    ],
  },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@node-rs/argon2', 'pdfkit', 'pg', 'pg-boss', 'pino'],
  headers: async () => [{ source: '/:path*', headers }],
}

export default config
