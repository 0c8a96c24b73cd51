import { dike } from './dike.story.js';
import { nightFumes } from './night-fumes.story.js';
import { nightMarket } from './night-market.story.js';
import type { Story } from './story.js';

/** The demonstration stories of domain.md 7.3 to 7.5. */
export const STORIES: readonly Story[] = [nightMarket, nightFumes, dike];
