import { type Context } from '../../case/case.context.js';
import { type Decision } from '../../case/case.decision.js';
import { type Party } from '../../case/case.state.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { POST_FORBIDS } from '../../case/permissions.js';
import { ENGINE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { warning } from '../../kernel/contracts/warning.contract.js';
import { doerOf } from '../../kernel/doer.js';
import {
  caseTitle,
  choice,
  fields,
  listOf,
  optional,
  reference,
  text,
  type Value,
} from '../../kernel/form.js';
import { squeezedText } from '../../kernel/plain-text.js';
import { type PostCode } from '../../kernel/post.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './warning.rejections.js';
import { communityOfGrid, streetOf, theOnly } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { itemInForce } from '../../reference/list/item-in-force.js';
import { command, event } from './warning.builders.js';
import { long, place } from './warning.shared-fields.js';
import { LEVELS } from './warning.labels.js';
import { urgencyOf, type WarningState } from './warning.state.js';

const form = fields({
  scene: caseTitle({ zh: '场景（不得含个人信息）', en: 'Scene (nothing personal)' }),
  link: text({ zh: '环节', en: 'Link in the chain' }, { max: 200 }),
  problem: text({ zh: '问题', en: 'Problem' }, long),
  place,
  source: text({ zh: '来源', en: 'Source' }, { max: 200 }),
  suspectedLevel: optional(choice({ zh: '疑似级别', en: 'Suspected level' }, LEVELS)),
  itemCodes: optional(
    listOf({ zh: '清单事项', en: 'List items' }, reference({ zh: '清单事项', en: 'List item' }, 'listItem'), {
      min: 1,
      max: 20,
    }),
  ),
});

export type Signal = Value<typeof form>;

const SignalRaised = event<
  Omit<Signal, 'itemCodes'> & {
    readonly itemCodes: readonly string[];
    readonly street?: string;
    /** Who assesses: the lead of the item, or the command centre where none is known. */
    readonly issuer: string;
  }
>({
  type: 'SignalRaised',
  label: { zh: '上报风险信号', en: 'A signal was raised' },
  schemaVersion: 1,
  fold(_state, { payload, effectiveAt, actor }) {
    const { suspectedLevel, issuer, ...signal } = payload;
    const lead: Party = { unit: issuer, role: 'lead', live: true };
    const told = actor.unit === issuer || actor.post === ENGINE.post;
    const raiser: Party = { unit: actor.unit, role: 'other', live: true };
    return {
      ...signal,
      stage: 'detected',
      title: signal.scene,
      urgency: urgencyOf(suspectedLevel),
      openedAt: effectiveAt,
      openedBy: actor,
      raiser: doerOf(actor),
      issuer,
      leadUnit: issuer,
      parties: told ? [lead] : [lead, raiser],
      ...(suspectedLevel === undefined ? {} : { level: suspectedLevel }),
    };
  },
});

const SPOTTERS = ['department', 'street', 'community'];

/** Departments, streets and communities see risks for themselves; the hotline is told of them. */
function spots(context: Context): boolean {
  const { actor } = context;
  const { kind } = context.inForce(context.now).directory.units[actor.unit] ?? {};
  return actor.post === 'intakeClerk' || (kind !== undefined && SPOTTERS.includes(kind));
}

/** The leads of the item; of several those whose scene the words name. */
function leadsOf(
  { itemCodes: [code = ''] = [], scene }: Signal,
  { list }: InForce,
): readonly { readonly unit: string; readonly scene?: string }[] {
  const all = list.items[code]?.leads ?? [];
  if (all.length < 2) return all;
  const words = squeezedText(scene);
  const named = all.filter((each) => each.scene !== undefined && words.includes(squeezedText(each.scene)));
  return named.length === 0 ? all : named;
}

/** The lead of the item; without an item, the department that raised it. Nobody where several lead and no scene tells which. */
function leadOf(signal: Signal, unit: string, inForce: InForce): string | undefined {
  if (signal.itemCodes === undefined)
    return inForce.directory.units[unit]?.kind === 'department' ? unit : undefined;
  const [lead, ...others] = leadsOf(signal, inForce);
  return others.length === 0 ? lead?.unit : undefined;
}

/** A person says which scene it is. The engine cannot be asked, and in a red danger nobody is: there the dispatcher assesses. */
function ambiguityRejection(
  signal: Signal,
  { inForce, context }: Decision<WarningState>,
): Rejection | undefined {
  if (context.actor.post === ENGINE.post || signal.suspectedLevel === 'red') return undefined;
  const leads = leadsOf(signal, inForce);
  if (leads.length < 2) return undefined;
  const [itemCode = ''] = signal.itemCodes ?? [];
  return reject('LIST.LEAD_AMBIGUOUS', 'scene', {
    itemCode,
    scenes: leads.flatMap(({ scene }) => scene ?? []),
  });
}

function signalRejection({ place, itemCodes = [] }: Signal, inForce: InForce, at: string) {
  if (place.gridCode === undefined && place.address === undefined)
    return reject('WARNING.PLACE_NEEDED', 'place');
  if (place.gridCode !== undefined && communityOfGrid(inForce.directory, place.gridCode) === undefined)
    return reject('CASE.FIELD_INVALID', 'place.gridCode', { gridCode: place.gridCode });
  return itemCodes
    .map((code, n) => itemInForce(inForce, code, at, `itemCodes.${n}`))
    .find((each): each is Rejection => isRejection(each));
}

export const raiseSignal = command({
  ...answers(warning.raiseSignal, form),
  label: { zh: '上报风险信号', en: 'Raise a signal' },
  engine: 'also',
  stages: 'none',
  permits: (_state, context) =>
    context.actor.post === ENGINE.post || spots(context) ? undefined : POST_FORBIDS,
  declares: {
    who: {
      zh: '部门、街道、社区任何岗位；热线受理员；系统',
      en: 'any post of a department, street or community; the hotline’s clerk; the engine',
    },
    by: [
      'communityHead',
      'deptDeputy',
      'deptHead',
      'deptOfficer',
      'gridSpecialist',
      'gridWorker',
      'intakeClerk',
      'liaisonA',
      'liaisonB',
      'platformOperator',
      'streetDeputy',
      'streetDispatcher',
      'streetHead',
      'streetOfficer',
    ],
    starts: ['warning.assess'],
    leadsTo: { '': ['detected'] },
    records: [SignalRaised],
    rejects: [
      'CASE.FIELD_INVALID',
      'LIST.ITEM_NOT_IN_FORCE',
      'LIST.ITEM_UNKNOWN',
      'LIST.LEAD_AMBIGUOUS',
      'WARNING.PLACE_NEEDED',
    ],
  },
  decide(decision, signal) {
    const { inForce, at, context } = decision;
    const rejection = signalRejection(signal, inForce, at) ?? ambiguityRejection(signal, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    const { directory } = inForce;
    const { gridCode } = signal.place;
    const ofGrid = gridCode === undefined ? undefined : communityOfGrid(directory, gridCode)?.parent;
    const street = ofGrid ?? streetOf(directory, context.actor.unit);
    const lead = leadOf(signal, context.actor.unit, inForce);
    const issuer = lead ?? theOnly(directory, 'commandCentre')?.id;
    if (issuer === undefined) return decision.reject(POST_FORBIDS);
    const { itemCodes = [], suspectedLevel } = signal;
    decision.record(SignalRaised, { ...signal, itemCodes, ...(street ? { street } : {}), issuer });
    const dispatcher: readonly PostCode[] = lead === undefined ? ['dispatcher'] : [];
    startObligation(decision, {
      key: 'warning.assess',
      ownerUnit: issuer,
      ownerPosts: dispatcher,
      variants: suspectedLevel === undefined ? [] : [suspectedLevel],
      emergency: suspectedLevel === 'red',
    });
  },
});
