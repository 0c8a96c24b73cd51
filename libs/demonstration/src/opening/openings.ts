import { collaborationOpening } from './collaboration.opening.js';
import { consultationOpening } from './consultation.opening.js';
import type { Circumstances, Opening } from './opening.js';
import { warningOpening } from './warning.opening.js';
import { emergencyOpening, whistleOpening } from './whistle.opening.js';

/** How people of the district begin something new, of their own accord. */
export const OPENINGS: readonly ((circumstances: Circumstances, n: number) => Opening)[] = [
  whistleOpening,
  collaborationOpening,
  warningOpening,
  consultationOpening,
  emergencyOpening,
];
