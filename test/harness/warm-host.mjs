// One process in which api, worker and projector run side by side, of one system after another: loaded and warmed up once.
// Started by warm-processes.ts, which tells it by message what to start and to stop, and answered by message.
import { readConfig } from '../../apps/api/dist/platform/config.js';
import { startApi } from '../../apps/api/dist/start-api.js';
import { startProjector } from '../../apps/projector/dist/projector.js';
import { readSettings } from '../../apps/projector/dist/settings.js';
import { settings } from '../../apps/worker/dist/settings.js';
import { startWorker } from '../../apps/worker/dist/start-worker.js';

/** Starts one of them as its `main` does; what is given back ends it. */
const START = {
  async api(env) {
    const api = await startApi(readConfig(env));
    return () => api.stop();
  },
  async projector(env) {
    const projector = await startProjector(readSettings(env));
    return () => projector.stop();
  },
  async worker(env) {
    const worker = await startWorker(settings(env));
    return async () => {
      worker.stop();
      await worker.ended;
    };
  },
};

const running = new Map();

async function start({ name, env }) {
  if (running.has(name)) throw new Error(`${name} runs already: one system at a time`);
  running.set(name, await START[name](env));
}

async function stop({ name }) {
  const end = running.get(name);
  running.delete(name);
  await end();
}

process.on('message', ({ id, order, ...what }) => {
  const done = order === 'start' ? start(what) : stop(what);
  done.then(
    () => process.send({ id }),
    (error) => process.send({ id, error: String(error?.stack ?? error) }),
  );
});
process.on('disconnect', () => process.exit(0));
