import type { Actor } from './kernel/actor.js';
import type { Command } from './kernel/command.js';
import type { Instant } from './kernel/instant.js';
import type { Reaction } from './kernel/reaction.js';
import type { Rejection } from './kernel/rejection.js';
import type { MissingNotice } from './procedures/calendar-reminder/missing-notice.js';
import { numberOf, type NumbersRegister } from './reference/numbers/numbers.register.js';
import { reachedBy, type SeriesRegister } from './reference/series/series.register.js';

/** Makes a uuid of version 5. Domain knows no hash function, so whoever keeps the registers hands one in. */
export type UuidV5 = (name: string, namespace: string) => string;

/** A command of the engine under an id that follows from what it is about, so that sending it again changes nothing. */
export interface EngineCommand {
  readonly command: Command;
  readonly commandId: string;
}

/** What is to be written into a register, and how. */
export interface RegisterEntry extends EngineCommand {
  /** Kind and stream of the register. */
  readonly kind: string;
  readonly registerId: string;
  /** Sent where the register does not exist yet; absent where the entry's own command opens it. */
  readonly opening?: RegisterOpening;
  /** How often it is sent while others keep writing to the register; once by default. */
  readonly attempts?: number;
  /** What a case is sent once the entry stands, read from the register as folded with it. */
  follow?(register: unknown): (EngineCommand & { readonly caseId: string }) | undefined;
}

/** The one opening of a subject's register, whoever asks for it and however often. */
export interface RegisterOpening extends EngineCommand {
  readonly registerId: string;
  /** A register that was opened just now says already what the entry would say. */
  readonly includesEntry: boolean;
}

/** The rejected command: who sent it, and under which id. */
export interface RejectedAttempt {
  readonly commandId: string;
  readonly actor: Actor;
}

/** A register in which some rejections leave a trace, although the rejected command itself records nothing. */
export interface RejectionHook {
  readonly kind: string;
  /** An entry that cannot be written is an error of the system; otherwise somebody else is just writing the same. */
  readonly mustRecord: boolean;
  openingOf(subject: string, uuidV5: UuidV5): RegisterOpening;
  /** Undefined for rejections that it does not keep. */
  entryOf(attempt: RejectedAttempt, rejection: Rejection, uuidV5: UuidV5): RegisterEntry | undefined;
}

/** Namespaces of ids that are stored: changing one would open a second register beside the first. */
const GATE_NAMESPACE = '8a1d5c1c-3f0e-4d53-9a3b-6f8e0c7c9b42';
const LIAISON_NAMESPACE = '5e7f0a52-6a3e-4d0c-9a55-3c1f8a7d2b10';
const CALENDAR_NAMESPACE = '6c2f1e0b-93d4-4b6e-8f57-2a1d0c9e7b34';
const MATTER_NAMESPACE = 'c1b7d0a4-5e2f-4a86-9d13-7f0e2b6a8c55';
const SERIES_NAMESPACE = '0b0f6d0e-5f0a-4a57-8f6e-2f4c9b6f1d27';

const CALENDAR = 'calendarReminder';
const GATE = 'gateRegister';
const LIAISON = 'liaison';
const MATTER = 'matter';
const NUMBERS = 'numbers';
const SERIES = 'series';

function gateOpening(sender: string, uuidV5: UuidV5): RegisterOpening {
  return {
    registerId: `${GATE}:${sender}`,
    command: { name: 'openGateRegister', payload: { sender } },
    commandId: uuidV5(sender, GATE_NAMESPACE),
    includesEntry: false,
  };
}

/** Every dispatch blocked at the gate is counted in its sender's own register: the gate's code itself, or `details.gate`. */
const gateHook: RejectionHook = {
  kind: GATE,
  mustRecord: true,
  openingOf: gateOpening,
  entryOf({ commandId, actor }, { rejection, details = {} }, uuidV5) {
    const code = rejection.startsWith('GATE.') ? rejection : details['gate'];
    if (typeof code !== 'string') return undefined;
    const { street, itemCode, vehicle } = details;
    const payload = {
      attempt: commandId,
      street: street ?? 'unknown',
      ...(itemCode === undefined ? {} : { itemCode }),
      ...(vehicle === undefined ? {} : { vehicle }),
      code,
    };
    const opening = gateOpening(actor.unit, uuidV5);
    return {
      ...{ kind: GATE, registerId: opening.registerId, opening },
      command: { name: 'recordBlock', payload },
      commandId: uuidV5(GATE, commandId),
      // All blocked attempts of a unit meet in its one register, so a burst of them needs more than one.
      attempts: 5,
    };
  },
};

function liaisonOpening(unit: string, uuidV5: UuidV5): RegisterOpening {
  const commandId = uuidV5(`${LIAISON}:${unit}`, LIAISON_NAMESPACE);
  return {
    // The case that this command opens: a register of liaisons is a case like others.
    registerId: uuidV5(LIAISON, commandId),
    command: { name: 'openRegister', payload: { unit } },
    commandId,
    includesEntry: true,
  };
}

