import { condition, proxyLocalActivities, setHandler, defineSignal } from '@temporalio/workflow';

const { readBare, settleBare } = proxyLocalActivities<{
  readBare(caseId: string): Promise<number>;
  settleBare(caseId: string): Promise<void>;
}>({ scheduleToCloseTimeout: '5s' });

/** What anybody would write with Temporal alone: look how long it takes, wait, do what is due. */
export async function bareTimer(caseId: string): Promise<void> {
  let woken = false;
  setHandler(defineSignal('recorded'), () => {
    woken = true;
  });
  woken = false;
  await condition(() => woken, await readBare(caseId));
  await settleBare(caseId);
}
