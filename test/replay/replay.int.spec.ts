import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import proto from '@temporalio/proto';

const HISTORIES = new URL('./histories/', import.meta.url);

/** A history as it was recorded, by `node test/replay/record-histories.mjs`. */
function historyIn(name: string): Record<string, unknown> {
  const bytes = readFileSync(new URL(name, HISTORIES));
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return JSON.parse(text) as Record<string, unknown>;
}

describe('Histories recorded in real runs', () => {
  let workflowBundle: { code: string };

  beforeAll(async () => {
    const logger = new DefaultLogger('ERROR');
    Runtime.install({ shutdownSignals: [], logger });
    const workflowsPath = fileURLToPath(new URL('../../workflows/src/index.ts', import.meta.url));
    workflowBundle = await bundleWorkflowCode({
      workflowsPath,
      logger,
      webpackConfigHook: (config) => ({
        ...config,
        resolve: { ...config.resolve, conditionNames: ['tiaokuai-source', '...'] },
      }),
    });
  }, 60_000);

  const replay = (history: Record<string, unknown>) =>
    Worker.runReplayHistory(
      { workflowBundle },
      proto.temporal.api.history.v1.History.fromObject(history),
      'a-case',
    );

  it.each(readdirSync(HISTORIES))('%s goes the same way under the workflow of today', async (name) => {
    await replay(historyIn(name));
  });

  it('would not, were one thing done otherwise', async () => {
    const history = JSON.stringify(historyIn('limits-passed-and-closed.json'));
    const other = JSON.parse(history.replaceAll('"performReaction"', '"somethingElse"')) as Record<
      string,
      unknown
    >;
    await expect(replay(other)).rejects.toThrow(DeterminismViolationError);
  });
});
