import { deadlineOf } from '../../calendar/deadline.js';
import { notPermitted } from '../../case/permissions.js';
import { fields, instant, personOf, type Value } from '../../kernel/form.js';
import { isRejection } from '../../kernel/rejection.js';
import { reject } from './liaison.rejections.js';
import { isLiaisonPost } from '../../reference/directory/check-holding.js';
import { heldBy } from '../../reference/directory/directory.posts.js';
import { spanFor } from '../../reference/limits/span.js';
import { substituteInDirectory } from './directory-update.js';
import { command, event } from './liaison.builders.js';
import { unit } from './liaison.shared-fields.js';
import { bothVacant } from './liaison.state.js';

const form = fields({
  unit,
  until: instant({ zh: '代岗至', en: 'Until' }),
  substitute: personOf({ zh: '代岗人员', en: 'Substitute' }, 'unitBeside'),
});

const VacancyOverridden = event<Value<typeof form> & { readonly itemCodes: readonly string[] }>({
  type: 'VacancyOverridden',
  label: { zh: '值班长批准代岗', en: 'The vacancy was overridden' },
  schemaVersion: 1,
  fold: (_state, { payload: { substitute, until, itemCodes } }) => ({
    override: { substitute, until, itemCodes },
  }),
  reactions({ after, event: { payload } }) {
    const { substitute, until, itemCodes } = payload;
    return [substituteInDirectory(after, substitute, itemCodes, until)];
  },
});

/** A substitute of the unit, for a while, for everything whose slots A and B are both vacant. */
export const override = command({
  name: 'override',
  label: { zh: '批准代岗', en: 'Override the vacancy' },
  form,
  stages: ['open'],
  permits(state, { actor }) {
    if (actor.post !== 'shiftLeader') return notPermitted(state, actor);
    return bothVacant(state).length === 0
      ? reject('CASE.STAGE_FORBIDS', undefined, { vacant: 0 })
      : undefined;
  },
  declares: {
    who: { zh: '指挥中心值班长', en: 'the shift leader of the command centre' },
    by: ['shiftLeader'],
    records: [VacancyOverridden],
    rejects: [
      'CASE.FIELD_INVALID',
      'CLOCK.AGREED_DATE_OUT_OF_RANGE',
      'LIAISON.OVERRIDE_TOO_LONG',
      'LIAISON.POST_REQUIRED',
    ],
  },
  decide(decision, payload) {
    const { state, inForce, at } = decision;
    const { unit, until, substitute } = payload;
    if (unit !== state.unit) return decision.reject(reject('CASE.FIELD_INVALID', 'unit'));
    const held = heldBy(inForce.directory, substitute, unit, at);
    if (!held.some(({ post }) => !isLiaisonPost(post)))
      return decision.reject(reject('LIAISON.POST_REQUIRED', 'substitute'));
    const span = spanFor(inForce.limits, 'liaison.overrideMax');
    if (isRejection(span)) return decision.reject(span);
    const latest = deadlineOf(inForce.calendarFor(unit), at, span.clock, 100);
    if (isRejection(latest)) return decision.reject(latest);
    if (until <= at) return decision.reject(reject('CLOCK.AGREED_DATE_OUT_OF_RANGE', 'until'));
    if (until > latest.dueAt)
      return decision.reject(reject('LIAISON.OVERRIDE_TOO_LONG', 'until', { latest: latest.dueAt }));
    const itemCodes = bothVacant(state).filter((code) => code !== '');
    decision.record(VacancyOverridden, { ...payload, itemCodes });
  },
});
