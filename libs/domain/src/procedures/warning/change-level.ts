import { fields } from '../../kernel/form.js';
import { reject } from './warning.rejections.js';
import { command } from './warning.builders.js';
import { DECIDER_ACTS, decidesOn, needsHead } from './warning.permits.js';
import { level, reason } from './warning.shared-fields.js';
import { isAbove, OUT } from './warning.labels.js';
import { askRecipient, isKnown, LevelChanged } from './warning.levels.js';
import { measuresAreIn } from './warning.state.js';

export const changeLevel = command({
  name: 'changeLevel',
  label: { zh: '调整级别', en: 'Change the level' },
  form: fields({ level, reason }),
  stages: OUT,
  permits: decidesOn,
  declares: {
    ...DECIDER_ACTS,
    starts: ['warning.acknowledge', 'warning.measures'],
    cancels: ['warning.acknowledge', 'warning.measures'],
    leadsTo: { acknowledgedAll: ['issued'], measuresIn: ['issued', 'measuresIn'] },
    records: [LevelChanged],
    rejects: ['CASE.FIELD_INVALID', 'WARNING.DOWN_NEEDS_MEASURES', 'WARNING.RED_NEEDS_HEAD'],
  },
  decide(decision, { level, reason }) {
    const { state, context, inForce } = decision;
    const { level: from } = state;
    if (from === undefined || from === level) return decision.reject(reject('CASE.FIELD_INVALID', 'level'));
    if (!isKnown(inForce.limits, level)) return decision.reject(reject('WARNING.LEVEL_UNKNOWN', 'level'));
    const rejection = needsHead(context, level);
    if (rejection !== undefined) return decision.reject(rejection);
    const up = isAbove(level, from);
    if (!up && !measuresAreIn(state)) return decision.reject(reject('WARNING.DOWN_NEEDS_MEASURES', 'level'));
    decision.record(LevelChanged, { from, level, reason });
    if (up) for (const { unit } of state.recipients) askRecipient(decision, unit);
  },
});
