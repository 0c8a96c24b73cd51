/** The codes of `libs/channels`; its README says which there are. */
const KNOWN: Readonly<Record<string, string>> = {
  'HTTP.401': '对方不认我们的签名或身份',
  'HTTP.403': '对方不许我们送',
  'HTTP.404': '地址上没有接收程序',
  'HTTP.410': '对方已停用这个地址',
  'HTTP.429': '对方说送得太快',
  'NET.TIMEOUT': '对方没有按时应答',
  'NET.ECONNREFUSED': '对方没有开机或没有监听',
  'NET.ENOTFOUND': '找不到对方的地址',
  'NET.ADDRESS_FORBIDDEN': '设置的地址不许送（只许 https 或本机）',
  'ROBOT.310000': '机器人的加签或关键词不对',
  'MAIL.TIMEOUT': '邮件服务器没有按时应答',
  'MAIL.EAUTH': '邮件服务器不认我们的账号',
  'MAIL.550': '没有这个邮箱',
  'MAIL.551': '没有这个邮箱',
  'MAIL.553': '没有这个邮箱',
};
const FAMILIES: readonly (readonly [prefix: string, words: string])[] = [
  ['HTTP.5', '对方的程序出错'],
  ['HTTP.3', '对方要我们转去别处（不转）'],
  ['HTTP.', '对方没有接受'],
  ['NET.', '没有连上对方'],
  ['ROBOT.', '机器人没有接受'],
  ['MAIL.', '邮件服务器没有接受'],
];

/** Why the last attempt failed, in words; undefined for a code of no channel, which then stands alone. */
export function failureReason(code: string): string | undefined {
  return KNOWN[code] ?? FAMILIES.find(([prefix]) => code.startsWith(prefix))?.[1];
}
