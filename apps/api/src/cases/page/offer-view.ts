import type { OfferView } from '@tiaokuai/contracts';
import type { CaseState, CommandOffer, Context, Fact, Obligation, Procedure } from '@tiaokuai/domain';
import { isOpen, isPassedDecision, leadsCentre, obligationsOf, procedureOf } from '@tiaokuai/domain';
import { coded } from '../../wording/case-words.js';
import { factWords } from '../../wording/fact-words.js';
import type { Names } from '../../wording/names.js';

interface OfferSetting {
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly context: Context;
  readonly names: Names;
}

/** Everything the acting post may do now: open what it owes another case about this one, and act in this one. */
export function offerViews(offers: readonly CommandOffer[], setting: OfferSetting): readonly OfferView[] {
  return [...openedElsewhere(setting), ...offers.map((offer) => offerView(offer, setting))];
}

/**
 * What is owed here and met by beginning another case about this one (a whistle's result notification): by whoever owes it,
 * and by the centre's deputy once it is late.
 */
function openedElsewhere(setting: OfferSetting): readonly OfferView[] {
  const { procedure, state, names, context } = setting;
  const late = leadsCentre(context) ? obligationsOf(state).filter(isPassedDecision) : [];
  return [...new Set([...owedBy(setting), ...late])].flatMap((owed): OfferView[] => {
    const { id, key } = owed;
    const [kind = '', command] = procedure.clocks[key]?.metBy?.split('.') ?? [];
    const description = procedureOf(kind)?.commands.find(({ name }) => name === command);
    if (description === undefined) return [];
    const { name, label, snapshotOf: field } = description;
    const about = field && { field, values: [{ value: state.caseId, word: state.title }] };
    const word = label[names.language];
    return [{ command: name, word, next: true, meets: id, opens: kind, ...(about ? { about } : {}) }];
  });
}

/** What the acting post may do now, in words; `meets` marks what it owes. */
function offerView({ command, about }: CommandOffer, setting: OfferSetting): OfferView {
  const { procedure, names } = setting;
  const label = procedure.commands.find(({ name }) => name === command)?.label;
  const meets = obligationMetBy(command, setting);
  return {
    command,
    word: coded(command, label, names.language).word,
    about: about && {
      field: about.field,
      values: about.values.map((value) => ({ value, word: aboutWord(value, setting) })),
    },
    next: meets !== undefined || isDuty(command, setting),
    meets,
  };
}

/** My own first obligation that this command meets or answers. */
function obligationMetBy(command: string, setting: OfferSetting): string | undefined {
  return owedBy(setting).find(({ key }) => {
    const { metBy, orBy = [] } = setting.procedure.clocks[key] ?? {};
    return metBy === command || orBy.includes(command);
  })?.id;
}

/** Does it wait for the acting post without a clock: a draft to be sent, an approved call to be blown? */
function isDuty(command: string, { procedure, state, context: { actor } }: OfferSetting): boolean {
  return procedure
    .duties(state)
    .filter((duty) => duty.command === command && duty.unit === actor.unit)
    .some(({ posts }) => posts.length === 0 || posts.includes(actor.post));
}

/** What the acting post owes in this case and what does not stand still. */
function owedBy({ state, context: { actor } }: OfferSetting): readonly Obligation[] {
  return obligationsOf(state)
    .filter((owed) => isOpen(owed) && owed.status !== 'paused' && owed.ownerUnit === actor.unit)
    .filter(({ ownerPosts }) => ownerPosts.length === 0 || ownerPosts.includes(actor.post));
}

/** A thing inside the case by name: a unit, an obligation, else by the fact that bears its id. */
function aboutWord(value: string, { procedure, state, facts, names }: OfferSetting): string {
  if (state.parties.some(({ unit }) => unit === value)) return names.unit(value).shortName;
  const owed = state.obligations[value];
  if (owed !== undefined) {
    const what = coded(owed.key, procedure.clocks[owed.key]?.label, names.language).word;
    return `${names.unit(owed.ownerUnit).shortName} · ${what}`;
  }
  const fact = [...facts.values()].find(({ key }) => key.endsWith(`.${value}`));
  return fact === undefined ? names.unit(value).shortName : thingWord(fact, names);
}

/** A task by its text, somebody in a register by role and name, a request by its label. */
function thingWord(fact: Fact, names: Names): string {
  const label = fact.label[names.language];
  if (fact.format === 'person') return `${label} ${factWords(fact, names)}`;
  return fact.format === 'text' ? String(fact.value) : label;
}
