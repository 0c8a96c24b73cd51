import type { CaseView, FamilyMember, PartyView, ReactionView } from '@tiaokuai/contracts';
import {
  ENGINE,
  obligationsOf,
  type Actor,
  type Fact,
  type Party,
  propertiesOf,
  readsOpenings,
} from '@tiaokuai/domain';
import { caseWords, coded } from '../../wording/case-words.js';
import type { Names } from '../../wording/names.js';
import { numberWords } from '../../wording/number-words.js';
import { factIndex, otherFacts, wordOf } from '../../wording/fact-index.js';
import type { CaseMoment } from '../lookup/case-moment.js';
import { obligationView } from './obligation-view.js';
import { offerViews } from './offer-view.js';
import { sealedFields } from './sealed-fields.js';

/** What the page of a case shows that is read from other places. */
export interface PageSetting {
  readonly actor: Actor;
  readonly names: Names;
  readonly reactions: readonly ReactionView[];
  readonly family: readonly FamilyMember[];
}

/** The page of one case in words, as it stands or stood. */
export function caseView(moment: CaseMoment, setting: PageSetting): CaseView {
  const { procedure, state, now, at } = moment;
  const { names, actor } = setting;
  const facts = factIndex(procedure, state);
  const clockSetting = { procedure, state, facts, now, inForce: moment.inForce(now), names };
  const context = moment.contextFor(actor);
  const offering = { procedure, state, facts, context, names };
  const offers = at === undefined ? offerViews(procedure.offers(state, context), offering) : [];
  return {
    caseId: moment.caseId,
    matterId: state.matterId,
    version: moment.version,
    latestVersion: moment.latestVersion,
    asOf: now,
    replay: at && replayOf(at),
    unrecorded: unrecordedOf(moment, names),
    ...numberWords(state),
    title: state.title,
    ...caseWords(procedure, state, names.language),
    over: state.over,
    ...unitsOf(moment, names),
    openedAt: state.openedAt ?? now,
    openedBy: names.actor(state.openedBy ?? ENGINE),
    shelved: state.shelving?.inForce !== undefined,
    parties: state.parties.map((party) => partyView(party, facts, names)),
    obligations: obligationsOf(state).map((owed) => obligationView(owed, clockSetting)),
    facts: otherFacts(facts, undefined, names),
    sealed: sealedFields(moment, actor, names.language),
    seesOpenings: at === undefined && readsOpenings(state, actor),
    faults: state.faults.map((fault, index) => ({
      ...fault,
      unit: names.unit(fault.unit),
      word: wordOf(facts, `fault.${index + 1}`, names) ?? fault.kind,
    })),
    reactions: setting.reactions,
    family: setting.family,
    offers,
    sees: moment.sees,
  };
}

function replayOf(at: NonNullable<CaseMoment['at']>): NonNullable<CaseView['replay']> {
  return 'version' in at ? { at: String(at.version), mode: 'version' } : { at: at.instant, mode: 'instant' };
}

/** What had passed by then and stood in no event yet; the limits by name. */
function unrecordedOf({ procedure, state, unrecorded }: CaseMoment, names: Names): CaseView['unrecorded'] {
  return unrecorded.map(({ type, payload, effectiveAt }) => {
    const owed = state.obligations[String(propertiesOf(payload)['id'])];
    const what = coded(type, procedure.events[type]?.label, names.language).word;
    const clock = owed && procedure.clocks[owed.key]?.label[names.language];
    const whose = owed && names.unit(owed.ownerUnit).shortName;
    return { word: [whose, clock, what].filter((part) => part !== undefined).join(' · '), effectiveAt };
  });
}

function unitsOf(
  { state }: CaseMoment,
  names: Names,
): Pick<CaseView, 'street' | 'leadUnit' | 'firstReceiver' | 'interimLead'> {
  const { street, leadUnit, firstReceiver, interimLead } = state;
  return {
    ...(street === undefined ? {} : { street: names.unit(street) }),
    ...(leadUnit === undefined ? {} : { leadUnit: names.unit(leadUnit) }),
    ...(firstReceiver === undefined ? {} : { firstReceiver: names.unit(firstReceiver) }),
    ...(interimLead === undefined ? {} : { interimLead: names.unit(interimLead.unit) }),
  };
}

function partyView({ unit, role, live }: Party, facts: ReadonlyMap<string, Fact>, names: Names): PartyView {
  return {
    unit: names.unit(unit),
    role: { code: role, word: wordOf(facts, `party.${unit}`, names) ?? role },
    live,
    facts: otherFacts(facts, unit, names),
  };
}
