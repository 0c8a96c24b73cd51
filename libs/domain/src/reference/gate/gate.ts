import type { Instant } from '../../kernel/instant.js';
import type { InForce } from '../in-force.js';
import { dateOf } from '../../calendar/instant.js';
import { streetOf } from '../directory/directory.posts.js';
import { clauseOf, type DutyClause } from '../list/duty-clauses.js';
import type { ListItem } from '../list/list.js';
import { squeezedText } from '../../kernel/plain-text.js';
import type { Rejection } from '../../kernel/rejection.js';
import { type Attempt, reject } from './gate.rejections.js';
import { isBeyondAssistingDuty } from './assisting-duty.js';
import type { Admission, NegativeRow } from './gate.data.js';

/** Vehicles that shift a duty by their form alone, whatever they carry. */
const FORBIDDEN_VEHICLES = ['pledgeLetter', 'targetBreakdown', 'assessment'] as const;

/** In what guise work reaches a street. */
export type Vehicle =
  (typeof FORBIDDEN_VEHICLES)[number] | 'vetoTypeAssessment' | 'task' | 'order' | 'inspection' | 'report';

export interface GateQuestion {
  /** The unit that wants the work done. */
  readonly from: string;
  /** The street, town or community that would do it; anything else is none of the gate's business. */
  readonly toStreet: string;
  readonly itemCode?: string;
  readonly ask: {
    readonly text: string;
    /** `firstReceiver`: take a citizen's request and answer him, which is every street's own duty. */
    readonly as: 'lead' | 'assist' | 'firstReceiver';
    /** The clause of the item that it rests on (`clausesOf`). */
    readonly clause?: string;
  };
  readonly admissionId?: string;
  /** `task` unless told. */
  readonly vehicle?: Vehicle;
  /** The street would be scored or ranked on it. */
  readonly assessment?: { readonly organisedByDistrict: boolean };
}

/**
 * May this work be put on this street? Every command that does so asks here first and judges in this order: vehicle,
 * assessment, negative list, list, admission. Undefined lets it pass. A rejected attempt is recorded in
 * the sender's gate register, from the street, item and vehicle in the rejection's details.
 */
export function passGate(inForce: InForce, question: GateQuestion, at: Instant): Rejection | undefined {
  const street = streetOf(inForce.directory, question.toStreet);
  if (street === undefined || question.from === street) return undefined;
  const item = itemInForce(inForce, question.itemCode, at);
  const { itemCode, vehicle = 'task' } = question;
  const asked: Asked = { question, street, item, at, attempt: { street, itemCode, vehicle } };
  return (
    vehicleRejection(asked) ??
    assessmentRejection(inForce, asked) ??
    negativeRejection(inForce, asked) ??
    dutyRejection(inForce, asked)
  );
}

interface Asked {
  readonly question: GateQuestion;
  readonly street: string;
  readonly item: ListItem | undefined;
  readonly at: Instant;
  readonly attempt: Attempt;
}

function itemInForce({ list }: InForce, code: string | undefined, at: Instant): ListItem | undefined {
  const item = code === undefined ? undefined : list.items[code];
  if (item === undefined || at < item.validFrom) return undefined;
  return item.validTo === undefined || at < item.validTo ? item : undefined;
}

function vehicleRejection({ question: { vehicle }, attempt }: Asked): Rejection | undefined {
  if (FORBIDDEN_VEHICLES.some((each) => each === vehicle))
    return reject('GATE.FORBIDDEN_VEHICLE', 'vehicle', attempt);
  return vehicle === 'vetoTypeAssessment'
    ? reject('GATE.VETO_TYPE_ASSESSMENT', 'vehicle', attempt)
    : undefined;
}

/** The street itself leads the item, or owes part of its primary duty. */
function isStreetsOwn(item: ListItem, street: string): boolean {
  return [...item.leads, ...item.primaryDuties].some((each) => each.unit === street);
}

function assessmentRejection(
  { directory }: InForce,
  { question: { assessment, from }, street, item, attempt }: Asked,
): Rejection | undefined {
  if (assessment === undefined) return undefined;
  const onlyAssists = item !== undefined && !isStreetsOwn(item, street);
  const kind = directory.units[from]?.kind;
  const byDistrict =
    assessment.organisedByDistrict || kind === 'districtLeadership' || kind === 'districtOffice';
  return onlyAssists || !byDistrict
    ? reject('GATE.ASSISTING_NOT_ASSESSABLE', 'assessment', attempt)
    : undefined;
}

