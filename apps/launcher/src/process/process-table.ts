import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A stamp that tells this life of a process id from a later one (the kernel's start time), or undefined when no
 * such process lives. A zombie counts as dead: it holds nothing any more.
 */
export function lifeOf(pid: number): string | undefined {
  return process.platform === 'linux' ? lifeFromProc(pid) : lifeFromPs(pid);
}

function lifeFromProc(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The command's name stands in parentheses and may hold spaces and parentheses itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  return state === 'Z' || state === 'X' ? undefined : fields[19];
}

function lifeFromPs(pid: number): string | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? undefined : line.split(/\s+/).slice(1).join(' ');
  } catch {
    return undefined;
  }
}

/** True when the kernel still has this process id in its table, a zombie's too. */
export function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command line with which a living process was started, or an empty text. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Sends a signal; a process that is already gone is no error. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Waits until `condition` holds; false when the patience (milliseconds) ran out first. */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  patience: number,
): Promise<boolean> {
  const deadline = performance.now() + patience;
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 250)) {
    if (await condition()) return true;
    if (performance.now() >= deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Ends one life of a process: politely, and after the patience (milliseconds) by force. */
export async function endProcess(
  pid: number,
  life: string,
  signal: NodeJS.Signals,
  patience: number,
): Promise<void> {
  const gone = () => lifeOf(pid) !== life;
  if (gone()) return;
  signalProcess(pid, signal);
  if (await eventually(gone, patience)) return;
  signalProcess(pid, 'SIGKILL');
  await eventually(gone, 5_000);
}
