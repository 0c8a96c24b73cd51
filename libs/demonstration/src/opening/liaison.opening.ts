import { registerOpening } from '@tiaokuai/casework';
import type { Circumstances, Opening } from './opening.js';

/** Whose registers are kept: streets, departments, the command centre. */
export const REGISTERED = [
  ...['wj', 'yq', 'lmt', 'jz', 'ba', 'wf', 'sp', 'qt'],
  ...['zf', 'sj', 'zj', 'hj', 'yj', 'ga', 'xf', 'sl', 'ny', 'wsj', 'mz', 'rs', 'jy', 'wl', 'zr', 'jt'],
  'zhzx',
] as const;

/** The engine founds a register for each unit; whom the directory names stands in it. */
export function liaisonOpening(_circumstances: Circumstances, n: number): Opening {
  const unit = REGISTERED[n] ?? 'zhzx';
  const { commandId } = registerOpening('liaison', unit);
  return {
    kind: 'liaison',
    command: 'openRegister',
    unit: 'system',
    posts: [],
    payload: { unit },
    commandId,
  };
}
