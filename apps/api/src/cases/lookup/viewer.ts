import { readerOf, type Actor, type Procedure, type Reader } from '@tiaokuai/domain';
import type { Language } from '../../platform/language.js';
import { Names } from '../../wording/names.js';
import type { VisibleCase } from './visible-case.js';

/** Who reads a case, how much of it he may see, and by which names. */
export interface Viewer extends Reader {
  readonly procedure: Procedure;
  readonly names: Names;
}

export function viewerOf(visible: VisibleCase, actor: Actor, language: Language): Viewer {
  const { procedure, sees, state } = visible;
  return { ...readerOf(procedure, state, sees, actor), names: namesNow(visible, language) };
}

/** Names as the directory in force knows them; in a replay, as the one of then did. */
export function namesNow({ inForce, now }: VisibleCase, language: Language): Names {
  return new Names(inForce(now).directory, language);
}
