import { CASEWORK_REJECTIONS } from '@tiaokuai/casework';
import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '@tiaokuai/domain';

/** Codes of the HTTP edge itself. The procedures' own codes come with their words from `libs/domain`. */
export const EDGE_REJECTIONS = {
  'REQUEST.BODY_MALFORMED': { zh: '请求正文不是有效的 JSON', en: 'The body is not valid JSON' },
  'REQUEST.BODY_MISSING': { zh: '缺少请求正文', en: 'The body is missing' },
  'REQUEST.BODY_TOO_LARGE': { zh: '请求正文过大', en: 'The body is too large' },
  'REQUEST.CONTENT_TYPE': { zh: '不支持的内容类型', en: 'This content type is not accepted here' },
  'REQUEST.CONTENT_ENCODING': {
    zh: '不接收压缩或另行编码的请求正文',
    en: 'Bodies are taken as they are, not compressed or encoded otherwise',
  },
  'REQUEST.CROSS_SITE': { zh: '拒绝来自其他网站的请求', en: 'Requests from another site are refused' },
  'REQUEST.FIELD_MISSING': { zh: '缺少必填项', en: 'A required field is missing' },
  'REQUEST.FIELD_INVALID': { zh: '填写内容无效', en: 'A field is not valid' },
  'REQUEST.FIELD_UNKNOWN': { zh: '含有未知的项', en: 'An unknown field was given' },
  'REQUEST.ID_INVALID': { zh: '编号格式不正确', en: 'The id is malformed' },
  'REQUEST.AT_INVALID': {
    zh: '回放时点须为版本号或带时区的时刻',
    en: '`at` is neither a version nor an instant with its zone',
  },
  'REQUEST.AT_IN_FUTURE': withDetails<{ readonly version: number; readonly now: string }>({
    zh: '回放时点尚未到来',
    en: '`at` lies in the future',
  }),
  'REQUEST.IDEMPOTENCY_KEY_INVALID': {
    zh: 'Idempotency-Key 须为 UUID',
    en: 'Idempotency-Key must be a UUID',
  },
  'REQUEST.IF_MATCH_INVALID': {
    zh: 'If-Match 须为带引号的版本号，可有多个',
    en: 'If-Match must be a version in quotes, or several',
  },
  'REQUEST.AFTER_INVALID': {
    zh: 'after 须为 <案件编号>:<版本>',
    en: '`after` must be <case id>:<version>',
  },
  'REQUEST.ROUTE_UNKNOWN': { zh: '没有这个地址', en: 'There is nothing at this address' },
  'REQUEST.METHOD_NOT_ALLOWED': withDetails<{ readonly allowed: readonly string[] }>({
    zh: '此地址不支持该方法',
    en: 'This address does not take that method',
  }),
  'REQUEST.TIMEOUT': { zh: '请求没有及时发完', en: 'The request did not arrive in time' },
  'REQUEST.HEADERS_TOO_LARGE': { zh: '请求地址或请求头过长', en: 'Address or headers are too long' },
  'REQUEST.BROKEN_OFF': { zh: '请求没有发完就断了', en: 'The request broke off' },
  'REQUEST.INVALID': { zh: '请求无效', en: 'The request is not valid' },
  'SESSION.REQUIRED': { zh: '请先登录', en: 'Sign in first' },
  'SESSION.EXPIRED': { zh: '登录已过期', en: 'The session has ended' },
  'SESSION.PERSON_UNKNOWN': { zh: '没有这个人', en: 'There is no such person' },
  'SESSION.LOOPBACK_ONLY': {
    zh: '演示身份只能在本机登录',
    en: 'Demonstration people sign in on this machine only',
  },
  'SESSION.POST_NEEDED': {
    zh: '请选择以哪个岗位办理',
    en: 'Say which post you act from (header Tiaokuai-Post)',
  },
  'SESSION.POST_MALFORMED': {
    zh: '岗位写法应为 <单位>/<岗位>',
    en: 'Tiaokuai-Post must be <unit>/<post>',
  },
  'CASE.BUSY': {
    zh: '案件正被多人同时办理，请稍后再试',
    en: 'Others keep writing to this case; try again',
  },
  'CASE.UNREADABLE': {
    zh: '这个案件的记录读不出来，已报系统维护，其他案件不受影响',
    en: 'The record of this case cannot be read; those who run the system have been told, other cases go on',
  },
  ...CASEWORK_REJECTIONS,
  'ATTACHMENT.NOT_FOUND': { zh: '没有这个文件', en: 'There is no such file' },
  'ATTACHMENT.UNREADABLE': {
    zh: '这个文件的内容读不出来，已报系统维护',
    en: 'The bytes of this file cannot be read; those who run the system have been told',
  },
  'ATTACHMENT.NOT_ASKED_FOR': {
    zh: '当前岗位在这里没有可以办理的事项，不能上传文件',
    en: 'The post you act from has nothing to do here, so it hands in no file',
  },
  'ATTACHMENT.TYPE_FORBIDDEN': {
    zh: '不接收此类文件：只收图片、PDF、OFD、Word、Excel、WPS、纯文本、录音和 MP4 视频',
    en: 'Files of this type are not taken: pictures, PDF, OFD, Word, Excel, WPS, plain text, sound and MP4 films are',
  },
  'ATTACHMENT.CONTENT_MISMATCH': {
    zh: '文件内容与扩展名不符：请用原来的软件另存后再传',
    en: 'The bytes are not what the extension says: save the file anew by the program it comes from',
  },
  'ATTACHMENT.EMPTY': { zh: '文件是空的', en: 'The file is empty' },
  'ATTACHMENT.TOO_LARGE': { zh: '文件超过 10 MB', en: 'The file is larger than 10 MB' },
  'ATTACHMENT.QUOTA_USED': withDetails<{ readonly bytesPerDay: number }>({
    zh: '您今天上传的文件总量已到上限，请明天再传，或联系系统维护',
    en: 'You have handed in as much as one person may in a day',
  }),
  'NOTICE.NOT_FOUND': { zh: '没有这条通知', en: 'There is no such notice' },
  'DELIVERY.NOT_FOUND': { zh: '没有这条发送记录', en: 'There is no such delivery' },
  'DELIVERY.NOT_DEAD': {
    zh: '这条通知没有停发，无需重发',
    en: 'This delivery was not given up, so it is not sent again',
  },
  'SIMULATION.OFF': { zh: '时钟不是模拟的', en: 'The clock is not simulated' },
  'SIMULATION.BACKWARDS': withDetails<{ readonly now: string }>({
    zh: '模拟时钟只能向前',
    en: 'The simulated clock only goes forward',
  }),
  'SIMULATION.CONFIRM_NEEDED': withDetails<{ readonly now: string; readonly to: string }>({
    zh: '一次拨过一天以上，须确认',
    en: 'More than a day at once must be confirmed',
  }),
  'SIMULATION.BEYOND_CALENDAR': withDetails<{ readonly lastYear: number }>({
    zh: '超出已发布的工作日历，不能拨到那时',
    en: 'The published calendar does not reach so far',
  }),
  'RULES.VERSION_UNKNOWN': withDetails<{ readonly newest: number }>({
    zh: '没有这个版本',
    en: 'There is no such version',
  }),
  'RULES.OTHER_JURISDICTION': {
    zh: '只能比较同一辖区的两个版本',
    en: 'Versions of two jurisdictions cannot be compared',
  },
  'PROCEDURE.UNKNOWN': { zh: '没有这类程序', en: 'There is no such procedure' },
  'DIRECTORY.BUSY': {
    zh: '名录正被多人同时修改，请稍后再试',
    en: 'Others keep changing the directory; try again',
  },
  'DIRECTORY.VERSION_UNKNOWN': { zh: '名录没有这个版本', en: 'The directory has no such version' },
  'UNIT.UNKNOWN': { zh: '没有这个单位', en: 'There is no such unit' },
  'SERVER.FAILED': { zh: '服务出错，请稍后重试', en: 'The server failed; try again later' },
  'SERVER.DATABASE_AWAY': { zh: '数据库暂时不可用', en: 'The database cannot be reached for the moment' },
  'SERVER.TOO_SLOW': {
    zh: '服务没有及时完成，请稍后查看或重试',
    en: 'The server did not answer in time; look again later, or try again',
  },
  'SERVER.STORAGE_FULL': {
    zh: '存储空间已满，暂时不能保存',
    en: 'Storage is full; nothing can be kept for now',
  },
} satisfies RejectionCatalogue;

export type EdgeCode = keyof typeof EDGE_REJECTIONS;

/** A rejection of the edge itself; `field` is the header or the field of body or query that it is about. */
export const rejectRequest: Reject<typeof EDGE_REJECTIONS> = rejectFrom();
