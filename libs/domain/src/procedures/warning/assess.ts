import { withHandler } from '../../case/case.state.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { fields, listOf, text, type Value } from '../../kernel/form.js';
import { reject } from './warning.rejections.js';
import { unitRejection } from '../../reference/directory/reachable.js';
import { deputyPostsOf, headPostsOf } from '../../reference/directory/directory.posts.js';
import { assesses } from './warning.permits.js';
import { command, event } from './warning.builders.js';
import { level, long, prevention, unit } from './warning.shared-fields.js';
import { isKnown } from './warning.levels.js';
import { urgencyOf } from './warning.state.js';

const form = fields({
  level,
  cause: text({ zh: '成因', en: 'Cause' }, long),
  recipients: listOf({ zh: '接收单位', en: 'Recipients' }, unit, { min: 1, max: 50 }),
  basis: text({ zh: '依据', en: 'Basis' }, { max: 500 }),
  prevention,
});

const SignalAssessed = event<Value<typeof form>>({
  type: 'SignalAssessed',
  label: { zh: '研判风险', en: 'The signal was assessed' },
  schemaVersion: 1,
  fold(state, { payload: { recipients, ...assessed }, actor }) {
    return {
      ...withHandler(state, actor),
      ...assessed,
      stage: 'assessed',
      urgency: urgencyOf(assessed.level),
      assessedFor: recipients,
    };
  },
});

export const assess = command({
  name: 'assess',
  label: { zh: '研判', en: 'Assess' },
  form,
  stages: ['detected'],
  permits: assesses,
  declares: {
    who: {
      zh: '事项主责单位；无主责单位的由指挥中心调度员；逾期由指挥中心调度员或副职',
      en: 'the lead of the item; the command centre’s dispatcher where none is known; dispatcher or deputy of the centre once it is late',
    },
    by: 'anyPost',
    meets: ['warning.assess'],
    starts: ['warning.issue'],
    leadsTo: { detected: ['assessed'] },
    records: [SignalAssessed],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, payload) {
    const { inForce, state } = decision;
    const { level, recipients } = payload;
    if (!isKnown(inForce.limits, level)) return decision.reject(reject('WARNING.LEVEL_UNKNOWN', 'level'));
    const wrong = recipients
      .map((unit, n) =>
        recipients.indexOf(unit) !== n || unit === state.issuer
          ? reject('CASE.FIELD_INVALID', `recipients.${n}`, { unit })
          : unitRejection(unit, inForce, `recipients.${n}`),
      )
      .find((each) => each !== undefined);
    if (wrong !== undefined) return decision.reject(wrong);
    decision.record(SignalAssessed, payload);
    meetObligation(decision, { key: 'warning.assess' });
    const issuer = inForce.directory.units[state.issuer];
    startObligation(decision, {
      key: 'warning.issue',
      ownerUnit: state.issuer,
      ownerPosts: level === 'red' ? headPostsOf(issuer) : deputyPostsOf(issuer),
      variants: [level],
      emergency: level === 'red',
    });
  },
});
