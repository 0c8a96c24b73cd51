import { ENGINE, type Actor } from '../../kernel/actor.js';
import type { Context } from '../in-force.js';
import { answers } from '../../kernel/contract.js';
import { directory } from '../../kernel/contracts/directory.contract.js';
import type { Field } from '../../kernel/form.js';
import { administratorOnly, type ReferenceRule } from '../reference.rule.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './directory.rejections.js';
import { decideClosing, decideRelief } from './close-posts.js';
import { delegationRejection } from './check-delegation.js';
import { holdingRejection, isLiaisonPost } from './check-holding.js';
import { unitMissing, unitRejection } from './check-unit.js';
import type { DirectoryEvent } from './directory.events.js';
import {
  closeForm,
  delegateForm,
  holdingForm,
  importForm,
  personForm,
  relieveForm,
  renameForm,
  revokeForm,
  unitForm,
} from './directory.forms.js';
import { directoryOf, type DirectoryState } from './directory.state.js';
import { holdingFrom, importInto, personRejection } from './import-directory.js';
import type { PostCode } from '../../kernel/post.js';
import { heads } from './directory.posts.js';

type Rule<P> = ReferenceRule<DirectoryState, P, DirectoryEvent>;

/** A rule of the directory: it lets the field give the payload its type. */
function rule<P>(
  form: Field<P>,
  rest: Omit<Rule<P>, 'form' | 'permits'> & Partial<Pick<Rule<P>, 'permits'>>,
): Rule<P> {
  return { form, permits: administratorOnly, ...rest };
}

/** The very first import comes from the engine, because nobody holds a post yet; it must appoint an administrator. */
function importer(state: DirectoryState, context: Context): Rejection | undefined {
  return state.version === 0 && context.actor.post === ENGINE.post
    ? undefined
    : administratorOnly(state, context);
}

/** The administrator, or the head of the unit whose posts are concerned. */
function headOrAdministrator(context: Context, unit: string): Rejection | undefined {
  return heads(context.actor, unit) ? undefined : administratorOnly(undefined, context);
}

/** Whose post it is, acting from the same unit, its head, or the administrator. That he holds it is for the decision to find. */
function holderOrHead(
  context: Context,
  { unit, from }: { readonly unit: string; readonly from: string },
): Rejection | undefined {
  const { actor } = context;
  return actor.person === from && actor.unit === unit ? undefined : headOrAdministrator(context, unit);
}

/** The administrator; the engine for liaisons and operators, as a unit's register says. */
function appoints(context: Context, post: PostCode): Rejection | undefined {
  return context.actor.post === ENGINE.post && isLiaisonPost(post)
    ? undefined
    : administratorOnly(undefined, context);
}

const importDirectory = rule(importForm, {
  name: 'importDirectory',
  label: { zh: '导入名录', en: 'Import the directory' },
  opens: true,
  permits: importer,
  decide(state, payload, context) {
    const happenings = importInto(directoryOf(state), payload, context);
    const appoints = payload.holdings.some((each) => each.post === 'rulesAdministrator');
    return !isRejection(happenings) && state.version === 0 && !appoints
      ? reject('DIRECTORY.ADMINISTRATOR_MISSING', 'holdings')
      : happenings;
  },
});

const registerUnit = rule(unitForm, {
  name: 'registerUnit',
  label: { zh: '登记单位', en: 'Register a unit' },
  decide: (state, payload) =>
    unitRejection(directoryOf(state), payload) ?? [{ type: 'UnitRegistered', payload }],
});

const renameUnit = rule(renameForm, {
  name: 'renameUnit',
  label: { zh: '单位更名', en: 'Rename a unit' },
  decide: (state, payload) =>
    unitMissing(directoryOf(state), payload.unit, 'unit') ?? [{ type: 'UnitRenamed', payload }],
});

