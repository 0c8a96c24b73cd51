import type { CaseState } from './case.state.js';

/**
 * Which rows of the limits say how long deciding whose duty it is may take, most particular first: shorter ones where
 * somebody waits for the answer (`waiting`, with an urgency `waiting.urgent`), so that no quarrel about duty keeps him waiting.
 */
export function variantsOf({
  urgency,
  peopleWait = false,
}: Pick<CaseState, 'peopleWait'> & { readonly urgency: string }): readonly string[] {
  return peopleWait ? [`waiting.${urgency}`, 'waiting', urgency] : [urgency];
}
