import type { CaseSnapshot } from '../../case/case.snapshot.js';
import { leadsCentre, POST_FORBIDS } from '../../case/permissions.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import type { Actor } from '../../kernel/actor.js';
import { fields, text } from '../../kernel/form.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads, theOnly } from '../../reference/directory/directory.posts.js';
import { command, event } from './panel.builders.js';
import type { Matter } from './docketing.js';
import { tellOfRequest } from './panel.notifications.js';
import { CHAIR_POSTS } from './panel.seats.js';
import { reject } from './panel.rejections.js';
import { cases, itemCodes, parties, question, trigger, urgency } from './panel.shared-fields.js';
import { boundRejection, isShown, questionRejection, takenFrom, titleOf } from './question.js';

type Asked = Pick<
  Matter,
  | 'question'
  | 'parties'
  | 'itemCodes'
  | 'urgency'
  | 'trigger'
  | 'cases'
  | 'title'
  | 'peopleWait'
  | 'street'
  | 'accusedUnits'
>;

const DocketRequested = event<
  Asked & {
    /** Of the first case named; absent: a matter of its own. */
    readonly matterId?: string;
    readonly basis: string;
    /** Where the panel is chaired. */
    readonly office: string;
  }
>({
  type: 'DocketRequested',
  label: { zh: '申请提请责任认定', en: 'It was asked to docket a question' },
  schemaVersion: 1,
  fold({ matterId: own }, { payload, effectiveAt, actor }) {
    const { parties: disputants, office, matterId = own, ...asked } = payload;
    const others = disputants.filter((unit) => unit !== actor.unit && unit !== office);
    return {
      ...asked,
      ...{ matterId, stage: 'requested', disputants, leadUnit: office },
      openedAt: effectiveAt,
      openedBy: actor,
      parties: [
        { unit: actor.unit, role: 'caller', live: true },
        ...others.map((unit) => ({ unit, role: 'other' as const, live: true })),
        { unit: office, role: 'lead', live: true },
      ],
    };
  },
  reactions: ({ after }) => tellOfRequest(after),
});

/** In his own right, or for a party of the case that the question comes from. */
function mayAsk({ post, unit }: Actor, about: CaseSnapshot | undefined): boolean {
  if (post === 'streetHead' || post === 'deptHead') return true;
  return about?.parties.some((each) => each.unit === unit) === true;
}

/**
 * Asks the chair to docket a question: by the head of a street or of an office of the district in his own right, by another
 * who leads a unit where that is a party of the case the question comes from. The chair dockets himself.
 */
export const requestDocket = command({
  name: 'requestDocket',
  label: { zh: '申请提请责任认定', en: 'Ask to docket a question' },
  form: fields({
    question,
    basis: text({ zh: '提请依据', en: 'Basis' }, { max: 2000, widget: 'multiline' }),
    parties,
    itemCodes,
    urgency,
    trigger,
    cases,
  }),
  stages: 'none',
  snapshotOf: 'cases.0',
  permits(_state, context) {
    const { actor, otherCase: about } = context;
    if (!leads(actor, actor.unit) || leadsCentre(context)) return POST_FORBIDS;
    return about === undefined || mayAsk(actor, about) ? undefined : reject('CASE.NOT_A_PARTY');
  },
  declares: {
    who: {
      zh: '街道主要领导、区级单位主要负责人；相关案件各方的副职或负责人',
      en: 'head of a street or of a district office; deputy or head of a party of the case',
    },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    starts: ['panel.decideDocket'],
    leadsTo: { '': ['requested'] },
    records: [DocketRequested],
    rejects: ['PANEL.TRIGGER_MISSING', 'CASE.FIELD_INVALID', 'LIST.ITEM_UNKNOWN', 'CASE.DETERMINATION_BINDS'],
  },
  decide(decision, payload) {
    const { otherCase: about, actor } = decision.context;
    if (!mayAsk(actor, about)) return decision.reject(reject('CASE.NOT_A_PARTY'));
    const rejection = isShown(payload)
      ? (questionRejection(payload, decision) ?? boundRejection(payload.parties, about))
      : reject('PANEL.TRIGGER_MISSING', 'trigger');
    if (rejection !== undefined) return decision.reject(rejection);
    const office = theOnly(decision.inForce.directory, 'commandCentre')?.id;
    if (office === undefined) return decision.reject(POST_FORBIDS);
    const { itemCodes: codes = [], cases: named = [], ...asked } = payload;
    decision.record(DocketRequested, {
      ...{ ...asked, itemCodes: codes, cases: named, office },
      ...(about === undefined ? {} : { matterId: about.matterId }),
      title: titleOf(codes[0], payload.trigger, decision),
      ...takenFrom(about),
    });
    startObligation(decision, { key: 'panel.decideDocket', ownerUnit: office, ownerPosts: CHAIR_POSTS });
  },
});
