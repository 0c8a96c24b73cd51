import type { Instant } from '../../kernel/instant.js';
import type { InForce } from '../in-force.js';
import { dateOf } from '../../calendar/instant.js';
import { streetOf } from '../directory/directory.posts.js';
import type { ListItem } from '../list/list.js';
import { reject, type Rejection, type RejectionCatalogue } from '../../kernel/rejection.js';
import { isBeyondAssistingDuty } from './assisting-duty.js';
import type { Admission } from './gate.data.js';

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
  };
  readonly admissionId?: string;
  /** `task` unless told. */
  readonly vehicle?: Vehicle;
  /** The street would be scored or ranked on it. */
  readonly assessment?: { readonly organisedByDistrict: boolean };
}

export const GATE_REJECTIONS: RejectionCatalogue = {
  'GATE.FORBIDDEN_VEHICLE': {
    zh: '不得以责任状、分解指标、考核验收的方式向街道转嫁工作',
    en: 'No pledge letter, target or acceptance check may put work on a street',
  },
  'GATE.VETO_TYPE_ASSESSMENT': {
    zh: '不得对街道设置“一票否决”考核',
    en: 'No assessment may cancel a street’s whole result for one failure',
  },
  'GATE.ASSISTING_NOT_ASSESSABLE': {
    zh: '街道配合事项不得考核排名，部门不得自行考核街道',
    en: 'A street is not assessed on what it assists, nor by a department on its own',
  },
  'GATE.NEGATIVE_LIST': { zh: '属于负面清单事项', en: 'The negative list forbids it' },
  'GATE.UNLISTED': {
    zh: '不在责任清单内，也没有准入',
    en: 'Neither an item in force nor an admission covers it',
  },
  'GATE.BEYOND_ASSISTING_DUTY': {
    zh: '超出街道配合责任，属于主体责任单位的职责',
    en: 'It is the lead’s primary duty, not what the street assists with',
  },
  'GATE.ADMISSION_NOT_ACTIVE': { zh: '准入未生效或已到期', en: 'The admission is not active on this date' },
  'GATE.STREET_NOT_COVERED': { zh: '准入不适用于该街道', en: 'The admission does not cover this street' },
  'GATE.FUNDING_UNCONFIRMED': {
    zh: '准入的经费或职权未落实',
    en: 'Money or powers of the admission are not in force',
  },
};

/**
 * May this work be put on this street? Every command that does so asks here first and judges in this order: vehicle,
 * assessment, negative list, list, admission. Undefined lets it pass. A rejected attempt is recorded in
 * the sender's gate register, from the street, item and vehicle in the rejection's details.
 */
export function passGate(inForce: InForce, question: GateQuestion, at: Instant): Rejection | undefined {
  const street = streetOf(inForce.directory, question.toStreet);
  if (street === undefined || question.from === street) return undefined;
  const item = itemInForce(inForce, question.itemCode, at);
  const rejection =
    vehicleRejection(question) ??
    assessmentRejection(inForce, question, street, item) ??
    negativeRejection(inForce, question, at) ??
    dutyRejection(inForce, { question, street, item, at });
  if (rejection === undefined) return undefined;
  const { itemCode, vehicle = 'task' } = question;
  return { ...rejection, details: { ...rejection.details, street, itemCode, vehicle } };
}

function itemInForce({ list }: InForce, code: string | undefined, at: Instant): ListItem | undefined {
  const item = code === undefined ? undefined : list.items[code];
  if (item === undefined || at < item.validFrom) return undefined;
  return item.validTo === undefined || at < item.validTo ? item : undefined;
}

function vehicleRejection({ vehicle = 'task' }: GateQuestion): Rejection | undefined {
  if (FORBIDDEN_VEHICLES.some((each) => each === vehicle)) return reject('GATE.FORBIDDEN_VEHICLE', 'vehicle');
  return vehicle === 'vetoTypeAssessment' ? reject('GATE.VETO_TYPE_ASSESSMENT', 'vehicle') : undefined;
}

/** The street itself leads the item, or owes part of its primary duty. */
function isStreetsOwn(item: ListItem, street: string): boolean {
  return [...item.leads, ...item.primaryDuties].some((each) => each.unit === street);
}

function assessmentRejection(
  { directory }: InForce,
  { assessment, from }: GateQuestion,
  street: string,
  item: ListItem | undefined,
): Rejection | undefined {
  if (assessment === undefined) return undefined;
  const onlyAssists = item !== undefined && !isStreetsOwn(item, street);
  const kind = directory.units[from]?.kind;
  const byDistrict =
    assessment.organisedByDistrict || kind === 'districtLeadership' || kind === 'districtOffice';
  return onlyAssists || !byDistrict ? reject('GATE.ASSISTING_NOT_ASSESSABLE', 'assessment') : undefined;
}

/** What is forbidden for communities is not for the street; what is forbidden for streets is for its communities too. */
function negativeRejection(
  { directory, gate }: InForce,
  { toStreet, ask }: GateQuestion,
  at: Instant,
): Rejection | undefined {
  const isCommunity = directory.units[toStreet]?.kind === 'community';
  const row = gate.negativeList.find(
    ({ level, since, pattern }) =>
      (level === 'street' || isCommunity) &&
      since <= dateOf(at) &&
      pattern.split(/\s+/).some((word) => word !== '' && ask.text.includes(word)),
  );
  return row && reject('GATE.NEGATIVE_LIST', 'ask', { pattern: row.pattern, basis: row.basis });
}

interface Duty {
  readonly question: GateQuestion;
  readonly street: string;
  readonly item: ListItem | undefined;
  readonly at: Instant;
}

function dutyRejection(inForce: InForce, { question, street, item, at }: Duty): Rejection | undefined {
  const { ask, admissionId, itemCode } = question;
  if (ask.as === 'firstReceiver') return undefined;
  if (item !== undefined && (isStreetsOwn(item, street) || !isBeyondAssistingDuty(item, ask)))
    return undefined;
  const { admissions } = inForce.gate;
  if (admissionId !== undefined)
    return admissionRejection(
      admissions.find(({ id }) => id === admissionId),
      { question, street, item, at },
    );
  if (admissions.some((each) => isBypassOf(each, itemCode) && covers(each, street, at))) return undefined;
  return item === undefined
    ? reject('GATE.UNLISTED', 'itemCode')
    : reject('GATE.BEYOND_ASSISTING_DUTY', 'ask', { assistingDuty: item.assistingDuty });
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
  { question, street, at }: Duty,
): Rejection | undefined {
  const { admissionId, itemCode } = question;
  const isOfItem = admission?.itemCode === undefined || admission.itemCode === itemCode;
  if (admission === undefined || !isOfItem || !isActive(admission, at))
    return reject('GATE.ADMISSION_NOT_ACTIVE', 'admissionId', { admissionId });
  if (!admission.streets.includes(street))
    return reject('GATE.STREET_NOT_COVERED', 'admissionId', { admissionId });
  const isFunded = admission.bypass === true || (admission.fundingConfirmed && admission.powersInForce);
  return isFunded ? undefined : reject('GATE.FUNDING_UNCONFIRMED', 'admissionId', { admissionId });
}