/** What is forbidden for communities is not for the street; what is forbidden for streets is for its communities too. */
function negativeRejection({ directory, gate }: InForce, asked: Asked): Rejection | undefined {
  const { question, at, attempt } = asked;
  const { toStreet } = question;
  const isCommunity = directory.units[toStreet]?.kind === 'community';
  const row = gate.negativeList.find(
    (each) => (each.level === 'street' || isCommunity) && each.since <= dateOf(at) && forbids(each, asked),
  );
  return row && reject('GATE.NEGATIVE_LIST', 'ask', { pattern: row.pattern, basis: row.basis, ...attempt });
}

/** By the item, by the clause, or by the words of either in the ask. */
function forbids({ pattern = '', itemCodes = [], clauses = [] }: NegativeRow, asked: Asked): boolean {
  const { question, item } = asked;
  const { itemCode = '', ask } = question;
  const text = squeezedText(ask.text);
  const named = clauses.filter((each) => each.itemCode === itemCode).map(({ clause }) => clause);
  return (
    itemCodes.includes(itemCode) ||
    named.some((id) => id === ask.clause || isSaid(text, clauseOf(item, id)?.text ?? '')) ||
    pattern.split(/\s+/).some((word) => isSaid(text, word))
  );
}

function isSaid(text: string, words: string): boolean {
  const wanted = squeezedText(words);
  return wanted !== '' && text.includes(wanted);
}

/** The primary duty of a unit that is not this street, named as what the ask rests on. */
function isAnothers(clause: DutyClause | undefined, street: string): boolean {
  return clause?.unit !== undefined && clause.unit !== street;
}

function dutyRejection(inForce: InForce, asked: Asked): Rejection | undefined {
  const { question, street, item, at, attempt } = asked;
  const { ask, admissionId, itemCode } = question;
  if (ask.as === 'firstReceiver') return undefined;
  const clause = clauseOf(item, ask.clause);
  const isUnknown = ask.clause !== undefined && clause === undefined;
  const namesAnothers = isAnothers(clause, street);
  if (item !== undefined && !isUnknown && !namesAnothers)
    if (isStreetsOwn(item, street) || !isBeyondAssistingDuty(item, ask)) return undefined;
  const { admissions } = inForce.gate;
  if (admissionId !== undefined)
    return admissionRejection(
      admissions.find(({ id }) => id === admissionId),
      asked,
    );
  if (admissions.some((each) => isBypassOf(each, itemCode) && covers(each, street, at))) return undefined;
  if (item === undefined || isUnknown)
    return reject('GATE.UNLISTED', isUnknown ? 'clause' : 'itemCode', attempt);
  const { assistingDuty } = item;
  return reject('GATE.BEYOND_ASSISTING_DUTY', namesAnothers ? 'clause' : 'ask', {
    assistingDuty,
    ...attempt,
  });
}

/** The district leader's emergency bypass is for one item. */
function isBypassOf(admission: Admission, itemCode: string | undefined): boolean {
  return admission.bypass === true && itemCode !== undefined && admission.itemCode === itemCode;
}

function isActive({ from, to }: Admission, at: Instant): boolean {
  return from <= dateOf(at) && dateOf(at) <= to;
}

function covers(admission: Admission, street: string, at: Instant): boolean {
  return isActive(admission, at) && admission.streets.includes(street);
}

function admissionRejection(
  admission: Admission | undefined,
  { question, street, at, attempt }: Asked,
): Rejection | undefined {
  const { admissionId, itemCode } = question;
  const details = { admissionId, ...attempt };
  const isOfItem = admission?.itemCode === undefined || admission.itemCode === itemCode;
  if (admission === undefined || !isOfItem || !isActive(admission, at))
    return reject('GATE.ADMISSION_NOT_ACTIVE', 'admissionId', details);
  if (!admission.streets.includes(street)) return reject('GATE.STREET_NOT_COVERED', 'admissionId', details);
  const isFunded = admission.bypass === true || (admission.fundingConfirmed && admission.powersInForce);
  return isFunded ? undefined : reject('GATE.FUNDING_UNCONFIRMED', 'admissionId', details);
}
