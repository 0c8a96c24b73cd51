import { sharedEvent } from '../../case/case.catalogue.js';
import { type Decision } from '../../case/case.decision.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { fields, group, listOf, personOf, reference, type Value } from '../../kernel/form.js';
import { type PostCode } from '../../kernel/post.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './consultation.rejections.js';
import { heldBy, isDeputyPost, isHeadPost } from '../../reference/directory/directory.posts.js';
import { byConvenor } from './consultation.permits.js';
import { command, event } from './consultation.builders.js';
import { tellDistrictOffice } from './consultation.notifications.js';
import { meet, start } from './consultation.obligations.js';
import { type ConsultationState, type Invitee, partiesOf, type Present } from './consultation.state.js';

const form = fields({
  present: listOf(
    { zh: '到会人员', en: 'Present' },
    group(
      { zh: '到会人员', en: 'Present' },
      {
        unit: reference({ zh: '单位', en: 'Unit' }, 'unit'),
        person: personOf({ zh: '人员', en: 'Person' }, 'unitBeside'),
      },
    ),
    { min: 0, max: 60 },
  ),
});

const ConsultationHeld = event<{ readonly present: readonly Present[] }>({
  type: 'ConsultationHeld',
  label: { zh: '召开会商', en: 'It was held' },
  schemaVersion: 1,
  fold: (_state, { payload: { present } }) => ({ stage: 'held', present }),
});

/** `absent`: the required invitees who were missing. `n`: its ordinal. */
const NoQuorum = event<{
  readonly present: readonly Present[];
  readonly n: number;
  readonly absent: readonly string[];
}>({
  type: 'NoQuorum',
  label: { zh: '到会不足', en: 'There was no quorum' },
  schemaVersion: 1,
  fold: (_state, { payload: { n, present } }) => ({
    stage: n > 1 ? 'escalated' : 'noQuorum',
    withoutQuorum: n,
    present,
  }),
  reactions: ({ event: { payload }, inForce }) => (payload.n > 1 ? tellDistrictOffice(inForce) : []),
});

/** Who sat there for the parties, each from the highest post that he holds in his unit. */
function seatedOf(
  named: Value<typeof form>['present'],
  { state, inForce, at }: Decision<ConsultationState>,
): readonly Present[] | Rejection {
  const parties = partiesOf(state);
  const seated: Present[] = [];
  for (const [n, { unit, person }] of named.entries()) {
    if (!parties.includes(unit)) return reject('CASE.FIELD_INVALID', `present.${n}.unit`, { unit });
    const posts = heldBy(inForce.directory, person, unit, at).map(({ post }) => post);
    const post = posts.find(isHeadPost) ?? posts.find(isDeputyPost) ?? posts[0];
    if (post === undefined) return reject('CASE.FIELD_INVALID', `present.${n}.person`, { person });
    seated.push({ unit, person, post });
  }
  return seated;
}

/** It came: by the person it named and confirmed, or by somebody of deputy rank; in writing, by its position. */
function attends(
  { unit, person, reply, position }: Invitee,
  present: readonly Present[],
  mode: ConsultationState['mode'],
): boolean {
  if (mode === 'written' && position !== undefined) return true;
  return present.some((each) => {
    const ranks = isDeputyPost(each.post as PostCode) || isHeadPost(each.post as PostCode);
    return each.unit === unit && (ranks || (reply === 'confirmed' && each.person === person));
  });
}

export const hold = command({
  name: 'hold',
  label: { zh: '召开会商', en: 'Hold it' },
  form,
  stages: ['convened'],
  permits: byConvenor,
  declares: {
    who: { zh: '召集单位任何岗位', en: 'any post of the convenor' },
    by: 'anyPost',
    meets: ['consultation.hold', 'consultation.quarterly'],
    starts: ['consultation.convene', 'consultation.hold', 'consultation.minutes', 'consultation.notify'],
    cancels: ['consultation.hold'],
    leadsTo: { convened: ['escalated', 'held', 'noQuorum'] },
    records: [ConsultationHeld, sharedEvent('FaultRecorded'), NoQuorum],
    rejects: ['CASE.FIELD_INVALID', 'CLOCK.NOT_YET_DUE'],
  },
  decide(decision, { present: named }) {
    const { meeting, invitees, mode, quarterly, withoutQuorum } = decision.state;
    if (meeting !== undefined && decision.at < meeting.when)
      return decision.reject(reject('CLOCK.NOT_YET_DUE', undefined, { when: meeting.when }));
    const present = seatedOf(named, decision);
    if (isRejection(present)) return decision.reject(present);
    const absent = invitees
      .filter((each) => each.required && !attends(each, present, mode))
      .map(({ unit }) => unit);
    if (absent.length > 0) return noQuorum(decision, { present, absent, n: withoutQuorum + 1 });
    decision.record(ConsultationHeld, { present });
    meet(decision, 'consultation.hold');
    if (quarterly) meet(decision, 'consultation.quarterly');
    start(decision, 'consultation.minutes');
  },
});

/** Once more; the second time the matter goes up, and whoever stayed away is at fault for it. */
function noQuorum(
  decision: Decision<ConsultationState>,
  what: {
    readonly present: readonly Present[];
    readonly absent: readonly string[];
    readonly n: number;
  },
): void {
  decision.record(NoQuorum, what);
  cancelObligations(decision, 'noQuorum', ({ key }) => key === 'consultation.hold');
  if (what.n === 1) {
    start(decision, 'consultation.convene');
    return start(decision, 'consultation.hold');
  }
  for (const unit of what.absent) {
    const reply = Object.values(decision.state.obligations).findLast(
      ({ key, thread }) => key === 'consultation.reply' && thread === unit,
    );
    decision.record('FaultRecorded', { unit, kind: 'consultation.absent', obligationId: reply?.id });
  }
  start(decision, 'consultation.notify');
}
