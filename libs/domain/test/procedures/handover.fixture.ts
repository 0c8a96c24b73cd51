import type { Act, Story } from '@tiaokuai/testing';
import type { CaseState } from '../../src/case/case.state.js';
import { ENGINE } from '../../src/kernel/actor.js';
import { propertiesOf } from '../../src/kernel/properties.js';
import type { Reaction } from '../../src/kernel/reaction.js';

/** What one case asks of another. */
export type Sent = Extract<Reaction, { does: 'open' | 'advance' }>;

export const sentBy = (of: Pick<Story<CaseState>, 'reactions'>): readonly Sent[] =>
  of.reactions.map(([, each]) => each).filter((each) => each.does === 'open' || each.does === 'advance');

/** The commands of this name. */
export const sentNamed = (of: Pick<Story<CaseState>, 'reactions'>, name: string): readonly Sent[] =>
  sentBy(of).filter(({ command }) => command.name === name);

/** The payload of the first command of this name. */
export const sentAs = (of: Pick<Story<CaseState>, 'reactions'>, name: string): unknown =>
  sentNamed(of, name)[0]?.command.payload;

/** `the-whistle linkCase` */
export const sentWords = (of: Pick<Story<CaseState>, 'reactions'>): readonly string[] =>
  sentBy(of).map((each) => `${each.does === 'open' ? each.kind : each.caseId} ${each.command.name}`);

/** As the engine carries it out; `caseId` stands for the id that casework would have given. */
export function carriedOut(at: string, reaction: Sent | undefined, changed: object = {}): Act {
  if (reaction === undefined) throw new Error('nothing was asked for');
  const { name, payload } = reaction.command;
  return { at, by: ENGINE, does: name, with: { ...propertiesOf(payload), ...changed } };
}
