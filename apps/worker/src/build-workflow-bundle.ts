import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

/** Where the built workflow code stands; the worker reads it instead of bundling at every start. */
export const BUNDLE = fileURLToPath(new URL('./workflow-bundle.js', import.meta.url));

/** Bundles the workflows; throws when something got in that must not (node:*, a server room). */
export async function buildWorkflowBundle(target: string): Promise<void> {
  const workflowsPath = fileURLToPath(import.meta.resolve('@tiaokuai/workflows'));
  const { code } = await bundleWorkflowCode({ workflowsPath });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, code);
}
