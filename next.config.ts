import type { NextConfig } from 'next'

const config: NextConfig = {
  // The container alone wants the traced copy; `npm start` serves the build itself.
  ...(process.env.BUILD_STANDALONE === '1' ? { output: 'standalone' as const } : {}),
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pg-boss', 'pino'],
}

export default config
