import type { Actor, Procedure } from '@tiaokuai/domain';
import type { StoredEvent } from '@tiaokuai/event-store';
import type { Language } from '../../platform/language.js';
import { Names } from '../../wording/names.js';
import type { VisibleCase } from './visible-case.js';

/** Who reads a case, of which unit, how much of it he may see, and by which names. */
export interface Viewer {
  readonly procedure: Procedure;
  readonly unit: string;
  readonly person: string;
  readonly sees: 'all' | 'asParty';
  readonly names: Names;
  /** As the case stands now: what is hidden now is hidden in every replay. */
  hides(type: string): boolean;
}

export function viewerOf(visible: VisibleCase, { unit, person }: Actor, language: Language): Viewer {
  const { procedure, sees, state } = visible;
  const hides = (type: string): boolean => procedure.hides?.(state, type) ?? false;
  return { procedure, unit, person, sees, hides, names: namesNow(visible, language) };
}

/** Names as the directory in force knows them. */
export function namesNow({ inForce, now }: VisibleCase, language: Language): Names {
  return new Names(inForce(now).directory, language);
}

/** May he read what this event says? Inner remarks of others stay with them; what is hidden, with who said it. */
export function mayRead({ type, actor }: StoredEvent, viewer: Viewer): boolean {
  const { procedure, unit, person, sees } = viewer;
  if (actor.person !== person && viewer.hides(type)) return false;
  return sees === 'all' || actor.unit === unit || procedure.events[type]?.inner !== true;
}
