import type { CaseView, FamilyMember, ObligationView, OfferView } from '@tiaokuai/contracts';

/** What an offer is done to: one unit's thread, one obligation. */
export interface Target {
  readonly value: string;
  readonly word: string;
}

export interface OfferChoice {
  readonly offer: OfferView;
  readonly target?: Target;
}

/** One thing that waits for my post, with the ways to do it. */
export interface NextGroup {
  readonly key: string;
  readonly word: string;
  readonly owed: ObligationView | undefined;
  readonly choices: readonly OfferChoice[];
  /** The case that was begun for it and is not over. */
  readonly openedCase: FamilyMember | undefined;
}

/** What waits for my post: the offers that answer one clock together (同意 and 不同意), each thread for itself. */
export function nextGroups(view: CaseView): readonly NextGroup[] {
  const waiting = view.offers.filter(({ next }) => next);
  const keys = new Set(waiting.map(({ meets, command }) => meets ?? command));
  return [...keys].flatMap((key) => {
    const offers = waiting.filter(({ meets, command }) => (meets ?? command) === key);
    const targets = new Map(offers.flatMap(targetsOf).map((target) => [target?.value, target]));
    return [...targets.values()].map((target) => groupOf(view, key, offers, target));
  });
}

function groupOf(
  view: CaseView,
  key: string,
  offers: readonly OfferView[],
  target: Target | undefined,
): NextGroup {
  const first = view.obligations.find(({ id }) => id === key);
  const ofTarget = view.obligations.find(
    (owed) => owed.key === first?.key && owed.thread === target?.value && owed.remaining !== null,
  );
  const owed = ofTarget ?? first;
  const openedCase = offers.flatMap(({ opens }) => findOpenedCase(view, opens) ?? [])[0];
  const about = offers.some(({ opens }) => opens) ? undefined : target?.word;
  return {
    key: `${key} ${target?.value ?? ''}`,
    word: [owed?.word ?? offers[0]?.word, about].filter(Boolean).join(' · '),
    owed,
    choices: openedCase
      ? []
      : usualFirst(offers, owed).flatMap((offer) => (isAbout(offer, target) ? { offer, target } : [])),
    openedCase,
  };
}

/** What meets the limit stands before what answers it otherwise. */
function usualFirst(offers: readonly OfferView[], owed: ObligationView | undefined): readonly OfferView[] {
  const usual = (offer: OfferView): boolean => offer.command === owed?.metBy;
  return [...offers.filter(usual), ...offers.filter((offer) => !usual(offer))];
}

function isAbout(offer: OfferView, target: Target | undefined): boolean {
  return targetsOf(offer).some((each) => each?.value === target?.value);
}

function findOpenedCase(view: CaseView, kind: string | undefined): FamilyMember | undefined {
  return view.family.find((member) => kind !== undefined && member.kind.code === kind && !member.over);
}

/** Each thing it may be done to; a single `undefined` where there is nothing to choose. */
function targetsOf({ about }: OfferView): readonly (Target | undefined)[] {
  return about?.field === undefined ? [undefined] : about.values;
}

/** The one thing it can be done to; where there are several the form asks. */
export function onlyTarget(offer: OfferView): Target | undefined {
  const targets = targetsOf(offer);
  return targets.length === 1 ? targets[0] : undefined;
}

/** What an inbox row named (`acceptResult`, about `zf`), as far as it is still offered and nobody has begun it. */
export function choiceFromLink(
  view: CaseView,
  { command, about }: { readonly command: string; readonly about: string | null },
): OfferChoice | undefined {
  const offer = view.offers.find(
    (each) => (each.opens ? `${each.opens}.${each.command}` : each.command) === command,
  );
  if (offer === undefined || findOpenedCase(view, offer.opens) !== undefined) return undefined;
  const target = targetsOf(offer).find((each) => each?.value === about);
  return { offer, target: target ?? onlyTarget(offer) };
}
