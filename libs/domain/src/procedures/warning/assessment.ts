import { type Context } from '../../case/case.context.js';
import { openObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted, standsIn } from '../../case/permissions.js';
import { type Rejection } from '../../kernel/rejection.js';
import { leads, speaksFor, theOnly } from '../../reference/directory/directory.posts.js';
import { type WarningState } from './warning.state.js';

/** The lead department; the centre's dispatcher where none is known, or once its time has passed. */
export function assesses(state: WarningState, context: Context): Rejection | undefined {
  const { actor } = context;
  const owed = openObligation(state, { key: 'warning.assess' });
  const isCentre = actor.unit === theOnly(context.inForce(context.now).directory, 'commandCentre')?.id;
  const mayDispatch =
    isCentre &&
    actor.post === 'dispatcher' &&
    (state.issuer === actor.unit || (state.stage === 'detected' && owed?.status === 'elapsed'));
  const ofLead = speaksFor(actor, state.issuer) && (!isCentre || leads(actor, actor.unit));
  const may = mayDispatch || ofLead || standsIn(state, context, { key: 'warning.assess' });
  return may ? undefined : notPermitted(state, actor);
}
