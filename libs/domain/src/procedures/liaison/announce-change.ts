import { openObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { notPermitted, POST_FORBIDS } from '../../case/permissions.js';
import { fields, instant, text, type Value } from '../../kernel/form.js';
import { reject } from './liaison.rejections.js';
import { deputyPostsOf, leads } from '../../reference/directory/directory.posts.js';
import { holders } from './holders.js';
import { command, event } from './liaison.builders.js';
import { holder } from './liaison.shared-fields.js';
import { tellOfChange } from './liaison.notifications.js';
import { personOf } from './liaison.state.js';

const form = fields({
  holder,
  happenedAt: instant({ zh: '变动时间', en: 'Happened at' }),
  text: text({ zh: '变动情况', en: 'What changed' }, { max: 1000, widget: 'multiline' }),
});

const ChangeAnnounced = event<Value<typeof form>>({
  type: 'ChangeAnnounced',
  label: { zh: '报告人员变动', en: 'A change was announced' },
  schemaVersion: 1,
  fold: () => ({}),
  reactions: ({ after, inForce }) => tellOfChange(after, inForce),
});

/** Said by himself, or by his unit's deputy or head. */
export const announceChange = command({
  name: 'announceChange',
  label: { zh: '报告人员变动', en: 'Announce a change' },
  form,
  stages: ['open'],
  target: { field: 'holder', candidates: holders },
  permits(state, { actor }, holder) {
    if (actor.unit !== state.unit) return notPermitted(state, actor);
    if (state.holders[holder] === undefined) return reject('CASE.FIELD_INVALID', 'holder');
    return actor.person === personOf(holder) || leads(actor, state.unit) ? undefined : POST_FORBIDS;
  },
  declares: {
    who: { zh: '本人，或本单位副职、负责人', en: 'the person himself, or deputy or head of the unit' },
    by: 'anyPost',
    starts: ['liaison.change'],
    records: [ChangeAnnounced],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, payload, holder) {
    const { state, inForce } = decision;
    decision.record(ChangeAnnounced, payload);
    const which = { key: 'liaison.change', about: holder };
    if (openObligation(state, which) !== undefined) return;
    const ownerPosts = deputyPostsOf(inForce.directory.units[state.unit]);
    startObligation(decision, { ...which, ownerUnit: state.unit, ownerPosts });
  },
});
