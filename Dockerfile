# Untested here (no Docker engine): tests/unit/house/container.test.ts reads it. glibc base: argon2's and swc's binaries are glibc ones.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund

FROM packages AS build
COPY . .
RUN npx prisma generate && BUILD_STANDALONE=1 npx next build

# Applies the migrations and loads the asked world, then ends: has what tsx needs, never serves.
FROM build AS setup
RUN chown -R node:node /app/lib/server/generated
USER node
CMD ["sh", "-c", "node scripts/migrate.mjs && node_modules/.bin/tsx --conditions=react-server scripts/seed.ts"]

FROM node:24-bookworm-slim AS app
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000 STORAGE_DIR=/data/files
RUN mkdir -p /data/files && chown -R node:node /data
COPY --from=build --chown=node:node /app/.next/standalone ./
COPY --from=build --chown=node:node /app/.next/static ./.next/static
COPY --from=build --chown=node:node /app/public ./public
USER node
VOLUME ["/data"]
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=5 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
