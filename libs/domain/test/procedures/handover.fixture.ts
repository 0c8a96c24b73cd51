import type { Act, Story } from '@tiaokuai/testing';
import type { CaseState } from '../../src/case/case.state.js';
import { ENGINE } from '../../src/kernel/actor.js';
import { propertiesOf } from '../../src/kernel/properties.js';
import type { Reaction } from '../../src/kernel/reaction.js';

/** What one case asks of another. */
export type Sent = Exclude<Reaction, { does: 'notify' }>;

export const sentBy = (of: Story<CaseState>): readonly Sent[] =>
  of.reactions.map(([, each]) => each).filter((each) => each.does !== 'notify');

/** The commands of this name. */
export const sentNamed = (of: Story<CaseState>, name: string): readonly Sent[] =>
  sentBy(of).filter(({ command }) => command.name === name);

/** As the engine carries it out; `caseId` stands for the id that casework would have given. */
export function carriedOut(at: string, reaction: Sent | undefined, changed: object = {}): Act {
  if (reaction === undefined) throw new Error('nothing was asked for');
  const { name, payload } = reaction.command;
  return { at, by: ENGINE, does: name, with: { ...propertiesOf(payload), ...changed } };
}