/**
 * A dispatch found nobody to read it: the unit's register is opened, or brought up to date with the directory, so that the
 * vacancy is owed there and the shift leader can override it.
 */
const liaisonHook: RejectionHook = {
  kind: LIAISON,
  mustRecord: false,
  openingOf: liaisonOpening,
  entryOf({ commandId }, { rejection, details }, uuidV5) {
    const unit = details?.['unit'];
    if (rejection !== 'CASE.LIAISON_VACANT' || typeof unit !== 'string') return undefined;
    const opening = liaisonOpening(unit, uuidV5);
    return {
      ...{ kind: LIAISON, registerId: opening.registerId, opening },
      command: { name: 'reviseRegister', payload: {} },
      commandId: uuidV5(LIAISON, commandId),
    };
  },
};

/** In the order in which they are kept. */
export const rejectionHooks: readonly RejectionHook[] = [gateHook, liaisonHook];

type Count = Extract<Reaction, { does: 'count' }>;

/** One thing that happened in one case; `occurrence` follows from its event, so however often it is sent it counts once. */
export interface Occurrence {
  readonly caseId: string;
  readonly occurrence: string;
  readonly at: Instant;
}

/** The register in which this counts. Its subject may be any text, a stream's id may not, so the id is made of a hash. */
export function seriesRegisterId({ series, subject }: Count['command']['payload'], uuidV5: UuidV5): string {
  return `${SERIES}:${uuidV5(JSON.stringify([series, ...subject]), SERIES_NAMESPACE)}`;
}

/**
 * Counts it in the register of its series and, where that fills a window, notifies the case. What it is sent is read
 * from the register's own event: after a crash between the two the next attempt says the same.
 */
export function seriesEntry(
  { command: { name, payload } }: Count,
  { caseId, occurrence, at }: Occurrence,
  uuidV5: UuidV5,
): RegisterEntry {
  const register = { kind: SERIES, registerId: seriesRegisterId(payload, uuidV5), commandId: occurrence };
  if (name === 'takeBack') return { ...register, command: { name, payload: { caseId, occurrence } } };
  return {
    ...register,
    command: { name, payload: { ...payload, caseId, occurrence, at } },
    follow(folded) {
      // The fold of a stream of this kind began with `initial` of its decider.
      const reached = reachedBy(folded as SeriesRegister, occurrence);
      if (reached === undefined) return undefined;
      return {
        caseId,
        command: { name: 'noteSeries', payload: reached },
        commandId: uuidV5('noteSeries', occurrence),
      };
    },
  };
}

/**
 * Enters a case among those of its kind in its matter; written together with what the command records in the case. A matter
 * may be named by any text, a stream's id may not, so the id is made of a hash.
 */
export function matterEntry(
  {
    kind,
    matterId,
    caseId,
    commandId,
  }: Readonly<Record<'kind' | 'matterId' | 'caseId' | 'commandId', string>>,
  uuidV5: UuidV5,
): RegisterEntry {
  return {
    ...{
      kind: MATTER,
      registerId: `${MATTER}:${uuidV5(JSON.stringify([kind, matterId]), MATTER_NAMESPACE)}`,
    },
    ...{ command: { name: 'enter', payload: { caseId } }, commandId: uuidV5(MATTER, commandId) },
  };
}

type TakeNumber = Extract<Reaction, { does: 'number' }>;

/**
 * Takes a number for the case and has the case record it. A case has one place in its register, so after a crash between the
 * two the next attempt finds the number that was taken.
 */
export function numberEntry(
  { command: { name, payload } }: TakeNumber,
  { caseId, occurrence, at }: Occurrence,
  uuidV5: UuidV5,
): RegisterEntry {
  const { unit, kind, word, year } = payload;
  return {
    ...{ kind: NUMBERS, registerId: `${NUMBERS}:${unit}:${kind}:${year}`, commandId: occurrence },
    command: { name, payload: { caseId, unit, word, year, at } },
    // Whatever a unit sends out in one morning meets here.
    attempts: 5,
    follow(folded) {
      const taken = numberOf(folded as NumbersRegister, caseId);
      if (taken === undefined) return undefined;
      return {
        caseId,
        command: { name: 'assignNumber', payload: taken },
        commandId: uuidV5('assignNumber', occurrence),
      };
    },
  };
}

/** What is written when the notice of a year is missing: once a day, however often somebody looks. */
export function calendarReminderEntry({ year, date }: MissingNotice, uuidV5: UuidV5): RegisterEntry {
  const registerId = `${CALENDAR}:${year}`;
  return {
    ...{ kind: CALENDAR, registerId },
    opening: {
      registerId,
      command: { name: 'openCalendarReminder', payload: { year } },
      commandId: uuidV5(registerId, CALENDAR_NAMESPACE),
      includesEntry: false,
    },
    command: { name: 'remind', payload: { date } },
    commandId: uuidV5(`${registerId}:${date}`, CALENDAR_NAMESPACE),
  };
}
