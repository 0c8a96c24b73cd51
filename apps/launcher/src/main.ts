import { launch, type Launch, type Progress } from './launch.js';
import { product } from './product.js';
import { describeStart, readSettings } from './settings.js';

/**
 * `npm start` after the build: launches the product of this clone and stays until it is told to stop.
 * Returns the exit code.
 */
export async function main(root: string, progress: Progress, words: string[]): Promise<number> {
  if (words.includes('--help')) {
    progress.say(describeStart());
    return 0;
  }
  const stopRequested = stopSignal();
  let launched: Launch | undefined;
  try {
    const settings = readSettings(process.env, root, words);
    launched = launch(settings, (around) => product(root, settings, around), progress);
    const url = await Promise.race([launched.ready, stopRequested]);
    if (url) {
      progress.say(`\nReady in ${(performance.now() / 1000).toFixed(1)} s: ${url}   (Ctrl-C stops it)\n`);
      await stopRequested;
    }
    return 0;
  } catch (error) {
    progress.say(`\n${(error as Error).message}\n`);
    return 1;
  } finally {
    if (launched) await bringDown(launched, progress);
  }
}

/** A single Ctrl-C arrives twice under npm (from the terminal and handed on), so a second one means nothing more. */
function stopSignal(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve(undefined));
  });
}

async function bringDown(launched: Launch, progress: Progress): Promise<void> {
  launched.ready.catch(() => undefined); // what was still starting is ended on purpose
  await progress.step('stopping', async () => {
    await launched.stop();
    return { words: 'everything has ended' };
  });
}
