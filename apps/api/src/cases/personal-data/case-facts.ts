import { loadCase, readFacts, type FactOnRecord, type LoadedCase } from '@tiaokuai/casework';
import type { FactSaid } from '@tiaokuai/contracts';
import { opensSealed, propertiesOf, type Actor } from '@tiaokuai/domain';
import { caseFamily } from '@tiaokuai/projections';
import type { AppContext } from '../../platform/app-context.js';
import { caseWords } from '../../wording/case-words.js';
import { fieldLabel } from '../../wording/form-field.js';
import type { Names } from '../../wording/names.js';
import type { VisibleCase } from '../lookup/visible-case.js';

/** What one may read of what happened, each case's readings recorded before a word of it is given. */
export async function factsFor(
  appContext: AppContext,
  visible: VisibleCase,
  actor: Actor,
  names: Names,
): Promise<readonly FactSaid[]> {
  const { state, procedure, sees, contextFor } = visible;
  const decides = procedure.decidedBy(state).includes(actor.unit);
  const own = decides || opensSealed('facts', sees, state, contextFor(actor)) === 'atOnce';
  const cases = [
    ...(own ? [visible] : []),
    ...(decides ? await othersOfMatter(appContext, visible, actor) : []),
  ];
  const said: FactSaid[] = [];
  for (const each of cases)
    said.push(...inWords(each, await readFacts(appContext.casework, each, actor), names));
  return said;
}

/** The other cases of the matter, whether or not he sees them as such; none that accuses his unit. */
async function othersOfMatter(
  { casework, lists }: AppContext,
  { caseId, now, state: { matterId } }: VisibleCase,
  { unit }: Actor,
): Promise<readonly LoadedCase[]> {
  const rows = await caseFamily(lists, { now, matterId });
  const others = rows.filter((row) => row.caseId !== caseId);
  const loaded = await Promise.all(others.map((row) => loadCase(casework, row.caseId)));
  return loaded
    .filter((each) => each !== undefined)
    .filter(({ state }) => !state.accusedUnits.includes(unit));
}

function inWords(
  { caseId, procedure, state }: LoadedCase,
  facts: readonly FactOnRecord[],
  names: Names,
): readonly FactSaid[] {
  const { kind } = caseWords(procedure, state, names.language);
  return facts.map((fact, nth): FactSaid => {
    const { event, field, value } = fact;
    const about = aboutOf(fact);
    const label = fieldLabel(procedure, event, field, names.language);
    const next = facts.slice(nth + 1).find((later) => later.field === field && aboutOf(later) === about);
    return {
      ...{ caseId, kind, title: state.title, version: event.version, field },
      label: about === undefined ? label : `${label}（${names.unit(about).shortName}）`,
      saidAt: event.recordedAt,
      saidBy: names.actor(event.actor),
      text: value === undefined ? null : textOf(value),
      ...(next && { replacedAt: next.event.version }),
    };
  });
}

/** The unit whom it was told, where it answers that one's question and stands beside what others were told. */
function aboutOf({ event: { payload } }: FactOnRecord): string | undefined {
  const { unit } = propertiesOf(payload);
  return typeof unit === 'string' ? unit : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
