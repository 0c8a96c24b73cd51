import { type Context } from '../../case/case.context.js';
import { notPermitted } from '../../case/permissions.js';
import { type Rejection } from '../../kernel/rejection.js';
import { type Declarations } from '../../kernel/rule.js';
import { leads } from '../../reference/directory/directory.posts.js';
import { COORDINATOR_POSTS } from './coordinator.js';
import { type DisputeState, isDisputant } from './dispute.state.js';

type Permits = (state: DisputeState, context: Context) => Rejection | undefined;

/** Somebody who acts for the coordinator; liaisons never decide. */
export const byCoordinator: Permits = (state, { actor }) =>
  actor.unit === state.coordinator && COORDINATOR_POSTS.has(actor.post)
    ? undefined
    : notPermitted(state, actor);

/** How commands that `byCoordinator` permits declare who may give them. */
export const COORDINATOR_ACTS: Pick<Declarations, 'who' | 'by'> = {
  who: { zh: '协调单位经办岗位、副职或负责人', en: 'who acts for the coordinator' },
  by: [
    'centreDeputy',
    'centreHead',
    'deptHead',
    'dispatcher',
    'districtSecretary',
    'legalOfficer',
    'staffingOfficer',
  ],
};

/** Deputy or head of one of those who do not agree. */
export const byDisputantDeputy: Permits = (state, { actor }) =>
  isDisputant(state, actor.unit) && leads(actor, actor.unit) ? undefined : notPermitted(state, actor);
