import { dike } from './dike.story.js';
import { nightFumes } from './night-fumes.story.js';
import { nightMarket } from './night-market.story.js';
import type { Story } from './story.js';

/** The demonstration's three stories. */
export const STORIES: readonly Story[] = [nightMarket, nightFumes, dike];
