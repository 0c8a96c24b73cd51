import { dateOf } from '../../calendar/instant.js';
import { fields, optional, reference, text } from '../../kernel/form.js';
import { isOwed, type Obligation } from '../../kernel/obligation.js';
import { reject } from '../../kernel/shared.rejections.js';
import type { ClockDescription } from '../../kernel/procedure.js';
import { commandFor, type AnyCommand } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { inCentre, isParty, NOT_A_PARTY, POST_FORBIDS } from '../permissions.js';
import { urgeKey } from './remark.state.js';
import { Urged } from './remark.events.js';

const command = commandFor<CaseState>();

/**
 * 催办: a light reminder, without points and without a clock, once a day about each thing from each person; supervising
 * (督办) is another procedure. Nobody is urged to use a right, such as to refuse or to object.
 */
export function urge(clocks: Readonly<Record<string, ClockDescription>>): AnyCommand<CaseState> {
  const owedStill = (each: Obligation): boolean => isOwed(each, clocks[each.key]);
  return command({
    name: 'urge',
    label: { zh: '催办', en: 'Urge' },
    form: fields({
      obligationId: reference({ zh: '催办事项', en: 'What is owed' }, 'obligation'),
      text: optional(text({ zh: '催办内容', en: 'Text' }, { max: 500, widget: 'multiline' })),
    }),
    stages: 'open',
    target: {
      field: 'obligationId',
      candidates: (state) =>
        Object.values(state.obligations)
          .filter(owedStill)
          .map(({ id }) => id),
    },
    permits(state, context, obligationId) {
      const owed = state.obligations[obligationId];
      if (owed === undefined || !owedStill(owed)) return reject('CASE.FIELD_INVALID', 'obligationId');
      const { actor } = context;
      if (actor.unit === owed.ownerUnit) return POST_FORBIDS;
      const maySay = isParty(state, actor) || inCentre(context) || actor.unit === state.firstReceiver;
      if (!maySay) return NOT_A_PARTY;
      const lastUrged = state.remarks.lastUrged[urgeKey(obligationId, actor.person)];
      return lastUrged === dateOf(context.now) ? reject('CASE.URGED_TODAY') : undefined;
    },
    declares: {
      who: {
        zh: '其他参与单位、首接单位或指挥中心任何岗位（抄送单位除外）',
        en: 'any post of another unit in the case, of the first receiver or of the command centre; not who only has a copy',
      },
      by: 'anyPost',
      records: [Urged],
      rejects: ['CASE.FIELD_INVALID', 'CASE.URGED_TODAY'],
    },
    decide(decision, payload, obligationId) {
      const unit = decision.state.obligations[obligationId]?.ownerUnit ?? '';
      decision.record(Urged, { ...payload, unit });
    },
  });
}
