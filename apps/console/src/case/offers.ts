import type { CaseView, FamilyMember, ObligationView, OfferView } from '@tiaokuai/contracts';

/** What an offer is done to: one unit's thread, one obligation. */
export interface Target {
  readonly value: string;
  readonly word: string;
}

export interface Chosen {
  readonly offer: OfferView;
  readonly target?: Target;
}

/** One thing that waits for my post, with the ways to do it. */
export interface NextGroup {
  readonly key: string;
  readonly word: string;
  readonly owed: ObligationView | undefined;
  readonly offers: readonly OfferView[];
  /** The case that was begun for it and is not over. */
  readonly begun: FamilyMember | undefined;
}

/** The offers that wait for my post, together where they answer the same clock (同意 and 不同意). */
export function nextGroups(view: CaseView): readonly NextGroup[] {
  const keys = new Set(view.offers.flatMap((offer) => (offer.next ? [keyOf(offer)] : [])));
  return [...keys].map((key) => {
    const offers = view.offers.filter((offer) => offer.next && keyOf(offer) === key);
    const owed = view.obligations.find(({ id }) => id === key);
    const begun = offers.flatMap(({ opens }) => begunCase(view, opens) ?? [])[0];
    const about = owed === undefined ? undefined : aboutOf(view, owed, offers);
    const word = [owed?.word ?? offers[0]?.word, about].filter(Boolean).join(' · ');
    return { key, word, owed, offers: begun ? [] : offers, begun };
  });
}

function keyOf({ meets, command }: OfferView): string {
  return meets ?? command;
}

/** Whose thread it is about, where it is one other unit's. */
function aboutOf(view: CaseView, owed: ObligationView, offers: readonly OfferView[]): string | undefined {
  const several = offers.some((offer) => targetsOf(offer).length > 1);
  if (several || owed.thread === undefined || owed.thread === owed.owner.id) return undefined;
  return view.parties.find(({ unit }) => unit.id === owed.thread)?.unit.shortName;
}

function begunCase(view: CaseView, kind: string | undefined): FamilyMember | undefined {
  return view.family.find((member) => kind !== undefined && member.kind.code === kind && !member.over);
}

/** Each thing it may be done to; a single `undefined` where there is nothing to choose. */
export function targetsOf({ about }: OfferView): readonly (Target | undefined)[] {
  return about?.field === undefined ? [undefined] : about.values;
}

/** What an inbox row named (`acceptResult`, about `zf`), as far as it is still offered. */
export function chosenByAddress(
  { offers }: CaseView,
  { command, about }: { readonly command: string; readonly about: string | null },
): Chosen | undefined {
  const offer = offers.find(
    (each) => (each.opens ? `${each.opens}.${each.command}` : each.command) === command,
  );
  if (offer === undefined) return undefined;
  const targets = targetsOf(offer);
  return { offer, target: targets.find((target) => target?.value === about) ?? targets[0] };
}
