import { dateOf } from '../../calendar/instant.js';
import { type Context } from '../../case/case.context.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { POST_FORBIDS } from '../../case/permissions.js';
import { namesOf } from '../../kernel/doer.js';
import { fields, group, instant, listOf, optional, reference, text, type Value } from '../../kernel/form.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './liaison.rejections.js';
import { deputyPostsOf } from '../../reference/directory/directory.posts.js';
import { countedWithin } from '../../reference/limits/series.js';
import { holders, withHolderChanged } from './holders.js';
import { command, event } from './liaison.builders.js';
import { holder } from './liaison.shared-fields.js';
import { tellOfReport } from './liaison.notifications.js';
import { type LiaisonState, personOf, type Report } from './liaison.state.js';

const form = fields({
  holder,
  attempts: listOf(
    { zh: '联系记录', en: 'Attempts' },
    group(
      { zh: '一次联系', en: 'Attempt' },
      {
        instant: instant({ zh: '时间', en: 'When' }),
        channel: text({ zh: '方式', en: 'Channel' }, { max: 50 }),
      },
    ),
    { min: 0, max: 20 },
  ),
  sourceCaseId: optional(reference({ zh: '所涉案件', en: 'Case it was about' }, 'case')),
});

/** `n`: how many count now. `counted`: another case or day than an earlier one. */
const UnreachableReported = event<
  Value<typeof form> & {
    readonly by: string;
    readonly n: number;
    readonly counted: boolean;
    readonly unreachable: boolean;
  }
>({
  type: 'UnreachableReported',
  label: { zh: '报告联系不上', en: 'Reported unreachable' },
  schemaVersion: 1,
  fold(state, { payload, effectiveAt }) {
    const { holder: id, sourceCaseId, counted, unreachable } = payload;
    if (!counted) return {};
    const report: Report = { at: effectiveAt, ...(sourceCaseId === undefined ? {} : { sourceCaseId }) };
    const counting = [...(state.holders[id]?.reports ?? []), report];
    return withHolderChanged(state, id, {
      reports: counting,
      ...(unreachable ? { stage: 'unreachable' } : {}),
    });
  },
  reactions: ({ after, inForce }) => tellOfReport(after, inForce),
});

/** Anybody of the district but himself; who is known as unreachable is not reported again. */
function reports(state: LiaisonState, { actor }: Context, holder: string): Rejection | undefined {
  if (actor.post === 'rulesAdministrator') return POST_FORBIDS;
  const found = state.holders[holder];
  if (found === undefined) return reject('CASE.FIELD_INVALID', 'holder');
  if (namesOf(actor).includes(personOf(holder))) return POST_FORBIDS;
  return found.stage === 'unreachable'
    ? reject('CASE.STAGE_FORBIDS', undefined, { stage: found.stage })
    : undefined;
}

const MIN_ATTEMPTS = 2;

export const reportUnreachable = command({
  name: 'reportUnreachable',
  label: { zh: '报告联系不上', en: 'Report as unreachable' },
  form,
  stages: ['open'],
  target: { field: 'holder', candidates: holders },
  permits: reports,
  declares: {
    who: { zh: '本区任何岗位，本人除外', en: 'any post of the district but the person himself' },
    by: 'anyPost',
    starts: ['liaison.answerUnreachable'],
    records: [UnreachableReported],
    rejects: ['LIAISON.ATTEMPTS_TOO_FEW'],
  },
  decide(decision, payload, holder) {
    const { state, at, inForce, context } = decision;
    const { attempts, sourceCaseId } = payload;
    if (attempts.length < MIN_ATTEMPTS)
      return decision.reject(reject('LIAISON.ATTEMPTS_TOO_FEW', 'attempts'));
    const ahead = attempts.findIndex(({ instant }) => instant > at);
    if (ahead >= 0) return decision.reject(reject('CASE.BACKDATED', `attempts.${ahead}.instant`));
    const earlier = state.holders[holder]?.reports ?? [];
    const counts = !earlier.some((each) => isSame(each, { at, sourceCaseId }));
    const instants = [...earlier.map((each) => each.at), ...(counts ? [at] : [])];
    const counted = countedWithin(inForce.limits, 'liaison.unreachable', instants, at);
    if (isRejection(counted)) return decision.reject(counted);
    const unreachable = counts && counted.count >= counted.times;
    const by = context.actor.unit;
    decision.record(UnreachableReported, {
      ...payload,
      by,
      n: counted.count,
      counted: counts,
      unreachable,
    });
    if (!unreachable) return;
    const ownerPosts = deputyPostsOf(inForce.directory.units[state.unit]);
    const which = { key: 'liaison.answerUnreachable', about: holder };
    startObligation(decision, { ...which, ownerUnit: state.unit, ownerPosts });
  },
});

/** Two reports of one case on one day are one. */
function isSame(
  one: Report,
  other: { readonly at: string; readonly sourceCaseId?: string | undefined },
): boolean {
  return one.sourceCaseId === other.sourceCaseId && dateOf(one.at) === dateOf(other.at);
}
