import { commandFor, eventFor } from '../../case/case.decision.js';
import type { SuggestionState } from './suggestion.state.js';

export const command = commandFor<SuggestionState>();
export const event = eventFor<SuggestionState>();
