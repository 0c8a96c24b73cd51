import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from './rejection.js';
import type { TimeLimitRejection } from './time-limit.js';

/** How the case, or what the command is aimed at in it, stands; each section says what of it is in the way. */
type Standing = Partial<
  Readonly<{
    stage: string;
    threadStage: string;
    level: string;
    unit: string;
    command: string;
    /** The command that must come first, or is given instead. */
    missing: string;
    instead: string;
    /** Done already, or not yet. */
    signed: 'yes';
    interview: 'held';
    reply: string;
    reached: 'read';
    defence: 'given';
    objection: 'over';
    registered: true;
    asked: boolean;
    escalated: boolean;
    present: boolean;
    deadlocked: boolean;
    /** By which unit, or by none. */
    objected: string;
    reported: string;
    acknowledged: string;
    stated: string;
    /** How many there are of what is needed. */
    contested: 0;
    vacant: 0;
    /** Who could, where nobody is known, or it is done. */
    centre: undefined;
    leader: string | undefined;
  }>
>;

/** What is wrong about a field: a rule of its form, or the value that does not fit where the rules say so. */
type Unfit = Partial<
  Readonly<{
    /** A keyword of the schema, or `text`, `unknown`, `shape`, `noSuchCase`, `notSealed`, `uuid`. */
    reason: string;
    unit: string;
    person: string;
    deputy: string;
    to: string;
    role: string;
    level: string;
    type: string;
    urgency: string;
    verdict: string;
    matterId: string;
    gridCode: string;
    /** Streets on whose ground it should lie. */
    ground: readonly string[];
    /** Units that were left out. */
    missing: readonly string[];
  }>
>;

interface Holding {
  readonly person?: string;
  readonly unit: string;
  readonly post: string;
}

type DetailsOfLimit<Code> = Extract<TimeLimitRejection, { readonly rejection: Code }>['details'];