const closeUnit = rule(closeForm, {
  name: 'closeUnit',
  label: { zh: '撤销单位', en: 'Close a unit' },
  decide: (state, { unit }, { now }) => decideClosing(directoryOf(state), unit, now),
});

const registerPerson = rule(personForm, {
  name: 'registerPerson',
  label: { zh: '登记人员', en: 'Register a person' },
  decide: (state, payload) =>
    personRejection(directoryOf(state), payload) ?? [{ type: 'PersonRegistered', payload }],
});

const appoint = rule(holdingForm, {
  ...answers(directory.appoint, holdingForm),
  label: { zh: '任岗', en: 'Appoint' },
  permits: (_state, context, { post }) => appoints(context, post),
  decide(state, payload, { now }) {
    const holding = holdingFrom(payload, now, false);
    if (isRejection(holding)) return holding;
    return holdingRejection(directoryOf(state), holding) ?? [{ type: 'PersonAppointed', payload: holding }];
  },
});

const relieve = rule(relieveForm, {
  ...answers(directory.relieve, relieveForm),
  label: { zh: '免岗', en: 'Relieve' },
  permits: (_state, context, { post }) => appoints(context, post),
  decide(state, { person, unit, post, to }, { now }) {
    if (to !== undefined && to < now) return reject('DIRECTORY.FROM_IN_PAST', 'to', { now });
    return decideRelief(directoryOf(state), { person, unit, post, to: to ?? now });
  },
});

const delegate = rule(delegateForm, {
  name: 'delegate',
  label: { zh: '授权代行', en: 'Delegate a power' },
  permits: (_state, context, delegation) => holderOrHead(context, delegation),
  decide(state, payload, context) {
    const directory = directoryOf(state);
    const id = `d-${directory.delegations.length + 1}`;
    const delegation = { id, ...payload, validFrom: payload.validFrom ?? context.now };
    return (
      delegationRejection(directory, delegation, context) ?? [{ type: 'PowerDelegated', payload: delegation }]
    );
  },
});

const revokeDelegation = rule(revokeForm, {
  name: 'revokeDelegation',
  label: { zh: '撤回授权', en: 'Revoke a delegation' },
  permits(state, context, { id }) {
    const delegation = directoryOf(state).delegations.find((each) => each.id === id);
    return delegation === undefined
      ? reject('DIRECTORY.DELEGATION_UNKNOWN', 'id', { id })
      : holderOrHead(context, delegation);
  },
  decide(state, { id }, { now }) {
    const delegation = directoryOf(state).delegations.find((each) => each.id === id);
    return delegation === undefined || delegation.validTo <= now
      ? reject('DIRECTORY.DELEGATION_OVER', 'id', { id })
      : [{ type: 'DelegationRevoked', payload: { id, validTo: now } }];
  },
});

/** Whose posts somebody may delegate and take back: anybody's, those of his unit, his own, nobody's. */
export type DelegationReach = 'district' | 'unit' | 'own' | 'none';

/** A power that was delegated is not delegated further, and liaisons have none. */
export function delegationReach(actor: Actor): DelegationReach {
  const { post, unit, onBehalfOf } = actor;
  if (post === 'rulesAdministrator') return 'district';
  if (onBehalfOf !== undefined || isLiaisonPost(post) || post === ENGINE.post) return 'none';
  return heads(actor, unit) ? 'unit' : 'own';
}

/** The commands that a post may give at all, for whoever asks before he fills in a form; each judges itself about which unit and whom. */
export function directoryCommandsOf(actor: Actor): readonly string[] {
  if (actor.post === 'rulesAdministrator')
    return DIRECTORY_RULES.filter((each) => each !== importDirectory).map(({ name }) => name);
  return delegationReach(actor) === 'none' ? [] : [delegate.name, revokeDelegation.name];
}

export const DIRECTORY_RULES = [
  importDirectory,
  registerUnit,
  renameUnit,
  closeUnit,
  registerPerson,
  appoint,
  relieve,
  delegate,
  revokeDelegation,
];
