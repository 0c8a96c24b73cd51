import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

/** Where the bundled workflow code is kept from one start to the next. */
const BUNDLE = fileURLToPath(new URL('./workflows.bundle.js', import.meta.url));
/** What goes into it: our workflows, the shapes they share, the SDK they run on. */
const PARTS = ['@tiaokuai/workflows', '@tiaokuai/contracts', '@temporalio/workflow'];

/**
 * The workflows as one script: as it was bundled before, or bundled now when a part of it is newer. Throws when something
 * got in that must not (node:*, a server room).
 */
export async function workflowBundle(): Promise<{ readonly code: string }> {
  const entries = PARTS.map((part) => fileURLToPath(import.meta.resolve(part)));
  const newest = Math.max(...(await Promise.all(entries.map((entry) => newestIn(dirname(entry))))));
  const bundled = await stat(BUNDLE).catch(() => undefined);
  if (bundled !== undefined && bundled.mtimeMs > newest) return { code: await readFile(BUNDLE, 'utf8') };
  const { code } = await bundleWorkflowCode({ workflowsPath: entries[0] ?? '' });
  // Renamed into its place, so that a worker who starts in the same moment never reads half of it.
  const unfinished = `${BUNDLE}.${process.pid}`;
  await writeFile(unfinished, code);
  await rename(unfinished, BUNDLE);
  return { code };
}

async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const scripts = entries.filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name));
  const stats = await Promise.all(scripts.map(({ parentPath, name }) => stat(`${parentPath}/${name}`)));
  return Math.max(0, ...stats.map(({ mtimeMs }) => mtimeMs));
}