/** Codes that every case can return, and those of the reference data that every case is judged by. */
export const SHARED_REJECTIONS = {
  'CASE.NOT_FOUND': { zh: '没有找到这个案件', en: 'There is no such case' },
  'CASE.COMMAND_UNKNOWN': withDetails<{ readonly command: string } | undefined>({
    zh: '没有这个操作',
    en: 'There is no such command',
  }),
  'CASE.KIND_UNKNOWN': withDetails<{ readonly kind: string | undefined } | undefined>({
    zh: '没有这种案件',
    en: 'There is no such kind of case',
  }),
  'CASE.OVER': { zh: '案件已经办结，不能再操作', en: 'The case is over' },
  'CASE.STAGE_FORBIDS': withDetails<Standing | undefined>({
    zh: '当前阶段不能进行此操作',
    en: 'The case is not at a stage that allows this',
  }),
  'CASE.FIELD_MISSING': { zh: '缺少必填内容', en: 'A required field is missing' },
  'CASE.FIELD_INVALID': withDetails<Unfit | undefined>({
    zh: '填写内容不符合要求',
    en: 'A field is not valid',
  }),
  'CASE.PERSONAL_NUMBER': {
    zh: '此处人人可见，不得填写电话、身份证或银行卡号码',
    en: 'Everybody reads this: no number of a telephone, identity card or bank card',
  },
  'CASE.BACKDATED': withDetails<{ readonly reason: 'supplied' } | undefined>({
    zh: '时间不能晚于现在，也不能自行指定记录时间',
    en: 'A fact lies in the future, or an event time was supplied',
  }),
  'CASE.DUPLICATE': withDetails<{ readonly caseId: string }>({
    zh: '相同事项已有未办结的案件',
    en: 'An open case of the same kind, matter and item exists between the same parties',
  }),
  'CASE.NOT_A_PARTY': { zh: '本单位不是该案件的参与单位', en: 'This unit has no part in the case' },
  'CASE.ENGINE_ONLY': { zh: '此操作只能由系统自动执行', en: 'Only the engine may do this' },
  'CASE.SELF_VERIFICATION': {
    zh: '不能审核、验收或评价自己经办的事项',
    en: 'Nobody verifies, accepts, evaluates or approves what he handled or asked for himself',
  },
  'CASE.LIAISON_VACANT': withDetails<{ readonly unit: string; readonly itemCode?: string }>({
    zh: '对方单位该事项的联络员A、B岗均空缺，需值班长批准后派发',
    en: 'Both liaison slots of the unit are vacant for this item; the shift leader must override',
  }),
  'CASE.NOTIFICATION_MISSING': withDetails<{ readonly lead: string | undefined }>({
    zh: '尚未向属地街道和各参与单位通报处理结果，不能办结',
    en: 'The street and every live unit must be notified of the result before the case closes',
  }),
  'CASE.DETERMINATION_BINDS': withDetails<{ readonly unit: string | undefined } | undefined>({
    zh: '该事项的责任已经认定，不得再拒绝、退回或提出争议',
    en: 'Responsibility was determined; it cannot be refused, returned, declined or disputed again',
  }),
  'CASE.URGED_TODAY': {
    zh: '这件事您今天已经催办过，明天可再催',
    en: 'You have urged about this today already',
  },
  'CASE.VERSION_CONFLICT': withDetails<
    { readonly version: number; readonly changes: readonly object[] } | undefined
  >({
    zh: '案件刚刚有新的进展，请查看后再操作',
    en: 'The case has moved on since the version named',
  }),
  'CASE.COMMAND_ID_REUSED': {
    zh: '同一请求编号已用于不同内容',
    en: 'The same command id was used for other content',
  },
  'ACTOR.POST_FORBIDS': { zh: '当前岗位无权进行此操作', en: 'This post may not do this' },
  'ACTOR.POST_NOT_HELD': withDetails<Holding | { readonly posts: readonly string[] | undefined }>({
    zh: '您目前不在此岗位',
    en: 'The person does not hold this post now',
  }),
  'ACTOR.DELEGATION_EXPIRED': withDetails<Holding>({ zh: '委托已经到期', en: 'The delegation has ended' }),
  'ACTOR.INTEREST': withDetails<{ readonly person: string }>({
    zh: '与本案有利害关系，应当回避',
    en: 'A direct interest requires recusal',
  }),
  'CLOCK.NOT_EXTENDABLE': withDetails<{ readonly needs: 'signed' | 'head' } | undefined>({
    zh: '该时限不能这样延长',
    en: 'This limit cannot be extended in this way',
  }),
  'CLOCK.ALREADY_ELAPSED': { zh: '时限已过，不能再延长或暂停', en: 'The limit has passed already' },
  'CLOCK.EXTENSIONS_USED_UP': withDetails<{ readonly maxCount: number }>({
    zh: '延期次数已用完',
    en: 'No further extension is possible',
  }),
  'CLOCK.EXTENSION_TOO_LONG': withDetails<{ readonly ceiling: number; readonly total: number }>({
    zh: '延长时间超过该审批层级的上限',
    en: 'The extension is longer than this grade allows',
  }),
  'CLOCK.PAUSE_GROUND_UNKNOWN': {
    zh: '只有挂账、权责异议和争议协商可以暂停计时',
    en: 'There is no such ground for a pause',
  },
  'CLOCK.NOT_PAUSED': { zh: '该事项没有暂停计时', en: 'The limit is not paused' },
  'CLOCK.NOT_YET_DUE': withDetails<{ readonly comes: string } | { readonly when: string } | undefined>({
    zh: '还没有到期',
    en: 'It is not due yet',
  }),
  'CLOCK.AGREED_DATE_OUT_OF_RANGE': withDetails<
    | DetailsOfLimit<'CLOCK.AGREED_DATE_OUT_OF_RANGE'>
    | { readonly key: string; readonly latest?: string }
    | undefined
  >({
    zh: '约定日期必须在今天之后，且不得超过规定期限',
    en: 'An agreed date must lie after today and within the allowed range',
  }),
  'CLOCK.LIMIT_MISSING': withDetails<{
    readonly key: string;
    readonly missing?: string;
    readonly variants?: readonly string[];
  }>({ zh: '时限表中没有此项规定', en: 'The limits table has no row for this' }),
  'CLOCK.INTERIM_ASSIST_ONLY': {
    zh: '临时牵头单位必须是参与单位或事项牵头单位，不得指定仅承担配合责任的街道',
    en: "An interim lead must be a party or the item's lead, never a street that only assists",
  },
  'CALENDAR.NOT_COVERED': withDetails<DetailsOfLimit<'CALENDAR.NOT_COVERED'> | undefined>({
    zh: '该日期的工作日安排尚未发布，无法计算时限',
    en: 'The calendar does not cover this date',
  }),
  'LIST.ITEM_UNKNOWN': withDetails<{ readonly itemCode: string } | undefined>({
    zh: '责任清单中没有这个事项',
    en: 'The responsibility list has no such item',
  }),
  'LIST.ITEM_NOT_IN_FORCE': withDetails<{ readonly itemCode: string }>({
    zh: '该事项当前不在有效期内',
    en: 'The item is not in force',
  }),
  'LIST.LEAD_AMBIGUOUS': withDetails<{ readonly itemCode: string; readonly scenes: readonly string[] }>({
    zh: '该事项有多个牵头单位，请在场景中写明适用情形',
    en: 'The item has several leads; name in the scene which of theirs applies',
  }),
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof SHARED_REJECTIONS> = rejectFrom();
