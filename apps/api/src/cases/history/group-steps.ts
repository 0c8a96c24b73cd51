import { ENGINE } from '@tiaokuai/domain';
import type { StoredEvent } from '@tiaokuai/event-store';

type Part = Pick<StoredEvent, 'version' | 'actor' | 'effectiveAt' | 'commandDigest'> & {
  readonly thread?: string;
};

/**
 * The group each step belongs to, as the version of its first step: people read a history command by command. The steps
 * of one command are one group; what the engine recorded with it is apart, each passed instant and each unit for itself.
 */
export function groupStepsByCommand(steps: readonly Part[]): readonly number[] {
  let group = 0;
  return steps.map((step, index) => {
    const before = steps[index - 1];
    if (before === undefined || !isSameGroup(before, step)) group = step.version;
    return group;
  });
}

function isSameGroup(before: Part, step: Part): boolean {
  const byEngine = step.actor.post === ENGINE.post;
  if (byEngine !== (before.actor.post === ENGINE.post)) return false;
  if (Buffer.compare(before.commandDigest, step.commandDigest) !== 0) return false;
  return !byEngine || (before.effectiveAt === step.effectiveAt && before.thread === step.thread);
}
