import type { Server } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { procedures, referenceDeciders } from '@tiaokuai/domain';
import { AppModule } from './app.module.js';
import { FileFolder } from './attachments/file-folder.js';
import { takeFiles } from './attachments/read-upload.js';
import { keepTidy } from './attachments/tidy-files.js';
import { serveOpenApi } from './openapi/serve-openapi.js';
import { buildApp } from './platform/build-app.js';
import { ConfigError, type ApiConfig } from './platform/config.js';
import { makeLogger } from './platform/logging.js';
import { PlatformModule } from './platform/platform.module.js';
import { ProblemDetailsFilter } from './platform/problem-details.filter.js';
import { RejectionWords } from './platform/rejection-words.js';
import { EDGE_REJECTIONS } from './platform/edge-rejections.js';
import { AppContext } from './platform/app-context.js';
import { serveConsole } from './platform/serve-console.js';
import { serveProblems } from './platform/serve-problems.js';
import { SessionTokens } from './session/session-token.js';

/** An answer that is not out by then is not waited for when the process stops. */
const LONGEST_ANSWER_MILLIS = 10_000;

export interface RunningApi {
  /** `http://127.0.0.1:7310` */
  readonly url: string;
  /** Every route as `GET /api/v1/cases/:id`. */
  readonly routes: readonly string[];
  /** Takes no more requests, finishes those under way, closes what was opened. */
  stop(): Promise<void>;
}

/** Opens the libraries below and listens. Rejects when a database cannot be reached or the port is taken. */
export async function startApi(config: ApiConfig): Promise<RunningApi> {
  const logger = makeLogger(config.logLevel);
  const files = await openFiles(config);
  const appContext = await AppContext.open(config);
  try {
    const tokens = await SessionTokens.signedWith(appContext.sessionKey, appContext.casework.pool);
    const rules = [...procedures, ...referenceDeciders].map(({ rejections }) => rejections);
    const words = new RejectionWords(...rules, EDGE_REJECTIONS);
    const problems = new ProblemDetailsFilter(words);
    const module = AppModule.on(PlatformModule.with({ config, appContext, tokens, files }));
    const { app, server, routes } = await buildApp(module, { logger, problems });
    takeFiles(server);
    serveOpenApi(app, server, routes);
    serveProblems(server, words, routes);
    serveConsole(server, config.consoleFolder, routes);
    await app.listen(config.port, config.host);
    const { casework } = appContext;
    const tidying = keepTidy({ casework, folder: files, freeBytesKept: config.freeBytesKept }, logger);
    return {
      url: await app.getUrl(),
      routes: routes.all,
      async stop() {
        await closeServer(app);
        await tidying.stop();
        await appContext.close();
      },
    };
  } catch (error) {
    await appContext.close();
    throw error;
  }
}

async function openFiles({ filesFolder }: ApiConfig): Promise<FileFolder> {
  if (filesFolder === undefined || filesFolder === '')
    throw new ConfigError('TIAOKUAI_FILES is not set: the folder in which the bytes of evidence are kept.');
  return FileFolder.open(filesFolder).catch((cause: unknown) => {
    throw new ConfigError(`TIAOKUAI_FILES=${filesFolder} is not a folder that can be written in.`, { cause });
  });
}

/**
 * Takes no more connections and ends once the last answer is out. A connection that was busy when closing began is kept
 * open by its client afterwards, and Node looks for idle ones only once; so they are closed again until all are gone.
 */
async function closeServer(app: NestFastifyApplication): Promise<void> {
  const server: Server = app.getHttpServer();
  const closed = app.close();
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const deadline = setTimeout(() => server.closeAllConnections(), LONGEST_ANSWER_MILLIS);
  try {
    await closed;
  } finally {
    clearInterval(idle);
    clearTimeout(deadline);
  }
}
